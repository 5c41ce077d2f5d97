// Journeys that the council had routed: minutes from place to place by a way of travelling. Files are large, so journeys
// from one place by one way of travelling are stored together, and a file adds to what an earlier one told.

import { sql } from 'drizzle-orm';
import type { TravelMode } from '#lib/domain/access/own-journeys.ts';
import { code, decimal, named, optional, whole } from './columns.ts';
import { defineKind, type CodeWord, type Column, type NamedValue, type RowOf } from './kind.ts';

/** Ten hours one way: more is seconds taken for minutes, or a journey that nobody makes. */
const MOST_MINUTES = { min: 0, max: 600 };
const PERCENTILES = { min: 1, max: 99 };
const MEDIAN = 50;

const MODES: readonly (CodeWord & { readonly code: TravelMode })[] = [
  {
    code: 'car',
    title: { en: 'Car', cy: 'Car' },
    also: ['drive', 'driving', 'car driver', 'taxi', 'road'],
  },
  {
    code: 'public-transport',
    title: { en: 'Public transport', cy: 'Trafnidiaeth gyhoeddus' },
    also: ['pt', 'transit', 'bus', 'walk transit', 'public transit', 'train'],
  },
  { code: 'walk', title: { en: 'Walking', cy: 'Cerdded' }, also: ['walk', 'foot', 'on foot'] },
  {
    code: 'cycle',
    title: { en: 'Cycling', cy: 'Beicio' },
    also: ['cycle', 'bicycle', 'bike'],
  },
  {
    code: 'minibus',
    title: { en: 'Minibus of the council', cy: 'Bws mini’r cyngor' },
    also: ['minibus', 'council transport', 'community transport'],
  },
];

const end = (
  en: string,
  cy: string,
  also: readonly string[],
  examples: readonly [string, string],
): Column<NamedValue> =>
  named('journey-end', {
    title: { en, cy },
    help: {
      en: 'Code of a small area, or reference or name of a service. One that is not in the atlas is flagged and not stored.',
      cy: 'Cod ardal fach, neu gyfeirnod neu enw gwasanaeth. Nodir un nad yw yn yr atlas ac ni chaiff ei gadw.',
    },
    also,
    examples,
  });

const COLUMNS = {
  from: end('From', 'O', ['from_id', 'origin', 'origin_id', 'o_id'], ['E01029134', 'E01029135']),
  to: end('To', 'I', ['to_id', 'destination', 'destination_id', 'd_id'], ['DC-014', 'E01029134']),
  minutes: decimal(
    {
      title: { en: 'Minutes', cy: 'Munudau' },
      help: { en: 'One way. Kept in whole minutes.', cy: 'Un ffordd. Cedwir mewn munudau cyfan.' },
      also: ['travel_time', 'travel time', 'travel_time_p50', 'duration', 'time', 'mins'],
      examples: ['23.5', '17'],
    },
    MOST_MINUTES,
  ),
  mode: code(MODES, {
    title: { en: 'Way of travelling', cy: 'Ffordd o deithio' },
    help: { en: 'How the journey is made.', cy: 'Sut y gwneir y daith.' },
    also: ['mode', 'transport mode', 'travel mode'],
    examples: ['car', 'public transport'],
  }),
  percentile: optional(
    whole(
      {
        title: { en: 'Percentile', cy: 'Canradd' },
        help: {
          en: 'Of journeys at different times of departure. Left out: 50, the median.',
          cy: 'O deithiau ar wahanol amserau cychwyn. O’i adael allan: 50, y canolrif.',
        },
        also: ['percentile', 'pct', 'p'],
        examples: ['50', '85'],
      },
      PERCENTILES,
    ),
  ),
} as const;

type Row = RowOf<typeof COLUMNS>;

const hasUnknownEnd = ({ from, to }: Row): boolean => from.isNew || to.isNew;

