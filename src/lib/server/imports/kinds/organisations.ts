// Organisations by themselves: legal form and who decides, for those that other files only name.

import { code, named, optional, text } from './columns.ts';
import { defineKind } from './kind.ts';
import { GOVERNANCE_CODES, LEGAL_FORM_CODES } from './service-codes.ts';

export const organisations = defineKind({
  id: 'organisations',
  subject: 'market',
  title: { en: 'Organisations', cy: 'Sefydliadau' },
  about: {
    en: 'One row for each organisation that runs services: what it is in law and who decides in it.',
    cy: 'Un rhes ar gyfer pob sefydliad sy’n rhedeg gwasanaethau: beth ydyw yn y gyfraith a phwy sy’n penderfynu.',
  },
  cadenceDays: 366,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    organisation: named('organisation', {
      title: { en: 'Organisation', cy: 'Sefydliad' },
      help: {
        en: 'Its name, or its reference in the atlas. One that is not there yet is added under its name.',
        cy: 'Ei enw, neu ei gyfeirnod yn yr atlas. Ychwanegir un nad yw yno eto dan ei enw.',
      },
      also: [
        'organisation name',
        'organisation id',
        'provider',
        'provider name',
        'reference',
        'ref',
      ],
      examples: ['Riverside Trust', 'Wick Care Co-operative'],
    }),
    name: optional(
      text({
        title: { en: 'New name', cy: 'Enw newydd' },
        help: {
          en: 'Only where the name changes: what it is called from now on.',
          cy: 'Dim ond lle mae’r enw’n newid: beth y’i gelwir o hyn ymlaen.',
        },
        also: ['renamed to', 'name now'],
        examples: ['', ''],
      }),
    ),
    legalForm: optional(
      code(LEGAL_FORM_CODES, {
        title: { en: 'Legal form', cy: 'Ffurf gyfreithiol' },
        help: { en: 'Sole trader, company, charity …', cy: 'Masnachwr unigol, cwmni, elusen …' },
        also: ['legal status', 'organisation type', 'type', 'form'],
        examples: ['Charity', 'Co-operative society'],
      }),
    ),
    governance: optional(
      code(GOVERNANCE_CODES, {
        title: { en: 'Who decides', cy: 'Pwy sy’n penderfynu' },
        help: {
          en: 'Owner, members, trustees, council …',
          cy: 'Perchennog, aelodau, ymddiriedolwyr, cyngor …',
        },
        also: ['governance', 'governed by', 'control'],
        examples: ['Trustees', 'Multi-stakeholder co-op'],
      }),
    ),
  },
  rowChecks: [
    {
      code: 'form-and-decision-differ',
      severity: 'flagged',
      column: 'governance',
      says: {
        en: 'A sole trader has no members, trustees or shareholders who decide.',
        cy: 'Nid oes gan fasnachwr unigol aelodau, ymddiriedolwyr na chyfranddalwyr sy’n penderfynu.',
      },
      remedy: { en: 'Correct one of the two columns.', cy: 'Cywirwch un o’r ddwy golofn.' },
      fails: ({ legalForm, governance }) =>
        legalForm === 'sole-trader' &&
        governance != null &&
        governance !== 'owner-led' &&
        governance !== 'unknown',
    },
    {
      code: 'council-and-other',
      severity: 'flagged',
      column: 'governance',
      says: {
        en: 'The row says it is the council, and that somebody else decides.',
        cy: 'Mae’r rhes yn dweud mai’r cyngor ydyw, ac mai rhywun arall sy’n penderfynu.',
      },
      remedy: { en: 'Correct one of the two columns.', cy: 'Cywirwch un o’r ddwy golofn.' },
      fails: ({ legalForm, governance }) =>
        legalForm === 'council' &&
        governance != null &&
        governance !== 'council' &&
        governance !== 'unknown',
    },
  ],
  setChecks: [],
  store: ({ organisation, name, legalForm, governance }) => ({
    organisation: [
      {
        id: organisation.id,
        name: name ?? organisation.name,
        legalForm: legalForm === undefined ? undefined : (legalForm ?? 'unknown'),
        governance: governance === undefined ? undefined : (governance ?? 'unknown'),
      },
    ],
  }),
  defaults: () => ({ organisation: [{ legalForm: 'unknown', governance: 'unknown' }] }),
  covers: () => null,
});
