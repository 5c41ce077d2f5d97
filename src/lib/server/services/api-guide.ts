// What the page about the programs' interface shows, made from the schemas that the interface is held to.

import { z } from 'zod';
import { API_GROUPS } from '#lib/view/api/groups.ts';
import { tellKind, type GuideGroup, type GuideLine, type ValueShape } from '#lib/view/api/guide.ts';
import { RATE } from '../exports/api/rate-limit.ts';
import { RESOURCES } from '../exports/api/resources.ts';

function linesOf(shape: z.ZodObject): GuideLine[] {
  const { properties = {} } = z.toJSONSchema(shape, { io: 'input' }) as {
    properties?: Readonly<Record<string, ValueShape>>;
  };
  return Object.entries(properties).map(([name, value]) => ({
    name,
    kind: tellKind(value),
    about: value.description ?? '',
  }));
}

/** Every group with its filters and fields, and how often a token may ask. */
export const guideApi = (): {
  readonly groups: readonly GuideGroup[];
  readonly rate: typeof RATE;
} => ({
  rate: RATE,
  groups: API_GROUPS.map((group) => {
    const { title, about, forms, filters, record } = RESOURCES[group];
    return { group, title, about, forms, filters: linesOf(filters), fields: linesOf(record) };
  }),
});
