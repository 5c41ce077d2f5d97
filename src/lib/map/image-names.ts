// Names of the images that the live map draws at run time. A name says all that the picture needs, so
// images are made when first asked for and again in other colours when the paper changes.

import type { ExpressionSpecification } from 'maplibre-gl';
import type { ServiceKind, ShadeMark } from '#lib/view/map/picture.ts';
import { KIND_MARKS, type Tone } from '#lib/view/palette.ts';

/** Groups of kinds that a cluster's ring tells apart, in the order of its segments. */
export const RING_GROUPS = ['micro', 'sharedLives', 'together', 'dayCentre'] as const;
export type RingGroup = (typeof RING_GROUPS)[number];

export type ImageRequest =
  | { readonly draw: 'pattern'; readonly mark: Exclude<ShadeMark, 'none'>; readonly tone: Tone }
  | { readonly draw: 'mark'; readonly kind: ServiceKind; readonly tone: Tone }
  | {
      readonly draw: 'counted';
      readonly kind: ServiceKind;
      readonly count: number;
      readonly tone: Tone;
    }
  | { readonly draw: 'ring'; readonly counts: readonly number[]; readonly tone: Tone };

export const patternImage = (mark: Exclude<ShadeMark, 'none'>, tone: Tone): string =>
  `pattern/${tone}/${mark}`;

/** Image of a service, or of an area's home-based services counted together. */
export const markImage = (tone: Tone): ExpressionSpecification => [
  'case',
  ['get', 'standsForArea'],
  ['concat', `counted/${tone}/`, ['get', 'kind'], '/', ['to-string', ['get', 'count']]],
  ['concat', `mark/${tone}/`, ['get', 'kind']],
];

/** Image of a cluster: how many of each group. */
export const ringImage = (tone: Tone): ExpressionSpecification => [
  'concat',
  `ring/${tone}`,
  ...RING_GROUPS.flatMap((group) => [
    '/',
    ['to-string', ['get', group]] as ExpressionSpecification,
  ]),
];

const isTone = (text: string | undefined): text is Tone => text === 'light' || text === 'dark';
const isKind = (text: string | undefined): text is ServiceKind =>
  text !== undefined && Object.hasOwn(KIND_MARKS, text);
const markOf = (text: string | undefined): Exclude<ShadeMark, 'none'> | undefined =>
  (['no-data', 'suppressed', 'estimate'] as const).find((mark) => mark === text);

/** Reads a name back; null for a name that is none of ours. */
export function parseImageName(name: string): ImageRequest | null {
  const [draw, tone, ...rest] = name.split('/');
  if (!isTone(tone)) return null;
  const kind = isKind(rest[0]) ? rest[0] : undefined;
  const mark = markOf(rest[0]);
  if (draw === 'pattern' && mark) return { draw, mark, tone };
  if (draw === 'mark' && kind) return { draw, kind, tone };
  const counts = rest.map(Number);
  if (draw === 'counted' && kind && counts[1] !== undefined) {
    return { draw, kind, count: counts[1], tone };
  }
  return draw === 'ring' && counts.length === RING_GROUPS.length ? { draw, counts, tone } : null;
}
