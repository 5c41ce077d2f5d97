/** Real choice: how many owners (or sites) with room serve a person group within so many minutes of each area. */
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  orNull,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { ratioOfSums, sharesOf } from '../kernel/shares.ts';
import { total } from '../kernel/exactness.ts';

interface ChoosingArea {
  readonly id: string;
  /** Hours a week. */
  readonly demand: number;
}

interface ChoosableProvider {
  readonly id: string;
  readonly owner: string;
  /** Person groups it serves. */
  readonly groups: readonly string[];
  /** Hours a week it could still give. */
  readonly spare: number;
}

export interface ChoiceQuestion {
  readonly areas: readonly ChoosingArea[];
  readonly providers: readonly ChoosableProvider[];
  /** One row per area, one entry per provider, one way; null cannot be reached. */
  readonly minutes: readonly (readonly (number | null)[])[];
  readonly group: string;
  /** Inclusive. */
  readonly maxMinutes: number;
  readonly countBy: 'owner' | 'site';
}

export interface ChoiceAnswer {
  /** Number of choices by area. */
  readonly byArea: Readonly<Record<string, number>>;
  /** Null without demand, as are the others. */
  readonly demandWeightedMean: number | null;
  /** Share of demand in areas with two choices or more. */
  readonly shareTwoOrMore: number | null;
  /** Share of demand in areas with none. */
  readonly shareNone: number | null;
}

const REAL_CHOICE = 2;

/** Counts the choices of every area for one person group. */
export const countChoices = (question: ChoiceQuestion): ChoiceAnswer => {
  const { areas, providers, minutes, group, maxMinutes, countBy } = question;
  const names = providers.map((provider) =>
    provider.spare > 0 && provider.groups.includes(group)
      ? provider[countBy === 'owner' ? 'owner' : 'id']
      : null,
  );
  const choices = areas.map((_, area) => {
    const within = new Set<string>();
    for (const [at, name] of names.entries()) {
      const away = minutes[area]?.[at] ?? null;
      if (name !== null && away !== null && away <= maxMinutes) within.add(name);
    }
    return within.size;
  });
  const demand = areas.map((area) => area.demand);
  const weights = sharesOf(demand);
  const demandWhere = (isMeant: (count: number) => boolean): number | null =>
    ratioOfSums(
      demand.filter((_, area) => isMeant(choices[area] ?? 0)),
      demand,
    );
  return {
    byArea: Object.fromEntries(areas.map((area, at) => [area.id, choices[at] ?? 0])),
    demandWeightedMean:
      weights === null ? null : total(weights.map((weight, area) => weight * (choices[area] ?? 0))),
    shareTwoOrMore: demandWhere((count) => count >= REAL_CHOICE),
    shareNone: demandWhere((count) => count === 0),
  };
};

const amount = numberOf({ min: 0 });

const shape: Reader<ChoiceQuestion> = objectOf({
  areas: listOf(objectOf({ id, demand: amount }), { min: 1 }),
  providers: listOf(objectOf({ id, owner: id, groups: listOf(id), spare: amount })),
  minutes: listOf(listOf(orNull(amount))),
  group: id,
  maxMinutes: amount,
  countBy: defaulted(oneOf('owner', 'site'), 'owner'),
});

const matrixFault = ({ areas, providers, minutes }: ChoiceQuestion): Refusal | undefined => {
  if (minutes.length !== areas.length)
    return refusal('minutes', `must have one row per area: ${areas.length}`);
  return firstFault(minutes, (row, area) =>
    row.length === providers.length
      ? undefined
      : refusal(`minutes[${area}]`, `must have one entry per provider: ${providers.length}`),
  );
};

/** market.choice: distinct owners or sites with room, in reach, by area and over demand. */
export const choiceMethod: Method<ChoiceQuestion, ChoiceAnswer> = {
  read: checked(
    shape,
    (question) =>
      repeatedId('areas', question.areas) ??
      repeatedId('providers', question.providers) ??
      matrixFault(question),
  ),
  run: countChoices,
};
