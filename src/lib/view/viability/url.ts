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

/** Bounds of the levers, shared by sliders, form fields and the reader of the address. */
export const LEVER_BOUNDS = {
  leave: { min: 0, max: 60, whole: true, step: 1 },
  referrals: { min: 0, max: 3, whole: false, step: 0.1 },
  fee: { min: -30, max: 60, whole: false, step: 1 },
  block: { min: -20_000, max: 20_000, whole: false, step: 250 },
  cost: { min: 0, max: 15, whole: false, step: 0.5 },
} as const;

/** State of one service's page. A null lever stays as the records say. */
export interface ServiceView {
  /** People who leave at once. */
  readonly leave: number;
  /** New people a month. */
  readonly referrals: number | null;
  /** £ added to the price of a session. */
  readonly fee: number;
  /** £ a month added to block income. */
  readonly block: number;
  /** Yearly rise of costs, per cent. */
  readonly cost: number | null;
  /** The centre is spun out of the council: moving to a direct payment no longer means leaving. */
  readonly spinOut: boolean;
  /** Month marked in ledger and pictures, "YYYY-MM". */
  readonly sel: string | null;
}

export const AS_RECORDED: ServiceView = {
  leave: 0,
  referrals: null,
  fee: 0,
  block: 0,
  cost: null,
  spinOut: false,
  sel: null,
};

export function parseServiceView(url: URL): ParsedView<ServiceView> {
  const reader = new QueryReader(url.searchParams);
  const view: ServiceView = {
    leave: reader.number('leave', LEVER_BOUNDS.leave, AS_RECORDED.leave),
    referrals: reader.number('referrals', LEVER_BOUNDS.referrals, AS_RECORDED.referrals),
    fee: reader.number('fee', LEVER_BOUNDS.fee, AS_RECORDED.fee),
    block: reader.number('block', LEVER_BOUNDS.block, AS_RECORDED.block),
    cost: reader.number('cost', LEVER_BOUNDS.cost, AS_RECORDED.cost),
    spinOut: reader.flag('spin-out'),
    sel: reader.text('sel'),
  };
  return { view, problems: reader.problems };
}

export function encodeServiceView({ spinOut, ...view }: ServiceView): string {
  return encodeQuery({ ...view, 'spin-out': spinOut }, { leave: 0, fee: 0, block: 0 });
}

/** Is anything different from the records? */
export function isWhatIf(view: ServiceView): boolean {
  return encodeServiceView({ ...view, sel: null }) !== '';
}

/** Levers of a query that was kept, e.g. `?leave=3`. */
export const viewOfQuery = (query: string): ServiceView =>
  parseServiceView(new URL(query, 'https://levers.invalid/')).view;
