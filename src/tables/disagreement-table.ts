import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { checkOptions } from '../util/check';
import { marksOf, type Annotators, type ComparedMarks, type Mark } from './annotators';
import { createTable, type Table } from './table';

/** How annotators differ over a passage. */
export type DisagreementKind = 'missing' | 'label' | 'boundary';

/** Words of a passage that are shown. */
const CHARACTERS_SHOWN = 80;

/**
 * Where annotators differ: one row for each passage that they marked otherwise, in text order.
 *
 * A passage is a run of overlapping marks of anybody. `missing`: somebody has no mark there; `label`: all marked it, with
 * other labels; `boundary`: the same labels on other words.
 *
 * @param documents - Texts that every annotator worked through.
 * @param annotators - Annotations by the annotators' names; each gets a column with its labels and words.
 * @param options - What to compare.
 * @returns Empty where all agree.
 * @throws RangeError for fewer than two annotators, no text, or a layer, label or part that nothing has.
 */
export function disagreementTable(
  documents: readonly Document[],
  annotators: Annotators,
  options: ComparedMarks = {},
): Table {
  checkDocuments(documents, 'disagreementTable');
  checkOptions(options, 'disagreementTable', ['layer', 'labels', 'part']);
  const finders = marksOf(annotators, options, 'disagreementTable');
  const names = Object.keys(annotators);
  const rows = documents.flatMap((doc) =>
    passagesOf(finders.map((find) => find(doc))).flatMap((passage) => {
      const kind = kindOf(passage);
      if (kind === null) return [];
      const all = passage.flat();
      const start = doc.tokens.start[Math.min(...all.map((mark) => mark.start))];
      const end = doc.tokens.end[Math.max(...all.map((mark) => mark.end)) - 1];
      return [
        {
          cells: {
            document: doc.id,
            start,
            words: shorten(doc.text.slice(start, end)),
            kind,
            ...Object.fromEntries(
              names.map((name, annotator) => [columnOf(name), describe(doc, passage[annotator])]),
            ),
          },
          behind: all.map(({ annotation }) => annotation),
        },
      ];
    }),
  );
  return createTable(
    {
      document: { description: 'Id of the document.' },
      start: { description: 'Where the passage starts.', unit: 'UTF-16 offset' },
      words: { description: `The passage, at most ${CHARACTERS_SHOWN} characters of it.` },
      kind: {
        description:
          'missing: somebody has no mark there; label: other labels; boundary: the same labels on other words.',
      },
      ...Object.fromEntries(
        names.map((name) => [columnOf(name), { description: `Labels and words of ${name}; – for none.` }]),
      ),
    },
    rows,
    { documents, annotations: Object.values(annotators).flat() },
  );
}

/** Columns are named by annotators, who may be called like a column of the table. */
function columnOf(name: string): string {
  return ['document', 'start', 'words', 'kind', 'constructed'].includes(name) ? `annotator ${name}` : name;
}

/** Runs of overlapping marks, each as the marks of every annotator. */
function passagesOf(annotators: readonly (readonly Mark[])[]): readonly (readonly (readonly Mark[])[])[] {
  const marks = annotators
    .flatMap((own, annotator) => own.map((mark) => ({ mark, annotator })))
    .sort((a, b) => a.mark.start - b.mark.start);
  const passages: Mark[][][] = [];
  let end = -1;
  for (const { mark, annotator } of marks) {
    if (mark.start >= end) passages.push(annotators.map(() => []));
    passages[passages.length - 1][annotator].push(mark);
    end = Math.max(end, mark.end);
  }
  return passages;
}

function kindOf(passage: readonly (readonly Mark[])[]): DisagreementKind | null {
  const same = (describeMark: (mark: Mark) => string): boolean =>
    new Set(passage.map((own) => own.map(describeMark).sort().join('\n'))).size === 1;
  if (same((mark) => `${mark.start} ${mark.end} ${mark.label}`)) return null;
  if (passage.some((own) => own.length === 0)) return 'missing';
  return same((mark) => mark.label) ? 'boundary' : 'label';
}

function describe(doc: Document, marks: readonly Mark[]): string {
  if (marks.length === 0) return '–';
  return marks
    .map(({ start, end, label }) => {
      const words = doc.text.slice(doc.tokens.start[start], doc.tokens.end[end - 1]);
      return `${label}: ${shorten(words)}`;
    })
    .join('; ');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= CHARACTERS_SHOWN ? line : `${line.slice(0, CHARACTERS_SHOWN - 1).trimEnd()}…`;
}
