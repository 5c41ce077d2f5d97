// The columns that every file about people shares: who (under a pseudonym), where, how old, why. What names a person is
// recognised so that it can be dropped and the page can say so.

import { ageGroup, code, duration, named, optional, personal, place, yesNo } from './columns.ts';
import { NEED_CODES } from './code-lists.ts';
import { ETHNIC_GROUP_CODES, SEX_CODES } from './equality-codes.ts';
import type { NamedValue, RowCheck } from './kind.ts';
import type { StoredRows } from '../../repositories/import-tables.ts';

export const PERSON_COLUMNS = {
  person: named('person', {
    title: { en: 'Person reference', cy: 'Cyfeirnod person' },
    help: {
      en: 'The council’s own reference of the person. Never an NHS number or a name.',
      cy: 'Cyfeirnod y cyngor ei hun ar gyfer y person. Byth rhif GIG nac enw.',
    },
    also: [
      'person id',
      'person ref',
      'client id',
      'client ref',
      'client reference',
      'service user id',
      'perid',
      'LA person unique identifier',
      'pseudonym',
    ],
    examples: ['P-1042', 'P-1077'],
  }),
  place: optional(
    place({
      title: { en: 'Postcode or small area', cy: 'Cod post neu ardal fach' },
      help: {
        en: 'Where the person lives. A postcode is only used to find the small area, then dropped.',
        cy: 'Ble mae’r person yn byw. Dim ond i ganfod yr ardal fach y defnyddir cod post, yna caiff ei ollwng.',
      },
      also: [
        'postcode',
        'home postcode',
        'lsoa',
        'lsoa code',
        'small area',
        'area code',
        'data zone',
      ],
      examples: ['E01029134', 'TA1 1AA'],
    }),
  ),
  age: optional(
    ageGroup({
      title: { en: 'Age group', cy: 'Grŵp oedran' },
      help: {
        en: 'An age, an age band or a date of birth. Only 18 to 64 or 65 and over is kept.',
        cy: 'Oedran, band oedran neu ddyddiad geni. Dim ond 18 i 64 neu 65 a throsodd a gedwir.',
      },
      also: ['age', 'age band', 'date of birth', 'dob', 'birth date', 'age group'],
      examples: ['65+', '18-64'],
    }),
  ),
  need: optional(
    code(NEED_CODES, {
      title: { en: 'Main need', cy: 'Prif angen' },
      help: {
        en: 'Why the person is supported: the primary support reason or one of its five groups.',
        cy: 'Pam mae’r person yn cael cymorth: y prif reswm cymorth neu un o’i bum grŵp.',
      },
      also: ['primary support reason', 'psr', 'need', 'client group', 'need group'],
      examples: ['Memory and cognition', 'Learning disability'],
    }),
  ),
  inCareHome: optional(
    yesNo({
      title: { en: 'Lives in a care home', cy: 'Yn byw mewn cartref gofal' },
      help: {
        en: 'Yes for people in a care home, whose hours are not part of community demand.',
        cy: 'Ie ar gyfer pobl mewn cartref gofal, nad yw eu horiau’n rhan o’r galw cymunedol.',
      },
      also: ['care home', 'in care home', 'residential'],
      examples: ['No', 'No'],
    }),
  ),
  sex: optional(
    code(SEX_CODES, {
      title: { en: 'Sex', cy: 'Rhyw' },
      help: {
        en: 'As the person told it. Used for equality impact only; empty where it is not known.',
        cy: 'Fel y dywedodd y person. Ar gyfer effaith ar gydraddoldeb yn unig; gwag lle nad yw’n hysbys.',
      },
      also: ['gender'],
      examples: ['Female', 'Male'],
    }),
  ),
  ethnicGroup: optional(
    code(ETHNIC_GROUP_CODES, {
      title: { en: 'Ethnic group', cy: 'Grŵp ethnig' },
      help: {
        en: 'One of the five groups of the 2021 Census, or a group within them. Used for equality impact only.',
        cy: 'Un o bum grŵp Cyfrifiad 2021, neu grŵp o’u mewn. Ar gyfer effaith ar gydraddoldeb yn unig.',
      },
      also: ['ethnicity', 'ethnic origin'],
      examples: ['White', 'Asian or Asian British'],
    }),
  ),
  unpaidCare: optional(
    duration({
      title: { en: 'Unpaid care a week', cy: 'Gofal di-dâl yr wythnos' },
      help: {
        en: 'Hours a week that unpaid carers give the person. 0 for none, empty where it is not known.',
        cy: 'Oriau’r wythnos y mae gofalwyr di-dâl yn eu rhoi i’r person. 0 am ddim, gwag lle nad yw’n hysbys.',
      },
      also: ['unpaid care hours', 'hours of unpaid care', 'carer hours', 'unpaid carer hours'],
      examples: ['35 hours', '0'],
    }),
  ),
  name: personal('name', {
    title: { en: 'Name', cy: 'Enw' },
    help: {
      en: 'Dropped when read, unless the council has decided to keep it.',
      cy: 'Gollyngir wrth ddarllen, oni bai bod y cyngor wedi penderfynu ei gadw.',
    },
    also: [
      'first name',
      'last name',
      'surname',
      'forename',
      'client name',
      'full name',
      'person name',
    ],
    examples: ['', ''],
  }),
  nhsNumber: personal('nhs-number', {
    title: { en: 'NHS number', cy: 'Rhif GIG' },
    help: {
      en: 'Dropped when read, unless the council has decided to keep it.',
      cy: 'Gollyngir wrth ddarllen, oni bai bod y cyngor wedi penderfynu ei gadw.',
    },
    also: ['nhs no', 'nhs'],
    examples: ['', ''],
  }),
} as const;

