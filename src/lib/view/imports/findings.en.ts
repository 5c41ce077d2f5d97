// English words for what a check finds in a cell or a row: what is wrong, and what to do about it.

import type { FindingCode } from './finding.ts';

interface FindingWords {
  /** `detail` is what the finding carries: a list of words, a bound, another line. */
  readonly says: (detail: string) => string;
  readonly remedy: string;
}

export type FindingCatalogue = Readonly<Record<FindingCode, FindingWords>>;

export const findingsEn: FindingCatalogue = {
  required: {
    says: () => 'The cell is empty, and this column is needed.',
    remedy: 'Fill it in, or take the row out.',
  },
  'too-long': {
    says: (most) => `The text is longer than ${most} letters.`,
    remedy: 'Shorten it.',
  },
  'looks-like-nhs-number': {
    says: () => 'This looks like an NHS number. It would name the person everywhere.',
    remedy: 'Use the council’s own reference of the person.',
  },
  'code-unknown': {
    says: (list) => `This is not a word of the list: ${list}.`,
    remedy: 'Write one of these words, or match the word once for the whole file.',
  },
  'code-retired': {
    says: () => 'This word is from an earlier version of the list. It was taken as today’s word.',
    remedy: 'Check that it means the same.',
  },
  'not-a-date': {
    says: () => 'This is not a day that exists.',
    remedy: 'Write it as 12/03/2026 or 2026-03-12.',
  },
  'date-out-of-range': {
    says: () => 'The year is not between 1900 and 2100.',
    remedy: 'Check the year.',
  },
  'not-a-month': {
    says: () => 'This is not a month.',
    remedy: 'Write it as 2026-03 or March 2026.',
  },
  'not-money': {
    says: () => 'This is not an amount of money.',
    remedy: 'Write it as 1250.00 or £1,250.00.',
  },
  'period-unknown': {
    says: (period) =>
      period === ''
        ? 'The amount is for a period that cannot be turned into the one that is needed.'
        : `The amount is for “${period}”, which cannot be turned into the period that is needed.`,
    remedy: 'Give the amount for a week, a month or a year.',
  },
  'not-a-number': { says: () => 'This is not a number.', remedy: 'Write it in figures.' },
  'not-whole': {
    says: () => 'This must be a whole number.',
    remedy: 'Take the fraction out.',
  },
  'too-small': {
    says: (least) => `This is less than ${least}.`,
    remedy: 'Check the figure and its unit.',
  },
  'too-large': {
    says: (most) => `This is more than ${most}.`,
    remedy:
      'Check the figure and its unit: it may be a total, pence for pounds, or another period.',
  },
  'not-a-duration': {
    says: () => 'This is not a length of time.',
    remedy: 'Write it as 7.5, 7:30 or 450 mins.',
  },
  'not-yes-or-no': { says: () => 'This is neither yes nor no.', remedy: 'Write Yes or No.' },
  'not-a-place': {
    says: () => 'This is neither a full postcode nor the code of a small area.',
    remedy: 'Write a postcode such as TA1 1AA, or a code such as E01029134.',
  },
  'area-unknown': {
    says: () => 'The council has no small area of this code.',
    remedy: 'Check the code.',
  },
  'outside-council': {
    says: () =>
      'This place is not among the council’s postcodes and areas: it lies outside, or its code is newer or older than the list. The row was taken without an area.',
    remedy:
      'If it lies in the council, import a newer list of postcodes, or give the small area’s code of 2021. For codes of 2011, import the ONS file “LSOA (2011) to LSOA (2021) lookup” as “Small areas of 2011” first.',
  },
  'area-retired': {
    says: (detail) =>
      `This is the code of a small area of 2011. The area that took its place was taken: ${detail}.`,
    remedy: 'Nothing to do; give the code of 2021 if you have it.',
  },
  'area-split': {
    says: (detail) =>
      `This small area of 2011 was split into ${detail}. Which of them is meant cannot be told, so the row was taken without an area.`,
    remedy: 'Give the code of 2021, or a postcode.',
  },
  'sector-taken': {
    says: () =>
      'This is a postcode sector, not a postcode. The area with most of its postcodes stands for it.',
    remedy: 'Nothing needs to be done; give the code of the small area if you know it.',
  },
  'postcodes-not-loaded': {
    says: () => 'The council has no list of postcodes yet, so this one cannot be placed.',
    remedy: 'Import postcodes first, or give the code of the small area.',
  },
  'outline-broken': {
    says: (why) => `This outline is broken: ${why}.`,
    remedy: 'Fetch the outlines again from their publisher, in degrees (WGS 84).',
  },
  'not-weekdays': {
    says: () => 'These are not days of the week.',
    remedy: 'Write them as Mon, Wed or Monday to Friday.',
  },
  'not-an-age': {
    says: () => 'This is not the age of an adult, a band within one age group, or a date of birth.',
    remedy: 'Write 18 to 64, 65+, an age, or a date of birth.',
  },
  'reference-unknown': {
    says: () => 'There is no such record in the atlas.',
    remedy: 'Check the spelling, or import the file that brings it first.',
  },
  'reference-ambiguous': {
    says: () => 'Several records have this name.',
    remedy: 'Write the reference instead of the name.',
  },
  'name-of-a-page': {
    says: (name) => `“${name}” is the address of another page, so this record would have none.`,
    remedy: 'Give it another reference, for example with a number behind it.',
  },
  'row-too-short': {
    says: () => 'The row has fewer cells than there are columns.',
    remedy: 'Check the row for a missing separator.',
  },
  'row-too-long': {
    says: () => 'The row has more cells than there are columns.',
    remedy: 'Check the row for a separator inside a text; put the text in quotation marks.',
  },
  'same-key-differs': {
    says: (line) => `Row ${line} is about the same record and says something else.`,
    remedy: 'Leave one of the two rows, or give them different references.',
  },
  repeated: {
    says: (line) => `Row ${line} says the same. It counts once.`,
    remedy: 'Nothing needs to be done.',
  },
};
