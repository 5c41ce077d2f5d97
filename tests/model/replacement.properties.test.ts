/** What must hold when services fall and people move on: nobody is lost or made up, and order plays no part. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cascade, type CascadeQuestion } from '#lib/domain/viability/cascade.ts';
import { unravel } from '#lib/domain/viability/death-spiral.ts';
import { reassign, type ReassignQuestion } from '#lib/domain/viability/reassign.ts';
import { spreadOverhead } from '#lib/domain/viability/shared-overhead.ts';
import { spreadLeaving } from '#lib/domain/viability/threshold.ts';
import { between, RUNS } from './arbitraries.ts';

/** Ids that sort differently as numbers, as texts and by locale. */
const ID = ['10', '9', 'Z', 'a', 'ä', '\u{1F600}', '\uFF21', 'b', 'B', '2'];

const questions: fc.Arbitrary<ReassignQuestion> = fc
  .record({ people: fc.integer({ min: 1, max: 10 }), services: fc.integer({ min: 0, max: 5 }) })
  .chain(({ people, services }) =>
    fc.record({
      people: fc
        .array(
          fc.record({
            group: fc.constantFrom('LD', 'OP'),
            sessions: fc.integer({ min: 1, max: 5 }),
            maxMinutes: fc.integer({ min: 0, max: 40 }),
            minutes: fc.array(
              fc.oneof(
                fc.constant(null),
                fc.integer({ min: 0, max: 6 }).map((n) => 10 * n),
              ),
              {
                minLength: services,
                maxLength: services,
              },
            ),
          }),
          { minLength: people, maxLength: people },
        )
        .map((list) =>
          list.map((person, n) => ({
            ...person,
            id: ID[n] ?? '',
            minutes: new Map(person.minutes.map((minutes, s) => [`to-${ID[s] ?? ''}`, minutes])),
          })),
        ),
      services: fc
        .array(
          fc.record({
            groups: fc.subarray(['LD', 'OP']),
            freeSessions: fc.integer({ min: 0, max: 12 }),
          }),
          { minLength: services, maxLength: services },
        )
        .map((list) => list.map((service, s) => ({ ...service, id: `to-${ID[s] ?? ''}` }))),
    }),
  );

const codePoints = (text: string): readonly number[] =>
  [...text].map((letter) => letter.codePointAt(0) ?? 0);
const comesFirst = (a: string, b: string): boolean => {
  const [one, other] = [codePoints(a), codePoints(b)];
  const at = one.findIndex((point, n) => point !== other[n]);
  return at === -1 ? one.length < other.length : (one[at] ?? 0) < (other[at] ?? -1);
};

/** The rule of the contract, one person at a time. */
const naiveReassign = ({ people, services }: ReassignQuestion): ReadonlyMap<string, string> => {
  const free = new Map(services.map(({ id, freeSessions }) => [id, freeSessions]));
  const options = (person: ReassignQuestion['people'][number]) =>
    services.filter(({ id, groups }) => {
      const minutes = person.minutes.get(id) ?? null;
      return groups.includes(person.group) && minutes !== null && minutes <= person.maxMinutes;
    });
  const waiting = [...people];
  const placed = new Map<string, string>();
  while (waiting.length > 0) {
    const next = waiting.reduce((best, person) => {
      const [a, b] = [options(person).length, options(best).length];
      return a < b || (a === b && comesFirst(person.id, best.id)) ? person : best;
    });
    waiting.splice(waiting.indexOf(next), 1);
    const open = options(next).filter(({ id }) => (free.get(id) ?? 0) >= next.sessions);
    if (open.length === 0) continue;
    const { id } = open.reduce((best, service) => {
      const [a, b] = [next.minutes.get(service.id) ?? 0, next.minutes.get(best.id) ?? 0];
      return a < b || (a === b && comesFirst(service.id, best.id)) ? service : best;
    });
    placed.set(next.id, id);
    free.set(id, (free.get(id) ?? 0) - next.sessions);
  }
  return placed;
};

describe('re-placement', () => {
  test('gives everybody what the rule gives, one person at a time', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const wanted = naiveReassign(question);
        for (const { person, service } of reassign(question).placements)
          expect(service).toBe(wanted.get(person) ?? null);
      }),
      RUNS,
    );
  });

  test('places or names everybody, and takes exactly the sessions that they want', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { placements, freeAfter, unplaced } = reassign(question);
        expect(placements.map(({ person }) => person)).toEqual(question.people.map(({ id }) => id));
        expect(
          placements.filter(({ service }) => service === null).map(({ person }) => person),
        ).toEqual(unplaced);
        for (const { id, freeSessions } of question.services) {
          const taken = question.people
            .filter((_, at) => placements[at]?.service === id)
            .reduce((sum, { sessions }) => sum + sessions, 0);
          expect(freeAfter[id]).toBe(freeSessions - taken);
          expect(freeAfter[id]).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  test('does not care in which order people and services come', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const turned = reassign({
          people: question.people.toReversed(),
          services: question.services.toReversed(),
        });
        const plain = reassign(question);
        expect(turned.placements.toReversed()).toEqual(plain.placements);
        expect(turned.freeAfter).toEqual(plain.freeAfter);
      }),
      RUNS,
    );
  });
});

