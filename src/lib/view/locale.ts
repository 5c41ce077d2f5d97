// The two languages of the product. Every catalogue of words has one member for each.

export const LOCALES = ['en', 'cy'] as const;
/** English or Welsh. */
export type Locale = (typeof LOCALES)[number];

/** True when a text from outside (a cookie, a form field) names a language of the product. */
export function isLocale(text: unknown): text is Locale {
  return text === 'en' || text === 'cy';
}

/** The tag that the Intl formatters take: British English, or Welsh of Great Britain. */
export const INTL_TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', cy: 'cy-GB' };
