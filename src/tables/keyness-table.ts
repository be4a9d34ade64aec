import type { Annotation } from '../model/annotation';
import type { Codebook } from '../model/codebook';
import type { Document } from '../model/document';
import { keyness, logLikelihoodRatio } from '../stats/log-likelihood';
import { checkInteger } from '../util/check';
import { createTable, type Cell, type Finding, type Table } from './table';
import { countWordsOfAll } from './words';

/** Something that is counted in two groups of texts: a word, or a lexicon entry. */
export interface KeyItem {
  /** Its name; the first cell breaks ties. */
  readonly cells: Readonly<Record<string, string>>;
  readonly target: number;
  readonly reference: number;
  readonly targetTexts: number;
  readonly referenceTexts: number;
  /** Every occurrence, target first; asked for only where the row is kept. */
  readonly behind: () => readonly Finding[];
}

/** Two groups of texts. */
export interface TwoGroups {
  readonly target: readonly Document[];
  readonly reference: readonly Document[];
  readonly annotations: readonly Annotation[];
}

/** What to keep of the items. */
export interface KeynessTableOptions {
  /** Name of the function that was asked, for errors. */
  readonly where: string;
  /** Rows to keep; default 50. */
  readonly limit?: number | undefined;
  /** Least number of occurrences in both groups together; default 3. */
  readonly minimum?: number | undefined;
}

/**
 * Keyness of counted items: counts, G², Log Ratio with its interval, conservative Log Ratio, and %DIFF.
 *
 * The intervals are corrected for all items that reach the minimum, kept as rows or not.
 *
 * @param items - Counts in both groups.
 * @param names - Describes the cells that name an item.
 * @param groups - The texts.
 * @param options - Rows.
 * @returns Rows by log-likelihood, strongest first, ties by name.
 * @throws RangeError when a group has no words, both have the same text, or a number of rows is none.
 */
export function keynessTable(
  items: readonly KeyItem[],
  names: Codebook,
  groups: TwoGroups,
  options: KeynessTableOptions,
): Table {
  const { where, limit = 50, minimum = 3 } = options;
  checkInteger(limit, where, 'limit', 1);
  checkInteger(minimum, where, 'minimum', 1);
  checkApart(groups, where);
  const targetWords = checkWords(groups.target, 'target', where);
  const referenceWords = checkWords(groups.reference, 'reference', where);
  const counted = items
    .filter((item) => item.target + item.reference >= minimum)
    .map((item) => ({
      item,
      strength: logLikelihoodRatio(item.target, item.reference, targetWords, referenceWords),
      name: Object.values(item.cells)[0],
    }))
    .sort((a, b) => b.strength - a.strength || (a.name < b.name ? -1 : 1));
  const rows = counted.slice(0, limit).map(({ item }) => {
    const { target, reference, targetTexts, referenceTexts } = item;
    const result = keyness(target, reference, targetWords, referenceWords, { tests: counted.length });
    const [low, high] = result.logRatioInterval;
    return {
      cells: {
        ...item.cells,
        target,
        reference,
        targetTexts,
        referenceTexts,
        logLikelihood: result.logLikelihood,
        logRatio: result.logRatio,
        low: finite(low),
        high: finite(high),
        conservative: result.conservativeLogRatio,
        difference: result.percentDifference,
      },
      behind: item.behind(),
    };
  });
  return createTable({ ...names, ...columnsOf(groups, targetWords, referenceWords, counted.length) }, rows, {
    documents: [...groups.target, ...groups.reference],
    annotations: groups.annotations,
  });
}

function columnsOf(groups: TwoGroups, targetWords: number, referenceWords: number, tests: number): Codebook {
  const { target, reference } = groups;
  return {
    target: {
      description: 'Occurrences in the target texts.',
      unit: 'occurrences',
      denominator: `${targetWords} words`,
    },
    reference: {
      description: 'Occurrences in the reference texts.',
      unit: 'occurrences',
      denominator: `${referenceWords} words`,
    },
    targetTexts: {
      description: 'Target texts that have it.',
      unit: 'texts',
      denominator: `${target.length} texts`,
    },
    referenceTexts: {
      description: 'Reference texts that have it.',
      unit: 'texts',
      denominator: `${reference.length} texts`,
    },
    logLikelihood: { description: 'G² over four cells; overstates certainty for what stands in few texts.' },
    logRatio: {
      description:
        'Binary logarithm of the ratio of relative frequencies; above 0 more frequent in the target.',
    },
    low: {
      description: `Lower end of the exact 95 % interval of the Log Ratio, corrected for ${tests} items; missing where the target has none.`,
    },
    high: { description: 'Upper end of the same interval; missing where the reference has none.' },
    conservative: {
      description:
        'Conservative Log Ratio (LRC): the end of the interval that is nearer to 0; 0 where the interval holds 0.',
    },
    difference: {
      description: '%DIFF: how much more frequent in the target; 0.5 stands for a reference count of zero.',
      unit: '%',
      denominator: 'relative frequency in the reference',
    },
  };
}

/** A text in both groups would be compared with itself. */
function checkApart({ target, reference }: TwoGroups, where: string): void {
  const ids = new Set(target.map(({ id }) => id));
  const shared = reference.find(({ id }) => ids.has(id));
  if (shared === undefined) return;
  throw new RangeError(
    `${where}: text ${shared.id} is in both groups; expected each text in one of them: give each text an id of its own`,
  );
}

function checkWords(documents: readonly Document[], group: string, where: string): number {
  const words = countWordsOfAll(documents);
  if (words === 0)
    throw new RangeError(`${where}: no words in the ${group} texts; expected at least one text`);
  return words;
}

/** An end of an interval; missing where there is none. */
function finite(value: number): Cell {
  return Number.isFinite(value) ? value : null;
}
