/** The Monte Carlo the plain way, for the bench: one object a person, a new list each month, all luck looked up. */
import { CHANNELS } from '#lib/domain/kernel/channels.ts';
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import { blockIncomeAt, monthMoney, priceLevel } from '#lib/domain/viability/money.ts';
import type { MonteCarloQuestion } from '#lib/domain/viability/monte-carlo.ts';
import { choiceChance, shareLost } from '#lib/domain/viability/path.ts';

interface PlainPerson {
  readonly entity: number;
  readonly group: number;
}

const startingPeople = ({ groups }: MonteCarloQuestion): readonly PlainPerson[] =>
  groups
    .flatMap(({ people }, group) => Array.from({ length: people }, () => group))
    .map((group, entity) => ({ entity, group }));

const stays = (question: MonteCarloQuestion, draw: number, month: number, lost: number) => {
  const luck = (entity: number, channel: number): number =>
    uniformOf(luckWord(question.seed, draw, month, entity, channel));
  return ({ entity, group: g }: PlainPerson): boolean => {
    const group = question.groups[g];
    if (group === undefined || luck(entity, CHANNELS.naturalExit) < group.naturalExit) return false;
    return luck(entity, CHANNELS.choiceExit) >= choiceChance(group, lost);
  };
};

const endsOpen = (question: MonteCarloQuestion, draw: number): boolean => {
  let present = startingPeople(question);
  const atStart = present.length;
  let { reserves } = question;
  for (let month = 1; month <= question.months; month += 1) {
    present = present.filter(stays(question, draw, month, shareLost(present.length, atStart)));
    const people = question.groups.map((_, g) => present.filter(({ group }) => group === g).length);
    const level = priceLevel(question, month, blockIncomeAt(question.blockSchedule, month));
    reserves += monthMoney(question, question.groups, people, level).margin;
    if (reserves < question.reserveFloor) return false;
  }
  return true;
};

/** How many draws close by running out of reserves; no newcomers and no other rule, so it does less than the model. */
export const plainClosures = (question: MonteCarloQuestion): number =>
  Array.from({ length: question.draws }, (_, draw) => endsOpen(question, draw)).filter(
    (open) => !open,
  ).length;
