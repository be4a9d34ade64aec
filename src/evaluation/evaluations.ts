import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotateText } from './annotate-text';
import { evaluateAttribution } from './attribution';
import { evaluateHedging } from './hedging';
import type { StarKinds } from './label-scores';
import { evaluateLabelling } from './labelling';
import type { EvaluationReport } from './report';
import { evaluateTagger } from './tagger';
import { evaluateText } from './text';

/** Scores a task: the folder with gold data, and the project's root. */
export type Evaluation = (shared: string, root: string) => EvaluationReport;

/** The evaluation of each task, by name. */
export const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  text: evaluateText,
  tagger: evaluateTagger,
  labelling: (shared, root) => {
    const path = join(root, 'test', 'fixtures', 'labelling', 'star-kinds.json');
    return evaluateLabelling(
      shared,
      existsSync(path) ? { starKinds: JSON.parse(readFileSync(path, 'utf8')) as StarKinds } : {},
    );
  },
  hedging: (shared, root) =>
    evaluateHedging(shared, annotateText, { corpusFolder: join(root, 'corpus'), drawsFolder: drawsOf(root) }),
  attribution: (shared, root) => evaluateAttribution(shared, annotateText, drawsOf(root)),
};

function drawsOf(root: string): string {
  return join(root, 'results', 'evaluation', 'draws');
}
