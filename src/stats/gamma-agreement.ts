import { checkInteger, checkOptions } from '../util/check';
import { checkRandom, type Random } from '../util/random';
import { checkUnits, type Unit } from './alpha-unitized';
import { bestAlignmentDisorder } from './best-alignment';

/** Options of `gammaAgreement`. */
export interface GammaOptions {
  /** Seeded random numbers for the texts of chance. */
  readonly random: Random;
  /** Length of the text, in the positions of the units. */
  readonly length: number;
  /** Random annotations that estimate the disorder of chance; default 100. */
  readonly samples?: number | undefined;
  /** Weight of the position in the dissimilarity of two units; default 1. */
  readonly position?: number;
  /** Weight of the label; default 1. */
  readonly category?: number;
}

/** Agreement of an alignment of units, beyond chance. */
export interface GammaAgreement {
  readonly method: string;
  /** 1 is perfect, 0 what chance would give, below 0 worse; NaN when nobody marked anything. */
  readonly coefficient: number;
  /** Disorder of the best alignment, for each unit of an annotator. */
  readonly observed: number;
  /** The same for random annotations, their mean. */
  readonly expected: number;
  /** Units of all annotators together. */
  readonly n: number;
  readonly samples: number;
  readonly notes: readonly string[];
}

/**
 * Gamma of Mathet, Widlöcher and Métivier: agreement on finding and labelling stretches of text, by alignment.
 *
 * Each unit of one annotator is aligned with at most one of each other, so that the disorder is least; chance is what
 * annotations of the same annotators give when each is moved along the text at random. Units may overlap and nest.
 *
 * @param annotators - The units of each annotator, at least two.
 * @param options - Random numbers, length of the text, weights.
 * @returns The note tells how precise the number is that random annotations can give.
 * @throws RangeError for fewer than two annotators, a unit outside the text, or more overlap than an exact alignment can hold.
 * @source mathet2015, sections 4 and 5: sporadic positional dissimilarity, nominal labels, unit of disorder 1; the random
 *   annotations of section 5.2, as the authors' software makes them
 */
export function gammaAgreement(
  annotators: readonly (readonly Unit[])[],
  options: GammaOptions,
): GammaAgreement {
  checkUnits(annotators, 'gammaAgreement');
  checkOptions(options, 'gammaAgreement', ['random', 'length', 'samples', 'position', 'category']);
  const { random, length, samples = 100, position = 1, category = 1 } = options;
  checkRandom(random, 'gammaAgreement');
  checkInteger(length, 'gammaAgreement', 'length');
  checkInteger(samples, 'gammaAgreement', 'samples', 1);
  if (annotators.length < 2) {
    throw new RangeError(
      `gammaAgreement: no agreement; expected at least 2 annotators, got ${annotators.length}`,
    );
  }
  const all = annotators.flat();
  for (const { start, end, label } of all) {
    if (!(start >= 0 && start < end && end <= length)) {
      throw new RangeError(
        `gammaAgreement: unit ${label} leaves the text; expected 0 <= start < end <= ${length}, got [${start}, ${end})`,
      );
    }
  }
  const dissimilarity = (a: Unit, b: Unit): number =>
    position * positionalDissimilarity(a, b) + (a.label === b.label ? 0 : category);
  const disorder = (own: readonly (readonly Unit[])[]): number =>
    (bestAlignmentDisorder(own, dissimilarity) * own.length) / own.flat().length;
  const observed = all.length === 0 ? NaN : disorder(annotators);
  const byChance: number[] = [];
  while (all.length > 0 && byChance.length < samples) {
    const moved = moveAtRandom(annotators, length, random);
    if (moved.some((units) => units.length > 0)) byChance.push(disorder(moved));
  }
  const expected = byChance.reduce((sum, value) => sum + value, 0) / byChance.length;
  return {
    method: `gamma, ${annotators.length} annotators, ${samples} random annotations`,
    coefficient: 1 - observed / expected,
    observed,
    expected,
    n: all.length,
    samples,
    notes:
      all.length === 0
        ? ['nothing is marked: agreement beyond chance is not defined']
        : [`the disorder of chance is known to ±${precision(byChance, expected)} %`],
  };
}

/** Squared distance of the ends, in parts of both lengths together: 0 for the same place, 1 where two equally long units touch. */
function positionalDissimilarity(a: Unit, b: Unit): number {
  const distance = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  return (distance / (a.end - a.start + b.end - b.start)) ** 2;
}

/**
 * Annotations of chance: for each annotator the units of one drawn at random, moved by a random distance; what leaves
 * the end comes in at the beginning. Distances are at least half a mean unit apart where there is room: half as in the
 * authors' Gamma Software, where their paper says a whole one.
 */
function moveAtRandom(
  annotators: readonly (readonly Unit[])[],
  length: number,
  random: Random,
): readonly (readonly Unit[])[] {
  const units = annotators.flat();
  const apart = units.reduce((sum, unit) => sum + unit.end - unit.start, 0) / units.length / 2;
  const used: number[] = [];
  return annotators.map(() => {
    const free = Array.from({ length }, (_, at) => at).filter((at) =>
      used.every((other) => Math.abs(at - other) >= apart),
    );
    const distance =
      free.length > 0 ? free[Math.floor(random() * free.length)] : Math.floor(random() * length);
    used.push(distance);
    return annotators[Math.floor(random() * annotators.length)].map(({ start, end, label }) => {
      const by = start + distance >= length ? distance - length : distance;
      return { start: start + by, end: end + by, label };
    });
  });
}

/** Half the 95 % interval of a mean, in per cent of it. */
function precision(values: readonly number[], mean: number): string {
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return ((100 * 1.96 * Math.sqrt(variance / values.length)) / mean).toFixed(1);
}
