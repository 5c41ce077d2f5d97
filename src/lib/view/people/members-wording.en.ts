// English words of inviting people to a council, of their roles, and of taking an invitation up.

export const membersEn = {
  title: 'People and roles',
  lead: 'Who may see and do what in this council. A change counts from the next page the person opens, and is written to the trail.',
  /** Link on the settings page. */
  link: 'Invite a person, change a role or remove somebody',
  people: 'People with a role',
  removed: 'The person no longer has a role in this council, and has been signed out.',
  changed: 'The role has been changed.',
  withdrawn: 'The invitation has been withdrawn. Its link no longer works.',
  refusals: {
    'last-administrator':
      'This is the last administrator of the council. Make somebody else an administrator first.',
    unknown: 'This person or invitation is no longer there. The lists below are as they are now.',
  },
  change: {
    label: (email: string) => `Role of ${email}`,
    submit: 'Change role',
    about: (email: string) => `Change role of ${email}`,
    actions: 'Remove',
    remove: (email: string) => `Remove ${email}`,
    removeText:
      'They lose their role here and are signed out. What they have entered stays. Invitations they made are withdrawn.',
  },
  invite: {
    title: 'Invite a person',
    lead: 'You get a link that works once, for 7 days and for this address only. This product sends no email: hand the link over yourself, in a way that only this person can read.',
    email: 'Email address of the person',
    emailHint: 'They sign in with it. Nothing is sent to it.',
    role: 'Role',
    submit: 'Make the link',
    faults: {
      email: {
        required: 'Enter the email address of the person',
        invalid: 'Enter an email address in the right form, such as name@council.gov.uk',
        member: 'This person already has a role here. Change it in the list of people',
      },
      role: { required: 'Choose a role' },
    },
  },
  made: {
    title: 'The link is ready',
    text: (email: string, role: string) =>
      `Copy it now: it is shown this once. Give it to ${email}, who becomes: ${role}.`,
  },
  pending: {
    title: 'Open invitations',
    none: 'Nobody is invited at this moment.',
    caption: 'People who have a link and have not used it',
    email: 'Email address',
    role: 'Role',
    by: 'Invited by',
    nobody: 'an account that is gone',
    until: 'Works until',
    act: 'Withdraw',
    withdraw: (email: string) => `Withdraw the invitation of ${email}`,
  },
  /** What each role may do, in one line. */
  does: {
    viewer: 'Reads every page but chances of closing, and takes tables with small numbers hidden.',
    'support-officer':
      'As a viewer; also keeps the records of enterprises, brings in their tracker, and takes exact figures for a stated purpose.',
    analyst:
      'As a viewer; also takes exact figures for a stated purpose, brings in files of every kind, keeps scenarios, changes assumptions with a reason, drafts decisions, and sees chances of closing.',
    commissioner: 'As an analyst; also takes decisions and keeps the records of enterprises.',
    administrator:
      'Everything; also people and roles, tokens for programs, personal details, and the archive of the whole council.',
  },
  join: {
    title: (council: string) => `Join ${council}`,
    invited: (role: string) => `You are invited as: ${role}.`,
    once: (date: string) => `This link works once, until ${date}.`,
    account: 'Choose a pass phrase. With it and your email address you sign in from then on.',
    signIn: (email: string) => `There is an account for ${email}. Sign in with it to accept.`,
    signInSubmit: 'Sign in to accept',
    accept: (email: string) => `You are signed in as ${email}.`,
    acceptSubmit: 'Accept the invitation',
    otherPerson: (email: string, own: string) =>
      `This invitation is for ${email}. You are signed in as ${own}. Sign out, then open the link again.`,
    signOut: 'Sign out',
    dead: {
      title: 'This invitation does not work',
      text: 'The link of an invitation works once and for 7 days. This one was used, withdrawn or replaced, or is too old.',
      joined: 'If you have joined already, sign in.',
      again: 'Otherwise ask the administrator who gave it to you for a new one.',
    },
  },
};

/** Words of this subject; both languages have exactly these. */
export type MembersWording = typeof membersEn;

/** A role that somebody can be given. */
export type GivenRole = keyof MembersWording['does'];

/** Codes of what can be wrong with an invitation. */
export interface InvitationFault {
  readonly email: keyof MembersWording['invite']['faults']['email'];
  readonly role: keyof MembersWording['invite']['faults']['role'];
}
