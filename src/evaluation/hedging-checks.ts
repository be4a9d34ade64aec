import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadVerbs } from '../formats/files';
import type { Annotation } from '../model/annotation';
import type { Language } from '../model/language';
import { isHedge } from '../model/layers';
import { scoreCounts, type Counts } from './scores';

/** One row of checks: figures 0-1 with three places, empty where they cannot be computed. */
export type CheckRow = readonly [
  check: string,
  data: string,
  system: string,
  n: number,
  precision: string,
  recall: string,
  f1: string,
  youdenJ: string,
];

/** Names of the columns of a `CheckRow`. */
export const CHECK_HEADER: readonly string[] = [
  'check',
  'data',
  'system',
  'n',
  'precision',
  'recall',
  'f1',
  'youden_j',
];

const TREEBANKS = ['fr_gsd-ud-dev.conllu', 'fr_sequoia-ud-dev.conllu'];

/**
 * Whether the form index finds the conditionals of French treebanks (`Mood=Cnd`): a check of the look-up only.
 *
 * @param folder - Folder with the treebanks; absent ones are left out.
 */
export function scoreConditionalForms(folder: string): readonly CheckRow[] {
  const verbs = loadVerbs('fr');
  if (verbs === undefined) return [];
  return TREEBANKS.filter((name) => existsSync(join(folder, name))).map((name) => {
    const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const [id, word, , pos, , features] = line.split('\t');
      // Only words: comments, ranges and empty nodes have no plain number.
      if (!/^\d+$/u.test(id) || (pos !== 'VERB' && pos !== 'AUX')) continue;
      const form = word
        .normalize('NFC')
        .toLowerCase()
        .replace(/-t?-?(?:il|elle|on|ils|elles|je|nous|vous|ce)$/u, '');
      const isFound = verbs.analyses(form).some((analysis) => analysis.tense === 'C');
      const isGold = features.split('|').includes('Mood=Cnd');
      if (isFound && isGold) counts.truePositives++;
      else if (isFound) counts.falsePositives++;
      else if (isGold) counts.falseNegatives++;
    }
    return checkRow({ check: 'Mood=Cnd look-up', data: name, system: 'selon', counts });
  });
}

/**
 * Sentence level on Wikipedia sentences marked as uncertain: a sentence counts as uncertain when it has a hedge.
 *
 * That data rewards vague quantifiers (`some people`), which the codebook leaves out; recall is low by design. Half of
 * its sentences are uncertain, so that calling all of them so has a high F1: it stands beside, and so does Youden's J
 * (recall + specificity - 1), which is 0 for every system that does not look.
 *
 * @param path - CSV of mark (`-1` uncertain, `1` certain) and sentence; an absent file gives no row.
 * @param annotateText - The system.
 * @returns One row of the system, one of calling every sentence uncertain.
 * @source farkas2010 for the data; youden1950 for J
 */
export function scoreUncertainSentences(
  path: string,
  annotateText: (text: string, language: Language) => readonly Annotation[],
): readonly CheckRow[] {
  if (!existsSync(path)) return [];
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
  let trueNegatives = 0;
  for (const [mark, sentence] of parse(readFileSync(path, 'utf8'), {
    relaxColumnCount: true,
  }) as string[][]) {
    if (sentence === undefined || sentence.trim() === '') continue;
    const isFound = annotateText(sentence, 'en').some(
      (annotation) => isHedge(annotation) && annotation.label !== 'scare-quotes',
    );
    const isGold = mark === '-1';
    if (isFound && isGold) counts.truePositives++;
    else if (isFound) counts.falsePositives++;
    else if (isGold) counts.falseNegatives++;
    else trueNegatives++;
  }
  const uncertain = counts.truePositives + counts.falseNegatives;
  const certain = counts.falsePositives + trueNegatives;
  const all = { truePositives: uncertain, falsePositives: certain, falseNegatives: 0 };
  const of = { check: 'uncertain sentences', data: 'wikiweasel_dev.csv' };
  return [
    checkRow({ ...of, system: 'selon', counts, trueNegatives }),
    checkRow({ ...of, system: 'every sentence uncertain', counts: all, trueNegatives: 0 }),
  ];
}

/** What a row of checks is made of. */
export interface Check {
  readonly check: string;
  readonly data: string;
  readonly system: string;
  readonly counts: Counts;
  /** Units rightly called negative; absent where what is no unit cannot be counted. */
  readonly trueNegatives?: number;
}

/**
 * The figures of one check.
 *
 * @returns Youden's J = recall + specificity - 1 only where true negatives are known; `NaN` figures are empty.
 * @source youden1950
 */
export function checkRow({ check, data, system, counts, trueNegatives }: Check): CheckRow {
  const { precision, recall, f1 } = scoreCounts(counts);
  const specificity =
    trueNegatives === undefined ? NaN : trueNegatives / (trueNegatives + counts.falsePositives);
  const places = (figure: number): string => (Number.isNaN(figure) ? '' : figure.toFixed(3));
  return [
    check,
    data,
    system,
    counts.truePositives + counts.falseNegatives,
    places(precision),
    places(recall),
    places(f1),
    places(recall + specificity - 1),
  ];
}