interface PersonRow {
  readonly person: NamedValue;
  readonly place: string | null | undefined;
  readonly age: '18-64' | '65+' | null | undefined;
  readonly need: (typeof NEED_CODES)[number]['code'] | null | undefined;
  readonly inCareHome: boolean | null | undefined;
  readonly sex: (typeof SEX_CODES)[number]['code'] | null | undefined;
  readonly ethnicGroup: (typeof ETHNIC_GROUP_CODES)[number]['code'] | null | undefined;
  readonly unpaidCare: number | null | undefined;
}

/** A person who is not known yet must be placed, with age and need, before anything can be counted of them. */
export const PERSON_CHECK: RowCheck<typeof PERSON_COLUMNS> = {
  code: 'person-not-described',
  severity: 'refused',
  column: 'person',
  says: {
    en: 'This person is not in the atlas yet, and the row does not say their age group and need.',
    cy: 'Nid yw’r person hwn yn yr atlas eto, ac nid yw’r rhes yn nodi grŵp oedran nac angen.',
  },
  remedy: {
    en: 'Add age group, main need and a postcode or small area, or import a file that has them first.',
    cy: 'Ychwanegwch grŵp oedran, prif angen a chod post neu ardal fach, neu mewnforiwch ffeil sydd â nhw yn gyntaf.',
  },
  fails: ({ person, age, need, place: at }) =>
    person.isNew && (age == null || need == null || at === undefined),
};

/** The person of a row as a record, if the row describes them. */
export function storePerson(row: PersonRow): Pick<StoredRows, 'person'> {
  const { person, place: areaCode, age, need, inCareHome, sex, ethnicGroup, unpaidCare } = row;
  const isDescribed = age != null && need != null;
  return {
    ...(isDescribed
      ? {
          person: [
            {
              ...{ id: person.id, areaCode, ageGroup: age, need, sex, ethnicGroup },
              inCareHome: inCareHome ?? undefined,
              unpaidCareMinutes: unpaidCare,
            },
          ],
        }
      : {}),
  };
}

/** What a new person gets where the file says nothing. */
export const PERSON_DEFAULTS: Pick<StoredRows, 'person'> = { person: [{ inCareHome: false }] };
