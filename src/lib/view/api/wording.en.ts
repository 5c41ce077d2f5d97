// English words of the programs' interface: its page, and the settings where tokens are made and a council is taken away.

import type { ApiGroup } from './groups.ts';

/** Why a token cannot be made. */
export interface TokenFault {
  readonly name?: 'required' | 'too-long';
  readonly groups?: 'required';
  readonly days?: 'invalid';
  readonly purpose?: 'required' | 'too-short' | 'too-long';
}

export const apiEn = {
  page: {
    title: 'Reading the figures with a program',
    lead: 'Other programs can read a council’s figures at fixed addresses. Small numbers of people are hidden, as in every file that may be shared.',
    start: 'How to begin',
    steps: [
      'An administrator of the council makes a token in its settings.',
      'The program sends it with every request, as the header “Authorization: Bearer TOKEN”.',
      'Add .json, .csv or .geojson to an address, or send “Accept”.',
      'An answer holds at most 1,000 records. Its “cursor” leads to the next answer.',
      'Send the “ETag” of an answer back as “If-None-Match”: when nothing has changed, nothing is sent again.',
      'Trouble comes as a problem that names the field and says what to do.',
    ],
    rate: (burst: number, perSecond: number) =>
      `Each token may ask ${burst} times at once and ${perSecond} times a second after that.`,
    description: 'Description for programs (OpenAPI 3.1)',
    example: 'For example',
    filters: 'Filters',
    filter: 'Filter',
    fields: 'Fields',
    field: 'Field',
    kind: 'Kind',
    meaning: 'Meaning',
    forms: (forms: string) => `Forms: ${forms}`,
  },
  settings: {
    title: 'Files and programs',
    intro: 'What leaves this council, for whom and for what.',
    tokens: 'Tokens for programs',
    archive: 'Take the whole council away',
    purposes: 'Purposes of exact figures',
    back: 'Settings',
  },
  tokens: {
    title: 'Tokens for programs',
    lead: 'With a token another program can read this council’s figures. Give each program its own, so that one can be ended without the others.',
    guide: 'What can be read, and how',
    made: 'The token is made',
    once: 'Copy it now. It is shown this once and kept nowhere.',
    token: 'Token',
    list: 'Tokens of this council',
    none: 'No token has been made.',
    make: 'Make a token',
    name: 'What is it for?',
    nameHint: 'For example, the name of the program that will use it',
    groups: 'What may it read?',
    days: 'How long does it work?',
    daysHint: 'Days, from 1 to 365',
    exact: 'Exact figures about people',
    exactHint:
      'Leave this empty unless the program needs figures about few people. Then say what for: it is kept with your name.',
    submit: 'Make the token',
    end: (name: string) => `End the token “${name}”`,
    ended: 'The token is ended. It opens nothing any more.',
    columns: {
      name: 'Token',
      reads: 'Reads',
      by: 'Made by',
      until: 'Works until',
      used: 'Last used',
      act: 'End',
    },
    states: { works: 'works', over: 'over', ended: 'ended' },
    exactTag: 'exact figures',
    never: 'never',
    nobody: 'an account that is gone',
    groupNames: {
      areas: 'Areas',
      providers: 'Providers',
      services: 'Services',
      gaps: 'Gaps',
      viability: 'Services at risk',
      growth: 'Enterprises',
    } satisfies Record<ApiGroup, string>,
    faults: {
      name: {
        required: 'Say what the token is for',
        'too-long': 'Say it in at most 80 letters',
      },
      groups: { required: 'Choose at least one thing that it may read' },
      days: { invalid: 'Give a whole number of days from 1 to 365' },
      purpose: {
        required: 'Say what the exact figures are for',
        'too-short': 'Say what the exact figures are for in a sentence of at least 15 letters',
        'too-long': 'Say what the exact figures are for in at most 500 letters',
      },
    },
  },
  archive: {
    title: 'Take the whole council away',
    lead: 'Everything this council has here, in one file: records, settings, imports, decisions and the audit trail. It can be restored on another installation, and the product proves that it is equal.',
    people:
      'The file holds records about people. Keep it as safe as the database, and delete it when it is no longer needed.',
    left: 'Tokens for programs stay behind. Accounts travel as e-mail addresses; pass phrases never do.',
    label: 'What do you need it for?',
    hint: 'A sentence, such as “Move to our own server before the contract ends in March”.',
    submit: 'Make the file',
    slow: 'A large council takes a minute. The download begins when the file is whole.',
    restore: 'To bring it back, the operator of the other installation runs:',
    busy: 'A file of this council is being made at this moment. Try again when it is done.',
  },
  purposes: {
    title: 'Purposes of exact figures',
    lead: 'Who took exact figures about people, when, which, and for what. The latest 50.',
    none: 'Nobody has taken exact figures.',
    columns: { at: 'When', by: 'Who', what: 'What', purpose: 'For what' },
  },
};

/** Words of the programs' interface; both languages have exactly these. */
export type ApiWording = typeof apiEn;
