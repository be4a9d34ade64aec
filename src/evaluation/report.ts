import type { UnseenScore } from '../notebook/unseen-scores';

/** What an evaluation run leaves in `results/evaluation/`. */
export interface EvaluationReport {
  /** `text`, `tagger`, `hedging`, `attribution`, `labelling`. */
  readonly task: string;
  /** File name to content; made by code from data. */
  readonly files: Readonly<Record<string, string>>;
  /** Scores on texts that no rule has seen; added to those of earlier runs. */
  readonly unseen?: readonly UnseenScore[];
  /** A few lines for the terminal: scores with n and interval. */
  readonly summary: string;
}
