import type { Annotation, Layer } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { checkTexts } from '../stats/check-texts';
import { dispersion } from '../stats/dispersion';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Finding, type Table } from './table';
import { commonestForm, createWordKey, wordFinding } from './word-forms';
import { nodeFinder } from './word-places';
import { countWords } from './words';

/** Options of `dispersionTable`. */
export interface DispersionOptions {
  /** Labels of the annotations, or words. */
  readonly of: 'label' | 'word';
  /** Layer of the labels; default all. */
  readonly layer?: Layer;
  /** The words or names to look at, each a row; default every word. */
  readonly words?: readonly string[];
  /** Whether forms with the same stem count as one word, where no words are named; default false. */
  readonly stems?: boolean;
  /** Least number of occurrences; default 1 for labels and named words, 5 for every word. */
  readonly minimum?: number;
  /** Rows to keep; default 50. */
  readonly limit?: number;
}

/** Something that is counted over texts, under its name. */
interface Item {
  readonly name: string;
  readonly layer: string;
  readonly findings: readonly Finding[];
}

/**
 * How evenly labels or words are spread over texts: a rate that one text makes is no finding about the others.
 *
 * @param texts - Annotated texts; for labels those in a language without measure are left out, and texts without words always.
 * @param options - Labels or words, which, how many.
 * @returns Most frequent first, ties by name; a named word that does not occur has missing measures.
 * @throws RangeError for fewer than two texts: one text has no dispersion.
 * @source gries2008; lijffijtgries2012; biber2016 for the caveat on Juilland's D
 */
export function dispersionTable(texts: AnnotatedTexts, options: DispersionOptions): Table {
  const { limit = 50 } = options;
  const documents = texts.documents.filter(
    (doc) => countWords(doc) > 0 && (options.of === 'word' || isLanguage(doc.language)),
  );
  checkTexts(documents.length, 'dispersionTable');
  const words = documents.map(countWords);
  const allWords = words.reduce((sum, count) => sum + count, 0);
  const items = itemsOf(documents, texts.annotations, options);
  const rows = items
    .sort((a, b) => b.findings.length - a.findings.length || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name, layer, findings }) => {
      const byDocument = groupBy(findings, ({ document }) => document);
      const spread = dispersion(
        documents.map((doc) => byDocument.get(doc.id)?.length ?? 0),
        words,
      );
      const measure = (value: number): number | null => (findings.length === 0 ? null : value);
      return {
        cells: {
          item: name,
          layer,
          count: findings.length,
          rate: (1000 * findings.length) / allWords,
          range: spread.range,
          dp: measure(spread.dp),
          dpNorm: measure(spread.dpNorm),
          juillandD: measure(spread.juillandD),
        },
        behind: findings,
      };
    });
  return createTable(codebookOf(options, documents.length, allWords), rows, { ...texts, documents });
}

function itemsOf(
  documents: readonly Document[],
  annotations: readonly Annotation[],
  { of, layer, words, stems = false, minimum }: DispersionOptions,
): Item[] {
  if (of === 'label') {
    const ids = new Set(documents.map((doc) => doc.id));
    const wanted = annotations.filter(
      (annotation) => ids.has(annotation.document) && (layer === undefined || annotation.layer === layer),
    );
    return [...groupBy(wanted, (annotation) => `${annotation.layer}: ${annotation.label}`).values()]
      .filter((findings) => findings.length >= (minimum ?? 1))
      .map((findings) => ({ name: findings[0].label, layer: findings[0].layer, findings }));
  }
  if (words !== undefined) {
    return words.map((word) => {
      const find = nodeFinder([word], 'dispersionTable');
      const findings = documents.flatMap((doc) => find(doc).map(({ t, to }) => wordFinding(doc, t, to)));
      return { name: word, layer: 'word', findings };
    });
  }
  const keyOf = createWordKey(stems);
  const places = new Map<string, { readonly doc: Document; readonly t: number }[]>();
  for (const doc of documents) {
    for (let t = 0; t < doc.tokens.length; t++) {
      const key = keyOf(doc, t);
      if (key === undefined) continue;
      const own = places.get(key);
      if (own === undefined) places.set(key, [{ doc, t }]);
      else own.push({ doc, t });
    }
  }
  return [...places.values()]
    .filter((own) => own.length >= (minimum ?? 5))
    .map((own) => {
      const forms = new Map<string, number>();
      for (const { doc, t } of own) forms.set(doc.forms[t], (forms.get(doc.forms[t]) ?? 0) + 1);
      const findings = own.map(({ doc, t }) => wordFinding(doc, t));
      return { name: commonestForm(forms), layer: 'word', findings };
    });
}

function codebookOf({ of }: DispersionOptions, texts: number, words: number): Table['codebook'] {
  return {
    item: {
      description: of === 'label' ? 'Label after the codebook.' : 'Word; of a group of forms the commonest.',
    },
    layer: { description: 'Hedging, attribution or labelling; word for a word.' },
    count: { description: 'Occurrences in all texts.', unit: of === 'label' ? 'annotations' : 'words' },
    rate: {
      description: 'Normalised frequency, texts pooled.',
      unit: 'per 1,000 words',
      denominator: `${words} words`,
    },
    range: { description: 'Texts that have it.', unit: 'texts', denominator: `${texts} texts` },
    dp: {
      description:
        'Gries’ deviation of proportions: 0 as even as the texts are long, near 1 all in the shortest text.',
    },
    dpNorm: { description: 'The same over its largest possible value, 0-1.' },
    juillandD: {
      description:
        'Juilland’s D, 1 most even; only to compare with older work: with many texts it nears 1 for uneven words too.',
    },
  };
}
