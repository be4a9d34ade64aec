import { readFileSync } from 'node:fs';
import type { Unit } from '../../src/stats/alpha-unitized';

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
  readonly clopperPearson: Reference['wilson'];
  readonly logRatio: readonly {
    readonly target: number;
    readonly reference: number;
    readonly targetWords: number;
    readonly referenceWords: number;
    readonly level: number;
    readonly tests: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly conservative: number;
  }[];
  readonly association: readonly {
    readonly joint: number;
    readonly first: number;
    readonly second: number;
    readonly total: number;
    readonly mutualInformation: number;
    readonly logDice: number;
    readonly logLikelihood: number;
  }[];
  readonly juilland: readonly {
    readonly counts: readonly number[];
    readonly words: readonly number[];
    readonly d: number;
  }[];
  readonly alphaUnitized: readonly {
    readonly annotators: readonly (readonly Unit[])[];
    readonly length: number;
    readonly alpha: number;
  }[];
  readonly alpha: readonly {
    readonly rows: readonly (readonly (number | null)[])[];
    readonly alpha: number;
  }[];
}

/** The reference values. */
export const REFERENCE = JSON.parse(readFileSync('test/fixtures/stats/reference.json', 'utf8')) as Reference;

/** Disorders and gammas of an independent implementation, made by `test/fixtures/stats/gamma.py`. */
export interface GammaReference {
  readonly samples: number;
  readonly cases: readonly {
    readonly annotators: readonly (readonly Unit[])[];
    readonly length: number;
    readonly position: number;
    readonly category: number;
    readonly observed: number;
    readonly gamma?: number;
    readonly expected?: number;
  }[];
}

/** The reference values of gamma. */
export const GAMMA = JSON.parse(readFileSync('test/fixtures/stats/gamma.json', 'utf8')) as GammaReference;

/** Exact enumerations in R, made by `test/fixtures/stats/resampling.R`. */
export interface ResamplingReference {
  readonly mouse: {
    readonly treated: readonly number[];
    readonly interval: readonly [number, number];
    readonly deviation: number;
  };
  readonly rate: {
    readonly count: readonly number[];
    readonly words: readonly number[];
    readonly interval: readonly [number, number];
  };
  readonly permutation: readonly (Sample & { readonly p: number })[];
  readonly conservative: readonly {
    readonly target: number;
    readonly targetWords: number;
    readonly reference: number;
    readonly referenceWords: number;
    readonly tests: number;
    readonly value: number;
  }[];
}

/** The exact values. */
export const RESAMPLING = JSON.parse(
  readFileSync('test/fixtures/stats/resampling.json', 'utf8'),
) as ResamplingReference;
