// Each policy moves what it says and nothing else, and several portfolios in one question are what each is alone.

import { describe, expect, it } from 'vitest';
import { addTally } from '../kernel/long-run.ts';
import { answer, hostedMethods } from '../model.ts';
import { DEFAULTS } from '../parameters/set.ts';
import type { ModelledService } from './modelled-service.ts';
import {
  councilPays,
  POLICIES,
  portfolioOf,
  underPolicy,
  type PolicyBase,
  type PolicyChoice,
} from './policies.ts';
import type { PortfolioAnswer } from './portfolio.ts';
import { portfoliosMethod } from './portfolios.ts';

const group = {
  sessionsPerWeek: 2,
  attendance: 1,
  feePerSession: 50,
  naturalExit: 0.02,
  choiceExit: 0.01,
  peerEffect: 0,
};

const SERVICE: ModelledService = {
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  placesPerSession: 10,
  hoursPerSession: 6,
  staffRatio: 5,
  minStaff: 1,
  paidHoursPerSession: 6,
  staffCostPerHour: 15,
  fixedMonthly: 1500,
  variablePerAttendance: 5,
  blockSchedule: [{ fromMonth: 1, amount: 300 }],
  chargeBasis: 'booked',
  upliftAnnual: 0.03,
  costInflationAnnual: 0.04,
  firstUpliftMonth: 6,
  reserves: 3000,
  reserveFloor: 0,
  deficitMonthsRule: 6,
  noticeMonths: 1,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    { ...group, id: 'dp-self', people: 4, entriesPerMonth: 0.2 },
    { ...group, id: 'council-managed', people: 10, entriesPerMonth: 0.4 },
    { ...group, id: 'self-fund', people: 2, entriesPerMonth: 0.1 },
  ],
};

const base = (id: string, operator: 'independent' | 'in-house'): PolicyBase => ({
  id,
  estimate: {
    service: SERVICE,
    operator,
    usual: {
      entriesPerMonth: [0, 0, 0],
      naturalExitAlone: [0.02, 0.02, 0.02],
      councilLedExit: [0, 0, 0],
      undeterminedExit: [0, 0, 0],
      blockMonthly: 300,
      costInflationAnnual: 0.02,
    },
    exits: { natural: 3, choice: 2, 'council-led': 0, rule: 1, undetermined: 0 },
    rates: {
      choice: { low: 0.005, mid: 0.01, high: 0.02 },
      other: { low: 0.01, mid: 0.02, high: 0.03 },
      councilLed: 0,
      undetermined: 0,
      personMonths: 200,
    },
    parameters: DEFAULTS,
  },
});

const BASES = [base('own', 'in-house'), base('free', 'independent')];
const CHOICE: PolicyChoice = { spinOut: ['own'], carers: 20 };
const under = (policy: (typeof POLICIES)[number]): readonly ModelledService[] =>
  underPolicy(policy, BASES, CHOICE, DEFAULTS);
const entries = ({ groups }: ModelledService): readonly number[] =>
  groups.map(({ entriesPerMonth }) => entriesPerMonth);

describe('a policy', () => {
  it('is the services as recorded while nothing is decided', () => {
    expect(under('as-now')).toEqual([SERVICE, SERVICE]);
  });

  it('freezes fees and lets costs rise', () => {
    for (const service of under('fee-freeze'))
      expect(service).toEqual({ ...SERVICE, upliftAnnual: 0 });
  });

  it('sends nobody new on a direct payment where it cannot buy, and half the referrals elsewhere', () => {
    const [own, free] = under('direct-payments');
    expect(own && entries(own)).toEqual([0, 0, 0.1]);
    expect(free && entries(free)).toEqual([0.2, 0.2, 0.1]);
  });

  it('spins out only those that were chosen', () => {
    const [own, free] = under('spin-out');
    expect(own?.groups[0]?.naturalExit).toBeLessThan(group.naturalExit);
    expect(free).toEqual(SERVICE);
  });

  it('draws so many days away from all services together by the horizon, and no more', () => {
    const stays = (1 - group.choiceExit) ** 24;
    const left = under('shared-lives').map(({ groups }) => {
      const choice = groups[0]?.choiceExit ?? 0;
      return 1 - (1 - choice) ** 24 / stays;
    });
    // 20 carers × 3 days × 0.3 of 2 × 32 days a week.
    for (const share of left) expect(share).toBeCloseTo(18 / 64, 9);
    const none = underPolicy('shared-lives', BASES, { ...CHOICE, carers: 0 }, DEFAULTS);
    expect(none[0]?.groups[0]?.choiceExit).toBeCloseTo(group.choiceExit, 12);
  });
});

describe('what the council pays', () => {
  it('leaves out who pays for themselves, and has a range', () => {
    const alone = {
      ...SERVICE,
      groups: SERVICE.groups.map((one) => ({
        ...one,
        entriesPerMonth: 0,
        naturalExit: 0,
        choiceExit: 0,
      })),
    };
    const still = { ...alone, months: 1 };
    const one: PolicyBase = {
      id: 'x',
      estimate: { ...base('x', 'independent').estimate, service: still },
    };
    // 14 of 16 people × 2 days × £50 × 4 weeks, and the block.
    expect(councilPays([one], [still]).mid).toBeCloseTo(14 * 2 * 50 * 4 + 300, 6);
    const { low, mid, high } = councilPays(BASES, under('as-now'));
    expect(low).toBeLessThan(mid);
    expect(high).toBeGreaterThan(mid);
    expect(councilPays(BASES, under('fee-freeze')).mid).toBeLessThan(mid);
  });
});

describe('several portfolios in one question', () => {
  const question = {
    portfolios: POLICIES.map((id) => ({ id, services: portfolioOf(BASES, under(id)) })),
    months: 24,
    seed: 7,
    draws: 200,
  };
  const whole = portfoliosMethod.run(question);

  it('are what each is alone', () => {
    for (const { id, services } of question.portfolios) {
      const alone = answer(
        'viability.portfolio',
        { services, months: 24, seed: 7, draws: 200 },
        hostedMethods(),
      );
      const told = whole.portfolios.find((one) => one.id === id);
      expect(alone).toEqual({ ok: true, output: { ...(told as PortfolioAnswer), id: undefined } });
    }
  });

  it('add up from pieces', () => {
    const run = portfoliosMethod.begin(question);
    const tally = new Int32Array(run.tallyLength);
    for (const [from, to] of [
      [120, 200],
      [0, 50],
      [50, 120],
    ] as const) {
      const part = new Int32Array(run.tallyLength);
      run.work(from, to, part);
      addTally(tally, part);
    }
    expect(run.finish(tally)).toEqual(whole);
  });

  it('close no fewer services with frozen fees, draw by draw', () => {
    const mean = (id: string): number =>
      whole.portfolios.find((one) => one.id === id)?.closures.mean ?? NaN;
    expect(mean('fee-freeze')).toBeGreaterThanOrEqual(mean('as-now'));
  });

  it('name the portfolio that holds a fault', () => {
    const [first] = question.portfolios;
    const twice = {
      ...question,
      portfolios: [{ id: 'a', services: [...(first?.services ?? []), ...(first?.services ?? [])] }],
    };
    expect(portfoliosMethod.read(twice, '')).toMatchObject({
      ok: false,
      field: 'portfolios[0].services[2].id',
    });
  });
});
