// How many people the council supports in the community, as published for its nation: the Outcomes Framework of England
// or the self-directed support of Scotland, a row for each figure of each council. What its demand is estimated from.

import { sql, type SQL } from 'drizzle-orm';
import { CREDITS } from '../open-data/source-notes.ts';
import { slugOf } from '#lib/domain/kernel/slug.ts';
import { optional, text } from './columns.ts';
import { defineKind, type KnownCouncil, type RowOf } from './kind.ts';

const COLUMNS = {
  year: text({
    title: { en: 'Year', cy: 'Blwyddyn' },
    help: {
      en: 'Financial year, such as 2024-25. Of several years the last one with a total is stored.',
      cy: 'Blwyddyn ariannol, megis 2024-25. O sawl blwyddyn cedwir yr olaf â chyfanswm.',
    },
    also: ['period', 'financial_year', 'financial year', 'reporting period'],
    examples: ['2024-25', '2024-25'],
  }),
  code: optional(
    text({
      title: { en: 'Code of the council', cy: 'Cod y cyngor' },
      help: {
        en: 'As the Office for National Statistics has it. Rows of other councils are counted and not stored.',
        cy: 'Fel y mae gan y Swyddfa Ystadegau Gwladol. Cyfrifir rhesi cynghorau eraill ond ni chânt eu cadw.',
      },
      also: ['ons_code', 'ONS area code', 'geography code', 'council code'],
      examples: ['E06000066', 'E06000066'],
    }),
  ),
  council: optional(
    text({
      title: { en: 'Name of the council', cy: 'Enw’r cyngor' },
      help: {
        en: 'Told apart by name where the file has no code.',
        cy: 'Gwahaniaethir wrth enw lle nad oes cod yn y ffeil.',
      },
      also: ['la_name', 'sending_location', 'geographical description', 'partnership'],
      examples: ['Somerset', 'Somerset'],
    }),
  ),
  measure: optional(
    text({
      title: { en: 'Measure', cy: 'Mesur' },
      help: {
        en: 'England: code of the measure. 3d(1a) tells the total; 2e tells ages and learning disability.',
        cy: 'Lloegr: cod y mesur. Mae 3d(1a) yn rhoi’r cyfanswm; mae 2e yn rhoi oedrannau ac anabledd dysgu.',
      },
      also: ['measure', 'ascof measure', 'ascof measure code'],
      examples: ['3d(1a)', '2e(2a)'],
    }),
  ),
  statistic: optional(
    text({
      title: { en: 'Statistic', cy: 'Ystadegyn' },
      help: { en: 'England: numerator or denominator.', cy: 'Lloegr: rhifiadur neu enwadur.' },
      also: ['statistic', 'measure type'],
      examples: ['denominator', 'numerator'],
    }),
  ),
  ages: optional(
    text({
      title: { en: 'Age group', cy: 'Grŵp oedran' },
      help: {
        en: 'Scotland: 18-64, 65-74, 75-84, 85+.',
        cy: 'Yr Alban: 18-64, 65-74, 75-84, 85+.',
      },
      also: ['age_group', 'age group'],
      examples: ['', ''],
    }),
  ),
  option: optional(
    text({
      title: { en: 'Option', cy: 'Opsiwn' },
      help: {
        en: 'Scotland: only "Any SDS" counts everybody once.',
        cy: 'Yr Alban: dim ond "Any SDS" sy’n cyfrif pawb unwaith.',
      },
      also: ['option_type', 'sds option'],
      examples: ['', ''],
    }),
  ),
  value: optional(
    text({
      title: { en: 'People', cy: 'Pobl' },
      help: {
        en: 'Empty, or a mark such as [c], where the publisher holds it back: then it is not known, never 0.',
        cy: 'Gwag, neu farc megis [c], lle mae’r cyhoeddwr yn ei atal: yna nid yw’n hysbys, byth yn 0.',
      },
      also: ['value', 'nclient', 'measure value', 'number of people', 'clients'],
      examples: ['4990', '2384'],
    }),
  ),
} as const;

type Row = RowOf<typeof COLUMNS>;

/** Figures that are used, by their name in England. */
const OUTCOMES: Readonly<Record<string, string>> = {
  '3d(1a) denominator': 'people',
  '2e(2a) numerator': 'younger',
  '2e(2b) numerator': 'older',
  '2e(1) numerator': 'learning',
};
/** The same in Scotland, where older people are told in three groups. */
const AGES: Readonly<Record<string, string>> = {
  '18-64 years': 'sds18',
  '65-74 years': 'sds65',
  '75-84 years': 'sds75',
  '85+ years': 'sds85',
};
const EVERY_OPTION = 'any sds';
const CENTURY = 100;
const YEAR = /^(20\d{2})\s*(?:-|–|\/|to)\s*(?:20)?(\d{2})$/i;

