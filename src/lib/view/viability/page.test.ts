// The page says what the model says: order, filters, answer and reasons, on three centres of the example.

import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, hostedMethods } from '#lib/domain/model.ts';
import type { RangedAssessment } from '#lib/domain/viability/hosted.ts';
import { rateConfidence } from '#lib/domain/viability/data-confidence.ts';
import { estimateService } from '#lib/domain/viability/estimate.ts';
import { generateExample } from '#lib/example/index.ts';
import { plainText } from '../sentence.ts';
import type { AssessedService } from './assessed.ts';
import { shapeLedger, shapeWaterfall } from './books.ts';
import { selectServices, shapeServicesAtRisk } from './page.ts';
import { shapeServicePage } from './service-page.ts';
import { AS_RECORDED, parseViabilityView } from './url.ts';
import { whatIfQuestion } from './what-if.ts';

const CENTRES = ['DC-netloft', 'DC-meadowgate', 'DC-tannery'];
const FEW_DRAWS = 100;
let assessed: AssessedService[] = [];

beforeAll(() => {
  const example = generateExample();
  const methods = hostedMethods();
  assessed = CENTRES.map((id) => {
    const service = example.services.find((one) => one.id === id);
    const terms = example.serviceTerms.find((one) => one.serviceId === id);
    if (!service || !terms) throw new Error(`the example has no ${id}`);
    const ledger = example.serviceMonths.filter((month) => month.serviceId === id);
    const estimate = estimateService({
      terms,
      operator: service.operator,
      ledger,
      spells: example.attendance.filter((spell) => spell.serviceId === id),
    });
    if (!estimate.ok) throw new Error(estimate.problem.message);
    const question = whatIfQuestion(estimate.value, AS_RECORDED);
    const asked = answer(
      'viability.assess',
      {
        ...question,
        simulation: { ...question.simulation, draws: FEW_DRAWS },
        usual: estimate.value.usual,
      },
      methods,
    );
    if (!asked.ok) throw new Error(`${asked.field}: ${asked.message}`);
    return {
      service,
      terms,
      ledger,
      estimate: estimate.value,
      assessment: asked.output as RangedAssessment,
      owner: null,
      districtCode: id,
      districtName: `District of ${id}`,
      beliefs: DEFAULT_BELIEFS,
      modelVersion: '1.0.0',
      confidence: rateConfidence({ estimate: estimate.value, asOf: '2026-10' }, {}),
      carers: null,
    };
  });
}, 60_000);

const view = (query: string) => parseViabilityView(new URL(`http://localhost/x${query}`)).view;
const page = (query: string) => shapeServicesAtRisk(assessed, view(query), '/x', 'en');

describe('services at risk', () => {
  it('puts those with most people to lose first, unless asked otherwise', () => {
    const people = selectServices(assessed, view('')).map(
      ({ assessment }) => assessment.simulation.meanDisplaced,
    );
    expect(people).toEqual(people.toSorted((a, b) => b - a));
    const names = page('?sort=name').rows.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  });

  it('filters by risk, operator and district, each with a chip that takes it off', () => {
    const filtered = page('?operator=in-house&district=DC-meadowgate');
    expect(filtered.rows.map(({ id }) => id)).toEqual(['DC-meadowgate']);
    expect(filtered.chips.map(({ removeHref }) => removeHref)).toEqual([
      '/x?district=DC-meadowgate',
      '/x?operator=in-house',
    ]);
    expect(page('?risk=steady').rows.map(({ id }) => id)).toEqual(['DC-tannery']);
  });

  it('answers for all services, whatever is filtered', () => {
    const text = plainText(page('?risk=steady').answer);
    expect(text).toBe(plainText(page('').answer));
    expect(text).toMatch(
      /^2 of 3 services with books .* about \d+ people would lose .* \(likely \d/,
    );
  });

  it('opens a flag to its rule, inputs and sources', () => {
    const { selected } = page('?sel=DC-netloft');
    expect(selected?.why.formula[0]).toContain('the rule says');
    expect(selected?.why.inputs.map(({ label }) => label)).toContain('New people a month');
    expect(selected?.why.parameters.every(({ source }) => (source ?? '').length > 0)).toBe(true);
    expect(page('?sel=nobody').selected).toBeNull();
  });

  it('gives the drought its driver', () => {
    const row = page('').rows.find(({ id }) => id === 'DC-netloft');
    expect(row).toMatchObject({ driver: 'fewer new people', tipping: '3 of 14' });
  });
});

describe('the books of a service', () => {
  it('add up: start, entries and exits make the end', () => {
    for (const one of assessed) {
      const { start, steps, end } = shapeWaterfall(one, 'en');
      expect(start.people + steps.reduce((sum, { change }) => sum + change, 0)).toBe(end.people);
    }
  });

  it('show every month once, the newest first', () => {
    for (const one of assessed) {
      const months = shapeLedger(one, 'en').rows.map(({ month }) => month);
      expect(months).toHaveLength(one.ledger.length);
      expect(months).toEqual(months.toSorted().toReversed());
    }
  });

  it('warn of the in-house cliff, and only there', () => {
    const cliffs = assessed.map((one) => shapeServicePage(one, [], 'en').cliff !== null);
    expect(cliffs).toEqual(assessed.map(({ service }) => service.operator === 'in-house'));
  });
});
