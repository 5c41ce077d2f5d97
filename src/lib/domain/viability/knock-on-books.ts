/** The money of all services of one draw: income and cost month by month, losses in a row, and who must close. */
import {
  lossesInARow,
  ruleMet,
  rulesOf,
  type ClosureReason,
  type ClosureRules,
} from './closure-watch.ts';
import type { Market } from './knock-on-market.ts';
import { staffFor } from './money.ts';

/** No month: not triggered, or not closed. */
export const NEVER = 0;

/** Pounds may differ by this share after thousands of additions. */
const POUND_DUST = 1e-9;

/** Money of services that trade. Reused from draw to draw. */
export class Books {
  /** 1 while a service is open. */
  readonly open: Uint8Array;
  /** 1 while a service is open and has not given notice. */
  readonly accepts: Uint8Array;
  readonly reserves: Float64Array;
  /** Month in which each service closes; {@link NEVER} as far as is known. */
  readonly due: Int32Array;
  readonly reason: (ClosureReason | undefined)[];
  /** People of each class. */
  readonly count: Float64Array;
  /** £ of the month last traded, by service. */
  readonly income: Float64Array;
  readonly cost: Float64Array;
  readonly margin: Float64Array;
  /** Workers needed in a session of the month last traded, by service. */
  readonly staff: Float64Array;
  /** 1 where people changed since the month was worked out. */
  private readonly isOld: Uint8Array;
  private readonly level: Int32Array;
  private readonly losses: Int32Array;
  private readonly rules: readonly ClosureRules[];
  private readonly terms: MoneyTerms;
  private readonly alone: AloneBooks;
  /** Income and cost of the month worked out last, £, and workers in a session. */
  private readonly now = new Float64Array(3);
  /** £ received and spent by all services since the start of the draw. */
  private received = 0;
  private spent = 0;

  constructor(private readonly market: Market) {
    const { services, classes } = market;
    const all = services.length;
    this.open = new Uint8Array(all);
    this.accepts = new Uint8Array(all);
    this.reserves = new Float64Array(all);
    this.due = new Int32Array(all);
    this.reason = services.map(() => undefined);
    this.count = new Float64Array(classes.size);
    this.income = new Float64Array(all);
    this.cost = new Float64Array(all);
    this.margin = new Float64Array(all);
    this.staff = new Float64Array(all);
    this.isOld = new Uint8Array(all);
    this.level = new Int32Array(all);
    this.losses = new Int32Array(all);
    this.rules = services.map(rulesOf);
    this.terms = moneyTerms(market);
    this.alone = aloneBooks(all);
  }

  restart(): void {
    this.open.fill(1);
    this.accepts.fill(1);
    this.due.fill(NEVER);
    this.losses.fill(0);
    this.count.fill(0);
    this.isOld.fill(1);
    this.reason.fill(undefined);
    this.reserves.set(this.terms.reserves);
    this.alone.isKept.fill(0);
    this.alone.closedIn.fill(NEVER);
    this.received = 0;
    this.spent = 0;
  }

  /** Leaves all other services out of the draw. */
  openOnly(only: Uint8Array): void {
    this.open.set(only);
    this.accepts.set(only);
  }

  /** Changes how many people of a class are there. */
  add(inClass: number, people: number): void {
    this.set(inClass, (this.count[inClass] as number) + people);
  }

  /** Sets how many people of a class are there, parts of people too. */
  set(inClass: number, people: number): void {
    this.count[inClass] = people;
    this.isOld[this.market.classes.service[inClass] as number] = 1;
  }

  /** From now on the books of a service by itself, without the people who come, are kept beside its own. */
  keepAlone(s: number): void {
    const { alone } = this;
    if (alone.isKept[s] === 1) return;
    alone.isKept[s] = 1;
    alone.reserves[s] = this.reserves[s] as number;
    alone.losses[s] = this.losses[s] as number;
    alone.due[s] = this.due[s] as number;
  }