/** Calendar year in which a financial year ends; undefined when it is none. */
function lastYear(raw: string): number | undefined {
  const [, first, second] = YEAR.exec(raw.trim()) ?? [];
  const next = Number(first) + 1;
  return first !== undefined && Number(second) === next % CENTURY ? next : undefined;
}

/** Which figure a row tells; undefined for one that no estimate rests on. */
function figureIn({ measure, statistic, ages, option }: Row): string | undefined {
  if (measure != null) return OUTCOMES[`${measure} ${statistic ?? ''}`.toLowerCase().trim()];
  return option?.toLowerCase() === EVERY_OPTION ? AGES[ages ?? ''] : undefined;
}

/** Words that some lists write in the name of a council and others leave out. */
const OFFICE = new Set(['the', 'city', 'county', 'borough', 'council', 'of', 'and']);
const plainName = (name: string): string =>
  slugOf(name)
    .split('-')
    .filter((word) => !OFFICE.has(word))
    .join('-');

const isSomebodys = ({ code, council }: Row): boolean => code != null || council != null;

function isOwn({ code, council: name }: Row, { name: own, onsCode }: KnownCouncil): boolean {
  if (code != null && onsCode !== null) return code === onsCode;
  return name != null && plainName(name) === plainName(own);
}

/** The number in a cell; null where the publisher holds it back. */
function peopleIn({ value }: Row): number | null {
  const digits = (value ?? '').replaceAll(/[\s,]/g, '');
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** One figure of one year, as it waits in the stage until those of a year are put together. */
const waiting = (figure: string): SQL =>
  sql`max(f.people) filter (where f.figure = ${figure}::text)`;

export const publishedTotals = defineKind({
  id: 'published-totals',
  subject: 'demand',
  title: { en: 'People supported, as published', cy: 'Pobl a gefnogir, fel y’u cyhoeddir' },
  about: {
    en: 'One row for each published figure: the Adult Social Care Outcomes Framework, or Scotland’s self-directed support by option. Demand is estimated from it.',
    cy: 'Un rhes ar gyfer pob ffigur cyhoeddedig: Fframwaith Canlyniadau Lloegr, neu gymorth hunangyfeiriedig yr Alban yn ôl opsiwn. Amcangyfrifir galw ohono.',
  },
  cadenceDays: 366,
  credit: CREDITS.publishedTotals,
  isAboutPeople: false,
  alsoFor: [],
  columns: COLUMNS,
  rowChecks: [
    {
      code: 'not-a-year',
      severity: 'refused',
      column: 'year',
      says: { en: 'This is not a financial year.', cy: 'Nid blwyddyn ariannol yw hon.' },
      remedy: { en: 'Write it as 2024-25.', cy: 'Ysgrifennwch hi fel 2024-25.' },
      fails: ({ year }) => lastYear(year) === undefined,
    },
    {
      code: 'whose-figure-unknown',
      severity: 'refused',
      column: 'code',
      says: {
        en: 'The row does not say whose figure it is.',
        cy: 'Nid yw’r rhes yn dweud ffigur pwy ydyw.',
      },
      remedy: {
        en: 'Give the code of the council, or its name as it is written in the atlas.',
        cy: 'Rhowch god y cyngor, neu ei enw fel y’i hysgrifennir yn yr atlas.',
      },
      fails: (row) => !isSomebodys(row),
    },
    {
      code: 'other-council',
      severity: 'flagged',
      column: 'code',
      says: {
        en: 'The figure is of another council, a region or a nation: it is counted and not stored.',
        cy: 'Mae’r ffigur yn perthyn i gyngor, rhanbarth neu wlad arall: fe’i cyfrifir ond ni chaiff ei gadw.',
      },
      remedy: { en: 'Nothing to do.', cy: 'Dim i’w wneud.' },
      fails: (row, { council }) => isSomebodys(row) && !isOwn(row, council),
    },
    {
      code: 'figure-not-used',
      severity: 'flagged',
      column: 'measure',
      says: {
        en: 'No estimate rests on this figure: it is counted and not stored.',
        cy: 'Nid oes amcangyfrif yn dibynnu ar y ffigur hwn: fe’i cyfrifir ond ni chaiff ei gadw.',
      },
      remedy: { en: 'Nothing to do.', cy: 'Dim i’w wneud.' },
      fails: (row, { council }) => isOwn(row, council) && figureIn(row) === undefined,
    },
    {
      code: 'held-back',
      severity: 'flagged',
      column: 'value',
      says: {
        en: 'The publisher holds this figure back: it is not known, and not 0.',
        cy: 'Mae’r cyhoeddwr yn atal y ffigur hwn: nid yw’n hysbys, ac nid 0 mohono.',
      },
      remedy: {
        en: 'Nothing to do: without a split by age or need, the national one is used.',
        cy: 'Dim i’w wneud: heb raniad yn ôl oedran neu angen, defnyddir yr un cenedlaethol.',
      },
      fails: (row, { council }) =>
        isOwn(row, council) && figureIn(row) !== undefined && peopleIn(row) === null,
    },
  ],
  setChecks: [
    {
      code: 'total-missing',
      severity: 'flagged',
      column: 'value',
      says: {
        en: 'The file has figures of the council but no total of the people it supports: nothing of it is stored.',
        cy: 'Mae gan y ffeil ffigurau’r cyngor ond dim cyfanswm o’r bobl y mae’n eu cefnogi: ni chedwir dim ohoni.',
      },
      remedy: {
        en: 'Import a file with the denominator of measure 3d(1a), or with all four adult age groups of "Any SDS".',
        cy: 'Mewnforiwch ffeil ag enwadur mesur 3d(1a), neu â phob un o bedwar grŵp oedran oedolion "Any SDS".',
      },
      needs: ['publishedTotal'],
      isEarly: true,
      find: (stage) => sql`
        select min(f.line) as line, max(f.year) as detail from ${figures(stage('publishedTotal'))} f
        having not bool_or(f.figure = 'people')
          and count(distinct f.figure) filter (where f.figure like 'sds%') < 4`,
    },
    {
      code: 'earlier-year',
      severity: 'flagged',
      column: 'year',
      says: {
        en: 'A later year is there: this one is counted and not stored.',
        cy: 'Mae blwyddyn ddiweddarach yno: cyfrifir hon ond ni chaiff ei chadw.',
      },
      remedy: { en: 'Nothing to do.', cy: 'Dim i’w wneud.' },
      needs: ['publishedTotal'],
      isEarly: true,
      find: (stage) => sql`
        select f.line, f.year as detail from ${figures(stage('publishedTotal'))} f
        where f.year < (select max(l.year) from ${lastTotal(stage('publishedTotal'))} l) order by f.line`,
    },
  ],
  reconciling: [
    {
      table: 'publishedTotal',
      // The figures of the last year with a total become one record, in one row of the stage.
      update: (stage) => sql`
        with put as (
            select max(f.year) as year, max(f.source_id) as source_id, min(f.line) as line,
              ${waiting('people')} as people, ${waiting('younger')} as younger,
              ${waiting('older')} as older, ${waiting('learning')} as learning,
              ${waiting('sds18')} as sds18,
              ${waiting('sds65')} + ${waiting('sds75')} + ${waiting('sds85')} as sds65
            from ${figures(stage('publishedTotal'))} f
            where f.year = (select max(l.year) from ${lastTotal(stage('publishedTotal'))} l)),
          gone as (delete from ${stage('publishedTotal')})
        insert into ${stage('publishedTotal')}
          (line, source_id, people, at_home_by_age, learning_disability_share)
        select line, source_id, coalesce(people, sds18 + sds65),
          case when coalesce(younger, sds18) is not null and coalesce(older, sds65) is not null
            then jsonb_build_object('18-64', coalesce(younger, sds18), '65+', coalesce(older, sds65)) end,
          learning / nullif(younger, 0)
        from put where coalesce(people, sds18 + sds65) is not null`,
    },
  ],
  store: (row, { sourceId, council }) => {
    const [figure, people] = [figureIn(row), peopleIn(row)];
    if (!isOwn(row, council) || figure === undefined || people === null) return {};
    const told = { year: lastYear(row.year), figure };
    return {
      publishedTotal: [
        { sourceId, people, atHomeByAge: told as never, learningDisabilityShare: null },
      ],
    };
  },
  defaults: () => ({}),
  // The totals are those of the last day of the year.
  covers: (row) => {
    const year = lastYear(row.year);
    if (year === undefined || figureIn(row) === undefined) return null;
    return [`${year}-03-31`, `${year}-03-31`];
  },
});

/** The staged figures, each with its year. */
function figures(stage: SQL): SQL {
  return sql`(select s.line, s.source_id, s.people, (s.at_home_by_age->>'year')::integer as year,
    s.at_home_by_age->>'figure' as figure from ${stage} s)`;
}

/** Years of the staged figures that have a total. */
function lastTotal(stage: SQL): SQL {
  return sql`(select f.year from ${figures(stage)} f group by f.year
    having bool_or(f.figure = 'people')
      or count(distinct f.figure) filter (where f.figure like 'sds%') = 4)`;
}
