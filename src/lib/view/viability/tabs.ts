// The pages about one service: one question each, named once for the strip of links that joins them.

import type { Locale } from '../locale.ts';

/** A page about one service. */
interface ServicePageEntry {
  /** What follows the service's own address, e.g. `/knock-on`; empty for the overview. */
  readonly path: string;
  readonly label: Readonly<Record<Locale, string>>;
}

/** Every page about one service, in the order of the strip. */
export const SERVICE_PAGES: readonly ServicePageEntry[] = [
  { path: '', label: { en: 'Overview', cy: 'Trosolwg' } },
  { path: '/sensitivity', label: { en: 'What matters', cy: 'Beth sy’n cyfrif' } },
  { path: '/cause', label: { en: 'Choice or cuts', cy: 'Dewis neu doriadau' } },
  { path: '/knock-on', label: { en: 'Knock-on', cy: 'Effaith ddilynol' } },
  { path: '/people', label: { en: 'People displaced', cy: 'Pobl heb le' } },
  { path: '/rescue', label: { en: 'Rescue', cy: 'Achub' } },
  { path: '/decision', label: { en: 'Decision', cy: 'Penderfyniad' } },
];

const STRIP: Readonly<Record<Locale, string>> = {
  en: 'Pages about this service',
  cy: 'Tudalennau am y gwasanaeth hwn',
};

export interface ServiceTabs {
  readonly label: string;
  readonly items: readonly {
    readonly label: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}

/**
 * The strip of links on every page about one service.
 * @param base address of the service, e.g. `/example/viability/millrace`
 * @param current path of the page that shows it, as in {@link SERVICE_PAGES}
 */
export function shapeServiceTabs(base: string, current: string, locale: Locale): ServiceTabs {
  return {
    label: STRIP[locale],
    items: SERVICE_PAGES.map(({ path, label }) => ({
      label: label[locale],
      href: `${base}${path}`,
      isCurrent: path === current,
    })),
  };
}
