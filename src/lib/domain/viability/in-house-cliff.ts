/**
 * What a move to a direct payment does to a service. In house it removes the person by rule; the same centre spun out, or
 * run by anybody else, keeps them.
 */
import type { IsoDate } from '../kernel/calendar.ts';
import type { Mechanism } from '../demand/records.ts';
import type { Operator } from '../market/records.ts';
import { DIRECT_PAYMENT_RULE } from '../parameters/direct-payments.ts';
import { canDirectPaymentBuy } from './direct-payment-rule.ts';
import { countExits, type ByCause } from './exits.ts';
import type { ModelledService } from './modelled-service.ts';
import type { AttendanceSpell } from './records.ts';

/** A move of some people to a direct payment. */
export interface DirectPaymentMove {
  /** Pseudonyms. */
  readonly people: ReadonlySet<string>;
  readonly operator: Operator;
  readonly on: IsoDate;
  readonly mechanism: Mechanism;
}

/** What the move leaves behind. */
export interface AfterMove {
  /** Every spell given: those who had to leave have an exit, those who stay pay in another way. */
  readonly spells: readonly AttendanceSpell[];
  readonly peopleRemoved: number;
  /** Places a week. */
  readonly placesRemoved: number;
  /** Exits that the move brought about: by rule, or none. */
  readonly exits: ByCause;
}

const isDirect = (mechanism: Mechanism): boolean => mechanism.startsWith('dp-');

/** Moves people who attend on a day, and are not on a direct payment yet, to one. */
export const moveToDirectPayment = (
  spells: readonly AttendanceSpell[],
  { people, operator, on, mechanism }: DirectPaymentMove,
  cannotBuy: readonly Operator[] = DIRECT_PAYMENT_RULE.value,
): AfterMove => {
  const moves = (spell: AttendanceSpell): boolean =>
    people.has(spell.personId) &&
    !isDirect(spell.mechanism) &&
    spell.from <= on &&
    spell.to === null;
  const isKept = canDirectPaymentBuy(operator, cannotBuy);
  const after = spells.map((spell): AttendanceSpell => {
    if (!moves(spell)) return spell;
    if (isKept) return { ...spell, mechanism };
    const exit = {
      reason: 'moved-to-direct-payment',
      initiator: null,
      trigger: null,
      evidence: null,
    } as const;
    return { ...spell, to: on, exit };
  });
  const removed = isKept ? [] : after.filter((_, at) => moves(spells[at] as AttendanceSpell));
  return {
    spells: after,
    peopleRemoved: new Set(removed.map(({ personId }) => personId)).size,
    placesRemoved: removed.reduce((sum, { weekdays }) => sum + weekdays.length, 0),
    exits: countExits(removed, operator),
  };
};

/**
 * A service if a share of all new people came on a direct payment: in house so many do not come at all, elsewhere as many
 * come as before.
 * @param share of newcomers, 0 to 1
 */
export const withNewPeopleOnDirectPayments = (
  service: ModelledService,
  operator: Operator,
  share: number,
  cannotBuy: readonly Operator[] = DIRECT_PAYMENT_RULE.value,
): ModelledService =>
  canDirectPaymentBuy(operator, cannotBuy)
    ? service
    : {
        ...service,
        groups: service.groups.map((group) => ({
          ...group,
          entriesPerMonth: group.entriesPerMonth * (1 - share),
        })),
      };
