import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { MEASURES } from '../measures/annotate';
import { SEGMENTATION } from '../text/create-document';
import { createTable, type Cell, type Table } from '../tables/table';
import { findProjectRoot } from './project-root';

/** File in `results/evaluation/` that says which version of a measure each evaluation was run with. */
export const EVALUATED_VERSIONS = 'versions.json';

/** The versions in use now: task of `selon evaluate` to `id@version`. */
export function currentVersions(): Readonly<Record<string, string>> {
  return {
    text: SEGMENTATION,
    ...Object.fromEntries(MEASURES.map(({ id, version }) => [id, `${id}@${version}`])),
  };
}

/**
 * Scores of an evaluation against gold data, as `npm run evaluate` left them; read, never computed again.
 *
 * The last column, `stale`, is true when the measure has another version now than it had when it was scored.
 *
 * @param task - `text`, `labelling`, `hedging` or `attribution`.
 * @param name - Name of a table in `results/evaluation/`, without `.csv`.
 * @param keep - Rows to keep: column to wanted value; default all.
 * @throws RangeError when there is no such table.
 */
export function evaluationScores(
  task: string,
  name: string,
  keep: Readonly<Record<string, string>> = {},
): Table {
  const folder = join(findProjectRoot(), 'results', 'evaluation');
  const path = join(folder, `${name}.csv`);
  if (!existsSync(path)) {
    throw new RangeError(
      `evaluationScores: no results/evaluation/${name}.csv; run "npm run evaluate -- ${task}" where the gold data is`,
    );
  }
  const versionsPath = join(folder, EVALUATED_VERSIONS);
  const evaluated = existsSync(versionsPath)
    ? (JSON.parse(readFileSync(versionsPath, 'utf8')) as Record<string, string>)[task]
    : undefined;
  const stale = evaluated !== currentVersions()[task];
  const records = (parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[]).filter(
    (record) => Object.entries(keep).every(([column, value]) => record[column] === value),
  );
  const names = Object.keys(records[0] ?? {});
  return createTable(
    {
      ...Object.fromEntries(
        names.map((column) => [column, { description: `As written by the evaluation of ${task}.` }]),
      ),
      stale: {
        description: `Whether ${task} has changed since it was scored (scored: ${evaluated ?? 'not known'}).`,
      },
    },
    records.map((record) => ({
      cells: { ...Object.fromEntries(names.map((column) => [column, parseCell(record[column])])), stale },
    })),
    { documents: [], annotations: [] },
  );
}

function parseCell(text: string): Cell {
  if (text === '' || text === 'NaN') return null;
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
