// What one closure changes, in the order in which it is told, and the accounts that must add up: the page and its files
// are made from these.

import {
  effectsOf,
  peopleAccount,
  poundsAccount,
  type EffectKind,
  type PeopleAccount,
  type PoundsAccount,
  type ServiceEffect,
} from '#lib/domain/viability/knock-on-effects.ts';
import type { KnockOnInput } from './page.ts';

/** What changes most first. */
const ORDER: readonly EffectKind[] = [
  'first',
  'falls',
  'sooner',
  'saved',
  'later',
  'strained',
  'takes',
  'anyway',
];

type Chains = Pick<KnockOnInput, 'service' | 'knockOn' | 'now' | 'then'>;

/** What becomes of every service of the question. */
export const allEffects = ({ service, knockOn, now, then }: Chains): readonly ServiceEffect[] =>
  effectsOf(now, then, service.id, [...knockOn.followed, ...knockOn.taking]);

/** Those to which something happens, what changes most first. */
export const touchedOf = (effects: readonly ServiceEffect[]): readonly ServiceEffect[] =>
  effects
    .filter(({ kind }) => kind !== 'untouched')
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.tookIn - a.tookIn);

/** People and pounds as things stand, and if the service closes. */
export function accountsOf({
  knockOn,
  now,
  then,
}: Chains): Readonly<
  Record<'now' | 'then', { readonly people: PeopleAccount; readonly pounds: PoundsAccount }>
> {
  const isFollowed = new Set(knockOn.followed);
  const reserves = new Map(
    (knockOn.question?.services ?? []).flatMap(({ id, reserves: inHand }) =>
      isFollowed.has(id) ? [[id, inHand] as const] : [],
    ),
  );
  const of = (chain: typeof now) => ({
    people: peopleAccount(chain),
    pounds: poundsAccount(chain, reserves),
  });
  return { now: of(now), then: of(then) };
}
