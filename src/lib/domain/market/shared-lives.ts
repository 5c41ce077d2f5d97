// Shared Lives: approved carers who open their home, what each may take, and who is with whom. How many places are free
// is worked out for each type of arrangement from what is on record; it is never below zero and never guessed.

import { DAYS_PER_WEEK, type IsoDate } from '../kernel/calendar.ts';
import type { Capacity, Service, Support } from './records.ts';

/** What an arrangement is: living there, staying for some nights, or coming for the day. */
export const ARRANGEMENT_KINDS = ['live-in', 'short-break', 'day'] as const;
export type ArrangementKind = (typeof ARRANGEMENT_KINDS)[number];

/** What each type of arrangement gives. */
export const GIVEN_BY: Readonly<Record<ArrangementKind, Support>> = {
  'live-in': 'home-support',
  'short-break': 'short-breaks',
  day: 'day-support',
};

/** Places of a carer of one type. */
export interface CarerPlaces {
  /** People the carer may have in this way; 0 when not approved for it. */
  readonly places: number;
  /** People there now as the scheme's return counts them; null where it does not. */
  readonly filled: number | null;
}

/** An approved carer; the id is also that of the service that the carer is. */
export interface SharedLivesCarer {
  readonly id: string;
  /** People who may be there at once, of whatever type; null where it is not on record. */
  readonly atOnce: number | null;
  readonly by: Readonly<Record<ArrangementKind, CarerPlaces>>;
}

export interface SharedLivesArrangement {
  readonly carerId: string;
  readonly kind: ArrangementKind;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly minutesPerWeek: number | null;
  readonly nightsPerWeek: number | null;
}

/** Places of one type with what is taken and free; null where it is not known. A stay of some nights takes a part. */
export interface Vacancy {
  readonly kind: ArrangementKind;
  readonly places: number;
  readonly taken: number | null;
  readonly free: number | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const isEvery = (numbers: readonly (number | null)[]): numbers is number[] =>
  numbers.every((one) => one !== null);

/** Parts of places that arrangements take: a night of seven, an hour of those that the place is open; else one each. */
function partsTaken(
  kind: ArrangementKind,
  running: readonly SharedLivesArrangement[],
  dayMinutes: number | null,
): number {
  const nights = running.map(({ nightsPerWeek }) => nightsPerWeek);
  if (kind === 'short-break' && isEvery(nights)) return sum(nights) / DAYS_PER_WEEK;
  const minutes = running.map(({ minutesPerWeek }) => minutesPerWeek);
  if (kind === 'day' && dayMinutes !== null && dayMinutes > 0 && isEvery(minutes)) {
    return sum(minutes) / dayMinutes;
  }
  return running.length;
}

/**
 * Places of a carer by type on a day.
 *
 * Arrangements on record come first; where there are none of the type, what the scheme's return counts; where it counts
 * none either, nobody, if the council keeps arrangements at all, and otherwise what is taken is not known.
 *
 * @param own - the carer's arrangements, ended ones too
 * @param hasArrangements - does the council keep arrangements of any carer?
 * @param dayMinutes - minutes a week that one place for the day is open; null where the days are not known
 */
export function vacanciesOf(
  { atOnce, by }: SharedLivesCarer,
  own: readonly SharedLivesArrangement[],
  day: IsoDate,
  { hasArrangements, dayMinutes }: { hasArrangements: boolean; dayMinutes: number | null },
): readonly Vacancy[] {
  const takenOf = (kind: ArrangementKind): number | null => {
    const ofKind = own.filter((one) => one.kind === kind);
    if (ofKind.length === 0) return by[kind].filled ?? (hasArrangements ? 0 : null);
    const running = ofKind.filter(({ from, to }) => from <= day && (to === null || to >= day));
    return partsTaken(kind, running, dayMinutes);
  };
  const livingThere = by['live-in'].places === 0 ? 0 : takenOf('live-in');
  return ARRANGEMENT_KINDS.filter((kind) => by[kind].places > 0).map((kind) => {
    const { places } = by[kind];
    const taken = takenOf(kind);
    if (taken === null) return { kind, places, taken, free: null };
    // Who lives there takes a place of the household, of whatever type.
    const household = kind === 'live-in' || livingThere === null ? taken : livingThere;
    const atMost = atOnce === null ? places : atOnce - household;
    return { kind, places, taken, free: Math.max(0, Math.min(places - taken, atMost)) };
  });
}

/** Hours of support that a place stands for. */
export interface HoursOfPlace {
  readonly liveInPerWeek: number;
  readonly shortBreakPerWeek: number;
  readonly perDay: number;
}

const MINUTES_PER_HOUR = 60;

/** The service of a carer, as far as its hours depend on it. */
export type CarerService = Pick<Service, 'id' | 'needs' | 'placesByWeekday'>;

/** Minutes a week that one place of a type stands for; null where days are not known. */
function minutesOfPlace(
  kind: ArrangementKind,
  { placesByWeekday }: CarerService,
  hours: HoursOfPlace,
): number | null {
  if (kind === 'live-in') return hours.liveInPerWeek * MINUTES_PER_HOUR;
  if (kind === 'short-break') return hours.shortBreakPerWeek * MINUTES_PER_HOUR;
  const days = placesByWeekday?.filter((places) => places > 0).length ?? 0;
  return days === 0 ? null : days * hours.perDay * MINUTES_PER_HOUR;
}

/**
 * Weekly hours of carers, as the market counts those of every service: hours for several needs are split evenly, so
 * that none counts twice. A place that may be used in either of two ways counts in both kinds of support, for each is
 * looked at by itself. A type whose places taken or days are not known gives no hours at all: they are not known.
 *
 * @param day - ISO date on which arrangements must run
 */
export function carerCapacities(
  carers: readonly (readonly [SharedLivesCarer, CarerService])[],
  arrangements: readonly SharedLivesArrangement[],
  day: IsoDate,
  hours: HoursOfPlace,
): readonly Capacity[] {
  const byCarer = new Map<string, SharedLivesArrangement[]>();
  for (const one of arrangements) {
    byCarer.set(one.carerId, [...(byCarer.get(one.carerId) ?? []), one]);
  }
  return carers.flatMap(([carer, service]) => {
    const known = {
      hasArrangements: arrangements.length > 0,
      dayMinutes: minutesOfPlace('day', service, hours),
    };
    return vacanciesOf(carer, byCarer.get(carer.id) ?? [], day, known).flatMap(
      ({ kind, places, free }) => {
        const minutes = minutesOfPlace(kind, service, hours);
        if (minutes === null || free === null) return [];
        return service.needs.map((need) => ({
          serviceId: service.id,
          support: GIVEN_BY[kind],
          need,
          minutesPerWeek: Math.round((places * minutes) / service.needs.length),
          spareMinutesPerWeek: Math.round((free * minutes) / service.needs.length),
        }));
      },
    );
  });
}
