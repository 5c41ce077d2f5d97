// Enterprises and one of them as files: the same filters and order as on screen, charts as they are drawn there.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import {
  exportEnterpriseChecks,
  exportGrowth,
  exportHistory,
  exportReturns,
} from '#lib/view/growth/export.ts';
import {
  mayTellEnds,
  measureInput,
  returnsInput,
  shareLine,
  survivalInput,
} from '#lib/view/growth/figure-inputs.ts';
import { shapeEnterprise } from '#lib/view/growth/enterprise-page.ts';
import { shapeGrowth, tellSources, type GrowthPicture } from '#lib/view/growth/page.ts';
import {
  EXPORT_PARTS,
  parseGrowthView,
  type ExportPart,
  type GrowthView,
} from '#lib/view/growth/url.ts';
import { growthWording } from '#lib/view/growth/wording.ts';
import type { Locale } from '#lib/view/locale.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { linePicture, survivalPicture, type ChartWords } from '../exports/chart-pictures.ts';
import type { Download } from '../exports/download.ts';
import type { Picture } from '../exports/picture.ts';
import { readEnterprise, readGrowth } from './growth.ts';

/** A table or chart of the page; which one and under which filters, the address says. */
export async function exportGrowthPart(scope: CouncilScope, url: URL): Promise<Outcome<Download>> {
  const wanted = readPart(url, EXPORT_PARTS, 'caseload');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { market, picture } = await readGrowth(scope);
  const { view } = parseGrowthView(url);
  const { locale } = scope;
  return succeed({
    council: market.council,
    view: `growth-${part}`,
    table: exportGrowth(picture, part, view, locale),
    sources: market.sources,
    notes: growthWording(locale).file.notes,
    // Places hide figures about few people by themselves, because some of them are estimates.
    isGuarded: part === 'places',
    picture: (mode) => drawPart(picture, part, view, mode, locale),
  });
}

const MEASURES = {
  enterprises: 'enterprises',
  hours: 'minutes-per-week',
  people: 'people',
} as const;

/** The chart of a part; null for one that has none. */
function drawPart(
  picture: GrowthPicture,
  part: ExportPart,
  view: GrowthView,
  mode: 'shared' | 'exact',
  locale: Locale,
): Picture | null {
  const { register, sourceLine: source } = shapeGrowth(picture, view, '', locale);
  if (register === null) return null;
  const { asOf } = picture;
  if (part === 'cohorts') {
    const { cohorts } = register;
    const input = cohorts ? survivalInput(cohorts, locale) : null;
    if (cohorts === null || input === null) return null;
    const { finding, subtitle } = cohorts;
    return survivalPicture(input, { finding, subtitle, source, asOf });
  }
  if (part !== 'enterprises' && part !== 'hours' && part !== 'people') return null;
  const figure = register.targets.find(({ measure }) => measure === MEASURES[part]);
  if (figure === undefined) return null;
  const input = measureInput(figure, locale);
  const isOfPeople = part !== 'enterprises' && mode === 'shared';
  const finding = isOfPeople && !mayTellEnds(picture.months) ? figure.label : figure.finding;
  const about = { finding, subtitle: figure.subtitle, source, asOf };
  return linePicture(isOfPeople ? shareLine(input, picture.months) : input, about);
}

const PARTS = ['months', 'checks', 'history'] as const;

/** A table of one enterprise: its returns unless the address says another part. */
export async function exportEnterprisePart(
  scope: CouncilScope,
  id: string,
  url: URL,
): Promise<Outcome<Download>> {
  const found = await readEnterprise(scope, id);
  const { locale } = scope;
  const words = growthWording(locale);
  if (found === null) {
    return fail({ code: 'unknown-enterprise', message: words.enterprise.unknown });
  }
  const { market, input } = found;
  const wanted = readPart(url, PARTS, 'months');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const common = {
    council: market.council,
    view: `enterprise-${id}-${part}`,
    sources: market.sources,
    notes: words.file.notes,
  };
  switch (part) {
    case 'checks':
      return succeed({ ...common, table: exportEnterpriseChecks(input.checks, locale) });
    case 'history':
      return succeed({ ...common, table: exportHistory(input.events, locale) });
    case 'months': {
      const { name, months } = shapeEnterprise(input, locale);
      const { title, subtitle } = words.enterprise.months;
      const about = (finding: string): ChartWords => ({
        finding,
        subtitle: `${name}. ${subtitle}`,
        source: tellSources(market.sources).sourceLine,
        asOf: input.asOf,
      });
      const line = returnsInput(months, locale);
      return succeed({
        ...common,
        table: exportReturns(input.months, locale),
        picture: (mode) => {
          if (months === null) return null;
          if (mode === 'exact') return linePicture(line, about(months.finding));
          const finding = mayTellEnds(input.months) ? months.finding : title;
          return linePicture(shareLine(line, input.months), about(finding));
        },
      });
    }
  }
}
