// Residents of small areas by age, disability and unpaid care, as the census and the estimates of the year are published:
// a column for each group of people, or a row for each. What estimates of demand rest on.

import { sql } from 'drizzle-orm';
import { condensePopulation } from '../population/condense.ts';
import { FIGURES, groupOf, type Adds, type Figure } from '../population/groups.ts';
import { decimal, optional, place, text } from './columns.ts';
import { CREDITS } from '../open-data/source-notes.ts';
import { defineKind, type Column, type RowOf, type Words } from './kind.ts';

/** More than live in Britain: tables may have rows for counties and the whole country beside small areas. */
const MOST_PEOPLE = { max: 100_000_000 };

const count = (
  title: Words,
  also: readonly string[],
  examples: readonly [string, string],
): Column<number | null | undefined> =>
  optional(
    decimal(
      {
        title,
        help: {
          en: 'People. Tables with a column for each age are drawn together to this by themselves.',
          cy: 'Pobl. Caiff tablau â cholofn ar gyfer pob oedran eu crynhoi i hyn ohonynt eu hunain.',
        },
        also,
        examples,
      },
      MOST_PEOPLE,
    ),
  );

const COLUMNS = {
  place: place({
    title: { en: 'Small area', cy: 'Ardal fach' },
    help: {
      en: 'Code of the small area. Areas of other councils are counted and not stored.',
      cy: 'Cod yr ardal fach. Cyfrifir ardaloedd cynghorau eraill ond ni chânt eu cadw.',
    },
    also: [
      'geography code',
      'GEOGRAPHY_CODE',
      'mnemonic',
      'area code',
      'LSOA 2021 Code',
      'LSOA21CD',
      'LSOA code',
      'LSOA code (2021)',
      'dz11_code',
      'DataZone',
      'data zone',
      'code',
    ],
    examples: ['E01029134', 'E01029135'],
  }),
  year: optional(
    text({
      title: { en: 'Year', cy: 'Blwyddyn' },
      help: {
        en: 'Of the census or the estimate: the figures speak of the middle of it.',
        cy: 'Y cyfrifiad neu’r amcangyfrif: mae’r ffigurau’n sôn am ei chanol.',
      },
      also: ['date', 'DATE_NAME', 'date name', 'mid-year'],
      examples: ['2021', '2021'],
    }),
  ),
  all: count(
    { en: 'All residents', cy: 'Yr holl drigolion' },
    ['all', 'population', 'total'],
    ['1503', '1622'],
  ),
  age18to64: count(
    { en: 'Residents 18 to 64', cy: 'Trigolion 18 i 64' },
    ['age18to64', '18 to 64'],
    ['871', '902'],
  ),
  age65to74: count(
    { en: 'Residents 65 to 74', cy: 'Trigolion 65 i 74' },
    ['age65to74', '65 to 74'],
    ['182', '210'],
  ),
  age75to84: count(
    { en: 'Residents 75 to 84', cy: 'Trigolion 75 i 84' },
    ['age75to84', '75 to 84'],
    ['101', '98'],
  ),
  age85plus: count(
    { en: 'Residents 85 and over', cy: 'Trigolion 85 a hŷn' },
    ['age85plus', '85 and over', '85+'],
    ['44', '39'],
  ),
  disabledLimitedALot: count(
    { en: 'Disabled, limited a lot', cy: 'Anabl, cyfyngir llawer' },
    ['disabledLimitedALot', 'limited a lot'],
    ['131', '140'],
  ),
  unpaidCarers: count(
    { en: 'Unpaid carers', cy: 'Gofalwyr di-dâl' },
    ['unpaidCarers', 'carers'],
    ['144', '150'],
  ),
  unpaidCarers50Hours: count(
    { en: 'Unpaid carers, 50 hours or more', cy: 'Gofalwyr di-dâl, 50 awr neu fwy' },
    ['unpaidCarers50Hours', 'carers 50 hours'],
    ['41', '45'],
  ),
  group: optional(
    text({
      title: { en: 'Group of people', cy: 'Grŵp o bobl' },
      help: {
        en: 'In a table with a row for each group: an age, a band of ages, or the words of the census.',
        cy: 'Mewn tabl â rhes ar gyfer pob grŵp: oedran, band oedran, neu eiriau’r cyfrifiad.',
      },
      also: ['C_AGE_NAME', 'age_group', 'age group', 'age', 'age band', 'C2021_AGE_19_NAME'],
      examples: ['', ''],
    }),
  ),
  people: optional(
    decimal(
      {
        title: { en: 'People in the group', cy: 'Pobl yn y grŵp' },
        help: {
          en: 'In a table with a row for each group.',
          cy: 'Mewn tabl â rhes ar gyfer pob grŵp.',
        },
        also: ['OBS_VALUE', 'value', 'observation', 'all_people', 'people', 'persons'],
        examples: ['', ''],
      },
      MOST_PEOPLE,
    ),
  ),
  sex: optional(
    text({
      title: { en: 'Sex', cy: 'Rhyw' },
      help: {
        en: 'In a table with rows for men, women and both: only both is stored.',
        cy: 'Mewn tabl â rhesi ar gyfer dynion, menywod a’r ddau: dim ond y ddau a gedwir.',
      },
      also: ['GENDER_NAME', 'C_SEX_NAME', 'gender'],
      examples: ['', ''],
    }),
  ),
} as const;

