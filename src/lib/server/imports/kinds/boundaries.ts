// Outlines of small areas: what everything else is placed in. A file may hold far more than the council; only its own
// areas are stored, and an area that is in use stays although a file does not have it.

import { sql } from 'drizzle-orm';
import type { Area, Rurality } from '#lib/domain/market/records.ts';
import { middleOf } from '../open-data/middle.ts';
import { toPoint } from '../open-data/national-grid.ts';
import { ruralityOf } from '../open-data/rurality.ts';
import { BOUNDARY_COLUMNS } from './boundary-columns.ts';
import { CREDITS } from '../open-data/source-notes.ts';
import { defineKind, type KnownCouncil, type RowOf } from './kind.ts';

type Row = RowOf<typeof BOUNDARY_COLUMNS>;

/** Metropolitan districts and London boroughs: their built-up areas are parts of a conurbation. */
const CONURBATION = /^E0[89]/;
/** The letters and digits of a code that say what it is a code of, as E06 of a unitary council. */
const SORT_OF_CODE = 3;

const NOBODY_COUNTED: Area['residents'] = {
  all: null,
  age18to64: null,
  age65to74: null,
  age75to84: null,
  age85plus: null,
  disabledLimitedALot: null,
  unpaidCarers: null,
  unpaidCarers50Hours: null,
};

const isSameSort = (one: string, other: string): boolean =>
  one.slice(0, SORT_OF_CODE) === other.slice(0, SORT_OF_CODE);

/** Whether the file says whose area it is: null where it says nothing that can be held against the council. */
function isOwn({ authority }: Row, { onsCode }: KnownCouncil): boolean | null {
  if (authority == null || onsCode === null || !isSameSort(authority, onsCode)) return null;
  return authority === onsCode;
}

const isOther = (row: Row, council: KnownCouncil): boolean => isOwn(row, council) === false;

/** An area that the file does not say is the council's, and that the council does not have. */
const isUnknown = (row: Row, council: KnownCouncil): boolean =>
  isOwn(row, council) === null && council.areaCodes.size > 0 && !council.areaCodes.has(row.code);

const isStored = (row: Row, council: KnownCouncil): boolean =>
  !isOther(row, council) && !isUnknown(row, council);

const isNew = (row: Row, council: KnownCouncil): boolean =>
  isStored(row, council) && !council.areaCodes.has(row.code);

const settlementOf = ({ settlement }: Row, { onsCode }: KnownCouncil): Rurality | undefined =>
  settlement == null ? undefined : ruralityOf(settlement, CONURBATION.test(onsCode ?? ''));

/**
 * Small areas hold about as many people each, so their size tells how built up they are. Under 6 square kilometres town,
 * up to 10 fringe: with these bounds the size gives the published class of 84 in 100 of 2,045 small areas of eight councils.
 */
const TOWN_BELOW = 6;
const FRINGE_BELOW = 10;

function settlementBySize(squareKilometres: number, { onsCode }: KnownCouncil): Rurality {
  if (squareKilometres < TOWN_BELOW)
    return CONURBATION.test(onsCode ?? '') ? 'conurbation' : 'town';
  return squareKilometres < FRINGE_BELOW ? 'fringe' : 'dispersed';
}

