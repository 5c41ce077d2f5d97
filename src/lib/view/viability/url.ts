// The addresses of "Services at risk" and of one service with its what-if.

import { encodeQuery, QueryReader, type ParsedView } from '../query.ts';
import { encodeSort, parseSort, type Sort } from '../table.ts';

export const RISK_WORDS = ['closing', 'at-risk', 'watch', 'steady'] as const;
export type RiskFilter = (typeof RISK_WORDS)[number];

export const OPERATORS = [
  'in-house',
  'council-company',
  'independent',
  'spin-out',
  'user-led',
] as const;

export const SERVICE_SORTS = [
  'people',
  'name',
  'headroom',
  'tipping',
  'unit-cost',
  'runway',
  'chance-12',
  'chance-24',
] as const;
export type ServiceSort = (typeof SERVICE_SORTS)[number];

/** State of the list. */
export interface ViabilityView {
  readonly risk: readonly RiskFilter[];
  readonly operator: (typeof OPERATORS)[number] | null;
  readonly district: string | null;
  readonly sort: Sort<ServiceSort>;
  /** Selected service: marked in picture and table. */
  readonly sel: string | null;
}

/** Most people affected first. */
export const USUAL_SORT: Sort<ServiceSort> = { key: 'people', isDescending: true };

export function parseViabilityView(url: URL): ParsedView<ViabilityView> {
  const reader = new QueryReader(url.searchParams);
  const view: ViabilityView = {
    risk: reader.words('risk', RISK_WORDS),
    operator: reader.word('operator', OPERATORS, null),
    district: reader.text('district'),
    sort: parseSort(reader.text('sort'), SERVICE_SORTS) ?? USUAL_SORT,
    sel: reader.text('sel'),
  };
  return { view, problems: reader.problems };
}

export function encodeViabilityView(view: ViabilityView): string {
  return encodeQuery({ ...view, sort: encodeSort(view.sort) }, { sort: encodeSort(USUAL_SORT) });
}

/**
 * Steps are as fine as the records are shown, or a browser would not send a form that says what the records say.
 * Bounds of the levers, shared by sliders, form fields and the reader of the address. */
export const LEVER_BOUNDS = {
  leave: { min: 0, max: 60, whole: true, step: 1 },
  dp: { min: 0, max: 60, whole: true, step: 1 },
  rate: { min: 0, max: 20, whole: false, step: 0.1 },
  referrals: { min: 0, max: 3, whole: false, step: 0.1 },
  fee: { min: -30, max: 60, whole: false, step: 1 },
  block: { min: -20_000, max: 20_000, whole: false, step: 250 },
  cost: { min: 0, max: 15, whole: false, step: 0.1 },
  ratio: { min: 1, max: 20, whole: false, step: 0.1 },
} as const;

/** People who can be picked in one address. */
const MOST_PICKED = 60;

/** A change of block income that takes the place of the one before: £ a month against the records. */
export interface LaterBlock {
  /** "YYYY-MM". */
  readonly from: string;
  readonly change: number;
}

/** Fields of the address that hold a later change of block income, one pair each. */
export const LATER_BLOCKS = [
  { change: 'block-2', from: 'block-2-from' },
  { change: 'block-3', from: 'block-3-from' },
] as const;

/** State of one service's page. A null lever stays as the records say. */
export interface ServiceView {
  /** People who leave at once, whoever they are. */
  readonly leave: number;
  /** Pseudonyms of people who leave at once, picked one by one. */
  readonly who: readonly string[];
  /** People who move to a direct payment. */
  readonly dp: number;
  /** People who leave by choice a month, per cent. */
  readonly rate: number | null;
  /** New people a month. */
  readonly referrals: number | null;
  /** £ added to the price of a session. */
  readonly fee: number;
  /** £ a month added to block income. */
  readonly block: number;
  /** Month from which that holds, "YYYY-MM"; null for the next. */
  readonly blockFrom: string | null;
  /** Changes after that one, in the order of their months. */
  readonly blockLater: readonly LaterBlock[];
  /** Yearly rise of costs, per cent. */
  readonly cost: number | null;
  /** People to a worker. */
  readonly ratio: number | null;
  /** The centre is spun out of the council: moving to a direct payment no longer means leaving. */
  readonly spinOut: boolean;
  /** Month marked in ledger and pictures, "YYYY-MM". */
  readonly sel: string | null;
}

