/**
 * The record of a decision about one named service, and the order in which it may be made. Two judgments bound it: a
 * generic consultation is not enough to close one named centre (LH v Shropshire [2014] EWCA Civ 404), and a concrete,
 * specific consultation is (AB v Slough [2022] EWHC 1772 (Admin)). The rules here say what the record lacks; whether
 * a decision is lawful is for lawyers.
 */
import type { KeptFigures } from './kept-figures.ts';

/** Where a decision stands. */
export const DECISION_STATES = ['draft', 'consulting', 'decided', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Who was asked. */
export const AUDIENCES = [
  'people-who-use-it',
  'unpaid-carers',
  'staff',
  'providers',
  'public',
  'elected-members',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One thing that could be done, keeping the service as it is among them. Money in pence a year. */
export interface DecisionOption {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** What it costs (above 0) or saves (below 0) a year against today; null when it is not known. */
  readonly yearlyPence: number | null;
  /** The kept scenario whose figures it rests on; null for none. */
  readonly scenarioId: string | null;
}

/** One round of asking. */
export interface ConsultationEntry {
  readonly id: string;
  readonly audience: Audience;
  /** How people were asked, e.g. two meetings at the centre. */
  readonly how: string;
  /** What was put to them, in the words that were used. */
  readonly put: string;
  /** Whether what was put named this service and what was proposed for it. */
  readonly namesService: boolean;
  /** ISO dates; null while it runs. */
  readonly opened: string;
  readonly closed: string | null;
  /** What people said. */
  readonly heard: string;
}

/** What was decided. */
export interface DecisionTaken {
  readonly optionId: string;
  /** The body or officer. */
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

/** The record as far as its rules need it. Texts are trimmed; an empty one was not filled in. */
export interface DecisionRecord {
  readonly state: DecisionState;
  readonly proposal: string;
  readonly options: readonly DecisionOption[];
  /** What would be better for people, and how it is known. */
  readonly improvementCase: string;
  /** The money that drives it. Both may be true; neither hides behind the other. */
  readonly budgetDriver: string;
  /** Yearly saving that is counted on, pence; null when none is. */
  readonly savingPence: number | null;
  /** The line of the council's financial plan that the saving stands in. */
  readonly savingsLine: string;
  readonly equalityImpact: string;
  readonly consultation: readonly ConsultationEntry[];
  /** Whether the model's figures are kept with the record. */
  readonly hasFigures: boolean;
}

/** A step of a decision, as it was taken. */
export interface DecisionStep {
  readonly state: DecisionState;
  readonly note: string;
  /** ISO date. */
  readonly on: string;
  /** Account of whoever took it; null when the account is gone. */
  readonly by: string | null;
}

/** A record as it is kept. */
export interface KeptDecision extends DecisionRecord {
  readonly id: string;
  readonly serviceId: string;
  readonly title: string;
  /** Rises with every change. */
  readonly version: number;
  readonly figures: KeptFigures | null;
  /** ISO date; null while no figures are kept. */
  readonly figuresKeptOn: string | null;
  readonly taken: DecisionTaken | null;
  readonly steps: readonly DecisionStep[];
}

/** What a record lacks before it may go on. */
export type DecisionGap =
  | 'proposal'
  | 'options'
  | 'improvement-case'
  | 'budget-driver'
  | 'savings-line'
  | 'equality-impact'
  | 'figures'
  | 'named-consultation'
  | 'consultation-open'
  | 'option-unknown'
  | 'decided-by'
  | 'decided-before-consultation-closed'
  | 'decided-in-future';

/** Keeping things as they are and one change make the fewest options that leave something to decide. */
const FEWEST_OPTIONS = 2;

/** What may follow a state; what was decided stays, and a withdrawn record may be taken up again. */
const FOLLOWS: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  draft: ['consulting', 'withdrawn'],
  consulting: ['draft', 'decided', 'withdrawn'],
  decided: [],
  withdrawn: ['draft'],
};

export const mayFollow = (from: DecisionState, to: DecisionState): boolean =>
  FOLLOWS[from].includes(to);

/** True while the record may still be changed. */
export const isOpen = (state: DecisionState): boolean =>
  state === 'draft' || state === 'consulting';

const need = (isThere: boolean, gap: DecisionGap): readonly DecisionGap[] => (isThere ? [] : [gap]);

/** Consultation of the people who use the service, about this service by its name. */
const named = ({ consultation }: DecisionRecord): readonly ConsultationEntry[] =>
  consultation.filter(
    ({ audience, namesService, put }) =>
      audience === 'people-who-use-it' && namesService && put !== '',
  );

/** What is missing before people can be consulted: nobody can answer a proposal that is not there. */
export const gapsBeforeConsulting = (record: DecisionRecord): readonly DecisionGap[] => [
  ...need(record.proposal !== '', 'proposal'),
  ...need(record.options.length >= FEWEST_OPTIONS, 'options'),
];

const gapsOfCase = (record: DecisionRecord): readonly DecisionGap[] => [
  ...need(record.improvementCase !== '', 'improvement-case'),
  ...need(record.budgetDriver !== '', 'budget-driver'),
  ...need(record.savingPence === null || record.savingsLine !== '', 'savings-line'),
  ...need(record.equalityImpact !== '', 'equality-impact'),
  ...need(record.hasFigures, 'figures'),
];

const gapsOfConsultation = (record: DecisionRecord): readonly DecisionGap[] => {
  const asked = named(record);
  if (asked.length === 0) return ['named-consultation'];
  return need(
    record.consultation.every(({ closed }) => closed !== null),
    'consultation-open',
  );
};

/** What is missing before a decision can be taken at all. */
export const gapsBeforeDeciding = (record: DecisionRecord): readonly DecisionGap[] => [
  ...gapsBeforeConsulting(record),
  ...gapsOfCase(record),
  ...gapsOfConsultation(record),
];

const lastClosed = ({ consultation }: DecisionRecord): string =>
  consultation.reduce((last, { closed }) => (closed !== null && closed > last ? closed : last), '');

/**
 * What stands against this decision on this day.
 * @param today ISO date
 */
export const gapsOfDecision = (
  record: DecisionRecord,
  taken: DecisionTaken,
  today: string,
): readonly DecisionGap[] => [
  ...gapsBeforeDeciding(record),
  ...need(
    record.options.some(({ id }) => id === taken.optionId),
    'option-unknown',
  ),
  ...need(taken.by !== '', 'decided-by'),
  ...need(taken.on >= lastClosed(record), 'decided-before-consultation-closed'),
  ...need(taken.on <= today, 'decided-in-future'),
];
