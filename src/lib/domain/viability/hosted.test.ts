// Asked through a worker, the model says what it says when called directly: drivers really are switched off.

import { describe, expect, it } from 'vitest';
import { answer, hostedMethods } from '../model.ts';
import { assessService, foresee } from './assess.ts';
import type { ModelledService } from './modelled-service.ts';

const service: ModelledService = {
  weeksPerMonth: 52 / 12,
  sessionsPerWeek: 4,
  placesPerSession: 12,
  hoursPerSession: 6,
  staffRatio: 5,
  minStaff: 2,
  paidHoursPerSession: 7.5,
  staffCostPerHour: 16.4,
  fixedMonthly: 2_200,
  variablePerAttendance: 6,
  chargeBasis: 'booked',
  upliftAnnual: 0.02,
  costInflationAnnual: 0.04,
  firstUpliftMonth: 6,
  blockSchedule: [{ fromMonth: 1, amount: 0 }],
  reserves: 9_000,
  reserveFloor: 0,
  deficitMonthsRule: 4,
  noticeMonths: 3,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    {
      people: 14,
      sessionsPerWeek: 2.5,
      attendance: 0.92,
      feePerSession: 58,
      naturalExit: 0.016,
      choiceExit: 0.021,
      peerEffect: 1,
      entriesPerMonth: 0,
    },
  ],
};
const usual = {
  entriesPerMonth: [0.42],
  naturalExitAlone: [0.016],
  councilLedExit: [0],
  undeterminedExit: [0],
  blockMonthly: 0,
  costInflationAnnual: 0.02,
};
const plan = { seed: 7, draws: 200 };
const spread = { natural: { low: 0.5, high: 2 }, choice: { low: 0.5, high: 2 } };
const simulation = { ...service, ...plan };

describe('the model behind a worker', () => {
  it('assesses as it does directly', () => {
    const asked = answer('viability.assess', { simulation, spread, usual }, hostedMethods());
    expect(asked).toMatchObject({ ok: true, output: assessService(service, usual, plan) });
  });

  it('finds that referrals as before would keep it open longer', () => {
    const { mainDriver, chanceIn24 } = assessService(service, usual, plan);
    expect(mainDriver?.driver).toBe('referral-drought');
    expect(mainDriver?.chanceWithout).toBeLessThan(chanceIn24.estimate);
  });

  it('answers a what-if with the outlook of the service as asked', () => {
    const asked = answer('viability.whatIf', { simulation, spread }, hostedMethods());
    expect(asked).toMatchObject({ ok: true, output: foresee(service, plan) });
  });
});
