// English words of the pages everybody can read: accessibility, privacy, methods, and errors.

/** A part of a page of prose. */
export interface ProseSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

const accessibility: readonly ProseSection[] = [
  {
    title: 'How accessible this site is',
    paragraphs: [
      'We aim at level AA of the Web Content Accessibility Guidelines 2.2. Every page is written to work with a keyboard, with a screen reader, in a window 320 pixels wide, in light and dark, and without JavaScript.',
      'Every map and every chart has a table beside it that says the same. We do not use the exemption for maps.',
    ],
  },
  {
    title: 'How it is tested',
    paragraphs: [
      'An automatic check (axe) is part of the test command, on pages in light and dark. Contrast of colours and the difference between data colours under three kinds of colour blindness are calculated in tests.',
      'No independent audit has been made, and no test with people who use screen readers, magnifiers or speech input has been made yet. Automatic checks find only part of all barriers.',
    ],
  },
  {
    title: 'What does not work well yet',
    paragraphs: ['We know of these limits:'],
    points: [
      'The drawn map can be moved with the keyboard, but exploring its shapes by screen reader is not possible. Use the table of the same page.',
      'The Welsh words have not been checked by a professional translator.',
      'Names of places, services and sources appear in the language of their records.',
    ],
  },
  {
    title: 'How to tell us about a barrier',
    paragraphs: [
      'Tell an administrator of your council which page it was and what happened. The organisation that runs this installation must add its own contact here before it is used by the public.',
      'In England, Scotland and Wales the Equality and Human Rights Commission enforces the accessibility regulations. If you are not happy with the answer, contact the Equality Advisory and Support Service.',
    ],
  },
];

const privacy: readonly ProseSection[] = [
  {
    title: 'What is held about people who sign in',
    paragraphs: ['For each account:'],
    points: [
      'the email address and a one-way hash of the pass phrase, never the pass phrase itself',
      'the role in each council and since when',
      'while an invitation is open: the address it is for, the role, who invited and until when; it goes when it is used or withdrawn, and after 7 days it no longer works and goes with the next invitation',
      'while signed in: a session, which ends after 30 minutes without use and after 8 hours in any case',
      'a trail of changes and sign-ins: who, what, when and with what result',
      'tries to sign in, kept for 1 day and removed at the next sign-in after that: a one-way hash of the address that was typed and the network it came from, without the last part of its number',
    ],
  },
  {
    title: 'What is held about people who draw on care and support',
    paragraphs: [
      'A council can load records about its own residents. They carry a pseudonym, a small area, an age band and groups; the product has no field for a name, a date of birth or an address. The rows of one council cannot be read from another: the database itself keeps them apart.',
      'Counts of people that are small enough to point at somebody are shown as [c]. Providers that work from a private home are shown by area, never as a point.',
      'The council is the controller of these records. It must publish its own privacy notice and carry out a data protection impact assessment before it loads them. In the example council everybody is invented.',
    ],
  },
  {
    title: 'Cookies',
    paragraphs: ['The site sets 3 cookies. None of them follows you, and no other site sets any:'],
    points: [
      'atlas-session (with the prefix __Host- under https): keeps you signed in until you close the browser or the session ends',
      'lang: the language you chose, for 1 year',
      'theme: light or dark, for 1 year',
    ],
  },
  {
    title: 'What leaves this server',
    paragraphs: [
      'Nothing is fetched from other sites: no map tiles, no fonts, no statistics about visits.',
    ],
  },
];

export const publicEn = {
  accessibility: {
    title: 'Accessibility statement',
    reviewed: (date: string) => `Last reviewed on ${date}`,
    sections: accessibility,
  },
  privacy: { title: 'Privacy and cookies', sections: privacy },
  errors: {
    home: 'Go to the start page',
    signIn: 'Sign in with another account',
    reference: (id: string) => `If you ask for help, give this reference: ${id}`,
    kinds: {
      badRequest: {
        title: 'This request does not make sense',
        text: 'Check the address, or go back and try again.',
      },
      signIn: {
        title: 'Sign in to see this page',
        text: 'You are not signed in, or your session has ended.',
      },
      forbidden: {
        title: 'You cannot see this page',
        text: 'Your account has no role here that allows it. Ask an administrator of the council.',
      },
      notFound: {
        title: 'Page not found',
        text: 'If you typed the address, check that it is right. If you followed a link, the page may have been removed.',
      },
      unknownCouncil: {
        title: 'There is no council at this address',
        text: 'Check the first part of the address. A council that was removed cannot be opened again.',
      },
      busy: {
        title: 'The service is busy',
        text: 'Wait a few seconds, then try again.',
      },
      unexpected: {
        title: 'Something went wrong',
        text: 'This is our mistake, not yours. Nothing you entered has been saved. Try again in a moment.',
      },
    },
  },
};

/** Words of this subject; both languages have exactly these. */
export type PublicWording = typeof publicEn;

/** What kind of error a person meets. */
export type ErrorKind = keyof PublicWording['errors']['kinds'];