const unknownEnd = (column: 'from' | 'to') =>
  ({
    code: `${column}-unknown`,
    severity: 'flagged',
    column,
    says: {
      en: 'The atlas has no area and no service of this name: the journey is counted and not stored.',
      cy: 'Nid oes gan yr atlas ardal na gwasanaeth o’r enw hwn: cyfrifir y daith ond ni chaiff ei chadw.',
    },
    remedy: {
      en: 'Check the code, or import the file that brings the place first.',
      cy: 'Gwiriwch y cod, neu mewnforiwch yn gyntaf y ffeil sy’n dod â’r lle.',
    },
    fails: (row: Row) => row[column].isNew,
  }) as const;

export const travelTimes = defineKind({
  id: 'travel-times',
  subject: 'market',
  title: { en: 'Travel times', cy: 'Amserau teithio' },
  about: {
    en: 'Minutes from place to place as a routing program gives them: from, to, minutes, way of travelling, percentile.',
    cy: 'Munudau o le i le fel y mae rhaglen lwybro yn eu rhoi: o, i, munudau, ffordd o deithio, canradd.',
  },
  cadenceDays: 366,
  isAboutPeople: false,
  alsoFor: [],
  columns: COLUMNS,
  rowChecks: [unknownEnd('from'), unknownEnd('to')],
  setChecks: [
    {
      code: 'journey-differs',
      severity: 'refused',
      column: 'minutes',
      says: {
        en: 'An earlier row gives the same journey with other minutes',
        cy: 'Mae rhes gynharach yn rhoi’r un daith â munudau eraill',
      },
      remedy: {
        en: 'Leave one of the two rows, or give them different percentiles.',
        cy: 'Gadewch un o’r ddwy res, neu rhowch ganraddau gwahanol iddynt.',
      },
      needs: ['travelTime'],
      isEarly: true,
      find: (stage) => sql`
        select line, 'row ' || first_line as detail
        from (select line, minutes, first_value(line) over w as first_line,
            first_value(minutes) over w as first_minutes
          from ${stage('travelTime')}
          window w as (partition by from_id, mode, percentile, to_ids order by line)) s
        where minutes <> first_minutes order by line`,
    },
  ],
  reconciling: [
    {
      table: 'travelTime',
      // One row for each place and way of travelling, with the journeys that are stored already and not told anew.
      update: (stage) => sql`
        with gone as (delete from ${stage('travelTime')} returning *),
          told as (select distinct on (from_id, mode, percentile, to_ids[1]) line, from_id, mode,
              percentile, source_id, to_ids[1] as to_id, minutes[1] as own
            from gone order by from_id, mode, percentile, to_ids[1], line),
          begun as (select distinct from_id, mode, percentile, source_id from told),
          kept as (select null::integer as line, b.from_id, b.mode, b.percentile, b.source_id, e.to_id, e.own
            from begun b
            join travel_time t on t.from_id = b.from_id and t.mode = b.mode and t.percentile = b.percentile
            cross join lateral unnest(t.to_ids, t.minutes) as e (to_id, own)
            where not exists (select from told n where n.from_id = b.from_id and n.mode = b.mode
              and n.percentile = b.percentile and n.to_id = e.to_id))
        insert into ${stage('travelTime')} (line, from_id, mode, percentile, source_id, to_ids, minutes)
        select min(line), from_id, mode, percentile, source_id,
          array_agg(to_id order by to_id collate "C"), array_agg(own order by to_id collate "C")
        from (select * from told union all select * from kept) every
        group by from_id, mode, percentile, source_id`,
    },
  ],
  store: (row, { sourceId }) =>
    hasUnknownEnd(row)
      ? {}
      : {
          travelTime: [
            {
              fromId: row.from.id,
              mode: row.mode,
              percentile: row.percentile ?? MEDIAN,
              toIds: [row.to.id],
              minutes: [Math.round(row.minutes)],
              sourceId,
            },
          ],
        },
  defaults: () => ({}),
  covers: () => null,
});