  /** Whether people from closed services have come, so that a service by itself may fare otherwise. */
  hasAlone(s: number): boolean {
    return this.alone.isKept[s] === 1;
  }

  /** Month in which a service by itself would have closed, as far as its own people have been followed. */
  aloneClosedIn(s: number): number {
    return this.alone.closedIn[s] as number;
  }

  /** Every open service trades the month. @returns whether one of them closes at its end */
  trade(month: number): boolean {
    let isClosing = false;
    for (let s = 0; s < this.open.length; s += 1) {
      if (this.open[s] === 0) continue;
      if (this.tradeOne(s, month)) isClosing = true;
      if (this.alone.isKept[s] === 1 && this.alone.closedIn[s] === NEVER) this.tradeAlone(s, month);
    }
    return isClosing;
  }

  private tradeAlone(s: number, month: number): void {
    const { alone, now } = this;
    this.workOut(s, month, this.market.classes.arrivals[s] as number);
    const margin = (now[0] as number) - (now[1] as number);
    const subsidy = this.terms.subsidy[s] as number;
    const reserves = (alone.reserves[s] as number) + (margin + subsidy);
    const losses = lossesInARow(alone.losses[s] as number, margin, subsidy);
    alone.reserves[s] = reserves;
    alone.losses[s] = losses;
    const rules = this.rules[s] as ClosureRules;
    if (alone.due[s] === NEVER && ruleMet(rules, month, reserves, losses) !== undefined)
      alone.due[s] = month + rules.noticeMonths;
    if (alone.due[s] === month) alone.closedIn[s] = month;
  }

  private tradeOne(s: number, month: number): boolean {
    this.renew(s, month);
    const margin = this.margin[s] as number;
    const subsidy = this.terms.subsidy[s] as number;
    this.received += (this.income[s] as number) + subsidy;
    this.spent += this.cost[s] as number;
    const reserves = (this.reserves[s] as number) + (margin + subsidy);
    this.reserves[s] = reserves;
    const losses = lossesInARow(this.losses[s] as number, margin, subsidy);
    this.losses[s] = losses;
    if (this.due[s] === NEVER) {
      const rules = this.rules[s] as ClosureRules;
      const reason = ruleMet(rules, month, reserves, losses);
      if (reason !== undefined) {
        this.reason[s] = reason;
        this.due[s] = month + rules.noticeMonths;
        this.accepts[s] = 0;
      }
    }
    return this.due[s] === month;
  }

  /** Works the month's figures out again where people or prices changed. */
  private renew(s: number, month: number): void {
    const level = this.terms.level[s * this.terms.months + month - 1] as number;
    if (this.isOld[s] === 0 && this.level[s] === level) return;
    this.isOld[s] = 0;
    this.level[s] = level;
    this.workOut(s, month, this.market.classes.start[s + 1] as number);
    const [income = 0, cost = 0, staff = 0] = this.now;
    this.income[s] = income;
    this.cost[s] = cost;
    this.staff[s] = staff;
    this.margin[s] = income - cost;
  }

  /**
   * Income and cost of a month from the classes before `end`: step by step as `monthMoney` does it, so that the last
   * bits agree, but over columns.
   */
  private workOut(s: number, month: number, end: number): void {
    const { terms, market, count, now } = this;
    const at = s * terms.months + month - 1;
    const { start, sessionsPerWeek, attendance, feePerSession } = market.classes;
    let booked = 0;
    let attended = 0;
    let charged = 0;
    for (let c = start[s] as number; c < end; c += 1) {
      const sessions = (count[c] as number) * (sessionsPerWeek[c] as number);
      const attendedSessions = sessions * (attendance[c] as number);
      booked += sessions;
      attended += attendedSessions;
      charged +=
        (terms.chargesAttended[s] === 1 ? attendedSessions : sessions) *
        (feePerSession[c] as number);
    }
    const weeks = terms.weeksPerMonth[s] as number;
    const offered = terms.sessionsPerWeek[s] as number;
    const staff = staffFor(booked / offered, market.services[s] as Market['services'][number]);
    const staffCost =
      staff *
      (terms.paidHours[s] as number) *
      offered *
      weeks *
      (terms.staffCostPerHour[s] as number);
    const variable = (terms.variable[s] as number) * weeks * attended;
    const fees = weeks * charged * (terms.feeFactor[at] as number);
    now[0] = fees + (terms.block[at] as number);
    now[1] = ((terms.fixed[s] as number) + staffCost + variable) * (terms.costFactor[at] as number);
    now[2] = staff;
  }

