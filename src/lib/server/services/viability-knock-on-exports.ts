// "Knock-on" of one service as files, under the month that the address asks about.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { modelNotes } from '#lib/view/viability/export.ts';
import { chancesFigure } from '#lib/view/viability/knock-on/chances.ts';
import {
  exportAccount,
  exportChain,
  exportChances,
  exportEffects,
  exportFelt,
  exportFutures,
  knockOnNotes,
} from '#lib/view/viability/knock-on/export.ts';
import { shapeKnockOnPage, shareDominoPicture } from '#lib/view/viability/knock-on/page.ts';
import { parseKnockOnView } from '#lib/view/viability/knock-on/url.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { dominoPicture, rangeRowsPicture, type ChartWords } from '../exports/chart-pictures.ts';
import type { Download } from '../exports/download.ts';
import { sourcesOfBooks } from './viability.ts';
import { askKnockOn, chancesOf, type AskedKnockOn } from './viability-knock-on.ts';
import { fileOf } from './viability-standing.ts';

const PARTS = ['chain', 'services', 'account', 'chances', 'futures', 'felt'] as const;

/** The chain unless the address says another part. */
export async function exportKnockOnPart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'chain');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const [, slug = ''] = url.pathname.split('/');
  const { view } = parseKnockOnView(url);
  const standing = await askKnockOn(scope, serviceId, view, `/${slug}/viability`);
  return fileOf(standing, scope, (asked) => ({
    council: asked.market.council,
    view: `knock-on-${part}-${serviceId}`,
    sources: sourcesOfBooks(asked.market, asked.assessed),
    notes: [...knockOnNotes(asked.input), ...modelNotes(asked.found.beliefs)],
    ...contentOf(part, asked, scope),
  }));
}

function contentOf(
  part: (typeof PARTS)[number],
  asked: AskedKnockOn,
  { locale }: CouncilScope,
): Pick<Download, 'table' | 'picture'> {
  const { input, answers, source, asOf } = asked;
  const about = ({ finding, subtitle }: Pick<ChartWords, 'finding' | 'subtitle'>): ChartWords => ({
    finding,
    subtitle: `${input.service.name}. ${subtitle}`,
    source,
    asOf,
  });
  switch (part) {
    case 'services':
      return { table: exportEffects(input) };
    case 'account':
      return { table: exportAccount(input) };
    case 'futures':
      return { table: exportFutures(answers) };
    case 'felt':
      return { table: exportFelt(input.felt) };
    case 'chances': {
      const page = answers && chancesOf(asked, answers, locale);
      return {
        table: exportChances(input, answers),
        picture: () =>
          page === null || page.rows.length === 0
            ? null
            : rangeRowsPicture(chancesFigure(page, locale), about(page)),
      };
    }
    case 'chain':
      return {
        table: exportChain(input),
        picture: (mode) => {
          const { picture } =
            mode === 'exact'
              ? shapeKnockOnPage(input, locale)
              : { picture: shareDominoPicture(input, locale) };
          return dominoPicture(picture.input, about(picture));
        },
      };
  }
}
