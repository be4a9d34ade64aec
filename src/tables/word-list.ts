import type { Document } from '../model/document';
import { rangeIn } from '../model/span';
import { dispersion } from '../stats/dispersion';
import { checkInteger, checkList, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { commonestForm, createWordKey, wordFinding, type WordKey } from './word-forms';
import type { Place } from './word-places';
import { countWords } from './words';

/** Options of `wordList`. */
export interface WordListOptions {
  /** Words in a row that are counted together: 1 for words, 2 for pairs (n-grams); default 1. */
  readonly length?: number;
  /** Whether forms with the same stem count as one word; default false. */
  readonly stems?: boolean;
  /** Words that are not listed, such as `stopWords('fr')`; an n-gram is left out where all its words are. */
  readonly leaveOut?: readonly string[];
  /** Least number of occurrences; default 1. */
  readonly minimum?: number;
  /** Rows to keep; default 100. */
  readonly limit?: number;
}

const OPTIONS = ['length', 'stems', 'leaveOut', 'minimum', 'limit'] as const;

interface Counted {
  readonly forms: Map<string, number>;
  readonly places: Place[];
}

/**
 * The words of texts by frequency: how often, in how many texts, how evenly; or the n-grams, words that stand next to each
 * other in one sentence.
 *
 * Words of a single letter are not listed (elided articles, initials) but stand inside n-grams, and every word counts in
 * the base. Case and the kind of apostrophe do not matter.
 *
 * @param texts - Texts; only their words are looked at.
 * @param options - Length, grouping, what to leave out, rows.
 * @returns Most frequent first, ties by word; empty where there are no words.
 * @throws RangeError for a number that is no whole number above 0.
 * @example wordList(texts, { leaveOut: stopWords('fr'), limit: 30 });
 * @source gries2008 for the dispersion; stems by natural's Snowball-style stemmers
 */
export function wordList(texts: AnnotatedTexts, options: WordListOptions = {}): Table {
  checkAnnotatedTexts(texts, 'wordList');
  checkOptions(options, 'wordList', OPTIONS);
  const { length = 1, stems = false, leaveOut = [], minimum = 1, limit = 100 } = options;
  checkInteger(length, 'wordList', 'length', 1);
  checkInteger(minimum, 'wordList', 'minimum', 1);
  checkInteger(limit, 'wordList', 'limit', 1);
  checkList(leaveOut, 'wordList', 'the list of words to leave out', 0);
  const hidden = new Set(leaveOut.map((word) => String(word).toLowerCase().normalize('NFC')));
  const documents = texts.documents.filter((doc) => countWords(doc) > 0);
  const words = documents.map(countWords);
  const allWords = words.reduce((sum, count) => sum + count, 0);
  const rows = [...countGrams(documents, length, createWordKey(stems, { short: length > 1 })).values()]
    .map((own) => ({ own, word: commonestForm(own.forms) }))
    .filter(
      ({ own, word }) => own.places.length >= minimum && !word.split(' ').every((one) => hidden.has(one)),
    )
    .sort((a, b) => b.own.places.length - a.own.places.length || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ own, word }) => {
      const counts = new Map<Document, number>();
      for (const { doc } of own.places) counts.set(doc, (counts.get(doc) ?? 0) + 1);
      const spread = dispersion(
        documents.map((doc) => counts.get(doc) ?? 0),
        words,
      );
      return {
        cells: {
          word,
          forms: [...own.forms.keys()].sort().join(length > 1 ? ', ' : ' '),
          count: own.places.length,
          perMillion: (1_000_000 * own.places.length) / allWords,
          texts: spread.range,
          dpNorm: documents.length > 1 ? spread.dpNorm : null,
        },
        behind: own.places.map(({ doc, t, to }) => wordFinding(doc, t, to)),
      };
    });
  return createTable(codebookOf(options, documents.length, allWords), rows, texts);
}

/** Runs of so many words that stand side by side in one sentence, under their joined keys. */
function countGrams(
  documents: readonly Document[],
  length: number,
  keyOf: WordKey,
): ReadonlyMap<string, Counted> {
  const found = new Map<string, Counted>();
  for (const doc of documents) {
    for (let s = 0; s < doc.sentences.length; s++) {
      const [from, behind] = rangeIn(doc.tokens, doc.sentences.start[s], doc.sentences.end[s]);
      const run: string[] = [];
      for (let t = from; t < behind; t++) {
        const key = keyOf(doc, t);
        if (key === undefined) {
          run.length = 0;
          continue;
        }
        run.push(key);
        if (run.length > length) run.shift();
        if (run.length < length) continue;
        const place = { doc, t: t + 1 - length, to: t + 1 };
        const form = doc.forms.slice(place.t, place.to).join(' ');
        const gram = run.join(' ');
        const own = found.get(gram) ?? { forms: new Map<string, number>(), places: [] };
        found.set(gram, own);
        own.forms.set(form, (own.forms.get(form) ?? 0) + 1);
        own.places.push(place);
      }
    }
  }
  return found;
}

function codebookOf(
  { length = 1, stems = false }: WordListOptions,
  texts: number,
  words: number,
): Table['codebook'] {
  const item = length === 1 ? 'Word' : `${length} words in a row`;
  return {
    word: { description: stems ? `${item}; of a group of forms the commonest.` : `${item}.` },
    forms: { description: stems ? 'Forms that share the stems.' : 'The form.' },
    count: { description: 'Occurrences in all texts.', unit: 'occurrences' },
    perMillion: {
      description: 'Normalised frequency, texts pooled.',
      unit: 'per 1,000,000 words',
      denominator: `${words} words`,
    },
    texts: { description: 'Texts that have it.', unit: 'texts', denominator: `${texts} texts` },
    dpNorm: {
      description:
        'Gries’ deviation of proportions over its largest possible value: 0 as even as the texts are long, 1 in the shortest text alone; missing for a single text.',
    },
  };
}
