// The board: every stage in order, with who has been there since when.

import type { StageDuration } from '#lib/domain/growth/lives.ts';
import type { Stage } from '#lib/domain/growth/records.ts';
import { formatDate, formatNumber } from '../format.ts';
import { byName, enterpriseHref, tagOf, type CheckTag, type PageFrame } from './caseload.ts';
import type { EnterpriseFacts } from './facts.ts';
import { encodeGrowthView, STAGES, type GrowthView } from './url.ts';
import { growthWording } from './wording.ts';

/** Cards of a stage on the board; the caseload holds all. */
const CARDS = 5;
const PREPARING: readonly Stage[] = ['enquiry', 'application', 'training', 'checks'];

export interface BoardCard {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly since: string;
  readonly due: CheckTag | null;
}

export interface BoardColumn {
  readonly stage: Stage;
  readonly label: string;
  readonly hint: string;
  readonly count: number;
  /** How long the stage usually takes; null where nobody has left it, or leaving is not meant. */
  readonly usual: string | null;
  readonly cards: readonly BoardCard[];
  readonly more: { readonly text: string; readonly label: string; readonly href: string } | null;
}

function shapeColumn(
  stage: Stage,
  members: readonly EnterpriseFacts[],
  durations: readonly StageDuration[],
  view: GrowthView,
  { base, locale }: PageFrame,
): BoardColumn {
  const words = growthWording(locale);
  const isPreparing = PREPARING.includes(stage);
  const cards = members
    .toSorted((a, b) => (isPreparing ? -1 : 1) * (a.stage.days - b.stage.days) || byName(a, b))
    .slice(0, CARDS);
  const usual = durations.find((one) => one.stage === stage);
  const left = members.length - cards.length;
  return {
    stage,
    label: words.stages[stage],
    hint: words.stageHints[stage],
    count: members.length,
    usual:
      isPreparing && usual ? words.board.usual(formatNumber(Math.round(usual.medianDays))) : null,
    cards: cards.map(({ enterprise, stage: now, next }) => ({
      id: enterprise.id,
      name: enterprise.name,
      href: enterpriseHref(base, enterprise.id),
      since: words.board.since(formatDate(now.since, locale), now.days),
      due: next === null || next.state === 'later' ? null : tagOf(next, locale),
    })),
    more:
      left <= 0
        ? null
        : {
            text: words.board.more(left),
            label: words.board.moreAt(members.length, words.stages[stage]),
            href: `${base}${encodeGrowthView({ ...view, stage: [stage], page: 1 })}#caseload`,
          },
  };
}

/** Stages that are no step of anybody's way: shown only when somebody is there. */
const ASIDE: ReadonlySet<Stage> = new Set(['left-register']);

/** The board: every stage in order, over the enterprises that a view asks for. */
export function shapeBoard(
  selected: readonly EnterpriseFacts[],
  durations: readonly StageDuration[],
  view: GrowthView,
  frame: PageFrame,
): BoardColumn[] {
  return STAGES.map((stage) =>
    shapeColumn(
      stage,
      selected.filter((one) => one.stage.stage === stage),
      durations,
      view,
      frame,
    ),
  ).filter(({ stage, count }) => count > 0 || !ASIDE.has(stage));
}
