// One day centre through the years of the record: people arrive and leave at the rates of its story, and places are
// never exceeded on any weekday.

import type { Mechanism } from '#lib/domain/demand/records.ts';
import type { EntrySource, ExitReason, ExitRecord } from '#lib/domain/viability/records.ts';
import { addDays, addMonths, dayIn, FIRST_MONTH, monthOf } from './calendar.ts';
import type { Centre } from './centres.ts';
import { drawWeighted } from './land.ts';
import { drawDirectPayment } from './mechanisms.ts';
import type { PersonQueue } from './person-queue.ts';
import type { RandomStream } from './random.ts';
import type { Departure, Phase } from './story.ts';

/** What became of somebody who left for good: their support in the community ended on that day. */
export interface Fate {
  readonly kind: 'died' | 'moved-away' | 'moved-to-care-home';
  readonly date: string;
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
export class CentreYears {
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

  /** Nobody leaves because of something before it has happened. */
  private leaveOne(month: string, exit: ExitRecord): void {
    const staying = this.present().filter((spell) => monthOf(spell.from) < month);
    if (staying.length === 0) return;
    const { trigger } = exit;
    const isSameMonth = trigger !== null && monthOf(trigger.date) === month;
    const first = isSameMonth ? Number(trigger.date.slice(8, 10)) + 2 : 2;
    const leaver = this.random.pick(staying);
    const day = dayIn(month, this.random.integer(first, LATEST_EXIT_DAY));
    this.release(leaver, day, exit);
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
