import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { MEASURES } from '../measures/annotate';
import { TAGGER } from '../syntax/tagger/tagger';
import { SEGMENTATION } from '../text/create-document';
import { createTable, type Cell, type Table } from '../tables/table';
import { findProjectRoot } from '../kernel/project-root';
import { checkOneOf, unknownName } from '../util/check';

/** File in `results/evaluation/` that says which version of a measure each evaluation was run with. */
export const EVALUATED_VERSIONS = 'versions.json';

/** File in `results/evaluation/` with the scores on texts that no rule had seen; extended, never written anew. */
export const UNSEEN_SCORES = 'unseen.csv';

/** The versions in use now: task of `selon evaluate` to `id@version`. */
export function currentVersions(): Readonly<Record<string, string>> {
  return {
    text: SEGMENTATION,
    tagger: TAGGER,
    ...Object.fromEntries(MEASURES.map(({ id, version }) => [id, `${id}@${version}`])),
  };
}

/**
 * Scores of an evaluation against gold data, as `npm run evaluate` left them; read, never computed again.
 *
 * The last column, `stale`, is true when the measure has another version now than it had when it was scored.
 *
 * @param task - `text`, `tagger`, `labelling`, `hedging` or `attribution`.
 * @param name - Name of a table in `results/evaluation/`, without `.csv`.
 * @param keep - Rows to keep: column to wanted value; default all.
 * @throws RangeError when there is no such task, table or column, or no row has the wanted value.
 */
export function evaluationScores(
  task: string,
  name: string,
  keep: Readonly<Record<string, string>> = {},
): Table {
  checkOneOf(task, Object.keys(currentVersions()), 'evaluationScores', 'task');
  const names = tableNames();
  if (!names.includes(name)) {
    const fault = unknownName('unknown table of results/evaluation', name, names);
    throw new RangeError(
      `evaluationScores: ${fault}; or run "npm run evaluate -- ${task}" where the gold data is`,
    );
  }
  const evaluated = evaluatedVersions()[task];
  const stale = evaluated !== currentVersions()[task];
  const records = keepRows(readEvaluation(`${name}.csv`), keep);
  const columns = Object.keys(records[0] ?? {});
  return createTable(
    {
      ...Object.fromEntries(
        columns.map((column) => [column, { description: `As written by the evaluation of ${task}.` }]),
      ),
      stale: {
        description: `Whether ${task} has changed since it was scored (scored: ${evaluated ?? 'not known'}).`,
      },
    },
    records.map((record) => ({ cells: { ...record, stale } })),
    { documents: [], annotations: [] },
  );
}

/** The rows that have the wanted values; each column and value must exist. */
function keepRows<T extends Readonly<Record<string, Cell>>>(
  records: readonly T[],
  keep: Readonly<Record<string, string>>,
): readonly T[] {
  if (records.length === 0) return records;
  return Object.entries(keep).reduce((kept, [column, value]) => {
    checkOneOf(column, Object.keys(records[0]), 'evaluationScores', 'column');
    const values = [...new Set(kept.map((record) => String(record[column])))];
    checkOneOf(value, values, 'evaluationScores', `value of ${column}`);
    return kept.filter((record) => String(record[column]) === value);
  }, records);
}

/** Names of the tables in `results/evaluation/`. */
function tableNames(): readonly string[] {
  return evaluationFiles()
    .filter(({ rows }) => rows !== null)
    .map(({ file }) => file.replace(/\.csv$/u, ''));
}

/** A file of `results/evaluation/`, and whether what it scores has changed since. */
export interface EvaluationFile {
  /** File name. */
  readonly file: string;
  /** `text`, `tagger`, `labelling`, `hedging` or `attribution`. */
  readonly task: string;
  /** Rows of a table; `null` for a text. */
  readonly rows: number | null;
  /** `id@version` of the measure when it was scored; `null` when that is not known. */
  readonly scored: string | null;
  /** `id@version` now; `null` for a task that this version does not know. */
  readonly current: string | null;
  readonly stale: boolean;
}

/** The development scores in `results/evaluation/`, by file name; empty where nothing was ever evaluated. */
export function evaluationFiles(): readonly EvaluationFile[] {
  const folder = evaluationFolder();
  if (!existsSync(folder)) return [];
  const versions = evaluatedVersions();
  const now = currentVersions();
  return readdirSync(folder)
    .filter((file) => /\.(?:csv|md)$/u.test(file) && file !== UNSEEN_SCORES)
    .sort()
    .map((file) => {
      const task = file.replace(/[-.].*$/u, '');
      const rows = file.endsWith('.csv')
        ? (parse(readFileSync(join(folder, file), 'utf8')) as unknown[]).length - 1
        : null;
      const scored = versions[task] ?? null;
      const current = now[task] ?? null;
      return { file, task, rows, scored, current, stale: scored === null || scored !== current };
    });
}

/** The files of `results/evaluation/` as a table: what was scored, with which version, and whether that is stale. */
export function evaluationOverview(): Table {
  return createTable(
    {
      file: { description: 'File in results/evaluation/.' },
      task: { description: 'What was scored.' },
      rows: { description: 'Rows of the file; missing for a text.', unit: 'rows' },
      scored: { description: 'Measure and version when it was scored.' },
      current: { description: 'Measure and version now.' },
      stale: { description: 'Whether the measure has changed since, so that the scores are not its own.' },
    },
    evaluationFiles().map((file) => ({ cells: { ...file } })),
    { documents: [], annotations: [] },
  );
}

/** Rows of a table in `results/evaluation/`: column to value, numbers as numbers, empty cells missing. */
export function readEvaluation(file: string): readonly Readonly<Record<string, Cell>>[] {
  const records = parse(readFileSync(join(evaluationFolder(), file), 'utf8'), { columns: true });
  return (records as Record<string, string>[]).map((record) =>
    Object.fromEntries(Object.entries(record).map(([column, text]) => [column, parseCell(text)])),
  );
}

/** The folder of the evaluations' files. */
export function evaluationFolder(): string {
  return join(findProjectRoot(), 'results', 'evaluation');
}

function evaluatedVersions(): Readonly<Record<string, string>> {
  const path = join(evaluationFolder(), EVALUATED_VERSIONS);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

function parseCell(text: string): Cell {
  if (text === '' || text === 'NaN') return null;
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
