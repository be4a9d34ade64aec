import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { loadResources } from '../formats/files';
import { matchLexicons } from '../lexicon/match';
import { labelling } from '../measures/labelling/index';
import type { Annotation } from '../model/annotation';
import type { Language } from '../model/language';
import type { Span } from '../model/span';
import { createDocument } from '../text/create-document';
import { createRandom } from '../util/random';
import type { EvaluationReport } from './report';
import { scoreDocuments, type Counts, type IntervalScores } from './scores';

/** Kinds of stars by row id, as in `test/fixtures/labelling/star-kinds.json`. */
export type StarKinds = Readonly<
  Record<string, readonly (readonly [start: number, end: number, kind: string])[]>
>;

/** Options of `evaluateLabelling`. */
export interface EvaluateLabellingOptions {
  /** Gold kinds of stars that are no designation; without them kinds are not scored. */
  readonly starKinds?: StarKinds;
}

interface LabelRow {
  readonly id: string;
  readonly lang: Language;
  readonly kind: 'label' | 'paren_label' | 'distractor';
  readonly text: string;
  readonly markers: readonly string[];
  readonly footnote: string | null;
}

/** One thing that is wrong, by place: texts stay outside the report. */
interface LabellingError {
  readonly task: string;
  readonly document: string;
  readonly error: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

interface Task {
  readonly task: string;
  readonly counts: Counts[];
  /** What is asked for, 0-1; NaN where a part of the scores has no floor. */
  readonly precisionFloor: number;
  readonly recallFloor: number;
}

const SEED = 7;

/**
 * Scores labels on the evaluation rows of a folder: marks, notes, inline labels, rows and articles without labels.
 *
 * Gold marks are aligned by the occurrence of their strings in order. A predicted mark counts when it overlaps a gold one;
 * inline wordings that stand in rows of marks are reported, not scored, because the gold does not annotate them.
 *
 * @param sharedFolder - Folder that holds `data/labels/*.jsonl`; files that are absent are left out.
 * @param options - Gold kinds of stars.
 * @returns `labelling.csv` with precision, recall and n of each task; `labelling-errors.csv` with every error by place.
 */
export function evaluateLabelling(
  sharedFolder: string,
  options: EvaluateLabellingOptions = {},
): EvaluationReport {
  const tasks = new Map<string, Task>();
  const errors: LabellingError[] = [];
  const add = (
    task: string,
    counts: Counts,
    found: readonly Omit<LabellingError, 'task'>[],
    floors: readonly [number, number],
  ): void => {
    const entry = tasks.get(task) ?? { task, counts: [], precisionFloor: floors[0], recallFloor: floors[1] };
    entry.counts.push(counts);
    tasks.set(task, entry);
    errors.push(...found.map((error) => ({ task, ...error })));
  };
  const fingerprints: string[] = [];
  for (const row of readRows<LabelRow>(
    path.join(sharedFolder, 'data', 'labels', 'labels_dev.jsonl'),
    fingerprints,
  )) {
    const annotations = annotateLabels(row.text, row.lang, row.id);
    const designations = annotations.filter(({ label }) => label === 'designation');
    if (row.kind === 'label') {
      add('marks', ...scoreMarks(row, designations), [0.97, 0.97]);
      if (row.footnote !== null) add('notes', ...scoreNote(row, row.footnote, designations), [NaN, 0.95]);
    } else if (row.kind === 'paren_label') add('inline rows', ...scoreInline(row, designations), [NaN, 1]);
    else add('rows without label', ...scoreNone(row.id, designations), [NaN, NaN]);
    const kinds = options.starKinds?.[row.id];
    if (kinds !== undefined)
      add('kinds of other stars', ...scoreKinds(row.id, kinds, annotations), [0.95, 0.95]);
  }
  const press = path.join(sharedFolder, 'data', 'labels', 'press_without_labels_dev.jsonl');
  for (const { id, article } of readRows<{ readonly id: string; readonly article: string }>(
    press,
    fingerprints,
  )) {
    const designations = annotateLabels(article, 'fr', id).filter(({ label }) => label === 'designation');
    add('articles without label', ...scoreNone(id, designations), [NaN, NaN]);
  }
  const scored = [...tasks.values()].map((task) => ({
    task,
    scores: scoreDocuments(task.counts, createRandom(SEED)),
  }));
  return {
    task: 'labelling',
    files: {
      'labelling.csv': formatScores(scored, fingerprints.join(' ')),
      'labelling-errors.csv': formatErrors(errors),
    },
    summary: scored.map(({ task, scores }) => summaryLine(task, scores)).join('\n'),
  };
}

function readRows<T>(file: string, fingerprints: string[]): readonly T[] {
  if (!existsSync(file)) return [];
  const content = readFileSync(file, 'utf8');
  fingerprints.push(createHash('sha256').update(content).digest('hex').slice(0, 12));
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

function annotateLabels(text: string, language: Language, id: string): readonly Annotation[] {
  const doc = createDocument(text, { id, language });
  const resources = loadResources(language);
  return labelling.run(doc, { resources, matches: matchLexicons(doc, resources.lexicons), previous: [] });
}

type Scored = readonly [counts: Counts, errors: readonly Omit<LabellingError, 'task'>[]];

function scoreMarks(row: LabelRow, designations: readonly Annotation[]): Scored {
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

function scoreNote(row: LabelRow, footnote: string, designations: readonly Annotation[]): Scored {
  const start = row.text.indexOf(footnote);
  const gold: Span = [start, start + footnote.length];
  const isFound = designations.some(({ parts }) => parts.note.some((span) => overlaps(span, gold)));
  const error = { document: row.id, error: 'note missed', start: gold[0], end: gold[1], rule: '' };
  return [countOne(isFound), isFound ? [] : [error]];
}

function scoreInline(row: LabelRow, designations: readonly Annotation[]): Scored {
  const isFound = designations.some(({ attributes }) => attributes.status === 'inline');
  const wrong = designations
    .filter(({ attributes }) => attributes.status !== 'inline')
    .map((annotation) => wrongly(row.id, 'no inline label', annotation));
  const error = { document: row.id, error: 'inline label missed', start: 0, end: row.text.length, rule: '' };
  return [{ ...countOne(isFound), falsePositives: wrong.length }, isFound ? wrong : [...wrong, error]];
}

function scoreNone(id: string, designations: readonly Annotation[]): Scored {
  const wrong = designations.map((annotation) => wrongly(id, 'designation where none is', annotation));
  return [{ truePositives: 0, falsePositives: wrong.length, falseNegatives: 0 }, wrong];
}

function scoreKinds(id: string, kinds: StarKinds[string], annotations: readonly Annotation[]): Scored {
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

function percent(share: number): string {
  return Number.isFinite(share) ? (100 * share).toFixed(2) : '';
}

function formatScores(
  scored: readonly { readonly task: Task; readonly scores: IntervalScores }[],
  fingerprint: string,
): string {
  return stringify(
    scored.map(({ task, scores }) => ({
      task: task.task,
      measure: `labelling@${labelling.version}`,
      n_gold: scores.truePositives + scores.falseNegatives,
      n_predicted: scores.truePositives + scores.falsePositives,
      false_positives: scores.falsePositives,
      precision_percent: percent(scores.precision),
      recall_percent: percent(scores.recall),
      f1_percent: percent(scores.f1),
      f1_low_percent: percent(scores.f1Interval[0]),
      f1_high_percent: percent(scores.f1Interval[1]),
      n_texts: scores.documents,
      precision_floor_percent: percent(task.precisionFloor),
      recall_floor_percent: percent(task.recallFloor),
      data_sha256: fingerprint,
    })),
    { header: true },
  );
}

function formatErrors(errors: readonly LabellingError[]): string {
  return stringify([...errors], {
    header: true,
    columns: ['task', 'document', 'error', 'start', 'end', 'rule'],
  });
}

function summaryLine(
  task: Task,
  { precision, recall, falsePositives, truePositives, falseNegatives, documents }: IntervalScores,
): string {
  const n = truePositives + falseNegatives;
  if (n === 0) return `${task.task}: ${falsePositives} designations (n = ${documents} texts, none asked for)`;
  const holds = !(precision < task.precisionFloor) && !(recall < task.recallFloor);
  const [p, r] = [percent(precision), percent(recall)];
  return `${task.task}: precision ${p}, recall ${r} (n = ${n}, ${documents} texts), ${holds ? 'meets' : 'BELOW'} its floor`;
}
