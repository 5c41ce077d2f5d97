// The columns of the regulator's directory, in the shapes it is published in: a row with lists of words, a row with one
// flag a column, or several rows for one location. Names of managers are recognised so that they can be dropped.

import {
  address,
  date,
  decimal,
  emptyIsNo,
  emptyIsNone,
  optional,
  personal,
  place,
  text,
  whole,
  yesNo,
} from './columns.ts';
import type { Column } from './kind.ts';

const LONGEST_LIST = 2_000;
const MOST_BEDS = { max: 500 };
/** Great Britain and its islands, in degrees. */
const LATITUDES = { min: 49, max: 61 };
const LONGITUDES = { min: -9, max: 2 };

/** A column of "Y" and blanks. `name` as the regulator writes it. */
const flag = (name: string, en: string, cy: string): Column<boolean | null | undefined> =>
  emptyIsNo(
    optional(
      yesNo({
        title: { en, cy },
        help: {
          en: 'Y, or blank. Leave out where a column of words says it.',
          cy: 'Y, neu wag. Gadewch allan lle mae colofn o eiriau’n ei ddweud.',
        },
        also: [name],
        examples: ['', ''],
      }),
    ),
  );

const dropped = (
  en: string,
  cy: string,
  also: readonly string[],
): Column<string | null | undefined> =>
  personal('name', {
    title: { en, cy },
    help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
    also,
    examples: ['', ''],
  });

export const DIRECTORY_FLAGS = {
  homecare: flag(
    'Service type - Domiciliary care service',
    'Gives homecare',
    'Yn rhoi gofal cartref',
  ),
  supportedLiving: flag(
    'Service type - Supported living service',
    'Gives supported living',
    'Yn rhoi byw â chymorth',
  ),
  extraCare: flag(
    'Service type - Extra Care housing services',
    'Gives extra care housing',
    'Yn rhoi tai gofal ychwanegol',
  ),
  sharedLives: flag(
    'Service type - Shared Lives',
    'Gives Shared Lives',
    'Yn rhoi Cysylltu Bywydau',
  ),
  dementia: flag('Service user band - Dementia', 'For dementia', 'Ar gyfer dementia'),
  learningDisability: flag(
    'Service user band - Learning disabilities or autistic spectrum disorder',
    'For learning disability or autism',
    'Ar gyfer anabledd dysgu neu awtistiaeth',
  ),
  mentalHealth: flag(
    'Service user band - Mental Health',
    'For mental health',
    'Ar gyfer iechyd meddwl',
  ),
  olderPeople: flag('Service user band - Older People', 'For older people', 'Ar gyfer pobl hŷn'),
  youngerAdults: flag(
    'Service user band - Younger Adults',
    'For younger adults',
    'Ar gyfer oedolion iau',
  ),
  physical: flag(
    'Service user band - Physical Disability',
    'For physical disability',
    'Ar gyfer anabledd corfforol',
  ),
  sensory: flag(
    'Service user band - Sensory Impairment',
    'For sensory impairment',
    'Ar gyfer nam ar y synhwyrau',
  ),
  everyone: flag('Service user band - Whole Population', 'For everyone', 'Ar gyfer pawb'),
} as const;

