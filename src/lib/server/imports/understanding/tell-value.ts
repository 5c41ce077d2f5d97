// A value as it was understood, in words: what the person sees beside what stands in the cell.

import type { AreaGeometry } from '#lib/domain/market/records.ts';
import { formatDate, formatMonth, formatNumber, formatPrice } from '#lib/view/format.ts';
import { importsWording } from '#lib/view/imports/wording.ts';
import { INTL_TAG, type Locale } from '#lib/view/locale.ts';
import type { Column, NamedValue } from '../kinds/kind.ts';

const MINUTES_IN_HOUR = 60;
/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const MILLISECONDS_IN_DAY = 86_400_000;

const dayName = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(INTL_TAG[locale], { weekday: 'short', timeZone: 'UTC' }).format(
    MONDAY + (day - 1) * MILLISECONDS_IN_DAY,
  );

function positionsIn({ type, coordinates }: AreaGeometry): string {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return formatNumber(polygons.flat().reduce((sum, ring) => sum + ring.length, 0));
}

/** The value that a column's reader gave, in words. */
export function tellValue({ type }: Column, value: unknown, locale: Locale): string {
  const words = importsWording(locale);
  switch (type.is) {
    case 'money': {
      const amount = formatPrice(value as number);
      return type.per === null ? amount : `${amount} / ${words.match.periods[type.per]}`;
    }
    case 'date':
      return formatDate(value as string, locale);
    case 'month':
      return formatMonth(value as string, locale);
    case 'number':
      return formatNumber(value as number, 3);
    case 'duration':
      return `${formatNumber((value as number) / MINUTES_IN_HOUR, 2)} ${words.match.units.hours}`;
    case 'yes-no':
      return value === true ? words.guide.yes : words.guide.no;
    case 'weekdays':
      return (value as readonly number[]).map((day) => dayName(day, locale)).join(', ');
    case 'code':
      return [value]
        .flat()
        .map((code) => type.codes.find((known) => known.code === code)?.title[locale] ?? code)
        .join(', ');
    case 'reference':
      return type.isMade ? (value as NamedValue).name : (value as string);
    case 'place':
      return value === null ? words.guide.outside : (value as string);
    case 'outline':
      return words.guide.positions(positionsIn(value as AreaGeometry));
    case 'personal':
      return words.match.dropped;
    case 'text':
    case 'age-group':
      return value as string;
  }
}
