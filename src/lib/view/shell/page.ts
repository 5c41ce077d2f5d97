// The frame around a council's pages: which workspaces there are and which one the reader is in.

import type { Locale } from '../locale.ts';
import type { Theme } from '../theme.ts';
import type { ShellWording } from './wording.en.ts';

/** Workspaces that exist, in the order of the rail. "home" is the council's own address. */
export const WORKSPACES = [
  'home',
  'market',
  'gaps',
  'viability',
  'scenarios',
  'growth',
  'imports',
  'evidence',
] as const;
export type Workspace = (typeof WORKSPACES)[number];

export interface NavigationItem {
  readonly workspace: Workspace | 'settings';
  readonly label: string;
  readonly href: string;
  /** "page" on the workspace's own page, "true" on a page below it. */
  readonly current: 'page' | 'true' | null;
}

function currentOf(path: string, href: string, isHome: boolean): NavigationItem['current'] {
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (bare === href) return 'page';
  return !isHome && bare.startsWith(`${href}/`) ? 'true' : null;
}

/**
 * The entries of the rail.
 *
 * @param path - the path of the page, without query.
 * @param hasSettings - true for people who may see the settings.
 */
export function shapeNavigation(
  slug: string,
  path: string,
  words: ShellWording,
  hasSettings: boolean,
): NavigationItem[] {
  const items: (Workspace | 'settings')[] = hasSettings
    ? [...WORKSPACES, 'settings']
    : [...WORKSPACES];
  return items.map((workspace) => {
    const isHome = workspace === 'home';
    const href = isHome ? `/${slug}` : `/${slug}/${workspace}`;
    return { workspace, label: words.nav[workspace], href, current: currentOf(path, href, isHome) };
  });
}

/** The council as the frame names it. */
export interface ShellCouncil {
  readonly slug: string;
  readonly name: string;
  readonly isExample: boolean;
  /** Last day that the records cover (ISO date). */
  readonly asOf: string;
}

/** How old the figures are: one line for the page, and the sources that are older than they should be. */
export interface ShellFreshness {
  /** ISO date. */
  readonly dataTo: string;
  /** ISO date; null when not known. */
  readonly updated: string | null;
  /** Names of sources past their cadence. */
  readonly oldSources: readonly string[];
}

/** Everything that the frame of a page says. */
export interface ShellFrame {
  /** Null on public pages: no workspaces then. */
  readonly council: ShellCouncil | null;
  readonly freshness: ShellFreshness | null;
  /** Name or address of who is signed in; null for a visitor. */
  readonly person: string | null;
  readonly isGuest: boolean;
  readonly hasSettings: boolean;
  readonly theme: Theme;
  readonly locale: Locale;
  /** One line for each publisher whose figures are shown. */
  readonly attribution: readonly string[];
}
