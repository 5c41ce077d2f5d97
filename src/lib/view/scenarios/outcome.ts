// What became of a form about a kept scenario, as the page says it.

import type { Rework } from '#lib/domain/viability/kept-figures.ts';
import type { Locale } from '../locale.ts';
import { decisionWording } from '../viability/decision/wording.ts';
import { scenariosWording } from './wording.ts';

function tellRework(rework: Rework, locale: Locale): string {
  const { figures: words } = decisionWording(locale);
  if (rework.kind === 'equal') return words.equal;
  if (rework.kind === 'different') return words.different;
  return rework.agrees
    ? words.otherVersion(rework.modelVersion)
    : words.otherVersionDiffers(rework.modelVersion);
}

type Outcome =
  | { readonly kind: 'reworked'; readonly name: string; readonly rework: Rework }
  | { readonly kind: string };

export function shapeScenarioOutcome(
  outcome: Outcome | null,
  locale: Locale,
): { readonly isStale: boolean; readonly said: string | null } {
  if (outcome === null) return { isStale: false, said: null };
  if (!('rework' in outcome)) return { isStale: true, said: null };
  const { name, rework } = outcome;
  return {
    isStale: false,
    said: scenariosWording(locale).reworked(name, tellRework(rework, locale)),
  };
}
