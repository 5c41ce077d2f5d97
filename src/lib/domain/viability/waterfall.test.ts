// Who came and who left add up exactly, every month and whatever is on record.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsUpTo } from '../kernel/calendar.ts';
import type { AttendanceSpell, EntrySource, ExitRecord } from './records.ts';
import { attendanceWaterfall, sumWaterfall } from './waterfall.ts';

const LAST = '2026-10';
const MONTHS = 18;
const DAYS = monthsUpTo(LAST, MONTHS + 6).flatMap((month) =>
  ['01', '14', '28'].map((day) => `${month}-${day}`),
);

const anyExit: fc.Arbitrary<ExitRecord | null> = fc.option(
  fc.record({
    reason: fc.constantFrom('died', 'charge-too-high', 'moved-to-direct-payment', null),
    initiator: fc.constantFrom('person', 'council', 'provider', 'natural', null),
    trigger: fc.option(
      fc.record({ kind: fc.constant('charge-rise' as const), date: fc.constantFrom(...DAYS) }),
    ),
    evidence: fc.constant(null),
  }),
);

const anySpells: fc.Arbitrary<readonly AttendanceSpell[]> = fc
  .array(
    fc.record({
      ends: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 2, maxLength: 2 }),
      hasLeft: fc.boolean(),
      entry: fc.constantFrom<EntrySource>('council-referral', 'own-choice', 'already-there'),
      exit: anyExit,
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ ends, hasLeft, entry, exit }, n) => {
      const [from = '', to = ''] = ends.toSorted();
      return {
        id: `s${n}`,
        serviceId: 'centre',
        personId: `p${n}`,
        from,
        to: hasLeft ? to : null,
        weekdays: [1],
        pricePence: 5000,
        mechanism: 'council-managed' as const,
        entry,
        exit: hasLeft ? exit : null,
      };
    }),
  );

const operators = fc.constantFrom('in-house' as const, 'independent' as const);

test('every month: start + entries − exits of every cause = end, and the next one starts there', () => {
  fc.assert(
    fc.property(anySpells, operators, (spells, operator) => {
      const months = attendanceWaterfall(spells, operator, LAST, MONTHS);
      for (const [at, { start, entries, exits, end }] of months.entries()) {
        const left = Object.values(exits).reduce((sum, count) => sum + count, 0);
        expect(end).toBe(start + entries - left);
        const next = months[at + 1];
        if (next !== undefined) expect(next.start).toBe(end);
      }
      const present = spells.filter(({ to }) => to === null || to > `${LAST}-31`).length;
      expect(months.at(-1)?.end).toBe(present);
    }),
    { seed: 20_260_401, numRuns: 300 },
  );
});

test('the change over all months is what came less what left', () => {
  fc.assert(
    fc.property(anySpells, operators, (spells, operator) => {
      const months = attendanceWaterfall(spells, operator, LAST, MONTHS);
      const { entries, exits } = sumWaterfall(months);
      const left = Object.values(exits).reduce((sum, count) => sum + count, 0);
      expect((months.at(-1)?.end ?? 0) - (months[0]?.start ?? 0)).toBe(entries - left);
    }),
    { seed: 20_260_401, numRuns: 200 },
  );
});
