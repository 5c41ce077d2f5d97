// "All services at once" over the example's centres: what it says before and after the futures are worked out.

import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '#lib/domain/parameters/set.ts';
import {
  councilPays,
  newDaysOf,
  POLICIES,
  portfolioOf,
  underPolicy,
  type PolicyBase,
} from '#lib/domain/viability/policies.ts';
import { portfoliosMethod, type PortfoliosAnswer } from '#lib/domain/viability/portfolios.ts';
import { whomCarersFit } from '#lib/domain/viability/new-carers.ts';
import { generateExample } from '#lib/example/index.ts';
import { exampleKnockOn } from '../../../../../tests/support/example-knock-on.ts';
import { plainText } from '../../sentence.ts';
import { shapePortfolioPage, type PortfolioPage } from './page.ts';
import {
  encodePortfolioView,
  parsePortfolioView,
  portfolioViewOfQuery,
  viewOfPolicy,
} from './url.ts';

const CHOICE = { spinOut: ['DC-meadowgate', 'DC-priory'], carers: 20 };
let bases: readonly PolicyBase[];
let answers: PortfoliosAnswer;
let fits: ReadonlyMap<string, number>;
let names: ReadonlyMap<string, string>;

beforeAll(() => {
  const { followed, knockOn } = exampleKnockOn();
  const carers = generateExample().services.filter(({ validTo }) => validTo === null);
  if (knockOn.question === null) throw new Error('the example has ledgers');
  fits = whomCarersFit(knockOn.question, carers, DEFAULTS) ?? new Map();
  bases = followed.map(({ service, estimate }) => ({ id: service.id, estimate }));
  names = new Map(followed.map(({ service }) => [service.id, service.name]));
  answers = portfoliosMethod.run({
    portfolios: POLICIES.map((policy) => ({
      id: policy,
      services: portfolioOf(
        bases,
        underPolicy(policy, bases, CHOICE, DEFAULTS),
        policy === 'shared-lives' ? fits : new Map(),
      ),
      ...(policy === 'shared-lives' ? { newDaysPerWeek: newDaysOf(20, DEFAULTS) } : {}),
    })),
    months: 24,
    seed: 7,
    draws: 400,
  });
});

const pageOf = (isWorkedOut: boolean, isFitKnown = true): PortfolioPage =>
  shapePortfolioPage(
    {
      outcomes: POLICIES.map((policy) => ({
        policy,
        paid: councilPays(bases, underPolicy(policy, bases, CHOICE, DEFAULTS)),
        answer: isWorkedOut ? (answers.portfolios.find(({ id }) => id === policy) ?? null) : null,
      })),
      choice: CHOICE,
      services: bases.length,
      people: 440,
      months: 24,
      draws: 400,
      parameters: DEFAULTS,
      isFitKnown,
      nameOf: (id) => names.get(id) ?? id,
      onList: new Map([
        ['DC-priory', 1],
        ['DC-netloft', 0.44],
      ]),
    },
    'en',
  );

describe('the page of all services at once', () => {
  it('says what can be asked, what it costs and assumes, before anything is worked out', () => {
    const page = pageOf(false);
    expect(plainText(page.answer)).toBe(
      '15 services with a ledger, used by 440 people, can be followed under each of the decisions below.',
    );
    expect(page.picture).toBeNull();
    expect(page.rows.map(({ closures }) => closures)).toEqual(['–', '–', '–', '–', '–']);
    expect(page.rows[0]?.paid).toMatch(/^£\d.* \(£.* to £.*\)$/);
    const freeze = page.rows.find(({ id }) => id === 'fee-freeze');
    expect(freeze?.change).toMatch(/^−£/);
    expect(page.rows.find(({ id }) => id === 'spin-out')?.how).toContain(
      'Meadowgate Centre and Priory Road Resource Centre',
    );
    expect(page.rows.find(({ id }) => id === 'shared-lives')?.how).toContain(
      '20 carers give 3 days a week each, and 30% of those days',
    );
    // 20 × 3 days, less the 30 % that replace a day, and half of the rest.
    const how = (page: PortfolioPage) => page.rows.find(({ id }) => id === 'shared-lives')?.how;
    expect(how(page)).toContain('21 days a week are free for people who lose a place');
    expect(how(pageOf(false, false))).toContain('for whom the others would do is not known');
  });

  it('says what each decision would do once it is', () => {
    const page = pageOf(true);
    expect(plainText(page.answer)).toMatch(
      /^As things stand, about \d\.?\d? of 15 services close within 24 months \(8 in 10 futures: \d to \d\)\. /,
    );
    expect(page.picture?.marks.map(({ id }) => id)).toEqual([...POLICIES]);
    for (const { low, mid, high } of page.picture?.marks ?? []) {
      expect(low).toBeLessThanOrEqual(mid);
      expect(mid).toBeLessThanOrEqual(high);
    }
    expect(page.rows[0]?.services).toContain('Priory Road Resource Centre over 99%;');
    // The list's chance stands beside one that reads otherwise, and why is said.
    expect(page.rows[0]?.services).toMatch(/Net Loft Day Centre [^;]* \(list: 44%\)/);
    expect(page.differs.join(' ')).toContain('by up to about 7 points');
    const freeze = page.rows.find(({ id }) => id === 'fee-freeze');
    expect(freeze?.services).toContain(' → ');
    // What the new carers can take of those who lose a place stands beside them, and beside nobody else.
    const places = page.rows.filter(({ displaced }) => displaced.includes('new carers'));
    expect(places.map(({ id }) => id)).toEqual(['shared-lives']);
    expect(places[0]?.displaced).toMatch(
      /^\d+ \(\d+ to \d+\), of whom new carers have days for [1-9]\d* \(\d+ to \d+\)$/,
    );
    // Frozen fees close no fewer services: the luck is the same.
    const mean = (id: string): number =>
      page.picture?.marks.find((mark) => mark.id === id)?.mid ?? NaN;
    expect(mean('fee-freeze')).toBeGreaterThanOrEqual(mean('as-now'));
  });

  it('keeps its decisions in its address', () => {
    const view = { policy: 'spin-out', spin: ['DC-a', 'DC-b'], carers: 5 } as const;
    const url = new URL(`https://atlas.example/${encodePortfolioView(view)}`);
    expect(parsePortfolioView(url)).toEqual({ view, problems: [] });
    expect(encodePortfolioView({ policy: null, spin: [], carers: 20 })).toBe('');
    expect(parsePortfolioView(new URL('https://atlas.example/?carers=0')).problems).toHaveLength(1);
    expect(parsePortfolioView(new URL('https://atlas.example/?policy=x')).problems).toHaveLength(1);
    // A scenario keeps what its own decision rests on.
    const choice = { spinOut: ['DC-a'], carers: 5 };
    expect(encodePortfolioView(viewOfPolicy('fee-freeze', choice))).toBe('?policy=fee-freeze');
    expect(portfolioViewOfQuery('?policy=shared-lives&carers=5')).toEqual(
      viewOfPolicy('shared-lives', choice),
    );
  });
});
