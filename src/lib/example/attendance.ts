// Who attended which day centre from when to when, month by month through the record. People arrive and leave at the
// rates of the centre's story; places are never exceeded on any weekday.

import type { Mechanism, Person } from '#lib/domain/demand/records.ts';
import type {
  AttendanceSpell,
  EntrySource,
  ExitReason,
  ExitRecord,
} from '#lib/domain/viability/records.ts';
import { addDays, addMonths, dayIn, FIRST_MONTH, HISTORY, monthOf } from './calendar.ts';
import type { Centre } from './centres.ts';
import { drawWeighted } from './land.ts';
import { priceIn } from './ledgers.ts';
import type { RandomStream } from './random.ts';
import type { Departure, Phase } from './stories.ts';

/** What became of somebody who left for good: their support in the community ended on that day. */
export interface Fate {
  readonly kind: 'died' | 'moved-away' | 'moved-to-care-home';
  readonly date: string;
}

/** Attendance of all centres, and what it means for the people. */
export interface Attendance {
  readonly spells: readonly AttendanceSpell[];
  readonly fates: ReadonlyMap<string, Fate>;
}

/** A spell while it is being written. */
interface OpenSpell {
  readonly personId: string;
  readonly from: string;
  readonly weekdays: readonly number[];
  readonly mechanism: Mechanism;
  readonly entry: EntrySource;
  to: string | null;
  exit: ExitRecord | null;
}

/** Last day of a month on which somebody leaves, so that nobody leaves on its last day. */
const LATEST_EXIT_DAY = 26;

const DIRECT_PAYMENTS: readonly (readonly [Mechanism, number])[] = [
  ['dp-self', 0.42],
  ['dp-nominee', 0.17],
  ['dp-authorised', 0.09],
  ['dp-managed', 0.19],
  ['dp-prepaid', 0.13],
];

/** A form of direct payment; prepaid cards held about 15 % of budgets where used (In Control 2018), rest judgement. */
export const drawDirectPayment = (random: RandomStream): Mechanism =>
  drawWeighted(random, DIRECT_PAYMENTS);

const NATURAL_OLDER: readonly (readonly [ExitReason, number])[] = [
  ['died', 0.4],
  ['moved-to-care-home', 0.34],
  ['health', 0.2],
  ['moved-away', 0.06],
];
const NATURAL_YOUNGER: readonly (readonly [ExitReason, number])[] = [
  ['health', 0.5],
  ['moved-away', 0.32],
  ['died', 0.12],
  ['moved-to-care-home', 0.06],
];

/** Share of exits by choice without a recorded reason; judgement. */
const BLANK_SHARE = 0.18;

const NATURAL_EVIDENCE = 'Case record closed';

/** One centre's attendance, simulated month by month. */
class CentreYears {
  readonly spells: OpenSpell[] = [];
  private readonly due = { entries: 0, natural: 0, choice: 0 };
  private daysGiven = 0;

  constructor(
    private readonly centre: Centre,
    private readonly candidates: PersonQueue,
    private readonly transferred: string[],
    private readonly fates: Map<string, Fate>,
    private readonly random: RandomStream,
  ) {
    this.due.entries = random.uniform();
    this.due.natural = random.uniform();
    this.due.choice = random.uniform();
  }

  private present(): OpenSpell[] {
    return this.spells.filter((spell) => spell.to === null);
  }

  /** Open days with a free place, emptiest first. */
  private freeDays(): number[] {
    const booked = new Map<number, number>();
    for (const spell of this.present()) {
      for (const day of spell.weekdays) booked.set(day, (booked.get(day) ?? 0) + 1);
    }
    const { openDays, places } = this.centre.story;
    return openDays
      .filter((day) => (booked.get(day) ?? 0) < places)
      .sort((a, b) => (booked.get(a) ?? 0) - (booked.get(b) ?? 0) || a - b);
  }

