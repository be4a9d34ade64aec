/** Outcome of a significance test, never a bare p. */
export interface TestResult {
  /** Name of the variant: which distribution, which correction. */
  readonly method: string;
  readonly statistic: number;
  /** Two-sided, in `[0, 1]`. */
  readonly pValue: number;
  /** How large the difference is; named in `effect`. */
  readonly effectSize: number;
  /** Name of the effect size, its range and its direction. */
  readonly effect: string;
  /** Number of texts in each group. */
  readonly n: readonly [first: number, second: number];
  readonly alternative: 'two-sided';
  /** What to know before quoting the numbers. */
  readonly notes: readonly string[];
}
