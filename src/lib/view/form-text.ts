// Texts of a form as they were sent: nothing that a database refuses, nothing longer than anybody types.

/** A sign that a database cannot store and no keyboard sends. */
const NUL = '\0';

/** A text without that sign, with the line ends of this product. */
export const withoutNul = (text: string): string =>
  text.replaceAll(NUL, '').replaceAll('\r\n', '\n');

/**
 * The text of a field; empty where the form has none, or a file.
 * @param most what is longer is cut before it is looked at or shown again; at least twice what the field may hold, so
 * that a text which is too long is still seen to be
 */
export const formText = (form: FormData, name: string, most = Number.POSITIVE_INFINITY): string => {
  const value = form.get(name);
  return typeof value === 'string' ? withoutNul(value.slice(0, most)) : '';
};

/** A text in one line, with one space between words. */
export const inOneLine = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');
