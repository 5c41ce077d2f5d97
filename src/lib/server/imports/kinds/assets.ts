// What places have besides paid services: halls and other buildings, groups, and equipment to borrow.

import { slugOf } from '#lib/domain/kernel/slug.ts';
import {
  ASSET_KINDS,
  ASSET_USERS,
  type AssetKind,
  type AssetUsers,
} from '#lib/domain/market/local-assets.ts';
import { code, date, duration, named, optional, place, text } from './columns.ts';
import { defineKind, type CodeWord } from './kind.ts';

const KIND_WORDS: Readonly<Record<AssetKind, Omit<CodeWord, 'code'>>> = {
  building: {
    title: { en: 'Building', cy: 'Adeilad' },
    also: ['hall', 'village hall', 'room', 'venue', 'church hall', 'library', 'pub', 'cafe'],
  },
  group: {
    title: { en: 'Group', cy: 'Grŵp' },
    also: ['club', 'society', 'community group', 'lunch club', 'choir', 'class'],
  },
  equipment: {
    title: { en: 'Equipment', cy: 'Offer' },
    also: ['minibus', 'vehicle', 'tools', 'kitchen', 'allotment'],
  },
};
const USER_WORDS: Readonly<Record<AssetUsers, Omit<CodeWord, 'code'>>> = {
  everybody: {
    title: { en: 'Everybody', cy: 'Pawb' },
    also: ['public', 'open to all', 'anyone', 'community', 'open'],
  },
  'by-booking': {
    title: { en: 'By booking', cy: 'Drwy archebu' },
    also: ['bookable', 'for hire', 'hire', 'by arrangement'],
  },
  members: { title: { en: 'Members', cy: 'Aelodau' }, also: ['members only', 'member'] },
  referral: {
    title: { en: 'By referral', cy: 'Drwy atgyfeiriad' },
    also: ['referred', 'on referral', 'service users'],
  },
};

const KIND_CODES = ASSET_KINDS.map((word) => ({ code: word, ...KIND_WORDS[word] }));
const USER_CODES = ASSET_USERS.map((word) => ({ code: word, ...USER_WORDS[word] }));

export const assets = defineKind({
  id: 'assets',
  subject: 'market',
  title: { en: 'Assets of places', cy: 'Asedau lleoedd' },
  about: {
    en: 'One row for each hall, group or thing to borrow: where, who may use it, for how many hours it is free.',
    cy: 'Un rhes ar gyfer pob neuadd, grŵp neu beth i’w fenthyg: ble, pwy gaiff ei ddefnyddio, am faint o oriau mae’n rhydd.',
  },
  cadenceDays: 366,
  isAboutPeople: false,
  alsoFor: ['support-officer'],
  columns: {
    reference: optional(
      text({
        title: { en: 'Asset reference', cy: 'Cyfeirnod ased' },
        help: {
          en: 'Your own reference; otherwise it is known by its name.',
          cy: 'Eich cyfeirnod chi; fel arall adnabyddir ef wrth ei enw.',
        },
        also: ['asset ref', 'asset id', 'ref', 'id'],
        examples: ['AS-12', ''],
      }),
    ),
    name: text({
      title: { en: 'Asset name', cy: 'Enw’r ased' },
      help: { en: 'What people call it. No names of people.', cy: 'Beth mae pobl yn ei alw.' },
      also: ['name', 'title', 'asset', 'venue name', 'group name'],
      examples: ['Wick Village Hall', 'Thursday Singers'],
    }),
    kind: code(KIND_CODES, {
      title: { en: 'Kind', cy: 'Math' },
      help: { en: 'Building, group or equipment.', cy: 'Adeilad, grŵp neu offer.' },
      also: ['type', 'asset type', 'category'],
      examples: ['Building', 'Group'],
    }),
    place: place({
      title: { en: 'Postcode or small area', cy: 'Cod post neu ardal fach' },
      help: {
        en: 'Where it is. Outside the council is kept and flagged.',
        cy: 'Ble mae. Cedwir a nodir y tu allan i’r cyngor.',
      },
      also: ['postcode', 'post code', 'lsoa', 'area', 'area code', 'small area', 'location'],
      examples: ['TA1 1AA', 'E01029134'],
    }),
    openTo: optional(
      code(USER_CODES, {
        title: { en: 'Who may use it', cy: 'Pwy gaiff ei ddefnyddio' },
        help: { en: 'Empty where nobody knows.', cy: 'Gwag lle nad oes neb yn gwybod.' },
        also: ['open to', 'users', 'access', 'availability', 'who can use it'],
        examples: ['By booking', 'Everybody'],
      }),
    ),
    free: optional(
      duration({
        title: { en: 'Hours free a week', cy: 'Oriau rhydd yr wythnos' },
        help: {
          en: 'Hours in a usual week in which nobody uses it.',
          cy: 'Oriau mewn wythnos arferol pan nad oes neb yn ei ddefnyddio.',
        },
        also: ['free hours', 'hours free', 'spare hours', 'unused hours', 'available hours'],
        examples: ['24', ''],
      }),
    ),
    organisation: optional(
      named('organisation', {
        title: { en: 'Who runs it', cy: 'Pwy sy’n ei redeg' },
        help: {
          en: 'Organisation; one that is not there yet is added under its name.',
          cy: 'Sefydliad; ychwanegir un nad yw yno eto dan ei enw.',
        },
        also: ['organisation', 'owner', 'run by', 'managed by', 'provider'],
        examples: ['Wick Parish Council', ''],
      }),
    ),
    verified: optional(
      date({
        title: { en: 'Last checked', cy: 'Gwiriwyd ddiwethaf' },
        help: { en: 'When somebody last asked.', cy: 'Pryd y gofynnodd rhywun ddiwethaf.' },
        also: ['last verified', 'verified', 'updated', 'date checked'],
        examples: ['2026-09-18', '12/10/2026'],
      }),
    ),
  },
  rowChecks: [
    {
      code: 'name-without-letters',
      severity: 'refused',
      column: 'name',
      says: {
        en: 'The name has no letters, so it cannot stand for the asset.',
        cy: 'Nid oes llythrennau yn yr enw, felly ni all sefyll dros yr ased.',
      },
      remedy: { en: 'Give a reference or another name.', cy: 'Rhowch gyfeirnod neu enw arall.' },
      fails: ({ reference, name }) => reference == null && slugOf(name) === '',
    },
  ],
  setChecks: [],
  store: (row) => {
    const { organisation } = row;
    return {
      ...(organisation == null
        ? {}
        : { organisation: [{ id: organisation.id, name: organisation.name }] }),
      asset: [
        {
          id: row.reference ?? slugOf(row.name),
          name: row.name,
          kind: row.kind,
          areaCode: row.place,
          openTo: row.openTo,
          freeMinutesPerWeek: row.free,
          organisationId: organisation && organisation.id,
          lastVerified: row.verified,
        },
      ],
    };
  },
  defaults: () => ({ organisation: [{ legalForm: 'unknown', governance: 'unknown' }] }),
  covers: ({ verified }) => (verified == null ? null : [verified, verified]),
});
