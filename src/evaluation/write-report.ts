import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { writeWholeFile } from '../formats/whole-files';
import { currentVersions, EVALUATED_VERSIONS, UNSEEN_SCORES } from '../notebook/evaluation-scores';
import type { UnseenScore } from '../notebook/unseen-scores';
import type { EvaluationReport } from './report';

/** Columns of `unseen.csv`, in their order. */
const UNSEEN_COLUMNS = [
  ...['task', 'version', 'language', 'data', 'texts', 'n', 'unit'],
  ...['figure', 'value', 'low', 'high', 'origin', 'note'],
];
/** What makes two scores on unseen texts the same: texts are unseen once for each version. */
const UNSEEN_KEY = ['task', 'version', 'language', 'data', 'figure'];

/**
 * Writes what an evaluation found, each file as a whole, and the version that it was run with.
 *
 * The tables of development scores are replaced. `unseen.csv` is only ever added to: a score that stands there stays,
 * also when the same texts are scored again with the same version, because the rules have seen them by then.
 *
 * @param task - Task of the report, as in `EVALUATIONS`.
 * @param folder - `results/evaluation/`; made when absent.
 */
export function writeReport(report: EvaluationReport, task: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const read = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const earlier = JSON.parse(read(EVALUATED_VERSIONS) ?? '{}') as Record<string, string>;
  const versions = { ...earlier, [task]: currentVersions()[task] };
  const sorted = Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
  const unseen = withUnseenScores(read(UNSEEN_SCORES), report.unseen ?? []);
  const files: Readonly<Record<string, string>> = {
    ...report.files,
    ...(unseen === undefined ? {} : { [UNSEEN_SCORES]: unseen }),
    [EVALUATED_VERSIONS]: `${JSON.stringify(sorted, null, 2)}\n`,
  };
  for (const [name, content] of Object.entries(files)) writeWholeFile(join(folder, name), content);
}

/** The file with further scores behind its own; undefined where there is neither. */
function withUnseenScores(file: string | undefined, scores: readonly UnseenScore[]): string | undefined {
  const known = parse(file ?? '', { columns: true }) as readonly Record<string, string>[];
  const keyOf = (row: object): string =>
    UNSEEN_KEY.map((column) => String((row as Record<string, unknown>)[column])).join('\n');
  const keys = new Set(known.map(keyOf));
  const added = scores.filter((score) => !keys.has(keyOf(score)));
  if (added.length === 0) return file;
  const rows = stringify([...added], { columns: UNSEEN_COLUMNS });
  return `${(file ?? stringify([UNSEEN_COLUMNS])).replace(/\n*$/u, '\n')}${rows}`;
}
