import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { checkTexts } from '../stats/check-texts';
import { dispersion } from '../stats/dispersion';
import { checkInteger, checkList, checkOneOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { chooseAnnotations, describeChoice, type AnnotationChoice } from './choose-annotations';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Finding, type Table } from './table';
import { commonestForm, createWordKey, wordFinding } from './word-forms';
import { describeQueries, wildcardWarnings, wordFinder, type WordQuery } from './word-query';
import { countWords } from './words';

/** Options of `dispersionTable`. */
export interface DispersionOptions extends AnnotationChoice {
  /** Labels of the annotations, which `layer` and `labels` choose, or words. */
  readonly of: 'label' | 'word';
  /** The words or names to look at, each query a row; default every word. */
  readonly words?: readonly WordQuery[];
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
 * @throws RangeError for fewer than two texts: one text has no dispersion; for a layer or label that does not exist, or
 *   one that is asked of words.
 * @source gries2008; lijffijtgries2012; biber2016 for the caveat on Juilland's D
 */
export function dispersionTable(texts: AnnotatedTexts, options: DispersionOptions): Table {
  checkAnnotatedTexts(texts, 'dispersionTable');
  checkOptions(options, 'dispersionTable', [...OF_LABELS, ...OF_WORDS, 'of', 'minimum', 'limit']);
  const { limit = 50, minimum = 1 } = options;
  checkOneOf(options.of, ['label', 'word'], 'dispersionTable', 'of');
  const foreign = (options.of === 'label' ? OF_WORDS : OF_LABELS).find((name) => name in options);
  if (foreign !== undefined)
    throw new RangeError(
      `dispersionTable: ${foreign} has no meaning beside of: ${JSON.stringify(options.of)}; expected ${(options.of === 'label' ? OF_LABELS : OF_WORDS).join(' or ')}`,
    );
  checkInteger(limit, 'dispersionTable', 'limit', 1);
  checkInteger(minimum, 'dispersionTable', 'minimum', 1);
  const documents = texts.documents.filter(
    (doc) => countWords(doc) > 0 && (options.of === 'word' || isLanguage(doc.language)),
  );
  checkTexts(documents.length, 'dispersionTable');
  const words = documents.map(countWords);
  const allWords = words.reduce((sum, count) => sum + count, 0);
  const items = itemsOf(documents, texts.annotations, options);
  const rows = [...items]
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
  const warnings = items.flatMap(({ findings }, i) =>
    options.words === undefined ? [] : wildcardWarnings(options.words[i], findings.length, 'dispersionTable'),
  );
  return createTable(
    codebookOf(options, documents.length, allWords),
    rows,
    { ...texts, documents },
    warnings,
  );
}

/** Options that only labels, or only words have. */
const OF_LABELS = ['layer', 'labels'] as const;
const OF_WORDS = ['words', 'stems'] as const;

function itemsOf(
  documents: readonly Document[],
  annotations: readonly Annotation[],
  options: DispersionOptions,
): Item[] {
  const { of, words, stems = false, minimum } = options;
  if (of === 'label') {
    const ids = new Set(documents.map((doc) => doc.id));
    const chosen = chooseAnnotations(annotations, options, 'dispersionTable');
    const wanted = chosen.filter((annotation) => ids.has(annotation.document));
    return [...groupBy(wanted, (annotation) => `${annotation.layer}: ${annotation.label}`).values()]
      .filter((findings) => findings.length >= (minimum ?? 1))
      .map((findings) => ({ name: findings[0].label, layer: findings[0].layer, findings }));
  }
  if (words !== undefined) {
    checkList(words, 'dispersionTable', 'the list of words');
    return words.map((word) => {
      const find = wordFinder(word, 'dispersionTable');
      const findings = documents.flatMap((doc) => find(doc).map(({ t, to }) => wordFinding(doc, t, to)));
      return { name: describeQueries(word), layer: 'word', findings };
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

function codebookOf(options: DispersionOptions, texts: number, words: number): Table['codebook'] {
  const { of } = options;
  return {
    item: {
      description: of === 'label' ? 'Label after the codebook.' : 'Word; of a group of forms the commonest.',
    },
    layer: { description: of === 'label' ? `Layer, of ${describeChoice(options)}.` : 'word.' },
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