type Row = RowOf<typeof COLUMNS>;

const BOTH = /^(?:total|all|all people|all persons|persons|people|both)$/i;
const YEAR = /^(?:mid-?)?((?:19|20)\d\d)$/i;
/** Days of the last censuses; an estimate speaks of the middle of its year. */
const CENSUS_DAYS: Readonly<Record<string, string>> = {
  '2021': '2021-03-21',
  '2022': '2022-03-20',
};

/** A row of a table with a row for each group: it has none of the figures by themselves. */
const isLong = (row: Row): boolean =>
  row.group !== undefined &&
  row.people !== undefined &&
  FIGURES.every((figure) => row[figure] == null);
const isOneSex = ({ sex }: Row): boolean => sex != null && !BOTH.test(sex.trim());

/** What the columns of figures say; an empty cell is not known. */
const figuresIn = (row: Row): Readonly<Partial<Record<Figure, number | null>>> =>
  Object.fromEntries(
    FIGURES.flatMap((figure) => {
      const value = row[figure];
      return value === undefined ? [] : [[figure, value]];
    }),
  );

const shareOut = (adds: Adds, people: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(adds).map(([figure, share]) => [figure, share * people]));

/** What a row tells; nothing when its group is not one that the atlas keeps. */
function toldBy(row: Row): Readonly<Record<string, number | null>> | undefined {
  if (!isLong(row)) return tellsNothing(row) ? undefined : figuresIn(row);
  const adds = groupOf(row.group ?? '')?.adds;
  return adds === undefined || row.people == null ? undefined : shareOut(adds, row.people);
}

const tellsNothing = (row: Row): boolean =>
  !isLong(row) && Object.keys(figuresIn(row)).length === 0;

