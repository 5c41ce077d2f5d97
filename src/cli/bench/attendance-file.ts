/** An invented attendance file of any length, row by row, and a council in which its services and areas are. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import type { Area, Service } from '#lib/domain/market/records.ts';

const AREAS = 40;
const SERVICES = 20;
/** Stays of one person. */
const STAYS = 5;
const ROWS_IN_PIECE = 2_000;

export const ATTENDANCE_HEAD =
  'Row reference,Service,Person reference,Postcode or small area,Age group,Main need,From,To,Days of the week,Price a day,How it is paid,How they came,Why they left';
const NEEDS = ['Learning disability', 'Memory and cognition', 'Physical', 'Mental health'];
const DAYS = ['Mon, Wed', 'Tuesday', 'Monday to Friday', 'Thu, Fri'];
const MECHANISMS = ['Direct payment', 'Council-managed personal budget'];
const ENTRIES = ['Council referral', 'Own choice', 'Already there'];
const REASONS = ['Charge too high', 'Health', 'Moved away'];
const FIRST_YEAR = 2014;

const two = (value: number): string => String(value).padStart(2, '0');
const word = (words: readonly string[], n: number): string => words[n % words.length] ?? '';
const areaCode = (n: number): string => `E0109${String((n % AREAS) + 1).padStart(4, '0')}`;
const serviceId = (n: number): string => `DC-${String((n % SERVICES) + 1).padStart(3, '0')}`;

/** Stays are spread over ten years; every third one has ended. */
const dayOf = (n: number, later: number): string => {
  const month = n % 12;
  return `${FIRST_YEAR + later + (n % 10)}-${two(month + 1)}-${two((n % 28) + 1)}`;
};

/** One row, the same for the same number. */
export function attendanceRow(n: number): string {
  const person = Math.floor(n / STAYS);
  const hasEnded = n % 3 === 0;
  return [
    `A-${n}`,
    serviceId(n),
    `P-${person}`,
    areaCode(person),
    person % 2 === 0 ? '65+' : '18-64',
    word(NEEDS, person),
    dayOf(n, 0),
    hasEnded ? dayOf(n, 1) : '',
    `"${word(DAYS, n)}"`,
    `£${40 + (n % 20)}.50`,
    word(MECHANISMS, n),
    word(ENTRIES, n),
    hasEnded ? word(REASONS, n) : '',
  ].join(',');
}

/** Writes so many rows under their heading, in pieces. */
export async function writeAttendance(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`${ATTENDANCE_HEAD}\n`);
  for (let from = 0; from < rows; from += ROWS_IN_PIECE) {
    const count = Math.min(ROWS_IN_PIECE, rows - from);
    const text = Array.from({ length: count }, (_, at) => `${attendanceRow(from + at)}\n`).join('');
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}

const POINT = { lon: -7.9, lat: 49.3, easting: 10_000, northing: 100_000 };

const area = (n: number): Area => ({
  code: areaCode(n),
  name: `Area ${n}`,
  placeName: `Place ${n}`,
  districtCode: 'D1',
  districtName: 'District',
  middleCode: 'M1',
  middleName: 'Middle',
  rurality: 'town',
  centre: POINT,
  geometry: { type: 'Polygon', coordinates: [] },
  residents: {
    all: 1_500,
    age18to64: 900,
    age65to74: 200,
    age75to84: 120,
    age85plus: 60,
    disabledLimitedALot: 120,
    unpaidCarers: 130,
    unpaidCarers50Hours: null,
  },
  deprivationDecile: null,
  deprivationIndex: null,
});

const service = (n: number): Service => ({
  id: serviceId(n),
  organisationId: 'O-1',
  name: `Day centre ${n}`,
  kind: 'day-centre',
  operator: 'independent',
  homeBased: false,
  areaCode: areaCode(n),
  point: POINT,
  supports: ['day-support'],
  needs: ['memory'],
  ageGroups: ['65+'],
  placesByWeekday: [40, 40, 40, 40, 40, 0, 0],
  pricePence: 5_000,
  priceUnit: 'session',
  priceYear: '2026 to 2027',
  reachMinutes: 30,
  beds: null,
  regulated: false,
  rating: null,
  validFrom: '2010-01-01',
  validTo: null,
  continuedById: null,
  lastVerified: '2026-09-01',
  sourceId: 'services',
});

/** The council: areas and services, and nobody in it yet. */
export const attendanceCouncil = (slug: string): CouncilDataset => ({
  council: {
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    asOf: '2026-10-31',
  },
  sources: [
    {
      id: 'services',
      title: 'Services',
      publisher: slug,
      file: null,
      vintage: '2026',
      licence: 'None',
      attribution: slug,
      rowsRead: SERVICES,
      rowsUsed: SERVICES,
      rowsRejected: 0,
      sha256: null,
      cadenceDays: 31,
      coversTo: '2026-10-31',
    },
  ],
  rejections: [],
  missing: [],
  areas: Array.from({ length: AREAS }, (_, n) => area(n)),
  places: [],
  venues: [],
  tenancies: [],
  organisations: [{ id: 'O-1', name: 'Trust', legalForm: 'charity', governance: 'trustees' }],
  services: Array.from({ length: SERVICES }, (_, n) => service(n)),
  capacities: [],
  timeBankMonths: [],
  rules: [],
  people: [],
  assessedNeeds: [],
  budgets: [],
  deployments: [],
  publishedTotals: [],
  demandEstimates: [],
  serviceTerms: [],
  serviceMonths: [],
  attendance: [],
  enterprises: [],
  enterpriseEvents: [],
  enterpriseMonths: [],
  enterpriseChecks: [],
  growthTargets: [],
});
