// What a visitor has chosen for this browser: language and light. Kept in two cookies that say nothing about anyone.
import type { Cookies } from '@sveltejs/kit';
import { isLocale } from '#lib/view/locale.ts';
import type { Locale } from '#lib/view/locale.ts';
import { isTheme } from '#lib/view/theme.ts';
import type { Theme } from '#lib/view/theme.ts';

const LANGUAGE_COOKIE = 'lang';
const THEME_COOKIE = 'theme';
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What was chosen, or English and the device's own light. */
export function readPreferences(cookies: Cookies): { locale: Locale; theme: Theme } {
  const locale = cookies.get(LANGUAGE_COOKIE);
  const theme = cookies.get(THEME_COOKIE);
  return { locale: isLocale(locale) ? locale : 'en', theme: isTheme(theme) ? theme : 'system' };
}

/**
 * Keeps what is valid among the two and leaves the other as it was.
 * @param isHttps whether the cookie may be bound to https
 */
export function savePreferences(
  cookies: Cookies,
  chosen: { readonly locale: unknown; readonly theme: unknown },
  isHttps: boolean,
): void {
  const options = {
    path: '/',
    sameSite: 'lax',
    secure: isHttps,
    httpOnly: true,
    maxAge: ONE_YEAR_SECONDS,
  } as const;
  if (isLocale(chosen.locale)) cookies.set(LANGUAGE_COOKIE, chosen.locale, options);
  if (isTheme(chosen.theme)) cookies.set(THEME_COOKIE, chosen.theme, options);
}
