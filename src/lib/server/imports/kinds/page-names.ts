// References that cannot stand in an address: a service or an enterprise with one would have no page of its own, since
// another page has that address.

/** Pages beside those of single services (market, services at risk) and enterprises, and steps that addresses leave out. */
const PAGES: ReadonlySet<string> = new Set(['rate', 'portfolio', 'back-test', '.', '..']);

/** Files of a page are called so. */
const FILES = 'export.';

/** Is this the address of another page? */
export const isPageName = (reference: string): boolean =>
  PAGES.has(reference) || reference.startsWith(FILES);
