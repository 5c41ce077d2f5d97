// "Choice or cuts" of one service as files.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import {
  causeNotes,
  exportCauseDecisions,
  exportCauseShares,
  exportEvents,
  exportExits,
  exportTimeline,
} from '#lib/view/viability/cause/export.ts';
import { sharedTimeline, timelineInput } from '#lib/view/viability/cause/figure-input.ts';
import { shapeCausePage } from '#lib/view/viability/cause/page.ts';
import { causeWording } from '#lib/view/viability/cause/wording.ts';
import { modelNotes } from '#lib/view/viability/export.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { splitBarPicture, timelinePicture, type ChartWords } from '../exports/chart-pictures.ts';
import type { Download } from '../exports/download.ts';
import { sourcesOfBooks } from './viability.ts';
import { askCause, type AskedCause } from './viability-cause.ts';
import { fileOf } from './viability-standing.ts';

const PARTS = ['shares', 'decisions', 'exits', 'timeline', 'events'] as const;

/** The shares of the two sides unless the address says another part. */
export async function exportCausePart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'shares');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const standing = await askCause(scope, serviceId);
  return fileOf(standing, scope, (asked) => ({
    council: asked.market.council,
    view: `cause-${part}-${serviceId}`,
    sources: sourcesOfBooks(asked.market, [asked.found]),
    notes: [...causeNotes(asked.found), ...modelNotes(asked.found.beliefs)],
    ...contentOf(part, asked, scope),
  }));
}

function contentOf(
  part: (typeof PARTS)[number],
  { found, timeline, source, asOf }: AskedCause,
  { locale }: CouncilScope,
): Pick<Download, 'table' | 'picture' | 'isGuarded'> {
  const words = causeWording(locale);
  const about = (finding: string, subtitle: string): ChartWords => ({
    finding,
    subtitle: `${found.service.name}. ${subtitle}`,
    source,
    asOf,
  });
  switch (part) {
    case 'shares': {
      const { attribution } = shapeCausePage(found, locale);
      return {
        table: exportCauseShares(found),
        picture: () =>
          attribution === null
            ? null
            : splitBarPicture(attribution.split, about(attribution.finding, attribution.subtitle)),
      };
    }
    case 'decisions':
      return { table: exportCauseDecisions(found), isGuarded: true };
    case 'exits':
      return { table: exportExits(found) };
    case 'events':
      return { table: exportEvents(timeline) };
    case 'timeline': {
      const { subtitle } = words.timeline;
      return {
        table: exportTimeline(timeline),
        picture: (mode) => {
          if (mode === 'exact')
            return timelinePicture(
              timelineInput(timeline, locale),
              about(timeline.finding, subtitle),
            );
          const shared = sharedTimeline(timeline, locale);
          return timelinePicture(shared.input, about(shared.finding, subtitle));
        },
      };
    }
  }
}
