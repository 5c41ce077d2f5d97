// "All services at once" as files: closures, people and money under each decision, and each service under each.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { peopleNow } from '#lib/view/viability/assessed.ts';
import { modelNotes } from '#lib/view/viability/export.ts';
import {
  exportPolicies,
  exportPolicyServices,
  portfolioNotes,
} from '#lib/view/viability/portfolio/export.ts';
import { policyInput } from '#lib/view/viability/portfolio/figure-input.ts';
import { shapePortfolioPage } from '#lib/view/viability/portfolio/page.ts';
import { parsePortfolioView } from '#lib/view/viability/portfolio/url.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { rangeRowsPicture } from '../exports/chart-pictures.ts';
import type { Download } from '../exports/download.ts';
import type { Picture } from '../exports/picture.ts';
import { sourcesOfBooks } from './viability.ts';
import { askPortfolio, type AskedPortfolio } from './viability-portfolio.ts';
import { closedToRole, titlesOf } from './viability-standing.ts';

const PARTS = ['decisions', 'services'] as const;

/** The decisions unless the address says another part; the decisions themselves are in the address too. */
export async function exportPortfolioPart(
  scope: CouncilScope,
  url: URL,
): Promise<Outcome<Download>> {
  const asked = await askPortfolio(scope, parsePortfolioView(url).view);
  if (asked === null) return fail(closedToRole(scope));
  const { input, assessed, market, beliefs } = asked;
  const wanted = readPart(url, PARTS, 'decisions');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const people = new Map(assessed.map((one) => [one.service.id, peopleNow(one)]));
  const common = {
    council: market.council,
    view: `portfolio-${part}`,
    sources: sourcesOfBooks(market, assessed),
    notes: [...portfolioNotes(input), ...modelNotes(beliefs)],
  };
  return succeed(
    part === 'services'
      ? { ...common, table: exportPolicyServices(input, (id) => people.get(id) ?? null) }
      : { ...common, table: exportPolicies(input), picture: () => pictureOf(asked, scope) },
  );
}

/** Closures under each decision; null before they are worked out. */
function pictureOf(
  { input, market, assessed }: AskedPortfolio,
  { locale }: CouncilScope,
): Picture | null {
  const { picture } = shapePortfolioPage(input, locale);
  if (picture === null) return null;
  const { finding, subtitle } = picture;
  return rangeRowsPicture(policyInput(picture, locale), {
    finding,
    subtitle,
    source: titlesOf(sourcesOfBooks(market, assessed)),
    asOf: market.council.asOf,
  });
}
