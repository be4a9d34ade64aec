import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadVerbs } from '../formats/files';
import type { Annotation } from '../model/annotation';
import type { Language } from '../model/language';
import { isHedge } from '../model/layers';
import { scoreCounts, type Counts } from './scores';

/** Check, data, n, precision, recall. */
export type CheckRow = readonly [check: string, data: string, n: number, precision: string, recall: string];

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
    return row('Mood=Cnd look-up', name, counts);
  });
}

/**
 * Sentence level on Wikipedia sentences marked as uncertain: a sentence counts as uncertain when it has a hedge.
 *
 * That data rewards vague quantifiers (`some people`), which the codebook leaves out; recall is low by design.
 *
 * @param path - CSV of mark (`-1` uncertain, `1` certain) and sentence; an absent file gives no row.
 * @param annotateText - The system.
 * @source farkas2010
 */
export function scoreUncertainSentences(
  path: string,
  annotateText: (text: string, language: Language) => readonly Annotation[],
): readonly CheckRow[] {
  if (!existsSync(path)) return [];
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
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
  }
  return [row('uncertain sentences', 'wikiweasel_dev.csv', counts)];
}

function row(check: string, data: string, counts: Counts): CheckRow {
  const { precision, recall } = scoreCounts(counts);
  return [check, data, counts.truePositives + counts.falseNegatives, precision.toFixed(3), recall.toFixed(3)];
}