export const AS_RECORDED: ServiceView = {
  leave: 0,
  who: [],
  dp: 0,
  rate: null,
  referrals: null,
  fee: 0,
  block: 0,
  blockFrom: null,
  blockLater: [],
  cost: null,
  ratio: null,
  spinOut: false,
  sel: null,
};

/** Later changes of block income: an amount without a month is reported, a month without an amount is as recorded. */
function readLaterBlocks(reader: QueryReader): readonly LaterBlock[] {
  const steps = LATER_BLOCKS.flatMap((fields): readonly LaterBlock[] => {
    const change = reader.number(fields.change, LEVER_BOUNDS.block, AS_RECORDED.block);
    const from = reader.month(fields.from);
    if (from !== null) return [{ from, change }];
    if (change !== 0) reader.needs(fields.from, fields.change);
    return [];
  });
  return steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Later changes of block income in the fields of a form. */
export const laterBlocksIn = (form: FormData): readonly LaterBlock[] =>
  readLaterBlocks(
    new QueryReader(
      new URLSearchParams(
        [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
    ),
  );

export function parseServiceView(url: URL): ParsedView<ServiceView> {
  const reader = new QueryReader(url.searchParams);
  const view: ServiceView = {
    leave: reader.number('leave', LEVER_BOUNDS.leave, AS_RECORDED.leave),
    who: reader.texts('who', MOST_PICKED),
    dp: reader.number('dp', LEVER_BOUNDS.dp, AS_RECORDED.dp),
    rate: reader.number('rate', LEVER_BOUNDS.rate, AS_RECORDED.rate),
    referrals: reader.number('referrals', LEVER_BOUNDS.referrals, AS_RECORDED.referrals),
    fee: reader.number('fee', LEVER_BOUNDS.fee, AS_RECORDED.fee),
    block: reader.number('block', LEVER_BOUNDS.block, AS_RECORDED.block),
    blockFrom: reader.month('block-from'),
    blockLater: readLaterBlocks(reader),
    cost: reader.number('cost', LEVER_BOUNDS.cost, AS_RECORDED.cost),
    ratio: reader.number('ratio', LEVER_BOUNDS.ratio, AS_RECORDED.ratio),
    spinOut: reader.flag('spin-out'),
    sel: reader.text('sel'),
  };
  return { view, problems: reader.problems };
}

export function encodeServiceView(view: ServiceView): string {
  const { leave, who, dp, rate, referrals, fee, block, blockFrom, cost, ratio, spinOut, sel } =
    view;
  const later = view.blockLater.slice(0, LATER_BLOCKS.length).flatMap(({ from, change }, at) => {
    const fields = LATER_BLOCKS[at];
    return fields ? [[fields.change, change] as const, [fields.from, from] as const] : [];
  });
  return encodeQuery(
    {
      leave,
      who,
      dp,
      rate,
      referrals,
      fee,
      block,
      'block-from': blockFrom,
      ...Object.fromEntries<string | number>(later),
      cost,
      ratio,
      'spin-out': spinOut,
      sel,
    },
    { leave: 0, dp: 0, fee: 0, block: 0, 'block-2': 0, 'block-3': 0 },
  );
}

/** Is anything different from the records? */
export function isWhatIf(view: ServiceView): boolean {
  const blockFrom = view.block === 0 ? null : view.blockFrom;
  return encodeServiceView({ ...view, blockFrom, sel: null }) !== '';
}

/** Levers of a query that was kept, e.g. `?leave=3`. */
export const viewOfQuery = (query: string): ServiceView =>
  parseServiceView(new URL(query, 'https://levers.invalid/')).view;
