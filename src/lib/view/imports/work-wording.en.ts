// English words of the page that says how far the work on a file is.

export const workEn = {
  titles: { check: 'Checking the rows', apply: 'Bringing the rows in' },
  read: (percent: string, file: string) => `${percent} of ${file} is read.`,
  allRead: (file: string) => `All of ${file} is read.`,
  then: {
    check: ' Its rows are now compared with the records.',
    apply: ' Its rows are now being stored.',
  },
  label: 'Share of the file that is read',
  safe: 'You can leave this page; the work goes on. Either all of the file comes in, or nothing.',
  again: 'See how far it is now',
  cancel: 'Cancel',
  cancelHint:
    'Nothing of the file is stored then, unless all of it has just come in. The file stays here, so that you can go on later.',
  ended: 'The work on this file has ended',
  back: 'Back: match the columns',
  list: 'All files',
};

/** Words of this page; both languages have exactly these. */
export type WorkWording = typeof workEn;
