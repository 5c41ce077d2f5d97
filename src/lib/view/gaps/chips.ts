// The active filters of the gaps page as chips, each with the address that takes it away.

import type { Locale } from '../locale.ts';
import { encodeGapView, type GapView } from './url.ts';
import { gapsWording } from './wording.ts';

export interface Chip {
  readonly label: string;
  readonly removeHref: string;
}

/** Chips in the order of the filter form. */
export function shapeChips(
  view: GapView,
  districts: readonly { readonly value: string; readonly label: string }[],
  base: string,
  locale: Locale,
): Chip[] {
  const words = gapsWording(locale);
  const { need, support, district, choices } = view;
  const chip = (label: string, without: Partial<GapView>): Chip => ({
    label,
    removeHref: base + encodeGapView({ ...view, ...without }),
  });
  return [
    ...(need === null ? [] : [chip(words.needs[need], { need: null })]),
    ...(support === null ? [] : [chip(words.supports[support], { support: null })]),
    ...view.state.map((state) =>
      chip(words.states[state], { state: view.state.filter((other) => other !== state) }),
    ),
    ...(district === null
      ? []
      : [
          chip(districts.find(({ value }) => value === district)?.label ?? district, {
            district: null,
          }),
        ]),
    ...(choices === null ? [] : [chip(words.filters.atMost(choices), { choices: null })]),
  ];
}
