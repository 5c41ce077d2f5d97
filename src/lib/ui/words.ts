// The reader's language for the shared components: the root layout provides it once, components read it.

import { getContext, setContext } from 'svelte';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { ShellWording } from '#lib/view/shell/wording.en.ts';

const KEY = Symbol('locale');

/** Makes the language known to every component below. A change of language loads the page anew. */
export function provideLocale(locale: Locale): void {
  setContext(KEY, locale);
}

/** The reader's language; English where nobody said. Call it while a component starts. */
export function useLocale(): Locale {
  return getContext<Locale | undefined>(KEY) ?? 'en';
}

/** Words of the shared components. Call it while a component starts. */
export function useWords(): ShellWording {
  return shellWording(useLocale());
}
