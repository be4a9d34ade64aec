import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layer } from '../model/annotation';
import { annotateText } from './annotate-text';
import {
  attributeRows,
  checkedTexts,
  formatAttributeRows,
  readChecks,
  summariseAttributes,
} from './attribute-checks';
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
    withAttributes(
      evaluateHedging(shared, annotateText, {
        corpusFolder: join(root, 'corpus'),
        drawsFolder: drawsOf(root),
      }),
      'hedging',
      shared,
      root,
    ),
  attribution: (shared, root) =>
    withAttributes(evaluateAttribution(shared, annotateText, drawsOf(root)), 'attribution', shared, root),
};

function drawsOf(root: string): string {
  return join(root, 'results', 'evaluation', 'draws');
}

/** A report with how often the values of the layer's attributes were right when they were read by hand. */
function withAttributes(
  report: EvaluationReport,
  layer: Layer,
  shared: string,
  root: string,
): EvaluationReport {
  const checks = readChecks(join(root, 'results', 'evaluation', 'checks'));
  const rows = attributeRows(checks, layer, checkedTexts(shared), annotateText);
  if (rows.length === 0) return report;
  return {
    ...report,
    files: { ...report.files, [`${layer}-attributes.csv`]: formatAttributeRows(rows) },
    summary: `${report.summary}\n${summariseAttributes(rows)}`,
  };
}