export const DIRECTORY_COLUMNS = {
  id: address({
    title: { en: 'Location ID', cy: 'Rhif y lleoliad' },
    help: { en: 'The regulator’s number.', cy: 'Rhif y rheoleiddiwr.' },
    also: ['CQC Location ID (for office use only)', 'CQC Location ID', 'location_id', 'service id'],
    examples: ['1-100000001', '1-100000002'],
  }),
  name: text({
    title: { en: 'Location name', cy: 'Enw’r lleoliad' },
    help: { en: 'As registered.', cy: 'Fel y’i cofrestrwyd.' },
    also: ['name', 'service name'],
    examples: ['Orchard Court', 'Wick Homecare'],
  }),
  providerId: text({
    title: { en: 'Provider ID', cy: 'Rhif y darparwr' },
    help: { en: 'The regulator’s number.', cy: 'Rhif y rheoleiddiwr.' },
    also: ['CQC Provider ID (for office use only)', 'CQC Provider ID', 'provider_id'],
    examples: ['1-200000001', '1-200000002'],
  }),
  provider: optional(
    text({
      title: { en: 'Provider name', cy: 'Enw’r darparwr' },
      help: {
        en: 'Without it the provider is known by its number.',
        cy: 'Hebddo adnabyddir y darparwr wrth ei rif.',
      },
      also: ['provider_name', 'provider'],
      examples: ['Orchard Care Ltd', 'Wick Homecare CIC'],
    }),
  ),
  brand: emptyIsNone(
    optional(
      text({
        title: { en: 'Brand name', cy: 'Enw’r brand' },
        help: {
          en: 'Providers of one brand count as one organisation.',
          cy: 'Mae darparwyr un brand yn cyfrif fel un sefydliad.',
        },
        also: ['brand'],
        examples: ['BRAND Orchard Care', '-'],
      }),
    ),
  ),
  place: place({
    title: { en: 'Postcode or small area', cy: 'Cod post neu ardal fach' },
    help: {
      en: 'A location outside the council is counted and not stored.',
      cy: 'Cyfrifir lleoliad y tu allan i’r cyngor ond ni chaiff ei gadw.',
    },
    also: ['Location Postal Code', 'Location Post Code', 'postcode', 'postal code'],
    examples: ['TA1 1AA', 'E01029134'],
  }),
  latitude: optional(
    decimal(
      {
        title: { en: 'Latitude', cy: 'Lledred' },
        help: { en: 'In degrees.', cy: 'Mewn graddau.' },
        also: ['Location Latitude'],
        examples: ['51.02', ''],
      },
      LATITUDES,
    ),
  ),
  longitude: optional(
    decimal(
      {
        title: { en: 'Longitude', cy: 'Hydred' },
        help: { en: 'In degrees.', cy: 'Mewn graddau.' },
        also: ['Location Longitude'],
        examples: ['-3.1', ''],
      },
      LONGITUDES,
    ),
  ),
  careHome: optional(
    yesNo({
      title: { en: 'Care home', cy: 'Cartref gofal' },
      help: { en: 'Y or N.', cy: 'Y neu N.' },
      also: ['Care home?', 'care_home'],
      examples: ['Y', 'N'],
    }),
  ),
  dormant: optional(
    yesNo({
      title: { en: 'Dormant', cy: 'Segur' },
      help: {
        en: 'Registered and giving no care at present: kept, and flagged.',
        cy: 'Wedi’i gofrestru ond heb roi gofal ar hyn o bryd: cedwir a nodir.',
      },
      also: ['Dormant (Y/N)', 'dormancy'],
      examples: ['N', 'N'],
    }),
  ),
  beds: optional(
    whole(
      {
        title: { en: 'Care home beds', cy: 'Gwelyau cartref gofal' },
        help: { en: 'Registered beds.', cy: 'Gwelyau cofrestredig.' },
        also: ['Care homes beds', 'number_of_beds', 'beds'],
        examples: ['32', ''],
      },
      MOST_BEDS,
    ),
  ),
  category: optional(
    text({
      title: { en: 'Inspection category', cy: 'Categori arolygu' },
      help: {
        en: 'Only adult social care is stored.',
        cy: 'Dim ond gofal cymdeithasol oedolion a gedwir.',
      },
      also: ['Location Primary Inspection Category', 'inspection_category'],
      examples: ['Residential social care', 'Community based adult social care services'],
    }),
  ),
  serviceTypes: optional(
    text(
      {
        title: { en: 'Service types', cy: 'Mathau o wasanaeth' },
        help: { en: 'In the regulator’s words.', cy: 'Yng ngeiriau’r rheoleiddiwr.' },
        also: ['service_types', 'service_groups_rated'],
        examples: ['Residential homes', 'Homecare agencies'],
      },
      LONGEST_LIST,
    ),
  ),
  specialisms: optional(
    text(
      {
        title: { en: 'Specialisms', cy: 'Arbenigeddau' },
        help: { en: 'In the regulator’s words.', cy: 'Yng ngeiriau’r rheoleiddiwr.' },
        also: ['Specialisms/services', 'specialisms'],
        examples: [
          'Dementia|Caring for adults over 65 yrs',
          'Physical disabilities|Services for everyone',
        ],
      },
      LONGEST_LIST,
    ),
  ),
  group: optional(
    text({
      title: { en: 'Service or population group', cy: 'Grŵp gwasanaeth neu boblogaeth' },
      help: {
        en: 'Of several rows about one location, the one that says Overall twice tells its rating.',
        cy: 'O sawl rhes am un lleoliad, yr un sy’n dweud Overall ddwywaith sy’n rhoi ei sgôr.',
      },
      also: ['Service / Population Group'],
      examples: ['', ''],
    }),
  ),
  domain: optional(
    text({
      title: { en: 'Domain', cy: 'Parth' },
      help: { en: 'The question that was rated.', cy: 'Y cwestiwn a sgoriwyd.' },
      also: ['domain'],
      examples: ['', ''],
    }),
  ),
  rating: optional(
    text({
      title: { en: 'Rating', cy: 'Sgôr' },
      help: { en: 'Latest overall rating.', cy: 'Y sgôr gyffredinol ddiweddaraf.' },
      also: ['Location Latest Overall Rating', 'Latest Rating', 'overall_rating'],
      examples: ['Good', 'Not Rated'],
    }),
  ),
  published: optional(
    date({
      title: { en: 'Date of the rating', cy: 'Dyddiad y sgôr' },
      help: { en: 'When it was published.', cy: 'Pryd y’i cyhoeddwyd.' },
      also: [
        'Publication Date',
        'rating_report_date',
        'rating_publication_date',
        'Date of latest check',
      ],
      examples: ['2026-05-29', ''],
    }),
  ),
  from: optional(
    date({
      title: { en: 'Registered from', cy: 'Cofrestrwyd o' },
      help: { en: 'First day of the registration.', cy: 'Diwrnod cyntaf y cofrestriad.' },
      also: ['Location HSCA start date', 'registration_date', 'start date'],
      examples: ['2011-01-20', '2022-06-01'],
    }),
  ),
  to: optional(
    date({
      title: { en: 'Registered to', cy: 'Cofrestrwyd hyd' },
      help: { en: 'Empty while it is registered.', cy: 'Gwag tra bydd wedi’i gofrestru.' },
      also: ['deregistration_date', 'Location HSCA end date', 'end date'],
      examples: ['', ''],
    }),
  ),
  primaryId: optional(
    text({
      title: { en: 'Primary ID of a dual registration', cy: 'Prif rif cofrestriad deuol' },
      help: {
        en: 'The same place under two registrations counts once, under this number.',
        cy: 'Mae’r un lle dan ddau gofrestriad yn cyfrif unwaith, dan y rhif hwn.',
      },
      also: ['Primary ID (Dual registration locations)', 'Primary ID'],
      examples: ['', ''],
    }),
  ),
  related: optional(
    text(
      {
        title: { en: 'Related locations', cy: 'Lleoliadau cysylltiedig' },
        help: {
          en: 'Who carried on a service that ended: "HSCA Successor|reason|number".',
          cy: 'Pwy a barhaodd wasanaeth a ddaeth i ben: "HSCA Successor|rheswm|rhif".',
        },
        also: ['related_locations'],
        examples: ['', ''],
      },
      LONGEST_LIST,
    ),
  ),
  ...DIRECTORY_FLAGS,
  manager: dropped('Registered manager', 'Rheolwr cofrestredig', ['manager']),
  nominated: dropped('Nominated individual', 'Unigolyn enwebedig', [
    'Provider Nominated Individual Name',
  ]),
  partner: dropped('Main partner', 'Prif bartner', ['Provider Main Partner Name']),
} as const;
