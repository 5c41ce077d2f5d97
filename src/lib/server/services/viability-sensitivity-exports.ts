// "What matters" of one service as files, under the levers, the figure and the lever of the curve that the address asks.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { peopleNow } from '#lib/view/viability/assessed.ts';
import { modelNotes } from '#lib/view/viability/export.ts';
import { mayTellRate } from '#lib/view/viability/people-behind.ts';
import { shapeCurvePage, type CurvePage } from '#lib/view/viability/sensitivity/curve.ts';
import {
  exportCurve,
  exportShares,
  exportTornado,
  mayTellMeasure,
  sensitivityNotes,
  sharedPoints,
} from '#lib/view/viability/sensitivity/export.ts';
import { curveInputs, tornadoInput } from '#lib/view/viability/sensitivity/figure-inputs.ts';
import { shapeTornadoPage, type SensitivityPlace } from '#lib/view/viability/sensitivity/page.ts';
import { parseSensitivityView } from '#lib/view/viability/sensitivity/url.ts';
import { sensitivityWording } from '#lib/view/viability/sensitivity/wording.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { curvePicture, tornadoPicture, type ChartWords } from '../exports/chart-pictures.ts';
import type { Download } from '../exports/download.ts';
import type { Picture } from '../exports/picture.ts';
import { sourcesOfBooks } from './viability.ts';
import { askSensitivity, type AskedSensitivity } from './viability-sensitivity.ts';
import { fileOf } from './viability-standing.ts';

const PARTS = ['tornado', 'curve', 'cost-curve', 'together'] as const;
type Part = (typeof PARTS)[number];

/** The tornado unless the address says another part. */
export async function exportSensitivityPart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'tornado');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { view } = parseSensitivityView(url);
  const standing = await askSensitivity(scope, serviceId, view, sharedPoints);
  return fileOf(standing, scope, (asked) => ({
    council: asked.market.council,
    view: `sensitivity-${part}-${serviceId}`,
    table: tableOf(part, asked),
    sources: sourcesOfBooks(asked.market, [asked.found]),
    notes: [
      ...sensitivityNotes(asked.question.simulation.seed, asked.indices, asked.isMoved),
      ...modelNotes(asked.found.beliefs),
    ],
    isGuarded: true,
    picture: () => pictureOf(part, asked, scope),
  }));
}

function tableOf(
  part: Part,
  { sensitivity, points, view, found, indices }: AskedSensitivity,
): Download['table'] {
  switch (part) {
    case 'tornado':
      return exportTornado(sensitivity, view.measure, found);
    case 'curve':
    case 'cost-curve':
      return exportCurve(points, view.against, peopleNow(found));
    case 'together':
      return exportShares(indices);
  }
}

/** The page's own picture, without what would tell few people; null where nothing is left to draw. */
function pictureOf(part: Part, asked: AskedSensitivity, { locale }: CouncilScope): Picture | null {
  const { sensitivity, points, view, found, tipping, isMoved, source, asOf } = asked;
  const words = sensitivityWording(locale);
  const { notSaved } = viabilityWording(locale).service.whatIf;
  const place: SensitivityPlace = { path: '', council: '' };
  const about = (finding: string, subtitle: string): ChartWords => ({
    finding,
    subtitle: `${found.service.name}. ${isMoved ? `${notSaved}. ` : ''}${subtitle}`,
    source,
    asOf,
  });
  if (part === 'together') return null;
  if (part === 'tornado') {
    if (!mayTellMeasure(view.measure, peopleNow(found))) return null;
    const page = shapeTornadoPage(sensitivity, view, place, locale);
    const input = tornadoInput(page, view.measure, locale, (id) => mayTellRate(id, found.estimate));
    return input && tornadoPicture(input, about(page.finding, page.subtitle));
  }
  if (points.length === 0) return null;
  const facts = { tipping, parameters: found.estimate.parameters };
  const page: CurvePage = shapeCurvePage(points, facts, view, place, locale);
  const inputs = curveInputs(page, locale);
  if (part === 'curve') return curvePicture(inputs.chance, about(page.finding, words.curve.chance));
  return view.against === 'leavers' && mayTellMeasure('cost', peopleNow(found))
    ? curvePicture(inputs.cost, about(page.costFinding, words.curve.cost))
    : null;
}