  /** Ends a service; what it has in hand stays as it is. */
  close(s: number): void {
    this.open[s] = 0;
    this.accepts[s] = 0;
  }

  /** Throws when pounds came from nowhere or went nowhere: that would be a mistake in this program. */
  checkPounds(): void {
    let now = 0;
    for (const reserves of this.reserves) now += reserves;
    const { atStart } = this.terms;
    const expected = atStart + this.received - this.spent;
    const size = 1 + Math.abs(atStart) + this.received + this.spent;
    if (Math.abs(now - expected) > POUND_DUST * size)
      throw new Error(`pounds were not conserved: ${now} in hand, ${expected} expected`);
  }
}

/** The books of services without the people who came from closed ones. */
interface AloneBooks {
  /** 1 where they are kept: before anybody comes they are the service's own. */
  readonly isKept: Uint8Array;
  readonly reserves: Float64Array;
  readonly losses: Int32Array;
  readonly due: Int32Array;
  readonly closedIn: Int32Array;
}

const aloneBooks = (services: number): AloneBooks => ({
  isKept: new Uint8Array(services),
  reserves: new Float64Array(services),
  losses: new Int32Array(services),
  due: new Int32Array(services),
  closedIn: new Int32Array(services),
});

/** What decides money, by service; what changes with the month by service × months + month − 1. */
interface MoneyTerms {
  readonly months: number;
  readonly weeksPerMonth: Float64Array;
  readonly sessionsPerWeek: Float64Array;
  readonly paidHours: Float64Array;
  readonly staffCostPerHour: Float64Array;
  readonly fixed: Float64Array;
  readonly variable: Float64Array;
  readonly subsidy: Float64Array;
  readonly reserves: Float64Array;
  readonly chargesAttended: Uint8Array;
  /** Reserves of all services together, £. */
  readonly atStart: number;
  /** Equal for months with the same prices. */
  readonly level: Int32Array;
  readonly feeFactor: Float64Array;
  readonly costFactor: Float64Array;
  readonly block: Float64Array;
}

const moneyTerms = ({ services, levels, question: { months } }: Market): MoneyTerms => {
  const column = (pick: (service: (typeof services)[number]) => number): Float64Array =>
    Float64Array.from(services, pick);
  const byMonth = levels.flat();
  const known = new Map(byMonth.map((level, at) => [level, at]));
  const reserves = column((service) => service.reserves);
  return {
    months,
    weeksPerMonth: column((service) => service.weeksPerMonth),
    sessionsPerWeek: column((service) => service.sessionsPerWeek),
    paidHours: column((service) => service.paidHoursPerSession),
    staffCostPerHour: column((service) => service.staffCostPerHour),
    fixed: column((service) => service.fixedMonthly),
    variable: column((service) => service.variablePerAttendance),
    subsidy: column((service) => service.subsidyMonthly),
    reserves,
    chargesAttended: Uint8Array.from(services, ({ chargeBasis }) =>
      chargeBasis === 'attended' ? 1 : 0,
    ),
    atStart: reserves.reduce((sum, amount) => sum + amount, 0),
    level: Int32Array.from(byMonth, (level) => known.get(level) ?? 0),
    feeFactor: Float64Array.from(byMonth, ({ feeFactor }) => feeFactor),
    costFactor: Float64Array.from(byMonth, ({ costFactor }) => costFactor),
    block: Float64Array.from(byMonth, ({ blockIncome }) => blockIncome),
  };
};
