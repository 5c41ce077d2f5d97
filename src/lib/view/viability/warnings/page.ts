// Early warnings as the list of services shows them.

import { valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { Warning } from '#lib/domain/viability/early-warning.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { warningsWording } from './wording.ts';

export interface WarningRow {
  readonly key: string;
  readonly service: string;
  readonly href: string;
  readonly sign: string;
  readonly found: string;
  readonly rule: string;
  /** Where the rule can be changed. */
  readonly ruleHref: string;
}

/** A service and what its books warn of. */
export interface WarnedService {
  readonly id: string;
  readonly name: string;
  readonly warnings: readonly Warning[];
}

/** Warnings whose figure and bar are shares. */
const SHARES: readonly Warning['kind'][] = ['attendance-fall', 'one-funder'];

function row(
  { id, name }: WarnedService,
  { kind, figure, detail, rule }: Warning,
  base: string,
  council: string,
  set: ParameterSet,
  locale: Locale,
): WarningRow {
  const words = warningsWording(locale);
  const text = (value: number): string =>
    SHARES.includes(kind) ? formatPercent(value) : formatNumber(Math.round(value));
  const [bar, over] = rule;
  const what = detail === null || detail === 'block' || detail === 'fees' ? '' : words.cuts[detail];
  return {
    key: `${id} ${kind}`,
    service: name,
    href: `${base}/${id}`,
    sign: words.names[kind],
    found: words.found[kind](text(figure), what),
    rule: words.rules[kind](
      bar === undefined ? '' : text(valueIn(set, bar)),
      over === undefined ? '' : formatNumber(valueIn(set, over)),
    ),
    ruleHref: `/${council}/evidence/${bar?.id ?? ''}`,
  };
}

/**
 * A row for each warning, services in the order given.
 * @param base address of the list
 * @param council slug
 */
export const shapeWarnings = (
  services: readonly WarnedService[],
  base: string,
  council: string,
  set: ParameterSet,
  locale: Locale,
): WarningRow[] =>
  services.flatMap((service) =>
    service.warnings.map((warning) => row(service, warning, base, council, set, locale)),
  );
