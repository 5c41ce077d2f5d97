// English words of signing in, setting up and the settings of a council.

export const peopleEn = {
  signIn: {
    title: 'Sign in',
    email: 'Email address',
    passPhrase: 'Pass phrase',
    submit: 'Sign in',
    wrong: 'The email address or the pass phrase is not right',
    throttled: (seconds: number) =>
      `Too many tries. Wait ${seconds === 1 ? '1 second' : `${seconds} seconds`}, then try again`,
    busy: 'Many people are signing in at this moment. Wait a few seconds, then try again',
    nobodyYet:
      'Nobody has an account here yet. Open the set-up link that was printed when the product started.',
    guest: 'You can look round the example council without an account.',
    guestLink: 'Open the example council',
    forgotten:
      'A pass phrase cannot be looked up or sent. If you have forgotten yours, ask an administrator of your council to invite you with another email address. If you have no account, ask them for an invitation.',
  },
  signOut: {
    title: 'Sign out',
    question: (email: string) => `You are signed in as ${email}.`,
    nobody: 'You are not signed in.',
    submit: 'Sign out',
  },
  session: {
    label: 'Session',
    warning: 'You will be signed out in 2 minutes, because nothing has happened for a while.',
    stay: 'Stay signed in',
    ended: 'You have been signed out. What you typed is still on this page until you leave it.',
  },
  setUp: {
    step: (step: number, steps: number) => `Set up: step ${step} of ${steps}`,
    account: {
      title: 'Your account',
      lead: 'You will be the first administrator. This link works once.',
      email: 'Email address',
      emailHint: 'You sign in with it. Nothing is sent to it.',
      passPhrase: 'Pass phrase',
      passPhraseHint:
        'At least 12 characters. Three words that have nothing to do with each other work well. You can paste it from a password manager.',
      submit: 'Create account',
    },
    dead: {
      title: 'This set-up link does not work',
      text: 'A set-up link works once and for 30 minutes. This one was used, is too old, or was replaced by a newer one.',
      signedUp: 'If the account has been made already, sign in.',
      newLink:
        'If nobody has an account yet, stop the product and start it again: it prints a new link.',
    },
    council: {
      title: 'Your council',
      lead: 'It starts empty. Its name and nation decide on the words and the law that pages quote.',
      name: 'Name of the council',
      nameHint: 'For example, Somerset',
      nation: 'Nation',
      nations: { england: 'England', wales: 'Wales', scotland: 'Scotland' },
      onsCode: 'Area code (optional)',
      onsCodeHint:
        'The code of the Office for National Statistics: a letter and 8 digits, such as E06000066',
      submit: 'Create council',
    },
    startWith: {
      title: 'What to start with',
      lead: 'You can go to the other one at any time.',
      legend: 'Start with',
      example: 'The example council',
      exampleHint:
        'Invented people and services, to see how everything works. You can remove it in its settings.',
      empty: 'Your empty council',
      emptyHint: 'Bring in your own files on the page Data, or enter records by hand.',
      submit: 'Start',
    },
  },
  faults: {
    email: {
      required: 'Enter your email address',
      invalid: 'Enter an email address in the right form, such as name@council.gov.uk',
    },
    passPhrase: {
      required: 'Enter a pass phrase',
      'too-short': 'Make the pass phrase at least 12 characters long',
      'too-long': 'Make the pass phrase at most 256 characters long',
      'too-common':
        'Choose a pass phrase that is harder to guess: this one is made of very common words, your address or a run of keys',
    },
    name: {
      required: 'Enter the name of the council',
      invalid: 'Enter a name with at least one letter from A to Z',
      'too-long': 'Make the name at most 80 characters long',
      taken: 'There is already a council with this name',
    },
    nation: { required: 'Choose a nation' },
    onsCode: {
      invalid: 'Enter a code that fits the nation: a letter and 8 digits, such as E06000066',
    },
    startWith: { required: 'Choose what to start with' },
  },
  settings: {
    title: 'Settings',
    members: {
      title: 'People',
      caption: 'People with a role in this council',
      email: 'Email address',
      role: 'Role',
      since: 'Since',
      count: (people: number) =>
        people === 1
          ? '1 person has a role in this council.'
          : `${people} people have a role in this council.`,
      none: 'Nobody has a role in this council yet.',
    },
    roles: {
      viewer: 'Viewer',
      'support-officer': 'Support officer',
      analyst: 'Analyst',
      commissioner: 'Commissioner',
      administrator: 'Administrator',
      guest: 'Guest',
    },
    councils: {
      title: 'Your councils',
      here: 'this one',
    },
    example: {
      title: 'Remove the example council',
      text: 'This removes the example council with all its records, for everybody. It cannot be undone here; one command loads the example again.',
      confirm: 'Yes, remove the example council and all its records',
      needed: 'Tick the box to confirm',
      submit: 'Remove the example council',
    },
  },
};

/** Words of this subject; both languages have exactly these. */
export type PeopleWording = typeof peopleEn;

type Faults = PeopleWording['faults'];

/** Codes of what can be wrong with a new account. */
export interface AccountFault {
  readonly email: keyof Faults['email'];
  readonly passPhrase: keyof Faults['passPhrase'];
}

/** Codes of what can be wrong with a new council. */
export interface CouncilFault {
  readonly name: keyof Faults['name'];
  readonly nation: keyof Faults['nation'];
  readonly onsCode: keyof Faults['onsCode'];
}
