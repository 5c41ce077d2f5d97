// Who belongs to an organisation and with how many votes: single members under a pseudonym, or whole classes as counts.

import { MEMBER_CLASSES, type MemberClass } from '#lib/domain/market/local-assets.ts';
import { code, date, optional, personal, reference, text, whole } from './columns.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { defineKind, type CodeWord } from './kind.ts';
import { isTelling, TELLING } from './pseudonyms.ts';

const WORDS: Readonly<Record<MemberClass, Omit<CodeWord, 'code'>>> = {
  'people-supported': {
    title: { en: 'People who draw on support', cy: 'Pobl sy’n cael cymorth' },
    also: ['service users', 'users', 'people supported', 'clients', 'user members'],
  },
  'family-carers': {
    title: { en: 'Families and unpaid carers', cy: 'Teuluoedd a gofalwyr di-dâl' },
    also: ['family', 'families', 'carers', 'unpaid carers', 'relatives'],
  },
  workers: {
    title: { en: 'Workers', cy: 'Gweithwyr' },
    also: ['staff', 'employees', 'worker members', 'care workers'],
  },
  community: {
    title: { en: 'Community', cy: 'Y gymuned' },
    also: ['community members', 'residents', 'supporters', 'volunteers'],
  },
  investors: {
    title: { en: 'Investors', cy: 'Buddsoddwyr' },
    also: ['investor members', 'shareholders', 'community shares'],
  },
  organisations: {
    title: { en: 'Organisations', cy: 'Sefydliadau' },
    also: ['partners', 'corporate members', 'council'],
  },
};
const CLASS_CODES = MEMBER_CLASSES.map((word) => ({ code: word, ...WORDS[word] }));

const MOST = { max: 100_000 };

export const organisationMembers = defineKind({
  id: 'organisation-members',
  subject: 'market',
  title: { en: 'Members of organisations', cy: 'Aelodau sefydliadau' },
  about: {
    en: 'One row for each member or class of members of an organisation: which side they are of, how many, how many votes.',
    cy: 'Un rhes ar gyfer pob aelod neu ddosbarth o aelodau: pa ochr, faint, faint o bleidleisiau.',
  },
  cadenceDays: 366,
  isAboutPeople: true,
  alsoFor: [],
  columns: {
    organisation: reference('organisation', {
      title: { en: 'Organisation', cy: 'Sefydliad' },
      help: {
        en: 'Reference or name of an organisation that is in the atlas already.',
        cy: 'Cyfeirnod neu enw sefydliad sydd yn yr atlas eisoes.',
      },
      also: ['organisation name', 'organisation id', 'co-operative', 'co-op', 'provider'],
      examples: ['Riverside Trust', 'Riverside Trust'],
    }),
    member: optional(
      text(
        {
          title: { en: 'Member reference', cy: 'Cyfeirnod aelod' },
          help: {
            en: 'The register’s own number, never a name. Empty where the row counts a whole class.',
            cy: 'Rhif y gofrestr ei hun, byth enw. Gwag lle mae’r rhes yn cyfrif dosbarth cyfan.',
          },
          also: ['member id', 'member ref', 'member number', 'membership number'],
          examples: ['M-017', ''],
        },
        60,
      ),
    ),
    class: code(CLASS_CODES, {
      title: { en: 'Class of member', cy: 'Dosbarth aelod' },
      help: { en: 'Which side they come from.', cy: 'O ba ochr y maent yn dod.' },
      also: ['class', 'member class', 'member type', 'type of member', 'category'],
      examples: ['People who draw on support', 'Workers'],
    }),
    count: optional(
      whole(
        {
          title: { en: 'Members', cy: 'Aelodau' },
          help: {
            en: 'How many members the row stands for; a single member needs none.',
            cy: 'Dros faint o aelodau y saif y rhes; nid oes angen hyn ar aelod unigol.',
          },
          also: ['number of members', 'count', 'members count', 'headcount'],
          examples: ['', '14'],
        },
        { min: 1, max: MOST.max },
      ),
    ),
    votes: optional(
      whole(
        {
          title: { en: 'Votes', cy: 'Pleidleisiau' },
          help: {
            en: 'Votes of all members of the row together; empty where nobody knows.',
            cy: 'Pleidleisiau holl aelodau’r rhes gyda’i gilydd; gwag lle nad oes neb yn gwybod.',
          },
          also: ['number of votes', 'voting rights', 'votes held', 'vote'],
          examples: ['1', '14'],
        },
        MOST,
      ),
    ),
    from: optional(
      date({
        title: { en: 'Joined on', cy: 'Ymunodd ar' },
        help: { en: 'First day.', cy: 'Diwrnod cyntaf.' },
        also: ['from', 'joined', 'date joined', 'start date', 'member since'],
        examples: ['2024-03-01', ''],
      }),
    ),
    to: optional(
      date({
        title: { en: 'Left on', cy: 'Gadawodd ar' },
        help: { en: 'Last day; empty while they belong.', cy: 'Diwrnod olaf; gwag tra byddant.' },
        also: ['to', 'left', 'date left', 'end date'],
        examples: ['', ''],
      }),
    ),
    name: personal('name', {
      title: { en: 'Name', cy: 'Enw' },
      help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
      also: ['member name', 'full name', 'first name', 'last name', 'surname'],
      examples: ['', ''],
    }),
  },
  rowChecks: [
    {
      ...TELLING,
      column: 'member',
      fails: ({ member }) => member != null && isTelling(member),
    },
    {
      code: 'neither-member-nor-count',
      severity: 'refused',
      column: 'count',
      says: {
        en: 'The row names no member and counts none.',
        cy: 'Nid yw’r rhes yn enwi aelod nac yn cyfrif yr un.',
      },
      remedy: {
        en: 'Give the member’s reference, or how many there are.',
        cy: 'Rhowch gyfeirnod yr aelod, neu faint sydd.',
      },
      fails: ({ member, count }) => member == null && count == null,
    },
    {
      code: 'one-member-counted-as-many',
      severity: 'refused',
      column: 'count',
      says: {
        en: 'A single member stands for more than one.',
        cy: 'Mae aelod unigol yn sefyll dros fwy nag un.',
      },
      remedy: {
        en: 'Take the reference out, or the count.',
        cy: 'Tynnwch y cyfeirnod, neu’r nifer.',
      },
      fails: ({ member, count }) => member != null && count != null && count !== 1,
    },
    DAYS_IN_ORDER,
    {
      code: 'votes-not-one-each',
      severity: 'flagged',
      column: 'votes',
      says: {
        en: 'The votes are not one for each member.',
        cy: 'Nid un bleidlais i bob aelod yw’r pleidleisiau.',
      },
      remedy: {
        en: 'Check the rules: in a co-operative each member usually has one vote.',
        cy: 'Gwiriwch y rheolau: mewn cwmni cydweithredol mae gan bob aelod un bleidlais fel arfer.',
      },
      fails: ({ votes, count }) => votes != null && votes !== (count ?? 1),
    },
  ],
  setChecks: [],
  store: (row) => ({
    organisationMember: [
      {
        organisationId: row.organisation,
        id: row.member ?? row.class,
        memberClass: row.class,
        members: row.count ?? 1,
        votes: row.votes,
        from: row.from,
        to: row.to,
      },
    ],
  }),
  defaults: () => ({}),
  covers: () => null,
});
