import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { loadResources } from '../formats/files';
import { matchLexicons } from '../lexicon/match';
import { labelling } from '../measures/labelling/index';
import type { Annotation } from '../model/annotation';
import type { Language } from '../model/language';
import { createDocument } from '../text/create-document';
import { createRandom } from '../util/random';
import {
  scoreInline,
  scoreKinds,
  scoreMarks,
  scoreNone,
  scoreNote,
  type LabellingError,
  type LabelRow,
  type StarKinds,
} from './label-scores';
import type { EvaluationReport } from './report';
import { scoreDocuments, type Counts, type IntervalScores } from './scores';

/** Options of `evaluateLabelling`. */
export interface EvaluateLabellingOptions {
  /** Gold kinds of stars that are no designation; without them kinds are not scored. */
  readonly starKinds?: StarKinds;
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
