// Checks that have lapsed or are about to: who, which, when, and why the selected one is flagged.

import type { DueCheck } from '#lib/domain/growth/caseload.ts';
import { LAPSE_WARNING } from '#lib/domain/parameters/growth.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { formatDate } from '../format.ts';
import type { Why } from '../why.ts';
import { enterpriseHref, formatDaysLeft, type PageFrame } from './caseload.ts';
import type { EnterpriseFacts } from './facts.ts';
import { encodeGrowthView, type GrowthView } from './url.ts';
import { whyDue } from './why.ts';
import { growthWording } from './wording.ts';

export interface CheckRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly kind: string;
  readonly date: string;
  readonly state: DueCheck['state'];
  readonly left: string;
  /** Address of the page with the reasons of this check open. */
  readonly whyHref: string;
}

export interface ChecksSection {
  readonly intro: string;
  readonly rows: readonly CheckRow[];
  readonly selected: Why | null;
}

/** A check that is due, with the enterprise it belongs to. */
export interface OwnedCheck {
  readonly due: DueCheck;
  readonly owner: EnterpriseFacts;
}

/** Counts of the section over all checks that are due. */
export function countDue(checks: readonly OwnedCheck[]): { lapsed: number; soon: number } {
  const lapsed = checks.filter(({ due }) => due.state === 'lapsed').length;
  return { lapsed, soon: checks.length - lapsed };
}

/** The section, in the order given. */
export function shapeChecks(
  checks: readonly OwnedCheck[],
  view: GrowthView,
  asOf: string,
  { base, beliefs, locale }: PageFrame,
): ChecksSection {
  const words = growthWording(locale);
  const { lapsed, soon } = countDue(checks);
  const chosen = checks.find(({ due }) => due.check.id === view.sel);
  return {
    intro:
      checks.length === 0
        ? words.checks.none
        : words.checks.intro(lapsed, soon, valueIn(beliefs.set, LAPSE_WARNING)),
    rows: checks.map(({ due: { check, state, daysLeft }, owner: { enterprise } }) => ({
      id: check.id,
      name: enterprise.name,
      href: enterpriseHref(base, enterprise.id),
      kind: words.checkKinds[check.kind],
      date: formatDate(check.due, locale),
      state,
      left: formatDaysLeft(daysLeft, locale),
      whyHref: `${base}${encodeGrowthView({ ...view, sel: check.id })}#checks`,
    })),
    selected: chosen
      ? whyDue(chosen.due, chosen.owner.enterprise.name, asOf, beliefs, locale)
      : null,
  };
}