export const residents = defineKind({
  id: 'residents',
  subject: 'demand',
  title: { en: 'Census and population tables', cy: 'Tablau cyfrifiad a phoblogaeth' },
  about: {
    en: 'Residents of small areas by age, disability or unpaid care, as Nomis, the ONS and Scotland’s Census write them. Mid-year estimates of districts and counties are counted and not stored: demand is estimated from small areas, and a figure of a district does not say in which of them people live.',
    cy: 'Trigolion ardaloedd bach yn ôl oedran, anabledd neu ofal di-dâl, fel y mae Nomis, yr ONS a Chyfrifiad yr Alban yn eu hysgrifennu. Cyfrifir amcangyfrifon canol blwyddyn dosbarthau a siroedd ond ni chânt eu cadw: amcangyfrifir galw o ardaloedd bach, ac nid yw ffigur dosbarth yn dweud ym mha rai y mae pobl yn byw.',
  },
  cadenceDays: null,
  credit: CREDITS.residents,
  isAboutPeople: false,
  alsoFor: [],
  columns: COLUMNS,
  condense: condensePopulation,
  hasNotes: true,
  rowChecks: [
    {
      code: 'nothing-counted',
      severity: 'refused',
      column: 'place',
      says: {
        en: 'The file has no figures that the atlas keeps: ages in bands that end at 64, 74 and 84, people limited a lot, or unpaid care.',
        cy: 'Nid oes yn y ffeil ffigurau y mae’r atlas yn eu cadw: oedrannau mewn bandiau sy’n gorffen yn 64, 74 ac 84, pobl a gyfyngir llawer, na gofal di-dâl.',
      },
      remedy: {
        en: 'Use the tables TS007A, TS038 or TS039 of the census, or estimates by single year of age.',
        cy: 'Defnyddiwch dablau TS007A, TS038 neu TS039 y cyfrifiad, neu amcangyfrifon yn ôl blwyddyn oedran.',
      },
      fails: tellsNothing,
    },
    {
      code: 'group-not-kept',
      severity: 'flagged',
      column: 'group',
      says: {
        en: 'The atlas keeps nothing of this group: it is counted and not stored.',
        cy: 'Nid yw’r atlas yn cadw dim o’r grŵp hwn: fe’i cyfrifir ond ni chaiff ei gadw.',
      },
      remedy: { en: 'Nothing to do.', cy: 'Dim i’w wneud.' },
      fails: (row) => isLong(row) && !isOneSex(row) && groupOf(row.group ?? '') === undefined,
    },
    {
      code: 'people-missing',
      severity: 'refused',
      column: 'people',
      says: {
        en: 'The row does not say how many people.',
        cy: 'Nid yw’r rhes yn dweud faint o bobl.',
      },
      remedy: { en: 'Write the number; 0 where there is nobody.', cy: 'Ysgrifennwch y nifer.' },
      fails: (row) => isLong(row) && row.people === null,
    },
    {
      code: 'one-sex',
      severity: 'flagged',
      column: 'sex',
      says: {
        en: 'The row is of men or women alone: the row for both is stored instead.',
        cy: 'Mae’r rhes am ddynion neu fenywod yn unig: cedwir y rhes ar gyfer y ddau yn ei lle.',
      },
      remedy: {
        en: 'Nothing to do, if the file has rows for both.',
        cy: 'Dim i’w wneud, os oes gan y ffeil resi ar gyfer y ddau.',
      },
      fails: (row) => isLong(row) && isOneSex(row),
    },
  ],
  setChecks: [
    {
      code: 'groups-differ',
      severity: 'refused',
      column: 'place',
      says: {
        en: 'The area has more or fewer rows than the others, so its people cannot be added up',
        cy: 'Mae gan yr ardal fwy neu lai o resi na’r lleill, felly ni ellir adio ei phobl',
      },
      remedy: {
        en: 'Fetch the table again from its publisher, with every group of every area once.',
        cy: 'Nôl y tabl eto gan ei gyhoeddwr, gyda phob grŵp o bob ardal unwaith.',
      },
      needs: ['area'],
      find: (stage) => sql`
        with areas as (select code, count(*) as n from ${stage('area')} group by code),
          usual as (select mode() within group (order by n) as n from areas)
        select s.line, areas.n || ', usually ' || usual.n as detail
        from ${stage('area')} s join areas on areas.code = s.code, usual
        where areas.n <> usual.n order by s.line`,
    },
  ],
  reconciling: [
    {
      table: 'area',
      // Rows of one area are added up, and join what other tables told of it.
      update: (stage) => sql`
        update ${stage('area')} s set residents = m.residents
        from (select f.code,
            coalesce((select a.residents from area a where a.code = f.code), '{}'::jsonb)
            || coalesce(jsonb_object_agg(f.figure, f.people) filter (where f.figure is not null), '{}'::jsonb)
            as residents
          from (select r.code, e.key as figure,
              case when bool_or(e.value = 'null'::jsonb) then null
                else round(sum((e.value #>> '{}')::numeric)) end as people
            from ${stage('area')} r left join lateral jsonb_each(r.residents) e on true
            group by r.code, e.key) f
          group by f.code) m
        where m.code = s.code`,
    },
  ],
  store: (row) => {
    const { place: areaCode } = row;
    if (areaCode === null || isOneSex(row)) return {};
    const told = toldBy(row);
    return told === undefined ? {} : { area: [{ code: areaCode, residents: told as never }] };
  },
  defaults: () => ({}),
  covers: ({ year }) => {
    const [, own] = YEAR.exec(year?.trim() ?? '') ?? [];
    if (own === undefined) return null;
    const day = CENSUS_DAYS[own] ?? `${own}-06-30`;
    return [day, day];
  },
});