export const boundaries = defineKind({
  id: 'boundaries',
  subject: 'market',
  title: { en: 'Small areas and their outlines', cy: 'Ardaloedd bach a’u hamlinellau' },
  about: {
    en: 'Outlines of LSOAs or data zones as GeoJSON or TopoJSON, or a table with their names and classes.',
    cy: 'Amlinellau LSOA neu barthau data fel GeoJSON neu TopoJSON, neu dabl â’u henwau a’u dosbarthau.',
  },
  cadenceDays: null,
  credit: CREDITS.areas,
  isAboutPeople: false,
  alsoFor: [],
  columns: BOUNDARY_COLUMNS,
  together: [['placeName', 'middleName']],
  rowChecks: [
    {
      code: 'no-outline',
      severity: 'refused',
      column: 'geometry',
      says: { en: 'The area has no outline.', cy: 'Nid oes gan yr ardal amlinell.' },
      remedy: {
        en: 'Give the outline of every area in the file, or leave outlines out for areas that have one already.',
        cy: 'Rhowch amlinell pob ardal yn y ffeil, neu gadewch amlinellau allan ar gyfer ardaloedd sydd ag un eisoes.',
      },
      fails: (row, { council }) =>
        row.geometry === null || (row.geometry === undefined && isNew(row, council)),
    },
    {
      code: 'class-unknown',
      severity: 'refused',
      column: 'settlement',
      says: {
        en: 'This rural and urban class is not known.',
        cy: 'Nid yw’r dosbarth gwledig a threfol hwn yn hysbys.',
      },
      remedy: {
        en: 'Write a class of 2021 such as UN1 or RLN1, or of Scotland such as SG6-3; or do not match the column.',
        cy: 'Ysgrifennwch ddosbarth 2021 megis UN1 neu RLN1, neu un yr Alban megis SG6-3; neu peidiwch â chyfateb y golofn.',
      },
      fails: (row, { council }) =>
        row.settlement != null && settlementOf(row, council) === undefined,
    },
    {
      code: 'whose-area-unknown',
      severity: 'refused',
      column: 'authority',
      says: {
        en: 'The file says whose area this is, but the atlas knows neither the council’s code nor any area of it.',
        cy: 'Mae’r ffeil yn dweud ardal pwy yw hon, ond nid yw’r atlas yn gwybod cod y cyngor na’r un ardal ohono.',
      },
      remedy: {
        en: 'If every area in the file is the council’s, leave this column unmatched; otherwise send the council’s areas alone.',
        cy: 'Os yw pob ardal yn y ffeil yn eiddo i’r cyngor, gadewch y golofn hon heb ei chyfateb; fel arall anfonwch ardaloedd y cyngor yn unig.',
      },
      fails: ({ authority }, { council: { onsCode, areaCodes } }) =>
        authority != null && onsCode === null && areaCodes.size === 0,
    },
    {
      code: 'other-council',
      severity: 'flagged',
      column: 'authority',
      says: {
        en: 'The area is in another council: it is counted and not stored.',
        cy: 'Mae’r ardal mewn cyngor arall: fe’i cyfrifir ond ni chaiff ei chadw.',
      },
      remedy: { en: 'Nothing to do.', cy: 'Dim i’w wneud.' },
      fails: (row, { council }) => isOther(row, council),
    },
    {
      code: 'area-not-of-council',
      severity: 'flagged',
      column: 'code',
      says: {
        en: 'The council has no area of this code, and the file does not say that it is the council’s: it is not stored.',
        cy: 'Nid oes gan y cyngor ardal â’r cod hwn, ac nid yw’r ffeil yn dweud mai eiddo’r cyngor ydyw: ni chaiff ei chadw.',
      },
      remedy: {
        en: 'If it is a new area, add a column with the council’s code.',
        cy: 'Os yw’n ardal newydd, ychwanegwch golofn â chod y cyngor.',
      },
      fails: (row, { council }) => isUnknown(row, council),
    },
    {
      code: 'settlement-by-size',
      severity: 'flagged',
      column: 'code',
      says: {
        en: 'The file does not say how built up this new area is: its size stands for that in estimates of travel.',
        cy: 'Nid yw’r ffeil yn dweud pa mor drefol yw’r ardal newydd hon: mae ei maint yn sefyll am hynny mewn amcangyfrifon teithio.',
      },
      remedy: {
        en: 'Import a table of areas with their rural and urban class.',
        cy: 'Mewnforiwch dabl o ardaloedd â’u dosbarth gwledig a threfol.',
      },
      fails: (row, { council }) => isNew(row, council) && row.settlement == null,
    },
  ],
  setChecks: [
    {
      code: 'areas-kept',
      severity: 'flagged',
      column: 'code',
      says: {
        en: 'Areas of the council are not in this file; they stay as they are',
        cy: 'Nid yw rhai ardaloedd o’r cyngor yn y ffeil hon; maent yn aros fel y maent',
      },
      remedy: {
        en: 'Check that the file covers the whole council.',
        cy: 'Gwiriwch fod y ffeil yn cynnwys y cyngor cyfan.',
      },
      needs: ['area'],
      find: (stage) => sql`
        select (select max(line) from ${stage('area')}) as line,
          count(*)::text || ', ' || min(a.code) || ' is one' as detail
        from area a
          where not exists (select from ${stage('area')} s where s.code = a.code)
        having count(*) > 0`,
    },
  ],
  store: (row, { council, columns }) => {
    if (!isStored(row, council)) return {};
    const { latitude, longitude } = row;
    return {
      area: [
        {
          code: row.code,
          name: row.name ?? undefined,
          // Scotland’s lists leave wards empty: people know the neighbourhood.
          placeName:
            row.placeName ?? (columns.has('placeName') ? row.middleName : null) ?? undefined,
          districtCode: row.districtCode ?? undefined,
          districtName: row.districtName ?? undefined,
          middleCode: row.middleCode ?? undefined,
          middleName: row.middleName ?? undefined,
          rurality: settlementOf(row, council),
          centre: latitude == null || longitude == null ? undefined : toPoint(longitude, latitude),
          geometry: row.geometry ?? undefined,
        },
      ],
    };
  },
  defaults: (row, { council }) => {
    if (row.geometry == null) return {};
    const { lon, lat, squareKilometres } = middleOf(row.geometry);
    const name = row.name ?? row.code;
    return {
      area: [
        {
          name,
          placeName: row.middleName ?? name,
          districtCode: row.authority ?? council.onsCode ?? 'council',
          districtName: council.name,
          middleCode: row.code,
          middleName: name,
          rurality: settlementBySize(squareKilometres, council),
          centre: toPoint(lon, lat),
          residents: NOBODY_COUNTED,
        },
      ],
    };
  },
  covers: () => null,
});
