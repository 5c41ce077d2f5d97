// What people need and how it is paid for: pseudonymous people, personal budgets, and estimates where
// no rows are held. A personal budget is an amount; a deployment is how part of it is used.

import type { AgeGroup, Need, Support } from '../market/records.ts';

/** How (part of) a personal budget is used. Maps to the three delivery mechanisms of the national return. */
export const MECHANISMS = [
  'dp-self',
  'dp-nominee',
  'dp-authorised',
  'dp-managed',
  'dp-prepaid',
  'isf',
  'council-managed',
  'council-commissioned',
  'self-fund',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** Sex as the person told it. */
export const SEXES = ['female', 'male', 'another'] as const;
export type Sex = (typeof SEXES)[number];

/** The five high-level ethnic groups of the 2021 Census (Office for National Statistics). */
export const ETHNIC_GROUPS = ['asian', 'black', 'mixed', 'white', 'other'] as const;
export type EthnicGroup = (typeof ETHNIC_GROUPS)[number];

/**
 * A person who draws on care, under a pseudonym; nothing finer than age group and small area is kept. Sex and ethnic
 * group are there for equality impact alone.
 */
export interface Person {
  readonly id: string;
  readonly areaCode: string;
  readonly ageGroup: AgeGroup;
  readonly need: Need;
  /** True for people in a care home, whose hours are not part of community demand. */
  readonly inCareHome: boolean;
  /** What an unpaid carer gives them a week, minutes. Null, here and below, where it is not on record. */
  readonly unpaidCareMinutes: number | null;
  readonly sex: Sex | null;
  readonly ethnicGroup: EthnicGroup | null;
}

/** Eligible support hours of a person for one kind of support: the demand the market must meet. */
export interface AssessedNeed {
  readonly personId: string;
  readonly support: Support;
  readonly minutesPerWeek: number;
}

export interface PersonalBudget {
  readonly id: string;
  readonly personId: string;
  readonly weeklyPence: number;
  readonly from: string;
  readonly to: string | null;
}

export interface Deployment {
  readonly id: string;
  readonly budgetId: string;
  readonly mechanism: Mechanism;
  readonly weeklyPence: number;
  /** The service bought; null when the council cannot see where the money goes. */
  readonly serviceId: string | null;
}

/** What a publisher says of a council as a whole. */
export interface PublishedTotals {
  /** People with long-term support in the community. */
  readonly people: number;
  /** People who live at home, by age; only the split is used. Null where not published: the national split then. */
  readonly atHomeByAge: Readonly<Record<AgeGroup, number>> | null;
  /** Share of people aged 18 to 64 whose reason is a learning disability; null for the national share. */
  readonly learningDisabilityShare: number | null;
}

/** Published totals as a council keeps them, so that its demand can be estimated again under other beliefs. */
export interface PublishedTotal extends PublishedTotals {
  /** Where they were published; totals of other publishers are kept beside and not added up. */
  readonly sourceId: string;
}

/** Estimated demand where the council holds no rows of its own. Minutes a week; low and high are an 80 % range. */
export interface DemandEstimate {
  readonly areaCode: string;
  readonly need: Need;
  readonly support: Support;
  readonly peopleMid: number;
  readonly lowMinutesPerWeek: number;
  readonly midMinutesPerWeek: number;
  readonly highMinutesPerWeek: number;
}
