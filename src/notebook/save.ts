import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Figure } from '../charts/figure';
import { figureToSvg } from '../charts/static-svg';
import { dataDictionary, tableToCsv } from '../tables/csv';
import type { Table } from '../tables/table';

/** The corpus that a notebook reads: what `selon run --corpus` named, else the shipped one. */
export function corpusFolder(): string {
  return process.env['SELON_CORPUS'] ?? 'corpus';
}

/** The folder that a notebook writes to: set by `selon run`, else `results`. */
export function resultsFolder(): string {
  return process.env['SELON_RESULTS'] ?? 'results';
}

/**
 * Writes a table to `results/tables/NAME.csv`, with its data dictionary beside it as `NAME.columns.csv`.
 *
 * @throws RangeError when the name is not made of letters, digits and hyphens.
 */
export function saveTable(table: Table, name: string): void {
  checkName(name);
  write(join('tables', `${name}.csv`), tableToCsv(table));
  write(join('tables', `${name}.columns.csv`), dataDictionary(table));
}

/**
 * Writes a figure to `results/figures/NAME.svg`.
 *
 * @throws RangeError when the name is not made of letters, digits and hyphens.
 */
export async function saveFigure(figure: Figure, name: string): Promise<void> {
  checkName(name);
  write(join('figures', `${name}.svg`), await figureToSvg(figure));
}

/**
 * Writes an annotated page to `results/readers/NAME.html`.
 *
 * @throws RangeError when the name is not made of letters, digits and hyphens.
 */
export function savePage(html: string, name: string): void {
  checkName(name);
  write(join('readers', `${name}.html`), html);
}

function checkName(name: string): void {
  if (!/^[\p{L}\p{N}-]+$/u.test(name)) {
    throw new RangeError(
      `save: unfit name; expected letters, digits and hyphens, got ${JSON.stringify(name)}`,
    );
  }
}

function write(name: string, content: string): void {
  const path = join(resultsFolder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}
