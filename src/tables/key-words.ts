import { PorterStemmer, PorterStemmerFr, PorterStemmerRu } from 'natural/lib/natural/stemmers';
import { TOKEN_KIND, type Document } from '../model/document';
import type { Language } from '../model/language';
import { keyness } from '../stats/log-likelihood';
import { createTable, type Table } from './table';
import { countWords } from './words';

/** Options of `keyWords`. */
export interface KeyWordOptions {
  /** Language of the texts; decides how forms are grouped. */
  readonly language: Language;
  /** Rows to keep; default 50. */
  readonly limit?: number;
  /** Least number of occurrences in both groups together; default 3. */
  readonly minimum?: number;
}

const STEMMERS = { fr: PorterStemmerFr, en: PorterStemmer, ru: PorterStemmerRu } as const;

interface WordCount {
  readonly forms: Map<string, number>;
  target: number;
  reference: number;
  readonly targetTexts: Set<string>;
  readonly referenceTexts: Set<string>;
}

/**
 * Keyness of words between two groups of texts, forms grouped by stem.
 *
 * Stems group forms that look alike (*attaque*, *attaques*); the most frequent form stands for its group. They also
 * conflate tenses, and are never used for annotation.
 *
 * @param target - Texts of interest.
 * @param reference - Texts to compare with.
 * @param options - Language, rows.
 * @returns Rows by log-likelihood, strongest first, ties by word; words of both directions (see the sign of `logRatio`).
 * @throws RangeError when a group has no words.
 * @source dunning1993; hardie2014; stems by natural's Snowball-style stemmers
 */
export function keyWords(
  target: readonly Document[],
  reference: readonly Document[],
  options: KeyWordOptions,
): Table {
  const { language, limit = 50, minimum = 3 } = options;
  const counts = new Map<string, WordCount>();
  for (const doc of target) countForms(doc, language, counts, 'target');
  for (const doc of reference) countForms(doc, language, counts, 'reference');
  const targetWords = sumWords(target, 'target');
  const referenceWords = sumWords(reference, 'reference');
  const rows = [...counts.values()]
    .filter((count) => count.target + count.reference >= minimum)
    .map((count) => ({
      cells: {
        word: commonestForm(count.forms),
        forms: [...count.forms.keys()].sort().join(' '),
        target: count.target,
        reference: count.reference,
        targetTexts: count.targetTexts.size,
        referenceTexts: count.referenceTexts.size,
        ...keyness(count.target, count.reference, targetWords, referenceWords),
      },
    }));
  rows.sort(
    (a, b) => b.cells.logLikelihood - a.cells.logLikelihood || (a.cells.word < b.cells.word ? -1 : 1),
  );
  return createTable(
    {
      word: { description: 'Commonest form of the group.' },
      forms: { description: 'Forms that share its stem.' },
      target: {
        description: 'Occurrences in the target texts.',
        unit: 'words',
        denominator: `${targetWords} words`,
      },
      reference: {
        description: 'Occurrences in the reference texts.',
        unit: 'words',
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
      logLikelihood: { description: 'G² over four cells; overstates certainty for words of few texts.' },
      logRatio: {
        description:
          'Binary logarithm of the ratio of relative frequencies; above 0 more frequent in the target.',
      },
    },
    rows.slice(0, limit),
    { documents: [...target, ...reference], annotations: [] },
  );
}

function countForms(
  doc: Document,
  language: Language,
  counts: Map<string, WordCount>,
  group: 'target' | 'reference',
): void {
  for (let t = 0; t < doc.tokens.length; t++) {
    const form = doc.forms[t];
    if (doc.tokens.kind[t] !== TOKEN_KIND.word || !/\p{L}{2}/u.test(form)) continue;
    const stem = STEMMERS[language].stem(form);
    let count = counts.get(stem);
    if (count === undefined) {
      count = {
        forms: new Map(),
        target: 0,
        reference: 0,
        targetTexts: new Set(),
        referenceTexts: new Set(),
      };
      counts.set(stem, count);
    }
    count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
    count[group]++;
    count[`${group}Texts`].add(doc.id);
  }
}

function sumWords(documents: readonly Document[], group: string): number {
  const words = documents.reduce((sum, doc) => sum + countWords(doc), 0);
  if (words === 0)
    throw new RangeError(`keyWords: no words in the ${group} texts; expected at least one text`);
  return words;
}

function commonestForm(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
}
