// Shapes the assumptions of the model into the tables of the methods page.
import type { Confidence, Parameter } from '#lib/domain/parameters/parameter.ts';

/** One assumption as a row of text. */
export interface AssumptionRow {
  readonly id: string;
  readonly value: string;
  /** Ends of the plausible range; null for a rule. */
  readonly range: readonly [low: string, high: string] | null;
  readonly unit: string;
  /** ISO date. */
  readonly validFrom: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** Assumptions of one subject of the model. */
export interface AssumptionGroup {
  readonly subject: string;
  readonly rows: readonly AssumptionRow[];
}

/** Groups assumptions by the first word of their id, in the order in which the subjects first appear. */
export function shapeAssumptions(parameters: readonly Parameter[]): AssumptionGroup[] {
  const groups = new Map<string, AssumptionRow[]>();
  for (const parameter of parameters) {
    const subject = parameter.id.split('.', 1)[0] ?? parameter.id;
    groups.set(subject, [...(groups.get(subject) ?? []), shapeRow(parameter)]);
  }
  return [...groups].map(([subject, rows]) => ({ subject, rows }));
}

function shapeRow({
  id,
  value,
  range,
  unit,
  validFrom,
  confidence,
  source,
}: Parameter): AssumptionRow {
  return {
    id,
    value: plain(value),
    range: range === undefined ? null : [plain(range[0]), plain(range[1])],
    unit,
    validFrom,
    confidence,
    source,
  };
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** These are inputs and not results, so they are shown as they are. */
const plain = (value: number): string => NUMBER.format(value).replace('-', '\u2212');
