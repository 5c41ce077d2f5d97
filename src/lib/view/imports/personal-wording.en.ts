// English words of the page on facts that name a person.

/** Why a form was not taken. */
export type PersonalFault = 'required' | 'too-short' | 'too-long' | 'unsure';

export const personalEn = {
  title: 'What is kept about people',
  none: 'Nothing that names a person is kept.',
  kept: (names: string) => `This council keeps of each person: ${names}.`,
  lead: 'Files about people often hold more than the atlas needs. It works with the council’s own reference, the age group, the main need and the small area. Everything else is dropped while a file is read, unless it is switched on here with a reason.',
  tableTitle: 'Every such field',
  caption: 'Fields that name a person, and whether they are kept',
  field: 'Field',
  state: 'What happens',
  states: { kept: 'kept', dropped: 'dropped when read' },
  values: 'Values kept',
  since: 'Since',
  who: 'Decided by',
  reason: 'Reason',
  never: 'as delivered',
  names: {
    name: 'name',
    'nhs-number': 'NHS number',
    'date-of-birth': 'full date of birth',
    postcode: 'postcode',
  },
  changeTitle: 'Change what is kept',
  onlyAdministrators: 'Only administrators change this.',
  keepTitle: (name: string) => `Keep: ${name}`,
  dropTitle: (name: string) => `Stop keeping: ${name}`,
  reasonLabel: 'Why the council needs it',
  reasonHint: (name: string) =>
    `One sentence, for whoever audits this. Files that come in from now on keep the ${name}; what was dropped before does not come back.`,
  keep: (name: string) => `Keep the ${name} from now on`,
  sure: (values: string, isOne: boolean) =>
    isOne
      ? 'Yes, delete the 1 value that is kept'
      : `Yes, delete the ${values} values that are kept`,
  sureOfNone: 'Yes, stop keeping it; nothing is kept of it so far',
  sureHint: 'They are gone for good. The records of the people stay.',
  drop: (name: string) => `Drop the ${name}`,
  faults: {
    required: 'Say why the council needs it',
    'too-short': 'Say in a whole sentence why the council needs it',
    'too-long': 'Use at most 500 letters',
    unsure: 'Say yes to deleting what is kept',
  } satisfies Record<PersonalFault, string>,
  done: {
    kept: 'The field is kept from now on.',
    dropped: (values: string, isOne: boolean) =>
      isOne
        ? 'The field is no longer kept. 1 value was deleted.'
        : `The field is no longer kept. ${values} values were deleted.`,
  },
  link: 'What is kept about people',
  keptHere: (names: string) => `By decision of this council, these are kept: ${names}.`,
  keptTag: 'kept by decision of the council',
};

/** Words of this page; both languages have exactly these. */
export type PersonalWording = typeof personalEn;
