// What is known of each file apart from its rows: title, publisher, vintage, licence, and the line of thanks that the
// licence asks for.

import type { Nation } from '#lib/domain/market/records.ts';

export interface SourceNotes {
  readonly title: string;
  readonly publisher: string;
  readonly vintage: string;
  readonly licence: string;
  readonly attribution: string;
  /** Days after which it counts as old; null for a census or other fixed source. */
  readonly cadenceDays: number | null;
  /** Last day the rows speak of (ISO date). */
  readonly coversTo: string;
}

const OGL = 'Open Government Licence v3.0';
const ONS = 'Office for National Statistics';
const CQC = 'Care Quality Commission';
const YEAR = 365;
const MONTH = 31;
const TEN_YEARS = 3650;

const thanks = (publisher: string): string =>
  `Contains public sector information licensed under the ${OGL}: ${publisher}.`;

const OS_THANKS =
  'Contains OS data © Crown copyright and database right 2014 to 2025. Contains Royal Mail data © Royal Mail copyright and database right 2014.';

const ogl = (
  title: string,
  publisher: string,
  vintage: string,
  coversTo: string,
  cadenceDays: number | null = null,
): SourceNotes => ({
  title,
  publisher,
  vintage,
  licence: OGL,
  attribution: thanks(publisher),
  cadenceDays,
  coversTo,
});

export const AUTHORITIES = ogl('Councils in the folder', ONS, '2023', '2023-04-01');
export const SMALL_AREAS = ogl(
  'Small areas: codes, names, rural and urban classes',
  'Office for National Statistics, National Records of Scotland',
  'Census 2021 and 2022; wards 2024',
  '2022-03-20',
);
export const REDRAWN_AREAS = ogl('Small areas redrawn in 2021', ONS, '2021', '2021-03-21');
export const AGES = ogl('Residents by age (TS007A)', ONS, 'Census 2021', '2021-03-21');
export const DISABILITY = ogl('Disability (TS038)', ONS, 'Census 2021', '2021-03-21');
export const UNPAID_CARE = ogl('Unpaid care (TS039)', ONS, 'Census 2021', '2021-03-21');
export const SCOTTISH_AGES = ogl(
  'Residents by age and sex, data zones',
  'National Records of Scotland',
  'Scotland’s Census 2022',
  '2022-03-20',
);
/** Each nation has its own index, of its own year. */
export const DEPRIVATION: Readonly<Record<Nation, SourceNotes>> = {
  england: ogl(
    'English Indices of Deprivation 2025',
    'Ministry of Housing, Communities and Local Government',
    '2025',
    '2025-10-30',
  ),
  wales: ogl('Welsh Index of Multiple Deprivation 2019', 'Welsh Government', '2019', '2019-11-27'),
  scotland: ogl(
    'Scottish Index of Multiple Deprivation 2020',
    'Scottish Government',
    '2020',
    '2020-01-28',
  ),
};
export const OUTCOMES = ogl(
  'Adult Social Care Outcomes Framework',
  'Department of Health and Social Care',
  '2024 to 2025',
  '2025-03-31',
  YEAR + MONTH * 10,
);
export const SELF_DIRECTED = ogl(
  'Self-directed support: options chosen',
  'Public Health Scotland',
  '2020 to 2021',
  '2021-03-31',
  YEAR + MONTH * 10,
);

export const BOUNDARIES: SourceNotes = {
  ...ogl(
    'Outlines of small areas, generalised to about 20 metres',
    'Office for National Statistics, National Records of Scotland, Ordnance Survey',
    '2011 and 2021',
    '2021-03-21',
  ),
  attribution: `${thanks(ONS)} ${OS_THANKS}`,
};

export const POSTCODES: SourceNotes = {
  ...ogl('Code-Point Open postcodes', 'Ordnance Survey', 'March 2014', '2014-09-30', TEN_YEARS),
  attribution: OS_THANKS,
};

export const CO_OPERATIVES: SourceNotes = {
  title: 'Co-operatives in the United Kingdom',
  publisher: 'Co-operatives UK',
  vintage: '2 March 2023',
  licence: 'Open Data Commons Attribution License v1.0',
  attribution: 'Contains information from Co-operatives UK, made available under the ODC-By 1.0.',
  cadenceDays: YEAR,
  coversTo: '2023-03-02',
};

/** A file of the regulator; the year is in its name, the last day in its rows. */
export const regulatorNotes = (title: string, year: string): SourceNotes =>
  ogl(title, CQC, year, `${year}-01-01`, MONTH * 2);

type Credit = Pick<SourceNotes, 'publisher' | 'licence' | 'attribution'>;

const creditOf = ({ publisher, licence, attribution }: SourceNotes): Credit => ({
  publisher,
  licence,
  attribution,
});
const credited = (publisher: string): Credit => ({
  publisher,
  licence: OGL,
  attribution: thanks(publisher),
});

/** Who is to be thanked for a file that comes in by itself: which nation's it is, the file does not say. */
export const CREDITS = {
  areas: creditOf(BOUNDARIES),
  postcodes: creditOf(POSTCODES),
  residents: credited(`${ONS}, National Records of Scotland`),
  deprivation: credited(
    'Ministry of Housing, Communities and Local Government, Welsh Government, Scottish Government',
  ),
  publishedTotals: credited('Department of Health and Social Care, Public Health Scotland'),
  directory: credited(CQC),
} as const;
