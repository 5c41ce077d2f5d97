// What one closure changes, in the order in which it is told, and the accounts that must add up: the page and its files
// are made from these.

import type { Service } from '#lib/domain/market/records.ts';
import type { KnockOnCase } from '#lib/domain/viability/knock-on-case.ts';
import type { KnockOnChain } from '#lib/domain/viability/knock-on-chain.ts';
import {
  effectsOf,
  peopleAccount,
  poundsAccount,
  type EffectKind,
  type PeopleAccount,
  type PoundsAccount,
  type ServiceEffect,
} from '#lib/domain/viability/knock-on-effects.ts';

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

/** One closure, and the chains without it and with it. */
export interface ClosureChains {
  readonly service: Service;
  readonly knockOn: KnockOnCase;
  readonly now: KnockOnChain;
  readonly then: KnockOnChain;
}

/** What becomes of every service of the question. */
export const allEffects = ({
  service,
  knockOn,
  now,
  then,
}: ClosureChains): readonly ServiceEffect[] =>
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
}: ClosureChains): Readonly<
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