  private nextDays(): number {
    const pattern = this.centre.story.daysPerWeek;
    const days = pattern[this.daysGiven % pattern.length] ?? 1;
    this.daysGiven += 1;
    return Math.min(days, this.centre.story.openDays.length);
  }

  private drawMechanism(): Mechanism {
    const { directPaymentShare, clientele } = this.centre.story;
    if (this.random.uniform() < directPaymentShare) return drawDirectPayment(this.random);
    const selfFunded = clientele === 'older' || clientele === 'dementia' ? 0.07 : 0;
    if (this.random.uniform() < selfFunded) return 'self-fund';
    return this.random.uniform() < 0.86 ? 'council-managed' : 'council-commissioned';
  }

  private admit(from: string, entry: EntrySource, days: number): void {
    const free = this.freeDays();
    if (free.length === 0) return;
    const personId =
      entry === 'transfer-after-closure'
        ? this.transferred.shift()
        : this.candidates.next(this.random);
    if (personId === undefined) return;
    const weekdays = free.slice(0, days).sort((a, b) => a - b);
    this.spells.push({
      personId,
      from,
      weekdays,
      mechanism: this.drawMechanism(),
      entry,
      to: null,
      exit: null,
    });
  }

  private release(spell: OpenSpell, to: string, exit: ExitRecord): void {
    spell.to = to;
    spell.exit = exit;
    const { reason } = exit;
    if (reason === 'died' || reason === 'moved-away' || reason === 'moved-to-care-home') {
      this.fates.set(spell.personId, { kind: reason, date: to });
    }
  }

  /** Those who were there when the record begins. */
  start(): void {
    for (let person = 0; person < this.centre.story.startPeople; person += 1) {
      const month = addMonths(FIRST_MONTH, -this.random.integer(1, 110));
      this.admit(dayIn(month, this.random.integer(1, 28)), 'already-there', this.nextDays());
    }
  }

  private leaveOne(month: string, exit: ExitRecord): void {
    const staying = this.present().filter((spell) => monthOf(spell.from) < month);
    if (staying.length === 0) return;
    this.release(
      this.random.pick(staying),
      dayIn(month, this.random.integer(2, LATEST_EXIT_DAY)),
      exit,
    );
  }

  private naturalExit(): ExitRecord {
    const older =
      this.centre.story.clientele === 'older' || this.centre.story.clientele === 'dementia';
    const reason = drawWeighted(this.random, older ? NATURAL_OLDER : NATURAL_YOUNGER);
    return { reason, initiator: 'natural', trigger: null, evidence: NATURAL_EVIDENCE };
  }

  private choiceExit(): ExitRecord {
    if (this.random.uniform() < BLANK_SHARE) {
      return { reason: null, initiator: null, trigger: null, evidence: null };
    }
    return {
      reason: 'chose-other-support',
      initiator: 'person',
      trigger: null,
      evidence: 'Leaving form',
    };
  }

  /** Rates become whole people by carrying the fraction over, so luck does not blur the story. */
  flow(month: string, phase: Phase): void {
    const people = this.present().length;
    this.due.natural += people * phase.naturalExit;
    this.due.choice += people * phase.choiceExit;
    this.due.entries += phase.entriesPerMonth;
    for (; this.due.natural >= 1; this.due.natural -= 1) this.leaveOne(month, this.naturalExit());
    for (; this.due.choice >= 1; this.due.choice -= 1) this.leaveOne(month, this.choiceExit());
    for (; this.due.entries >= 1; this.due.entries -= 1) {
      const entry = this.random.uniform() < 0.78 ? 'council-referral' : 'own-choice';
      this.admit(dayIn(month, this.random.integer(1, 28)), entry, this.nextDays());
    }
    for (const arrival of this.centre.story.arrivals) {
      if (arrival.month !== month) continue;
      for (let person = 0; person < arrival.people; person += 1) {
        this.admit(dayIn(month, this.random.integer(1, 14)), arrival.entry, arrival.daysPerWeek);
      }
    }
  }

