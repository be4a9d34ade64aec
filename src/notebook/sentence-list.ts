import { escapeHtml } from '../reader/escape-html';
import { sentencesBehind, type Table } from '../tables/table';

/** A stretch of words in a sentence; UTF-16 offsets in the text. */
export interface MarkedWords {
  readonly start: number;
  readonly end: number;
}

/** A sentence with the words in it that a number counts. */
export interface MarkedSentence {
  readonly document: string;
  /** UTF-16 offset of the sentence in its text. */
  readonly start: number;
  readonly sentence: string;
  readonly words: readonly MarkedWords[];
}

/**
 * The sentences behind a row of a table, each once, with the words that put it there.
 *
 * @param table - A table that knows its texts.
 * @param row - Row, counted from 0.
 * @returns In text order; empty for a row that counts nothing.
 */
export function markedSentences(table: Table, row: number): readonly MarkedSentence[] {
  return joinSentences(
    sentencesBehind(table, row).map(({ document, start, sentence, annotation }) => {
      const { start: from, end: to } = annotation.cues[0];
      return { document, start, sentence, words: [{ start: from, end: to }] };
    }),
  );
}

/** Sentences with the same place become one, with the words of all. */
export function joinSentences(sentences: readonly MarkedSentence[]): readonly MarkedSentence[] {
  const joined = new Map<string, MarkedSentence>();
  for (const one of sentences) {
    const key = `${one.document}\n${one.start}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? one : { ...known, words: [...known.words, ...one.words] });
  }
  return [...joined.values()];
}

/** A sentence as HTML, its words in bold; overlapping words are drawn as one stretch. */
export function sentenceHtml({ start, sentence, words }: MarkedSentence): string {
  let html = '';
  let at = 0;
  for (const span of [...words].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, span.start - start);
    const to = Math.min(sentence.length, span.end - start);
    if (to <= from) continue;
    html += `${escapeHtml(sentence.slice(at, from))}<b>${escapeHtml(sentence.slice(from, to))}</b>`;
    at = to;
  }
  return html + escapeHtml(sentence.slice(at));
}

/**
 * A fold with the sentences behind a row: closed it says how many annotations the row counts.
 *
 * @param table - A table that knows its texts.
 * @param row - Row, counted from 0.
 * @param most - Sentences shown; the fold says how many more there are.
 * @returns Empty for a row that counts nothing.
 */
export function sentenceFold(table: Table, row: number, most: number): string {
  const count = table.behind[row].length;
  if (count === 0) return '';
  const sentences = markedSentences(table, row);
  const items = sentences
    .slice(0, most)
    .map((one) => `<li>${sentenceHtml(one)} <small>${escapeHtml(one.document)} ${one.start}</small></li>`);
  const rest = sentences.length - items.length;
  const more = rest > 0 ? `<li>… and ${rest} more</li>` : '';
  return `<details><summary>${count}</summary><ul style="text-align:left;min-width:20em">${items.join('')}${more}</ul></details>`;
}
