import { checkInteger, checkOneOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import {
  CONCORDANCE_ORDERS,
  contextCells,
  contextCodebook,
  oneLine,
  sortContexts,
  type ConcordanceOrder,
} from './context';
import { createTable, sentenceSpan, type AnnotatedTexts, type Table } from './table';
import { wordFinding } from './word-forms';
import { wildcardWarnings, wordFinder, type WordQuery } from './word-query';

/** Options of `kwic`. */
export interface KwicOptions {
  /** What to look for: a word, several in a row, a pattern or a regular expression; or a list of these. */
  readonly query: WordQuery | readonly WordQuery[];
  /** Tokens to the left and right, default 10; never beyond the paragraph. */
  readonly windowTokens?: number;
  /** Order of the rows: `text`, by `keyword`, or by the words to its `left` (nearest first) or `right`; default `text`. */
  readonly sort?: ConcordanceOrder;
}

/**
 * Keyword in context of any words: one row for each place where they stand, with its whole sentence.
 *
 * @param texts - Texts; only their words are looked at.
 * @param options - What to look for, window, order.
 * @returns Rows in text order, or sorted without regard to case, accents and punctuation; ties in text order. A warning
 *   where nothing was found and an asterisk was perhaps meant as a wildcard.
 * @throws RangeError for a query without words, or one that cannot be read.
 * @example kwic(texts, { query: ['Daech', { pattern: 'djihad*' }], sort: 'right' });
 * @source luhn1960
 */
export function kwic(texts: AnnotatedTexts, options: KwicOptions): Table {
  checkAnnotatedTexts(texts, 'kwic');
  checkOptions(options, 'kwic', ['query', 'windowTokens', 'sort']);
  const { query, windowTokens = 10, sort = 'text' } = options;
  checkInteger(windowTokens, 'kwic', 'windowTokens');
  checkOneOf(sort, CONCORDANCE_ORDERS, 'kwic', 'order');
  const find = wordFinder(query, 'kwic');
  const rows = texts.documents.flatMap((doc) =>
    find(doc).map(({ t, to }) => {
      const finding = wordFinding(doc, t, to);
      const [from, behind] = sentenceSpan(doc, finding.start);
      return {
        cells: {
          ...contextCells(doc, [finding.start, finding.end], windowTokens),
          sentence: oneLine(doc.text.slice(from, behind)),
        },
        behind: [finding],
      };
    }),
  );
  return createTable(
    { ...contextCodebook(windowTokens), sentence: { description: 'The sentence of the keyword.' } },
    sortContexts(rows, sort),
    texts,
    wildcardWarnings(query, rows.length, 'kwic'),
  );
}
