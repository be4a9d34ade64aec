import type { Annotation } from '../model/annotation';
import type { Language } from '../model/language';
import type { Span } from '../model/span';
import type { Counts } from './scores';

/** Kinds of stars by row id, as in `test/fixtures/labelling/star-kinds.json`. */
export type StarKinds = Readonly<
  Record<string, readonly (readonly [start: number, end: number, kind: string])[]>
>;

/** A text with its gold labels. */
export interface LabelRow {
  readonly id: string;
  readonly lang: Language;
  readonly kind: 'label' | 'paren_label' | 'distractor';
  readonly text: string;
  readonly markers: readonly string[];
  readonly footnote: string | null;
}

/** One thing that is wrong, by place: texts stay outside the report. */
export interface LabellingError {
  readonly task: string;
  readonly document: string;
  readonly error: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** Counts of one text, and what is wrong in it. */
export type Scored = readonly [counts: Counts, errors: readonly Omit<LabellingError, 'task'>[]];

/** Scores marks one to one by overlap. */
export function scoreMarks(row: LabelRow, designations: readonly Annotation[]): Scored {
  const gold = alignMarkers(row);
  const predicted = designations.filter(
    ({ parts, attributes }) => parts.mark.length > 0 && attributes.status !== 'inline',
  );
  const used = new Set<Annotation>();
  const missed = gold.filter((span) => {
    const match = predicted.find(
      (annotation) => !used.has(annotation) && overlaps(annotation.parts.mark[0], span),
    );
    if (match !== undefined) used.add(match);
    return match === undefined;
  });
  const extra = predicted.filter((annotation) => !used.has(annotation));
  return [
    { truePositives: used.size, falsePositives: extra.length, falseNegatives: missed.length },
    [
      ...missed.map(([start, end]) => ({ document: row.id, error: 'mark missed', start, end, rule: '' })),
      ...extra.map((annotation) => wrongly(row.id, 'mark that is none', annotation)),
    ],
  ];
}

function alignMarkers({ text, markers }: LabelRow): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const marker of markers) {
    const start = text.indexOf(marker, at);
    if (start < 0) continue;
    at = start + marker.length;
    spans.push([start, at]);
  }
  return spans;
}

/** Scores the note of a row: found where a predicted note overlaps it. */
export function scoreNote(row: LabelRow, footnote: string, designations: readonly Annotation[]): Scored {
  const start = row.text.indexOf(footnote);
  const gold: Span = [start, start + footnote.length];
  const isFound = designations.some(({ parts }) => parts.note.some((span) => overlaps(span, gold)));
  const error = { document: row.id, error: 'note missed', start: gold[0], end: gold[1], rule: '' };
  return [countOne(isFound), isFound ? [] : [error]];
}

/** Scores a row with one inline wording. */
export function scoreInline(row: LabelRow, designations: readonly Annotation[]): Scored {
  const isFound = designations.some(({ attributes }) => attributes.status === 'inline');
  const wrong = designations
    .filter(({ attributes }) => attributes.status !== 'inline')
    .map((annotation) => wrongly(row.id, 'no inline label', annotation));
  const error = { document: row.id, error: 'inline label missed', start: 0, end: row.text.length, rule: '' };
  return [{ ...countOne(isFound), falsePositives: wrong.length }, isFound ? wrong : [...wrong, error]];
}

/** Scores a text without labels: every designation is wrong. */
export function scoreNone(id: string, designations: readonly Annotation[]): Scored {
  const wrong = designations.map((annotation) => wrongly(id, 'designation where none is', annotation));
  return [{ truePositives: 0, falsePositives: wrong.length, falseNegatives: 0 }, wrong];
}

/** Scores the kinds of signs that are no designation. */
export function scoreKinds(id: string, kinds: StarKinds[string], annotations: readonly Annotation[]): Scored {
  const missed = kinds.filter(([start, , kind]) => kindAt(annotations, start) !== kind);
  const errors = missed.map(([start, end, kind]) => {
    return {
      document: id,
      error: `${kind} read as ${kindAt(annotations, start) ?? 'nothing'}`,
      start,
      end,
      rule: '',
    };
  });
  const truePositives = kinds.length - missed.length;
  return [{ truePositives, falsePositives: missed.length, falseNegatives: missed.length }, errors];
}

/** Label of the mark at an offset, or else of the note that opens or goes on there. */
function kindAt(annotations: readonly Annotation[], offset: number): string | undefined {
  const holds = ([start, end]: Span): boolean => offset >= start && offset < end;
  const isInline = ({ attributes }: Annotation): boolean => attributes.status === 'inline';
  const marked = annotations.find((annotation) => !isInline(annotation) && annotation.parts.mark.some(holds));
  return (marked ?? annotations.find(({ parts }) => parts.note.some(holds)))?.label;
}

function wrongly(
  document: string,
  error: string,
  { start, end, cues }: Annotation,
): Omit<LabellingError, 'task'> {
  return { document, error, start, end, rule: cues[0].rule ?? '' };
}

function countOne(isFound: boolean): Counts {
  return { truePositives: isFound ? 1 : 0, falsePositives: 0, falseNegatives: isFound ? 0 : 1 };
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
