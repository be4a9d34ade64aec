import { readFileSync } from 'node:fs';

interface Sample {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Values of independent implementations, made by `test/fixtures/stats/reference.py`. */
export interface Reference {
  readonly normal: readonly { readonly z: number; readonly cdf: number }[];
  readonly quantiles: readonly { readonly p: number; readonly z: number }[];
  readonly chiSquare: readonly { readonly x: number; readonly p: number }[];
  readonly wilson: readonly {
    readonly successes: number;
    readonly trials: number;
    readonly level: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly mannWhitneyExact: readonly (Sample & { readonly u: number; readonly p: number })[];
  readonly mannWhitneyTies: readonly (Sample & { readonly u: number; readonly p: number })[];
  readonly gSquared: readonly {
    readonly target: number;
    readonly reference: number;
    readonly targetWords: number;
    readonly referenceWords: number;
    readonly g2: number;
    readonly p: number;
  }[];
  readonly permutation: readonly (Sample & { readonly difference: number; readonly p: number })[];
  readonly benjaminiHochberg: { readonly p: readonly number[]; readonly adjusted: readonly number[] };
  readonly quantile: { readonly values: readonly number[]; readonly at: Readonly<Record<string, number>> };
  readonly entropy: readonly {
    readonly counts: readonly number[];
    readonly entropy: number;
    readonly corrected: number;
  }[];
  readonly dispersion: readonly {
    readonly counts: readonly number[];
    readonly words: readonly number[];
    readonly dp: number;
    readonly dpNorm: number;
  }[];
  readonly kappa: readonly (Sample & { readonly kappa: number })[];
  readonly alpha: readonly {
    readonly rows: readonly (readonly (number | null)[])[];
    readonly alpha: number;
  }[];
}

/** The reference values. */
export const REFERENCE = JSON.parse(readFileSync('test/fixtures/stats/reference.json', 'utf8')) as Reference;
