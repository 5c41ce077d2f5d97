// Every page a visitor can open, for the tests that go through all of them and for the pictures. A page that is
// missing here fails every-page.e2e.ts.

import { expect, type APIRequestContext } from '@playwright/test';

export interface ProductPage {
  /** Also the name of its picture. */
  readonly name: string;
  /** Folder of its +page.svelte under src/routes. */
  readonly route: string;
  /** Address; for a page about one thing, the list it is opened from. */
  readonly path: string;
  /** Beginning of the link on that list which leads to the page. */
  readonly link?: string;
  /** What follows the address of that thing, for one of the pages about it. */
  readonly below?: string;
}

export const PAGES: readonly ProductPage[] = [
  { name: 'home', route: '(council)/[council]', path: '/example' },
  { name: 'market', route: '(council)/[council]/market', path: '/example/market' },
  {
    name: 'provider',
    route: '(council)/[council]/market/[service]',
    path: '/example/market',
    link: '/example/market/',
  },
  {
    name: 'direct-payment-rate',
    route: '(council)/[council]/market/rate',
    path: '/example/market/rate',
  },
  { name: 'gaps', route: '(council)/[council]/gaps', path: '/example/gaps' },
  { name: 'waiting', route: '(council)/[council]/gaps/waiting', path: '/example/gaps/waiting' },
  { name: 'services-at-risk', route: '(council)/[council]/viability', path: '/example/viability' },
  {
    name: 'portfolio',
    route: '(council)/[council]/viability/portfolio',
    path: '/example/viability/portfolio',
  },
  {
    name: 'back-test',
    route: '(council)/[council]/viability/back-test',
    path: '/example/viability/back-test',
  },
  {
    name: 'service',
    route: '(council)/[council]/viability/[service]',
    path: '/example/viability',
    link: '/example/viability/',
  },
  {
    name: 'what-matters',
    route: '(council)/[council]/viability/[service]/sensitivity',
    path: '/example/viability',
    link: '/example/viability/',
    below: '/sensitivity',
  },
  {
    name: 'cause',
    route: '(council)/[council]/viability/[service]/cause',
    path: '/example/viability',
    link: '/example/viability/',
    below: '/cause',
  },
  {
    name: 'knock-on',
    route: '(council)/[council]/viability/[service]/knock-on',
    path: '/example/viability',
    link: '/example/viability/',
    below: '/knock-on',
  },
  {
    name: 'people-displaced',
    route: '(council)/[council]/viability/[service]/people',
    path: '/example/viability',
    link: '/example/viability/',
    below: '/people',
  },
  {
    name: 'rescue',
    route: '(council)/[council]/viability/[service]/rescue',
    path: '/example/viability',
    link: '/example/viability/',
    below: '/rescue',
  },
  {
    name: 'decision',
    route: '(council)/[council]/viability/[service]/decision',
    path: '/example/viability',
    link: '/example/viability/',
    below: '/decision',
  },
  { name: 'scenarios', route: '(council)/[council]/scenarios', path: '/example/scenarios' },
  {
    name: 'enterprise',
    route: '(council)/[council]/growth/[enterprise]',
    path: '/example/growth',
    link: '/example/growth/',
  },
  { name: 'enterprises', route: '(council)/[council]/growth', path: '/example/growth' },
  { name: 'imports', route: '(council)/[council]/imports', path: '/example/imports' },
  {
    name: 'import-guide',
    route: '(council)/[council]/imports/kinds/[kind]',
    path: '/example/imports/kinds/ledger',
  },
  { name: 'records', route: '(council)/[council]/records', path: '/example/records' },
  {
    name: 'records-of-kind',
    route: '(council)/[council]/records/[kind]',
    path: '/example/records/services',
  },
  {
    name: 'record',
    route: '(council)/[council]/records/[kind]/[record]',
    path: '/example/records/services',
    link: '/example/records/services/',
  },
  { name: 'evidence', route: '(council)/[council]/evidence', path: '/example/evidence' },
  {
    name: 'assumption',
    route: '(council)/[council]/evidence/[parameter]',
    path: '/example/evidence/travel.speed.town',
  },
  { name: 'sign-in', route: '(public)/sign-in', path: '/sign-in' },
  { name: 'accessibility', route: '(public)/accessibility', path: '/accessibility' },
  { name: 'privacy', route: '(public)/privacy', path: '/privacy' },
  { name: 'methods', route: '(public)/methods', path: '/methods' },
  { name: 'method', route: '(public)/methods/[method]', path: '/methods/viability' },
  { name: 'api', route: '(public)/api', path: '/api' },
  { name: 'not-found', route: '', path: '/nowhere/at/all' },
];

/** Routes that need an account or a link; their own journeys open them. */
export const PAGES_OF_JOURNEYS: readonly string[] = [
  '(council)/[council]/imports/new',
  '(council)/[council]/imports/[upload]/check',
  '(council)/[council]/imports/[upload]/match',
  '(council)/[council]/imports/[upload]/confirm',
  '(council)/[council]/imports/[upload]/working',
  '(council)/[council]/imports/batches/[batch]',
  '(council)/[council]/jobs/[job]',
  '(council)/[council]/records/day-service',
  '(council)/[council]/records/[kind]/new',
  '(council)/[council]/records/[kind]/[record]/edit',
  '(council)/[council]/records/[kind]/[record]/end',
  '(council)/[council]/exact-figures',
  '(council)/[council]/settings',
  '(council)/[council]/settings/archive',
  '(council)/[council]/settings/people',
  '(council)/[council]/settings/personal-fields',
  '(council)/[council]/settings/purposes',
  '(council)/[council]/settings/tokens',
  '(public)/join/[place]/[token]',
  '(public)/set-up/[token]',
  '(public)/set-up/council',
  '(public)/set-up/start-with',
  '(public)/sign-out',
];

/** The address of a page; of one about a single thing, the first link on its list that leads to such a thing. */
export async function addressOf(
  request: APIRequestContext,
  { path, link, below = '' }: ProductPage,
): Promise<string> {
  if (link === undefined) return path;
  const list = await (await request.get(path)).text();
  const found = list
    .split(`href="${link}`)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('"')))
    // A page of its own may lie beside those about single things: what another rate would do, beside services.
    .find((rest) => /^[^.?#/]+$/.test(rest) && !PAGES.some((page) => page.path === link + rest));
  expect(found, `a link that begins with ${link}`).toBeDefined();
  return `${link}${found ?? ''}${below}`;
}
