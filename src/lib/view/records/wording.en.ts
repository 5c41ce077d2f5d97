// English words of the pages of records.

export const recordsEn = {
  title: 'Records',
  answer: (kinds: string, mayEdit: boolean) =>
    mayEdit
      ? `${kinds} kinds of record are kept here one by one: look one up, correct it, end it, or add one. Every change can be undone.`
      : `${kinds} kinds of record are kept here one by one. Your role may read them.`,
  kinds: {
    title: 'Kinds of record',
    caption: 'Kinds of record, how many there are, and what can be done',
    kind: 'Kind',
    about: 'What it holds',
    records: 'Records',
    add: 'Add one',
    closed: 'Your role may not read these rows.',
    byFile: 'Rows of this kind come as a file only.',
  },
  list: {
    found: (count: string, isOne: boolean, text: string) =>
      isOne ? `${count} record holds “${text}”.` : `${count} records hold “${text}”.`,
    all: (count: string, isOne: boolean) =>
      isOne ? `${count} record is kept.` : `${count} records are kept.`,
    search: 'Search',
    searchHint: 'A name, a reference or a word of the record.',
    find: 'Find',
    clear: 'Show all',
    add: 'Add a record',
    none: 'No record yet.',
    noneFound: 'No record holds this text.',
    import: 'Bring a file of this kind in',
  },
  file: {
    title: (kind: string) => `${kind} as a file`,
    units: 'Money is in pounds, durations in hours. An empty cell is not recorded, which is not 0.',
    homes: 'Where somebody lives or works from home does not leave in a file: [c] stands for it.',
    tooMany: (count: string, most: string) =>
      `${count} records are more than one file holds (${most}).`,
    narrow: 'Search for a part of them, and take that as a file.',
  },
  record: {
    kept: (kind: string) => `This record is kept under “${kind}”. `,
    changed: (who: string, when: string, how: string) =>
      `It was last changed on ${when} by ${who}, ${how}.`,
    neverChanged: 'It has not been changed since the council was loaded.',
    facts: 'What is recorded',
    nothing: 'not recorded',
    edit: 'Edit this record',
    end: 'End this record',
    noEnd: 'A record of this kind has no last day. Correct it, or undo what added it.',
    look: 'The record and its history',
  },
  history: {
    title: 'History',
    caption: 'What changed, when, by whom and how, newest first',
    none: 'Nothing was changed since the council was loaded.',
    batch: 'Batch',
    when: 'When',
    who: 'Who',
    how: 'How',
    what: 'What',
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
    byHand: 'by hand',
    byFile: (file: string) => `from the file ${file}`,
    command: 'a command',
    somebody: 'a colleague',
    fromTo: (label: string, from: string, to: string) => `${label}: ${from} → ${to}`,
    undone: '(undone)',
    undo: 'Undo',
    redo: 'Do again',
    empty: 'nothing',
  },
  done: {
    added: 'The record was added.',
    edited: 'The record was changed.',
    ended: 'The record was ended.',
    undone: 'The change was undone.',
    redone: 'The change was done again.',
  },
  form: {
    add: (kind: string) => `Add a record: ${kind}`,
    edit: (name: string) => `Edit ${name}`,
    end: (name: string) => `End ${name}`,
    endLead: 'The record stays, with its last day. Nothing is deleted.',
    needed: 'Fields without “(optional)” are needed.',
    optional: (label: string) => `${label} (optional)`,
    choose: 'Choose one',
    notSaid: 'Not recorded',
    yes: 'Yes',
    no: 'No',
    save: { add: 'Add the record', edit: 'Save the changes', end: 'End the record' },
    saveAnyway: 'Save all the same',
    cancel: 'Cancel',
    required: (label: string) => `${label}: fill this in.`,
    exists: 'There is a record of this name already. Open it and edit it instead.',
    unchanged: 'Nothing differs from what is recorded, so nothing was saved.',
    doubts: 'Please look again before you save',
    meanwhile: 'Somebody changed this record while you had it open',
    meanwhileLead:
      'Your text is still in the form. Look at what changed, then save again if yours is right.',
    busy: 'Other records are being brought in at the moment. Wait a little, then save again.',
    fixed: 'This names the record, so it stays.',
  },
};

export type RecordsWording = typeof recordsEn;
