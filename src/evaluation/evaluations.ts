import type { EvaluationReport } from './report';
import { evaluateText } from './text';

/** Evaluation of each task, by name: gold data in the shared folder → scores. */
export const EVALUATIONS: Readonly<Record<string, (shared: string, root: string) => EvaluationReport | Promise<EvaluationReport>>> = {
  text: (shared) => evaluateText(shared),
};
