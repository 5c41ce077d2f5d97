// English words of the evidence pages: what the figures of a council rest on.

import type { Confidence } from '#lib/domain/parameters/parameter.ts';
import { link, strong, type Sentence } from '../sentence.ts';
import type { ChangeFault } from './form.ts';

const assumptions = (count: string): string =>
  count === '1' ? '1 assumption' : `${count} assumptions`;

export const evidenceEn = {
  changedSource: (date: string, reason: string, usual: string) =>
    `Changed by this council on ${date}: ${reason} (default: ${usual})`,
  title: 'Evidence',
  answer: (all: string, changed: number, methods: string): Sentence => [
    'The modelled figures of this council rest on ',
    strong(assumptions(all)),
    changed === 0
      ? '. All stand at their defaults. '
      : `; this council has changed ${changed === 1 ? '1 of them' : `${changed} of them`}. `,
    link('How figures are worked out', methods),
    '.',
  ],
  overview: {
    title: 'Assumptions by subject',
    caption: 'Assumptions by subject, and how well they are founded',
    subject: 'Subject',
    count: 'Assumptions',
    changed: 'Changed here',
    founded: {
      published: 'On a published figure',
      calibrated: 'Fitted to published figures',
      judgement: 'On judgement',
    } satisfies Record<Confidence, string>,
  },
  changed: {
    title: 'Changed by this council',
    none: 'Nothing is changed. Open an assumption to change it with a reason.',
    noneGuest: 'Nothing is changed.',
    caption: 'Assumptions that this council has changed, with reason',
    by: 'By whom, when',
    reason: 'Reason',
  },
  list: {
    back: 'All subjects',
    method: 'How it is worked out',
    caption: (subject: string) => `Assumptions: ${subject}`,
    intro: (count: string, changed: number) =>
      `${assumptions(count)}, ${changed === 0 ? 'none changed by this council' : `${changed} changed by this council`}.`,
  },
  columns: {
    name: 'Assumption',
    value: 'Value',
    range: 'Plausible range',
    unit: 'Unit',
    usual: 'Default',
    validFrom: 'Valid from',
    confidence: 'Founded on',
    source: 'Source',
    state: 'Whose value',
  },
  states: { changed: 'changed here', usual: 'default' },
  confidence: {
    published: 'a published figure',
    calibrated: 'fitting to published figures',
    judgement: 'judgement',
  } satisfies Record<Confidence, string>,
  ownKnowledge: 'what this council knows',
  noRange: 'a rule',
  range: (low: string, high: string) => `${low} to ${high}`,
  subjects: {
    access: 'Reach',
    closures: 'Care home closures',
    demand: 'Demand',
    gaps: 'Gaps',
    growth: 'Enterprises',
    imports: 'Imports',
    market: 'Market',
    pooling: 'Pooled budgets',
    disclosure: 'Disclosure control',
    travel: 'Travel',
    viability: 'Services at risk',
  },
  people: { member: 'a member of this council', gone: 'somebody who has left' },
  parameter: {
    unknown: 'There is no assumption with this name.',
    usual: (value: string): Sentence => ['The default of ', strong(value), ' is in force.'],
    own: (value: string, usual: string): Sentence => [
      'This council uses ',
      strong(value),
      ` in place of the default of ${usual}.`,
    ],
    unused: (value: string): Sentence => [
      'The default of ',
      strong(value),
      ' is in force. This council’s own value no longer fits this version of the model and is not used.',
    ],
    facts: 'What it is',
    id: 'Name in files',
    allowed: 'May be set to',
    fixed: 'It cannot be changed: it is so by meaning, or it protects people.',
    anywhere: (low: string, high: string) => `${low} to ${high}`,
    whole: (low: string, high: string) => `whole numbers from ${low} to ${high}`,
    used: 'Used on',
    demandOwn:
      'This council has its own assessed needs on record, so its pages do not use this assumption.',
    demandKept:
      'The demand of this council was estimated by an earlier version, which kept no published totals. Load its open data again for a change to take effect.',
  },
  file: 'Values are inputs, not results: they are told in full. An empty range is a rule, which is what it is. A value marked “council” is the council’s own, “usual” the one that comes with the product.',
  history: {
    title: 'History',
    none: 'Nobody has changed it.',
    caption: 'Changes, newest first',
    when: 'When',
    what: 'What',
    who: 'By whom',
    state: 'State',
    set: (value: string) => `set to ${value}`,
    setRange: (value: string, low: string, high: string) =>
      `set to ${value}, range ${low} to ${high}`,
    undid: (date: string) => `took the change of ${date} back`,
    states: {
      'in-force': 'in force',
      replaced: 'replaced by a later change',
      undone: 'taken back',
      undo: '',
    },
  },
  form: {
    title: 'Change it for this council',
    lead: 'Every page of this council is worked out with the new value from now on. The change, your name and your reason stay in the history.',
    value: (unit: string) => `Value (${unit})`,
    low: 'Low end of the plausible range',
    high: 'High end of the plausible range',
    reason: 'Reason',
    reasonHint: 'What you know of this council that the default does not, and from where.',
    validFrom: 'Valid from',
    validFromHint: 'The day from which the value holds, at the latest today.',
    submit: 'Change',
    cannot: 'Analysts, commissioners and administrators of the council can change it.',
  },
  undo: {
    title: 'Take the last change back',
    text: (value: string) => `Then ${value} is in force again.`,
    submit: 'Undo',
  },
  done: {
    changed: 'Changed. Every page of this council now uses the new value.',
    undone: 'The change is taken back.',
  },
  stale: 'Somebody has changed this in the meantime. Look at the history, then try again.',
  faults: {
    value: (fault: ChangeFault): string => `Value: ${describeFault(fault)}`,
    low: (fault: ChangeFault): string => `Low end: ${describeFault(fault)}`,
    high: (fault: ChangeFault): string => `High end: ${describeFault(fault)}`,
    reason: (fault: ChangeFault): string =>
      fault.code === 'too-long'
        ? 'Reason: use at most 500 characters'
        : 'Reason: say why this council uses another value',
    validFrom: (fault: ChangeFault): string =>
      fault.code === 'in-future'
        ? 'Valid from: enter a day that is not after today, because the change takes effect at once'
        : 'Valid from: enter a date',
  },
};

function describeFault(fault: ChangeFault): string {
  switch (fault.code) {
    case 'required':
    case 'missing':
      return 'enter a number';
    case 'not-whole':
      return 'enter a whole number';
    case 'too-low':
      return `enter ${fault.bound} or more`;
    case 'too-high':
      return `enter ${fault.bound} or less`;
    case 'above-value':
      return 'must not be above the value';
    case 'below-value':
      return 'must not be below the value';
    case 'unchanged':
      return 'this is in force already';
    default:
      return 'enter a number, such as 30 or 0.5';
  }
}

/** Words of the evidence pages; both languages have exactly these. */
export type EvidenceWording = typeof evidenceEn;
