// What the picture of services at risk cannot show is said in words beside it.

import { expect, it } from 'vitest';
import type { ServiceRow } from './page.ts';
import { tellBeyond } from './figure-inputs.ts';

const row = (name: string, headroomShare: number | null) => ({ name, headroomShare }) as ServiceRow;

it('names services that stand beyond an end, with where they are', () => {
  expect(tellBeyond([row('A', 1.64), row('B', 0.4), row('C', -0.75), row('D', null)], 'en')).toBe(
    'Further over break-even than the picture reaches: A (164%). Further under it: C (−75%). Without a break-even, drawn at the left end: D.',
  );
});

it('says nothing where all are where they are drawn', () => {
  expect(tellBeyond([row('A', 1), row('B', -0.6)], 'en')).toBeNull();
});
