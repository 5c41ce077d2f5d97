// The council's own rules about what a direct payment may buy. Whether a rule is lawful is not for the product to say:
// a new rule is marked for review until somebody has read it.

import { slugOf } from '#lib/domain/kernel/slug.ts';
import type { DirectPaymentRule } from '#lib/domain/market/records.ts';
import { code, codes, date, optional, text } from './columns.ts';
import { SERVICE_KIND_CODES } from './code-lists.ts';
import { defineKind, type CodeWord } from './kind.ts';

type Words<W extends string> = readonly (CodeWord & { readonly code: W })[];

const RULE_CODES: Words<DirectPaymentRule['kind']> = [
  {
    code: 'pa-only',
    title: { en: 'Personal assistants only', cy: 'Cynorthwywyr personol yn unig' },
    also: ['pa only', 'employ a pa only'],
  },
  {
    code: 'minimum-value',
    title: { en: 'Smallest amount', cy: 'Swm lleiaf' },
    also: ['minimum value', 'minimum', 'minimum amount'],
  },
  {
    code: 'closed-list',
    title: { en: 'Closed list of providers', cy: 'Rhestr gaeedig o ddarparwyr' },
    also: ['closed list', 'approved list', 'accredited providers only', 'framework only'],
  },
  {
    code: 'rate-cap',
    title: { en: 'Highest rate', cy: 'Cyfradd uchaf' },
    also: ['rate cap', 'maximum rate', 'cap', 'price cap'],
  },
  {
    code: 'prepaid-default',
    title: { en: 'Prepaid card unless asked otherwise', cy: 'Cerdyn rhagdaledig oni ofynnir' },
    also: ['prepaid default', 'prepaid card', 'card only'],
  },
  {
    code: 'no-pooling',
    title: { en: 'No pooling of budgets', cy: 'Dim cyfuno cyllidebau' },
    also: ['no pooling', 'pooling not allowed'],
  },
  {
    code: 'category-ban',
    title: { en: 'Kind of spending not allowed', cy: 'Math o wariant na chaniateir' },
    also: ['category ban', 'excluded category', 'not allowed', 'ban'],
  },
];

const REVIEW_CODES: Words<DirectPaymentRule['review']> = [
  {
    code: 'needs-legal-review',
    title: { en: 'Needs legal review', cy: 'Angen adolygiad cyfreithiol' },
    also: ['not reviewed', 'to be reviewed', 'no'],
  },
  { code: 'reviewed', title: { en: 'Reviewed', cy: 'Adolygwyd' }, also: ['legal reviewed', 'yes'] },
];

export const directPaymentRules = defineKind({
  id: 'direct-payment-rules',
  subject: 'market',
  title: { en: 'Direct-payment rules', cy: 'Rheolau taliadau uniongyrchol' },
  about: {
    en: 'One row for each rule of the council: what it says, since when, which kinds of service it takes out of reach.',
    cy: 'Un rhes ar gyfer pob rheol y cyngor: beth mae’n ei ddweud, ers pryd, pa fathau o wasanaeth mae’n eu hatal.',
  },
  cadenceDays: 366,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    reference: optional(
      text({
        title: { en: 'Rule reference', cy: 'Cyfeirnod y rheol' },
        help: {
          en: 'Your own reference; otherwise the rule is known by its words.',
          cy: 'Eich cyfeirnod chi; fel arall adnabyddir y rheol wrth ei geiriau.',
        },
        also: ['reference', 'ref', 'rule ref', 'rule id', 'id', 'paragraph'],
        examples: ['DP-1', 'DP-2'],
      }),
    ),
    title: text({
      title: { en: 'What the rule says', cy: 'Beth mae’r rheol yn ei ddweud' },
      help: { en: 'In one line, as the policy has it.', cy: 'Mewn un llinell, fel yn y polisi.' },
      also: ['rule', 'title', 'policy', 'description', 'wording'],
      examples: ['Budgets may not be pooled', 'No more than £17.50 an hour'],
    }),
    kind: code(RULE_CODES, {
      title: { en: 'Kind of rule', cy: 'Math o reol' },
      help: { en: 'What sort of limit it is.', cy: 'Pa fath o gyfyngiad ydyw.' },
      also: ['kind', 'type', 'rule type', 'category'],
      examples: ['No pooling of budgets', 'Highest rate'],
    }),
    removes: optional(
      codes(SERVICE_KIND_CODES, {
        title: { en: 'Kinds of service out of reach', cy: 'Mathau o wasanaeth na ellir eu prynu' },
        help: {
          en: 'Services that a direct payment cannot buy because of it, separated by commas; empty means none.',
          cy: 'Gwasanaethau na all taliad uniongyrchol eu prynu oherwydd hyn; mae gwag yn golygu dim.',
        },
        also: ['removes', 'excludes', 'services excluded', 'kinds removed'],
        examples: ['Pooled budgets', ''],
      }),
    ),
    from: date({
      title: { en: 'In force from', cy: 'Mewn grym o' },
      help: { en: 'First day of the rule.', cy: 'Diwrnod cyntaf y rheol.' },
      also: ['from', 'valid from', 'start date', 'date', 'effective from', 'effective date'],
      examples: ['2025-04-01', '01/04/2026'],
    }),
    review: optional(
      code(REVIEW_CODES, {
        title: { en: 'Legal review', cy: 'Adolygiad cyfreithiol' },
        help: {
          en: 'Whether somebody has compared the rule with the law. A new rule counts as not reviewed.',
          cy: 'A yw rhywun wedi cymharu’r rheol â’r gyfraith. Mae rheol newydd yn cyfrif fel heb ei hadolygu.',
        },
        also: ['review', 'reviewed', 'legal check'],
        examples: ['Needs legal review', 'Reviewed'],
      }),
    ),
  },
  rowChecks: [
    {
      code: 'removes-nothing',
      severity: 'flagged',
      column: 'removes',
      says: {
        en: 'A rule of this kind usually takes services out of reach, and the row names none.',
        cy: 'Mae rheol o’r math hwn fel arfer yn atal gwasanaethau, ac nid yw’r rhes yn enwi dim.',
      },
      remedy: {
        en: 'Name the kinds of service, if there are any.',
        cy: 'Enwch y mathau o wasanaeth, os oes rhai.',
      },
      fails: ({ kind, removes }) =>
        (kind === 'pa-only' || kind === 'no-pooling' || kind === 'category-ban') &&
        (removes ?? []).length === 0,
    },
  ],
  setChecks: [],
  store: (row) => ({
    directPaymentRule: [
      {
        id: row.reference ?? slugOf(row.title),
        title: row.title,
        kind: row.kind,
        removesKinds: row.removes === undefined ? undefined : [...(row.removes ?? [])],
        validFrom: row.from,
        review: row.review ?? undefined,
      },
    ],
  }),
  defaults: () => ({ directPaymentRule: [{ removesKinds: [], review: 'needs-legal-review' }] }),
  covers: ({ from }) => [from, from],
});
