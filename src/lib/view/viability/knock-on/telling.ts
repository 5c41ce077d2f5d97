// How the knock-on page tells names, months, people and pounds: one place for what all its parts say.

import { monthAt, monthNumber } from '#lib/domain/kernel/calendar.ts';
import type { Service, ServiceKind } from '#lib/domain/market/records.ts';
import type { KnockOnCase } from '#lib/domain/viability/knock-on-case.ts';
import { FEWEST_PEOPLE } from '../../disclosure.ts';
import { shareCount } from '../../export/table.ts';
import {
  formatMonth,
  formatNumber,
  formatPounds,
  formatPoundsExact,
  formatShortMonth,
} from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { knockOnWording } from './wording.ts';

const PENCE = 100;
/** From here on a tenth of an expected person says nothing. */
const WHOLE_FROM = 10;

/** What is told from. */
export interface Told {
  readonly knockOn: KnockOnCase;
  readonly serviceById: ReadonlyMap<string, Service>;
}

export class Telling {
  readonly words;
  /** Months of the path. */
  readonly horizon: number;
  private readonly followed: ReadonlySet<string>;

  constructor(
    private readonly told: Told,
    readonly locale: Locale,
    /** To be shared: few people are not told, others rounded. */
    private readonly isShared = false,
  ) {
    this.words = knockOnWording(locale);
    this.horizon = told.knockOn.question?.months ?? 0;
    this.followed = new Set(told.knockOn.followed);
  }

  name(id: string): string {
    return this.told.serviceById.get(id)?.name ?? id;
  }

  kind(id: string): ServiceKind | null {
    return this.told.serviceById.get(id)?.kind ?? null;
  }

  isFollowed(id: string): boolean {
    return this.followed.has(id);
  }

  private monthAfter(month: number): string {
    return monthAt(monthNumber(this.told.knockOn.lastMonth) + month);
  }

  /** A month of the path, from 1. */
  month(month: number): string {
    return formatMonth(this.monthAfter(month), this.locale);
  }

  shortMonth(month: number): string {
    return formatShortMonth(this.monthAfter(month), this.locale);
  }

  /** Expected people: whole, but for few. */
  people(count: number): string {
    if (this.isShared) {
      const shared = shareCount(count);
      return typeof shared === 'number' ? formatNumber(shared) : shared;
    }
    return formatNumber(count, count < WHOLE_FROM ? 1 : 0);
  }

  /** Expected people as a picture weighs them: in one that is shared, few people weigh all alike. */
  weight(count: number): number {
    if (!this.isShared) return count;
    const shared = shareCount(count);
    return typeof shared === 'number' ? shared : FEWEST_PEOPLE / 2;
  }

  /** May what so many people bring about be told? */
  mayTell(count: number): boolean {
    return !this.isShared || typeof shareCount(count) === 'number';
  }

  /** Expected people to a tenth, so that sums can be followed. */
  tenth(count: number): string {
    return formatNumber(count, 1);
  }

  poundsExact(pounds: number): string {
    return formatPoundsExact(Math.round(pounds * PENCE));
  }

  /** A change of £ with its sign. */
  change(pounds: number): string {
    const text = formatPounds(Math.round(pounds * PENCE), this.locale);
    return pounds > 0 && text !== '£0' ? `+${text}` : text;
  }

  /** £ a month, which may be a loss. */
  pounds(pounds: number): string {
    return formatPounds(Math.round(pounds * PENCE), this.locale);
  }
}
