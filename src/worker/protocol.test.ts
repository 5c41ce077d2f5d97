import { expect, test } from 'vitest';
import { createResponder } from './protocol.ts';

const service = {
  sessionsPerWeek: 5,
  placesPerSession: 20,
  staffRatio: 5,
  paidHoursPerSession: 7,
  staffCostPerHour: 14,
  fixedMonthly: 3000,
  reserves: 4000,
  groups: [
    { people: 12, sessionsPerWeek: 2, feePerSession: 60, choiceExit: 0.03, entriesPerMonth: 0.2 },
  ],
  seed: 1,
  draws: 50,
};

const spread = { natural: { low: 1, high: 1 }, choice: { low: 0.5, high: 2 } };

test('questions are answered with their own number, the same each time', () => {
  const respond = createResponder();
  const question = { id: 4, method: 'viability.whatIf', input: { simulation: service, spread } };
  const first = respond(question);
  expect(first).toMatchObject({
    id: 4,
    ok: true,
    output: { runway: {}, chanceIn24: {}, tipping: {} },
  });
  expect(respond(question)).toEqual(first);
  expect(createResponder()(question)).toEqual(first);
});

test('the whole assessment names its drivers, and wants one usual figure per group', () => {
  const respond = createResponder();
  const usual = {
    entriesPerMonth: [0.5],
    naturalExitAlone: [0],
    councilLedExit: [0],
    undeterminedExit: [0],
    blockMonthly: 0,
    costInflationAnnual: 0.02,
  };
  const input = { simulation: service, spread, usual };
  expect(respond({ id: 1, method: 'viability.assess', input })).toMatchObject({ ok: true });
  const short = { simulation: service, spread, usual: { ...usual, entriesPerMonth: [] } };
  expect(respond({ id: 2, method: 'viability.assess', input: short })).toMatchObject({
    id: 2,
    ok: false,
    field: 'usual.entriesPerMonth',
  });
});

test('the contract’s methods are hosted too; unknown ones are refused, and other messages are ignored', () => {
  const respond = createResponder();
  expect(
    respond({ id: 1, method: 'uncertainty.wilson', input: { events: 0, draws: 9 } }),
  ).toMatchObject({ ok: true });
  expect(respond({ id: 2, method: 'no.such', input: {} })).toMatchObject({
    id: 2,
    ok: false,
    field: 'method',
  });
  for (const message of [
    null,
    'hello',
    {},
    { id: '1', method: 'x', input: 1 },
    { id: 1, method: 'x' },
  ]) {
    expect(respond(message)).toBeUndefined();
  }
});
