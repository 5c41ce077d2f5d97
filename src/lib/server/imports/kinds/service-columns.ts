// The columns of a file of services.

import {
  address,
  code,
  codes,
  date,
  money,
  named,
  optional,
  place,
  text,
  whole,
  yesNo,
} from './columns.ts';
import { AGE_GROUP_CODES, NEED_CODES, SERVICE_KIND_CODES, SUPPORT_CODES } from './code-lists.ts';
import type { Column } from './kind.ts';
import {
  GOVERNANCE_CODES,
  LEGAL_FORM_CODES,
  OPERATOR_CODES,
  PRICE_UNIT_CODES,
} from './service-codes.ts';

const MOST_PLACES = { max: 500 };
const MOST_MINUTES_OF_REACH = { max: 240 };
/** £5,000: more is not the price of an hour, a session or a week. */
const MOST_PRICE = { max: 500_000 };

const places = (en: string, cy: string, short: string): Column<number | null | undefined> =>
  optional(
    whole(
      {
        title: { en: `Places on ${en}`, cy: `Lleoedd ${cy}` },
        help: {
          en: 'How many people it can take on this day; empty or 0 when closed.',
          cy: 'Faint o bobl y gall eu cymryd ar y diwrnod hwn; gwag neu 0 pan fydd ar gau.',
        },
        also: [en, short, `places ${short}`, `${short} places`, `${en} places`, `${en} capacity`],
        examples: ['24', '0'],
      },
      MOST_PLACES,
    ),
  );

