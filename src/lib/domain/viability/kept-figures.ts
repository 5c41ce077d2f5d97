/**
 * Figures as they were when they were kept, with all that is needed to work them out again: the same question under
 * the same model version gives the same answer, years later and on another machine.
 */
export interface KeptFigures {
  readonly method: string;
  readonly inputsHash: string;
  readonly parametersHash: string;
  readonly modelVersion: string;
  readonly seed: number;
  /** Last day of the records they rest on (ISO date). */
  readonly asOf: string;
  readonly input: unknown;
  /** Value of every parameter by its id. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly output: unknown;
  /** SHA-256 of the output, in hex. */
  readonly outputHash: string;
}

/** What came of working kept figures out again. */
export type Rework =
  | { readonly kind: 'equal' }
  /** The model has changed since; whether the figures agree all the same. */
  | { readonly kind: 'other-version'; readonly modelVersion: string; readonly agrees: boolean }
  | { readonly kind: 'different' };
