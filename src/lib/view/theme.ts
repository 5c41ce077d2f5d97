// The reader's choice of light or dark paper; "system" follows the device.

export const THEMES = ['system', 'light', 'dark'] as const;
/** What stands in `<html data-theme>`. */
export type Theme = (typeof THEMES)[number];

/** True when a text from outside (a cookie, a form field) names a theme. */
export function isTheme(text: unknown): text is Theme {
  return text === 'system' || text === 'light' || text === 'dark';
}
