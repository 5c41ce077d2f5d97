/**
 * Bench of "Services at risk": what its page is made from, for a council of sixty services, as the server makes it for
 * every reader, against making it from the books each time, one service after another.
 */
import { sql } from 'drizzle-orm';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { answer, hostedMethods } from '#lib/domain/model.ts';
import type { RangedAssessment } from '#lib/domain/viability/hosted.ts';
import { generateExample } from '#lib/example/index.ts';
import { outsideCouncils, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { assessServices, showServicesAtRisk } from '#lib/server/services/viability.ts';
import { showWarnings } from '#lib/server/services/viability-warnings.ts';
import type { AssessedService } from '#lib/view/viability/assessed.ts';
import { shapeServicesAtRisk, type ServicesAtRiskPage } from '#lib/view/viability/page.ts';
import { AS_RECORDED, parseViabilityView } from '#lib/view/viability/url.ts';
import { whatIfQuestion } from '#lib/view/viability/what-if.ts';
import { openOwn } from './import-database.ts';
import { compare, digest, timed, type BenchLine } from './measure.ts';

const SERVICES = 60;
const SLUG = 'sixty';
const BASE = `/${SLUG}/viability`;
const REPEATS = 7;
const WARM_UPS = 2;
/** The plain way makes every twentieth service, and its time counts twenty times. */
const PLAIN_SHARE = 20;
const TIMES_AS_FAST = 50;
const MOST_MS = 300;
const { view } = parseViabilityView(new URL('https://atlas.invalid/'));

/** The example's centres again and again, each with its own ledger and people, and nothing else of the example. */
function sixtyServices(): CouncilDataset {
  const example = generateExample();
  const open = example.services.filter(
    ({ id, validTo }) =>
      validTo === null && example.serviceTerms.some(({ serviceId }) => serviceId === id),
  );
  const copies = Array.from({ length: SERVICES }, (_, n) => {
    const service = open[n % open.length] as (typeof open)[number];
    return { from: service, id: `${service.id}-${n}`, name: `${service.name} ${n}` };
  });
  const again = <T extends { readonly serviceId: string }>(rows: readonly T[]): T[] =>
    copies.flatMap(({ from, id }) =>
      rows
        .filter(({ serviceId }) => serviceId === from.id)
        .map((row) => ({ ...row, serviceId: id })),
    );
  const none = Object.fromEntries(
    Object.entries(example).flatMap(([name, rows]) => (Array.isArray(rows) ? [[name, []]] : [])),
  ) as unknown as CouncilDataset;
  const spells = again(example.attendance);
  const attending = new Set(spells.map(({ personId }) => personId));
  return {
    ...none,
    council: { ...example.council, slug: SLUG, name: SLUG, isExample: false },
    sources: example.sources,
    areas: example.areas,
    places: example.places,
    organisations: example.organisations,
    services: copies.map(({ from, id, name }) => ({ ...from, id, name })),
    people: example.people.filter(({ id }) => attending.has(id)),
    serviceTerms: again(example.serviceTerms),
    serviceMonths: again(example.serviceMonths),
    attendance: spells.map((spell, n) => ({ ...spell, id: `${spell.id}-${n}` })),
  };
}

async function newCouncil(): Promise<CouncilScope> {
  const made = await createCouncil({
    slug: SLUG,
    name: SLUG,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: sixtyServices(),
  });
  if (!made.ok) throw new Error(made.problem.message);
  return { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
}

/** All that the page's load asks for. */
async function makePage(scope: CouncilScope): Promise<ServicesAtRiskPage> {
  const page = await showServicesAtRisk(scope, view, BASE);
  await showWarnings(scope, BASE);
  return page;
}

/** From the books each time: a model without memory is asked about one service after another. */
export function makePlainly(assessed: readonly AssessedService[]): ServicesAtRiskPage {
  return shapeServicesAtRisk(
    assessed.map((one) => {
      const { estimate } = one;
      const input = { ...whatIfQuestion(estimate, AS_RECORDED), usual: estimate.usual };
      const given = answer('viability.assess', input, hostedMethods());
      if (!given.ok) throw new Error(`${given.field} ${given.message}`);
      return { ...one, assessment: given.output as RangedAssessment };
    }),
    view,
    BASE,
    'en',
  );
}

/** The records have a new version, so nothing in memory counts; the answers in the store still do. */
const forget = ({ councilId }: CouncilScope): Promise<unknown> =>
  outsideCouncils((tx) =>
    tx.execute(
      sql`update council set records_version = records_version + 1 where id = ${councilId}`,
    ),
  );

/** The list of sixty services. */
export async function servicesListLine(): Promise<BenchLine> {
  const opened = await openOwn();
  try {
    const scope = await newCouncil();
    const first = await timed(() => makePage(scope));
    await forget(scope);
    const again = await timed(() => makePage(scope));
    const { assessed } = await assessServices(scope);
    const some = assessed.filter((_, n) => n % PLAIN_SHARE === 0);
    const page = await makePage(scope);
    return await compare({
      name: `the list of ${assessed.length} services with its early warnings`,
      against: `each assessed anew, every ${PLAIN_SHARE}th, its time counted ${PLAIN_SHARE} times`,
      ours: () => makePage(scope),
      twin: () => makePlainly(some),
      repeats: REPEATS,
      warmUps: WARM_UPS,
      scale: { twin: PLAIN_SHARE },
      atLeast: TIMES_AS_FAST,
      figures: [
        {
          label: 'the page, slowest of ten',
          value: Math.max(...(await tenPages(scope))),
          unit: 'ms',
          atMost: MOST_MS,
        },
        { label: 'after a change of the records', value: again, unit: 'ms' },
        { label: 'the very first, all assessed', value: first, unit: 'ms' },
      ],
      inputs: digest(assessed.map(({ estimate }) => estimate.service)),
      answer: digest(page.rows),
    });
  } finally {
    await opened.close();
  }
}

async function tenPages(scope: CouncilScope): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < 10; n += 1) times.push(await timed(() => makePage(scope)));
  return times;
}