const cascades: fc.Arbitrary<CascadeQuestion> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    services: fc
      .array(
        fc.record({
          people: fc.integer({ min: 0, max: 20 }),
          contribution: between(300, 900),
          fixed: between(0, 6000),
          staffRatio: fc.integer({ min: 3, max: 8 }),
          minStaff: fc.integer({ min: 0, max: 2 }),
          staffCost: between(0, 2500),
          reserves: between(-500, 4000),
        }),
        { minLength: count, maxLength: count },
      )
      .map((list) => list.map((service, n) => ({ ...service, id: `s${n}` }))),
    moves: fc.array(
      fc.record({
        from: fc.nat(count - 1).map((n) => `s${n}`),
        to: fc.nat(count - 1).map((n) => `s${n}`),
        people: fc.integer({ min: 0, max: 6 }),
      }),
      { maxLength: 8 },
    ),
    months: fc.integer({ min: 1, max: 15 }),
  }),
);

describe('dominoes', () => {
  test('pounds are conserved: margins add up to the reserves of every service', () => {
    fc.assert(
      fc.property(cascades, (question) => {
        const inHand = new Map(question.services.map(({ id, reserves }) => [id, reserves]));
        for (const { traded } of cascade(question).months) {
          for (const { id, margin, reserves } of traded) {
            expect(reserves).toBeCloseTo((inHand.get(id) ?? Number.NaN) + margin, 6);
            inHand.set(id, reserves);
          }
        }
      }),
      RUNS,
    );
  });

  test('people who come are those whom last month’s closures send to a service still open', () => {
    fc.assert(
      fc.property(cascades, (question) => {
        const present = new Map(question.services.map(({ id, people }) => [id, people]));
        let closed: readonly string[] = [];
        for (const { traded, closes } of cascade(question).months) {
          for (const { id, people } of traded) {
            const sent = question.moves.filter(
              ({ from, to }) => to === id && closed.includes(from),
            );
            const came = sent.reduce((sum, move) => sum + move.people, 0);
            expect(people).toBe((present.get(id) ?? Number.NaN) + came);
            present.set(id, people);
          }
          closed = closes;
        }
      }),
      RUNS,
    );
  });

  test('does not care in which order services and moves come', () => {
    fc.assert(
      fc.property(cascades, (question) => {
        const turned = cascade({
          ...question,
          services: question.services.toReversed(),
          moves: question.moves.toReversed(),
        });
        expect(turned.closeMonth).toEqual(cascade(question).closeMonth);
      }),
      RUNS,
    );
  });

  test('the same in any money', () => {
    fc.assert(
      fc.property(cascades, fc.constantFrom(0.25, 2, 64), (question, factor) => {
        const services = question.services.map((service) => ({
          ...service,
          contribution: service.contribution * factor,
          fixed: service.fixed * factor,
          staffCost: service.staffCost * factor,
          reserves: service.reserves * factor,
        }));
        expect(cascade({ ...question, services }).closeMonth).toEqual(cascade(question).closeMonth);
      }),
      RUNS,
    );
  });
});

describe('what unravels', () => {
  const payers = fc.record({
    fixed: between(0, 500),
    variable: between(0, 40),
    willingnessToPay: fc.array(between(0, 120), { minLength: 1, maxLength: 12 }),
  });

  test('who stays can pay, and any larger group could not', () => {
    fc.assert(
      fc.property(payers, (question) => {
        const { stablePeople, stableFee } = unravel(question);
        const sorted = question.willingnessToPay.toSorted((a, b) => b - a);
        for (let people = stablePeople + 1; people <= sorted.length; people += 1) {
          const fee = question.fixed / people + question.variable;
          expect(sorted[people - 1]).toBeLessThan(fee + 1e-6);
        }
        if (stableFee !== null)
          expect(sorted[stablePeople - 1]).toBeGreaterThanOrEqual(stableFee - 1e-6);
      }),
      RUNS,
    );
  });

  test('order and the unit of money play no part', () => {
    fc.assert(
      fc.property(payers, fc.constantFrom(0.5, 4), (question, factor) => {
        const plain = unravel(question);
        expect(
          unravel({ ...question, willingnessToPay: question.willingnessToPay.toReversed() }),
        ).toEqual(plain);
        const scaled = unravel({
          fixed: question.fixed * factor,
          variable: question.variable * factor,
          willingnessToPay: question.willingnessToPay.map((most) => most * factor),
        });
        expect(scaled.stablePeople).toBe(plain.stablePeople);
      }),
      RUNS,
    );
  });

  test('leaving stops at the least number that as many thresholds allow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }), (thresholds) => {
        const { acting, rounds } = spreadLeaving({ thresholds });
        const upTo = (count: number): number =>
          thresholds.filter((threshold) => threshold <= count).length;
        const least = Array.from({ length: thresholds.length + 1 }, (_, count) => count).find(
          (count) => upTo(count) === count,
        );
        expect(acting).toBe(least);
        expect(rounds.at(-1) ?? 0).toBe(acting);
        expect(spreadLeaving({ thresholds: thresholds.toReversed() }).acting).toBe(acting);
      }),
      RUNS,
    );
  });

  test('sites that survive a shared overhead can bear it, and order plays no part', () => {
    const shared = fc.record({
      overhead: between(0, 6000),
      sites: fc
        .array(between(-500, 4000), { minLength: 1, maxLength: 7 })
        .map((margins) => margins.map((margin, n) => ({ id: `site-${n}`, margin }))),
    });
    fc.assert(
      fc.property(shared, ({ sites, overhead }) => {
        const { survivors, rounds } = spreadOverhead({ sites, overhead });
        const left = sites.filter(({ id }) => survivors.includes(id));
        for (const { margin } of left)
          expect(margin).toBeGreaterThanOrEqual(overhead / left.length - 1e-6);
        expect(rounds.flatMap(({ closes }) => closes).length + survivors.length).toBe(sites.length);
        const turned = spreadOverhead({ sites: sites.toReversed(), overhead });
        expect(turned.survivors.toReversed()).toEqual(survivors);
      }),
      RUNS,
    );
  });
});