  /** Leavers of one story, spread over the months by its pace. */
  depart(month: string, monthsSince: number, departure: Departure): void {
    const done = (months: number): number =>
      Math.min(departure.people, Math.floor(months * departure.perMonth + 1e-9));
    const { reason, initiator, trigger } = departure;
    const evidence = reason === null ? null : 'Leaving form';
    for (let count = done(monthsSince); count < done(monthsSince + 1); count += 1) {
      this.leaveOne(month, { reason, initiator, trigger, evidence });
    }
  }

  /** Everybody leaves on the last day of a centre; they wait for a place elsewhere. */
  close(day: string): void {
    const trigger = { kind: 'access-restriction', date: addDays(day, -120) } as const;
    for (const spell of this.present()) {
      this.release(spell, day, {
        reason: 'hours-cut',
        initiator: 'council',
        trigger,
        evidence: 'Centre closed',
      });
      this.transferred.push(spell.personId);
    }
  }
}

/** Candidates of a centre from near to far; each person is used once in the whole county. */
class PersonQueue {
  private static readonly WINDOW = 70;

  constructor(
    private readonly people: string[],
    private readonly used: Set<string>,
  ) {}

  /** Somebody who lives near, nearer people more often; undefined when all have been used. */
  next(random: RandomStream): string | undefined {
    const free: string[] = [];
    for (const id of this.people) {
      if (!this.used.has(id)) free.push(id);
      if (free.length === PersonQueue.WINDOW) break;
    }
    const luck = random.uniform();
    const chosen = free[Math.floor(luck * luck * free.length)];
    if (chosen !== undefined) this.used.add(chosen);
    return chosen;
  }
}

const phaseOf = (phases: readonly Phase[], month: string): Phase | undefined =>
  phases.findLast((phase) => phase.from <= month);

const monthsBetween = (from: string, month: string): number =>
  HISTORY.indexOf(month) - HISTORY.indexOf(from);

function runCentre(years: CentreYears, { story }: Centre): void {
  years.start();
  for (const month of HISTORY) {
    const closed = story.closedOn;
    if (closed !== null && month > monthOf(closed)) return;
    const phase = phaseOf(story.phases, month);
    if (phase !== undefined) years.flow(month, phase);
    for (const departure of story.departures) {
      if (month >= departure.from)
        years.depart(month, monthsBetween(departure.from, month), departure);
    }
    if (closed !== null && month === monthOf(closed)) years.close(closed);
  }
}

const candidatesOf = (
  { clientele, service }: Centre,
  peopleNear: (areaCode: string) => readonly Person[],
): string[] =>
  peopleNear(service.areaCode)
    .filter(
      ({ need, ageGroup, inCareHome }) =>
        !inCareHome && clientele.needs.includes(need) && clientele.ageGroups.includes(ageGroup),
    )
    .map(({ id }) => id);

/**
 * Attendance of every centre. Centres that have closed run first, so that their people can be taken in elsewhere.
 * `peopleNear` lists everybody from near to far.
 */
export function attendanceOf(
  centres: readonly Centre[],
  peopleNear: (areaCode: string) => readonly Person[],
  streamOf: (name: string) => RandomStream,
): Attendance {
  const used = new Set<string>();
  const transferred: string[] = [];
  const fates = new Map<string, Fate>();
  const spells: AttendanceSpell[] = [];
  const closedFirst = [...centres].sort(
    (a, b) => Number(a.story.closedOn === null) - Number(b.story.closedOn === null),
  );
  for (const centre of closedFirst) {
    const queue = new PersonQueue(candidatesOf(centre, peopleNear), used);
    const random = streamOf(`attendance ${centre.story.key}`);
    const years = new CentreYears(centre, queue, transferred, fates, random);
    runCentre(years, centre);
    for (const spell of years.spells) {
      const number = String(spells.length + 1).padStart(4, '0');
      const pricePence = priceIn(centre, spell.to === null ? null : monthOf(spell.to));
      spells.push({ id: `ATT-${number}`, serviceId: centre.service.id, ...spell, pricePence });
    }
  }
  return { spells, fates };
}