export const SERVICE_COLUMNS = {
  reference: address({
    title: { en: 'Service reference', cy: 'Cyfeirnod gwasanaeth' },
    help: {
      en: 'Your own reference, or the regulator’s location number. The same reference again is the same service.',
      cy: 'Eich cyfeirnod chi, neu rif lleoliad y rheoleiddiwr. Yr un cyfeirnod eto yw’r un gwasanaeth.',
    },
    also: [
      'ref',
      'service id',
      'service ref',
      'location id',
      'cqc location id',
      'provider ref',
      'id',
      'provider reference',
    ],
    examples: ['DC-014', 'ME-203'],
  }),
  name: text({
    title: { en: 'Service name', cy: 'Enw’r gwasanaeth' },
    help: { en: 'The name people use.', cy: 'Yr enw mae pobl yn ei ddefnyddio.' },
    also: ['name', 'service', 'location name', 'trading name'],
    examples: ['Riverside Day Centre', 'Helping Hands Wick'],
  }),
  provider: named('organisation', {
    title: { en: 'Provider', cy: 'Darparwr' },
    help: { en: 'The organisation that runs it.', cy: 'Y sefydliad sy’n ei redeg.' },
    also: ['provider name', 'organisation', 'organisation name', 'company', 'operator name'],
    examples: ['Riverside Trust', 'A. Rowe'],
  }),
  kind: code(SERVICE_KIND_CODES, {
    title: { en: 'Kind of service', cy: 'Math o wasanaeth' },
    help: { en: 'What sort of service it is.', cy: 'Pa fath o wasanaeth ydyw.' },
    also: ['kind', 'service type', 'type', 'category', 'service kind'],
    examples: ['Day centre', 'Micro-provider'],
  }),
  place: place({
    title: { en: 'Postcode or small area', cy: 'Cod post neu ardal fach' },
    help: {
      en: 'Where it is, or for a home-based service the area it stands for. Outside the council is kept and flagged.',
      cy: 'Ble mae, neu ar gyfer gwasanaeth o’r cartref yr ardal y saif drosti. Cedwir a nodir y tu allan i’r cyngor.',
    },
    also: [
      'postcode',
      'post code',
      'lsoa',
      'area',
      'area code',
      'location postal code',
      'small area',
    ],
    examples: ['TA1 1AA', 'E01029134'],
  }),
  operator: optional(
    code(OPERATOR_CODES, {
      title: { en: 'Run by', cy: 'Rhedir gan' },
      help: {
        en: 'Decides whether a direct payment may buy it.',
        cy: 'Yn penderfynu a gaiff taliad uniongyrchol ei brynu.',
      },
      also: ['operator', 'sector', 'ownership'],
      examples: ['Independent', 'Independent'],
    }),
  ),
  legalForm: optional(
    code(LEGAL_FORM_CODES, {
      title: { en: 'Legal form of the provider', cy: 'Ffurf gyfreithiol y darparwr' },
      help: { en: 'Sole trader, company, charity …', cy: 'Masnachwr unigol, cwmni, elusen …' },
      also: ['legal form', 'legal status', 'organisation type'],
      examples: ['Charity', 'Sole trader'],
    }),
  ),
  governance: optional(
    code(GOVERNANCE_CODES, {
      title: { en: 'Who decides', cy: 'Pwy sy’n penderfynu' },
      help: {
        en: 'Owner, members, trustees, council …',
        cy: 'Perchennog, aelodau, ymddiriedolwyr, cyngor …',
      },
      also: ['governance', 'governed by'],
      examples: ['Trustees', 'Owner-led'],
    }),
  ),
  homeBased: optional(
    yesNo({
      title: { en: 'From a private home', cy: 'O gartref preifat' },
      help: {
        en: 'Yes keeps it off every map as a point.',
        cy: 'Mae Ie yn ei gadw oddi ar bob map fel pwynt.',
      },
      also: ['home based', 'private home', 'at home address'],
      examples: ['No', 'Yes'],
    }),
  ),
  supports: optional(
    codes(SUPPORT_CODES, {
      title: { en: 'What it gives', cy: 'Beth mae’n ei roi' },
      help: {
        en: 'One or more, separated by commas.',
        cy: 'Un neu fwy, wedi’u gwahanu gan atalnodau.',
      },
      also: ['support', 'supports', 'services offered', 'what'],
      examples: ['Day support', 'Home support, Getting out'],
    }),
  ),
  needs: optional(
    codes(NEED_CODES, {
      title: { en: 'Needs it serves', cy: 'Anghenion mae’n eu gwasanaethu' },
      help: {
        en: 'One or more, separated by commas. Empty serves all.',
        cy: 'Un neu fwy. Mae gwag yn golygu pawb.',
      },
      also: ['needs', 'need', 'client groups', 'client group', 'service user band'],
      examples: ['Memory and cognition', 'Physical support, Learning disability'],
    }),
  ),
  ageGroups: optional(
    codes(AGE_GROUP_CODES, {
      title: { en: 'Ages it serves', cy: 'Oedrannau mae’n eu gwasanaethu' },
      help: { en: '18 to 64, 65 and over, or both.', cy: '18 i 64, 65 a throsodd, neu’r ddau.' },
      also: ['ages', 'age groups', 'age group', 'age band'],
      examples: ['65 and over', '18 to 64, 65 and over'],
    }),
  ),
  monday: places('Monday', 'dydd Llun', 'mon'),
  tuesday: places('Tuesday', 'dydd Mawrth', 'tue'),
  wednesday: places('Wednesday', 'dydd Mercher', 'wed'),
  thursday: places('Thursday', 'dydd Iau', 'thu'),
  friday: places('Friday', 'dydd Gwener', 'fri'),
  saturday: places('Saturday', 'dydd Sadwrn', 'sat'),
  sunday: places('Sunday', 'dydd Sul', 'sun'),
  price: optional(
    money(
      null,
      {
        title: { en: 'Price', cy: 'Pris' },
        help: {
          en: 'What one hour, session or week costs.',
          cy: 'Beth mae awr, sesiwn neu wythnos yn ei gostio.',
        },
        also: ['fee', 'rate', 'unit price', 'cost'],
        examples: ['£52.50', '£18.00'],
      },
      MOST_PRICE,
    ),
  ),
  priceUnit: optional(
    code(PRICE_UNIT_CODES, {
      title: { en: 'Price is for one', cy: 'Pris am un' },
      help: { en: 'Hour, session or week.', cy: 'Awr, sesiwn neu wythnos.' },
      also: ['price unit', 'unit', 'price per', 'rate per', 'cost frequency'],
      examples: ['Session', 'Hour'],
    }),
  ),
  priceYear: optional(
    text({
      title: { en: 'Year of the price', cy: 'Blwyddyn y pris' },
      help: {
        en: 'Financial year, such as 2026 to 2027.',
        cy: 'Blwyddyn ariannol, megis 2026 to 2027.',
      },
      also: ['price year', 'financial year'],
      examples: ['2026 to 2027', '2026 to 2027'],
    }),
  ),
  reach: optional(
    whole(
      {
        title: { en: 'Reach in minutes', cy: 'Cyrhaeddiad mewn munudau' },
        help: {
          en: 'How far it goes or people come, one way.',
          cy: 'Pa mor bell mae’n mynd neu bobl yn dod, un ffordd.',
        },
        also: ['reach', 'travel minutes', 'catchment minutes'],
        examples: ['30', '20'],
      },
      MOST_MINUTES_OF_REACH,
    ),
  ),
  beds: optional(
    whole(
      {
        title: { en: 'Beds', cy: 'Gwelyau' },
        help: {
          en: 'Registered beds of a care home.',
          cy: 'Gwelyau cofrestredig cartref gofal.',
        },
        also: ['care homes beds', 'registered beds', 'number of beds'],
        examples: ['', ''],
      },
      MOST_PLACES,
    ),
  ),
  regulated: optional(
    yesNo({
      title: { en: 'Registered with the regulator', cy: 'Cofrestredig gyda’r rheoleiddiwr' },
      help: { en: 'Yes or no.', cy: 'Ie neu na.' },
      also: ['regulated', 'cqc registered', 'ciw registered', 'registered'],
      examples: ['No', 'No'],
    }),
  ),
  rating: optional(
    text({
      title: { en: 'Rating', cy: 'Sgôr' },
      help: { en: 'The regulator’s latest rating.', cy: 'Sgôr ddiweddaraf y rheoleiddiwr.' },
      also: ['cqc rating', 'overall rating', 'location latest overall rating'],
      examples: ['', ''],
    }),
  ),
  from: optional(
    date({
      title: { en: 'Open from', cy: 'Ar agor o' },
      help: {
        en: 'First day. A new service without one counts from the day of the import.',
        cy: 'Diwrnod cyntaf. Mae gwasanaeth newydd heb un yn cyfrif o ddiwrnod y mewnforio.',
      },
      also: ['start date', 'open since', 'valid from', 'location hsca start date', 'opened'],
      examples: ['2011-04-01', '2024-09-02'],
    }),
  ),
  to: optional(
    date({
      title: { en: 'Closed on', cy: 'Caewyd ar' },
      help: {
        en: 'Last day; empty while it runs.',
        cy: 'Diwrnod olaf; gwag tra bydd yn rhedeg.',
      },
      also: ['end date', 'closed', 'valid to', 'deregistration date', 'closure date'],
      examples: ['', ''],
    }),
  ),
  verified: optional(
    date({
      title: { en: 'Last checked', cy: 'Gwiriwyd ddiwethaf' },
      help: {
        en: 'When somebody last made sure that the row is right.',
        cy: 'Pryd y sicrhawyd ddiwethaf fod y rhes yn gywir.',
      },
      also: ['last verified', 'verified', 'date checked', 'updated', 'last updated'],
      examples: ['2026-10-01', '2026-09-14'],
    }),
  ),
} as const;
