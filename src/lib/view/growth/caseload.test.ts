// The caseload by hand: what filters keep, what comes first, what the board counts, and what is said of checks.
import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { describe, expect, it } from 'vitest';
import type { EnterpriseCheck, EnterpriseEvent, Stage } from '#lib/domain/growth/records.ts';
import { shapeBoard } from './board.ts';
import { shapeCaseload } from './caseload.ts';
import { gatherEnterprises } from './facts.ts';
import { parseGrowthView, type GrowthView } from './url.ts';

const AS_OF = '2026-10-31';
const frame = {
  base: '/example/growth',
  beliefs: DEFAULT_BELIEFS,
  locale: 'en',
} as const;

const enterprise = (id: string, offers: readonly ('home-support' | 'day-support')[]) => ({
  id,
  name: `${id} Support`,
  serviceId: null,
  areaCode: 'X1',
  servesAreaCodes: ['X1'],
  offers,
  workers: 1,
  onRegisterFrom: '2024-01-01',
});

const event = (enterpriseId: string, date: string, stage: Stage): EnterpriseEvent => ({
  id: `${enterpriseId}-${date}`,
  enterpriseId,
  date,
  stage,
  note: null,
});

const check = (enterpriseId: string, kind: EnterpriseCheck['kind'], due: string) => ({
  id: `${enterpriseId}-${kind}`,
  enterpriseId,
  kind,
  due,
});

const facts = gatherEnterprises({
  enterprises: [
    enterprise('Ash', ['home-support']),
    enterprise('Birch', ['day-support']),
    enterprise('Cedar', ['home-support']),
    enterprise('Dogwood', ['home-support']),
  ],
  events: [
    event('Ash', '2024-03-01', 'trading'),
    event('Birch', '2026-09-01', 'training'),
    event('Cedar', '2024-05-01', 'trading'),
    event('Cedar', '2026-01-01', 'stopped'),
  ],
  months: [
    {
      enterpriseId: 'Ash',
      month: '2026-10',
      people: 4,
      directPaymentPeople: 1,
      minutesPerWeek: 750,
    },
  ],
  checks: [
    check('Ash', 'dbs', '2027-06-01'),
    check('Ash', 'insurance', '2026-10-19'),
    check('Birch', 'training', '2026-11-30'),
    check('Cedar', 'dbs', '2026-10-01'),
  ],
  areas: new Map(),
  services: new Map(),
  placeNames: new Map(),
  asOf: AS_OF,
});

const view = (query: string): GrowthView =>
  parseGrowthView(new URL(`http://localhost/${query}`)).view;
const names = (query: string): string[] =>
  shapeCaseload(facts, view(query), frame).rows.map(({ id }) => id);

describe('caseload', () => {
  it('puts the most pressing check first and leaves out those without a stage', () => {
    expect(names('')).toEqual(['Ash', 'Birch', 'Cedar']);
  });

  it.each([
    ['?stage=training', ['Birch']],
    ['?support=home-support', ['Ash', 'Cedar']],
    ['?due=lapsed', ['Ash']],
    ['?due=soon', ['Birch']],
    ['?sort=-name', ['Cedar', 'Birch', 'Ash']],
    ['?district=nowhere', []],
  ])('filters and sorts by %s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('says checks in words, and none for those that have stopped', () => {
    const { rows } = shapeCaseload(facts, view(''), frame);
    expect(rows.map(({ due }) => due)).toEqual([
      { state: 'lapsed', text: 'Insurance, 12 days ago' },
      { state: 'soon', text: 'Training, in 30 days' },
      null,
    ]);
    expect(rows[0]).toMatchObject({ hours: '12.5', people: '4', place: 'not known' });
    expect(rows[1]).toMatchObject({ hours: 'no return', people: 'no return' });
  });

  it('offers a chip for each filter that takes away just that one', () => {
    const { chips } = shapeCaseload(facts, view('?stage=training&due=soon&page=3'), frame);
    expect(chips).toEqual([
      { label: 'Training', removeHref: '/example/growth?due=soon' },
      { label: 'Checks: lapses soon', removeHref: '/example/growth?stage=training' },
    ]);
  });

  it('shows the last page for a page beyond it', () => {
    expect(shapeCaseload(facts, view('?page=99'), frame).pager).toMatchObject({
      page: 1,
      from: 1,
      to: 3,
      total: 3,
    });
  });
});

describe('board', () => {
  it('holds every stage and everybody once', () => {
    const board = shapeBoard(facts, [], view(''), frame);
    expect(board.map(({ count }) => count)).toEqual([0, 0, 1, 0, 1, 0, 0, 1]);
    expect(board[2]?.cards[0]?.since).toBe('since 1 September 2026, 60 days');
  });

  it('has a column for those who left the register once there are any', () => {
    const left = facts.map((one) =>
      one.enterprise.id === 'Ash'
        ? { ...one, stage: { ...one.stage, stage: 'left-register' as const } }
        : one,
    );
    expect(shapeBoard(left, [], view(''), frame).at(-1)).toMatchObject({
      stage: 'left-register',
      count: 1,
    });
  });
});
