import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { LANGUAGES, type Language } from '../model/language';
import { checkOneOf, checkOptions } from '../util/check';
import { keynessTable, type KeyItem } from './keyness-table';
import type { Table } from './table';
import { commonestForm, createWordKey, wordFinding, type WordKey } from './word-forms';

/** Options of `keyWords`. */
export interface KeyWordOptions {
  /** Language of the texts; decides how forms are grouped. */
  readonly language: Language;
  /** Rows to keep; default 50. */
  readonly limit?: number;
  /** Least number of occurrences in both groups together; default 3. */
  readonly minimum?: number;
}

/** Where the forms of a stem stand: tokens of documents. */
interface WordPlaces {
  readonly forms: Map<string, number>;
  readonly target: [doc: Document, t: number][];
  readonly reference: [doc: Document, t: number][];
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
 * @throws RangeError when a group has no words, both have the same text, or the language has no stems.
 * @source dunning1993; hardie2014; evert2022; stems by natural's Snowball-style stemmers
 */
export function keyWords(
  target: readonly Document[],
  reference: readonly Document[],
  options: KeyWordOptions,
): Table {
  checkDocuments(target, 'keyWords, target');
  checkDocuments(reference, 'keyWords, reference');
  checkOptions(options, 'keyWords', ['language', 'limit', 'minimum']);
  const { language, limit, minimum } = options;
  checkOneOf(language, LANGUAGES, 'keyWords', 'language');
  const places = new Map<string, WordPlaces>();
  const stemOf = createWordKey(true, { language });
  for (const doc of target) collectWords(doc, stemOf, places, 'target');
  for (const doc of reference) collectWords(doc, stemOf, places, 'reference');
  return keynessTable(
    [...places.values()].map(toItem),
    {
      word: { description: 'Commonest form of the group.' },
      forms: { description: 'Forms that share its stem.' },
    },
    { target, reference, annotations: [] },
    { where: 'keyWords', limit, minimum },
  );
}

function toItem({ forms, target, reference }: WordPlaces): KeyItem {
  const textsOf = (own: WordPlaces['target']): number => new Set(own.map(([doc]) => doc.id)).size;
  return {
    cells: { word: commonestForm(forms), forms: [...forms.keys()].sort().join(' ') },
    target: target.length,
    reference: reference.length,
    targetTexts: textsOf(target),
    referenceTexts: textsOf(reference),
    behind: () => [...target, ...reference].map(([doc, t]) => wordFinding(doc, t)),
  };
}

function collectWords(
  doc: Document,
  stemOf: WordKey,
  places: Map<string, WordPlaces>,
  group: 'target' | 'reference',
): void {
  for (let t = 0; t < doc.tokens.length; t++) {
    const stem = stemOf(doc, t);
    if (stem === undefined) continue;
    const form = doc.forms[t];
    let own = places.get(stem);
    if (own === undefined) {
      own = { forms: new Map(), target: [], reference: [] };
      places.set(stem, own);
    }
    own.forms.set(form, (own.forms.get(form) ?? 0) + 1);
    own[group].push([doc, t]);
  }
}
