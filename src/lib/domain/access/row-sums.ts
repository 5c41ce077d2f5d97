/**
 * The two steps of a floating catchment over kept pairs: demand is gathered along the rows, and what each service can
 * give is handed back along them. Always in the order of the rows, so the same rows give the same bits.
 */

/** Services by number; two bytes where that is enough to count them. */
export type Columns = Int32Array | Uint16Array;

/** Rows of a stepped decay. Those of area i in step s are entries `start[i · steps + s]` to the next start. */
export interface StepRows {
  readonly kind: 'steps';
  readonly start: Int32Array;
  readonly columns: Columns;
  /** By step. */
  readonly weights: Float64Array;
}

/** Rows of any decay, each pair with its weight. Those of area i are entries `start[i]` to `start[i + 1] - 1`. */
export interface WeightedRows {
  readonly kind: 'weighted';
  readonly start: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

export type CatchmentRows = StepRows | WeightedRows;

/** Demand that reaches for each service. */
const gatherSteps = (rows: StepRows, demand: Float64Array, services: number): Float64Array => {
  const { start, columns, weights } = rows;
  const steps = weights.length - 1;
  const gathered = new Float64Array(services);
  let row = 0;
  for (let area = 0; area < demand.length; area += 1) {
    const hours = demand[area] as number;
    for (let step = 0; step < steps; step += 1) {
      const share = hours * (weights[step] as number);
      const to = start[row + 1] as number;
      for (let at = start[row] as number; at < to; at += 1) {
        const service = columns[at] as number;
        gathered[service] = (gathered[service] as number) + share;
      }
      row += 1;
    }
  }
  return gathered;
};

const gatherWeighted = (
  { start, columns, weights }: WeightedRows,
  demand: Float64Array,
  services: number,
): Float64Array => {
  const gathered = new Float64Array(services);
  for (let area = 0; area < demand.length; area += 1) {
    const hours = demand[area] as number;
    const to = start[area + 1] as number;
    for (let at = start[area] as number; at < to; at += 1) {
      const service = columns[at] as number;
      gathered[service] = (gathered[service] as number) + hours * (weights[at] as number);
    }
  }
  return gathered;
};

/** Supply over the demand that reaches for it, per service: 0 where nobody does. */
export const levelByRows = (
  rows: CatchmentRows,
  demand: Float64Array,
  supply: Float64Array,
): Float64Array => {
  const gathered =
    rows.kind === 'steps'
      ? gatherSteps(rows, demand, supply.length)
      : gatherWeighted(rows, demand, supply.length);
  for (let service = 0; service < gathered.length; service += 1) {
    const hours = gathered[service] as number;
    gathered[service] = hours > 0 ? (supply[service] as number) / hours : 0;
  }
  return gathered;
};

const handBackSteps = (
  { start, columns, weights }: StepRows,
  level: Float64Array,
  access: Float64Array,
): void => {
  const steps = weights.length - 1;
  let row = 0;
  for (let area = 0; area < access.length; area += 1) {
    let sum = 0;
    for (let step = 0; step < steps; step += 1) {
      const to = start[row + 1] as number;
      let part = 0;
      for (let at = start[row] as number; at < to; at += 1)
        part += level[columns[at] as number] as number;
      sum += part * (weights[step] as number);
      row += 1;
    }
    access[area] = sum;
  }
};

const handBackWeighted = (
  { start, columns, weights }: WeightedRows,
  level: Float64Array,
  access: Float64Array,
): void => {
  for (let area = 0; area < access.length; area += 1) {
    const to = start[area + 1] as number;
    let sum = 0;
    for (let at = start[area] as number; at < to; at += 1)
      sum += (weights[at] as number) * (level[columns[at] as number] as number);
    access[area] = sum;
  }
};

/** Supply hours per demanded hour, per area. */
export const accessByRows = (
  rows: CatchmentRows,
  level: Float64Array,
  areas: number,
): Float64Array => {
  const access = new Float64Array(areas);
  if (rows.kind === 'steps') handBackSteps(rows, level, access);
  else handBackWeighted(rows, level, access);
  return access;
};
