// The decision trail of a flag: what went in, how it was worked out, which beliefs it rests on.

/** One input or assumption, as texts ready to read. */
export interface WhyLine {
  readonly label: string;
  /** With its unit, e.g. "£38 a session". */
  readonly value: string;
  /** Where the value comes from; null when the council's own records. */
  readonly source: string | null;
}

/** Everything behind one flag. */
export interface Why {
  /** What is explained, e.g. "Harbour Day Centre is at risk". */
  readonly subject: string;
  readonly inputs: readonly WhyLine[];
  /** The reasoning as short lines, formula in words and figures. */
  readonly formula: readonly string[];
  readonly parameters: readonly WhyLine[];
  readonly modelVersion: string;
}
