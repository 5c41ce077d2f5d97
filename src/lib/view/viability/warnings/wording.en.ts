// English words of early warnings.

import type { WarningKind } from '#lib/domain/viability/early-warning.ts';
import type { TriggerKind } from '#lib/domain/viability/records.ts';

const months = (count: string): string => (count === '1' ? '1 month' : `${count} months`);
const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`);

export const warningsEn = {
  title: 'Early warnings',
  intro:
    'Signs in the books, each from a rule that anybody can read and the council can tune. A warning is a reason to ask, not a chance of closing.',
  caption: 'Services with a warning',
  none: 'No service gives a warning.',
  columns: { service: 'Service', sign: 'Warning', found: 'What was found', rule: 'Rule' },
  tune: 'Change this rule',
  names: {
    'referral-drought': 'Referral drought',
    'attendance-fall': 'Attendance falls',
    'one-funder': 'Depends on one funder',
    'ledger-late': 'Ledger is late',
    'staff-step': 'A staff step is near',
    'offer-cut': 'Offer cut back',
  } satisfies Record<WarningKind, string>,
  found: {
    'referral-drought': (figure: string) =>
      `${people(figure)} fewer came than in the period before`,
    'attendance-fall': (figure: string) => `${figure} fewer people`,
    'one-funder': (figure: string) => `${figure} of income is block money`,
    'ledger-late': (figure: string) => `${months(figure)} without a newer month`,
    'staff-step': (figure: string) =>
      figure === '0'
        ? 'attendance now lies where one worker more makes a loss'
        : `${people(figure)} away from where one worker more makes a loss`,
    'offer-cut': (figure: string, what: string) => `${what}, ${months(figure)} ago`,
  } satisfies Record<WarningKind, (figure: string, what: string) => string>,
  rules: {
    'referral-drought': (bar: string) => `at least ${people(bar)} missing`,
    'attendance-fall': (bar: string, over: string) => `at least ${bar} over ${months(over)}`,
    'one-funder': (bar: string) => `at least ${bar}`,
    'ledger-late': (bar: string) => `at least ${months(bar)}`,
    'staff-step': (bar: string) => `at most ${people(bar)} away`,
    'offer-cut': (bar: string) => `within ${months(bar)}`,
  } satisfies Record<WarningKind, (bar: string, over: string) => string>,
  cuts: {
    'charge-rise': 'charge raised',
    'access-restriction': 'access restricted',
    'transport-cut': 'transport cut',
    'review-reduction': 'support reduced',
    'hours-cut': 'hours cut',
  } satisfies Record<TriggerKind, string>,
};

export type WarningsWording = typeof warningsEn;
