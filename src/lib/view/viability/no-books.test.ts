import { expect, it } from 'vitest';
import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { FIXED_COST_SHARE } from '#lib/domain/parameters/calibrated.ts';
import { generateExample } from '#lib/example/index.ts';
import { plainText } from '../sentence.ts';
import { tellUsualRise } from './no-books.ts';

const { services } = generateExample();
const serviceOf = (kind: string) => {
  const found = services.find((service) => service.kind === kind);
  if (found === undefined) throw new Error(`the example has no ${kind}`);
  return found;
};

it('tells how unit cost went with fewer users, as an association, for day services alone', () => {
  const text = plainText(tellUsualRise(serviceOf('day-centre'), DEFAULT_BELIEFS, 'en'));
  expect(text).toContain('about 8.3% higher (likely 6.2% to 10%)');
  expect(text).toContain('an association, not a forecast');
  expect(tellUsualRise(serviceOf('homecare'), DEFAULT_BELIEFS, 'en')).toEqual([]);
});

it('follows the council’s own share', () => {
  const set = { [FIXED_COST_SHARE.id]: { value: 0.5, range: [0.4, 0.6] } } as const;
  const text = plainText(tellUsualRise(serviceOf('day-centre'), { ...DEFAULT_BELIEFS, set }, 'en'));
  expect(text).toContain('about 5.6% higher');
});
