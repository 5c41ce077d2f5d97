// What the picture of closures under each decision takes: the page and its file draw the same.

import type { Locale } from '../../locale.ts';
import type { PortfolioPage } from './page.ts';
import { portfolioWording } from './wording.ts';

/** Closures under each decision; things as they stand have a sign of their own. */
export function policyInput(
  { marks, most }: NonNullable<PortfolioPage['picture']>,
  locale: Locale,
) {
  const { legend } = portfolioWording(locale).picture;
  return {
    rows: marks.map(({ id, name, low, mid, high, text }) => ({
      id,
      name,
      href: null,
      marks: [
        { shape: id === 'as-now' ? ('hollow' as const) : ('solid' as const), low, mid, high, text },
      ],
    })),
    domain: [0, most] as const,
    format: String,
    legend: [
      { shape: 'hollow' as const, label: legend.now },
      { shape: 'solid' as const, label: legend.then },
    ],
  };
}
