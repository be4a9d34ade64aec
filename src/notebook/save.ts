import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkFigure, type Figure } from '../charts/figure';
import { figureToSvg } from '../charts/static-svg';
import { writeWholeFile } from '../formats/whole-files';
import { dataDictionary, sentencesToCsv, tableToCsv, type CsvOptions } from '../tables/csv';
import { checkTable, type Table } from '../tables/table';
import { checkString } from '../util/check';
import { explainSystemError } from '../util/system-error';
import { resultsFolder } from './run-settings';
import { canDisplay, displayBundle, isHeadless } from './display';

/** What a cell says before the path of a file that it wrote, relative to the results. */
export const SAVED: string = 'saved: ';

/**
 * Writes a table to `results/tables/NAME.csv`, with its data dictionary beside it as `NAME.columns.csv` and, where it
 * counts annotations, the sentences behind each row as `NAME.sentences.csv`. The cell shows where.
 *
 * @param table - The table.
 * @param name - File name without ending.
 * @param options - `excel` for files that a spreadsheet opens; it changes cells that would be run (see `tableToCsv`).
 * @throws RangeError when the name is not made of letters, digits and hyphens; FileError when the system refuses it.
 */
export function saveTable(table: Table, name: string, options: CsvOptions = {}): void {
  checkTable(table, 'saveTable');
  checkName(name, 'saveTable');
  write(join('tables', `${name}.csv`), tableToCsv(table, options));
  write(join('tables', `${name}.columns.csv`), dataDictionary(table, options));
  if (table.behind.some((behind) => behind.length > 0))
    write(join('tables', `${name}.sentences.csv`), sentencesToCsv(table, options));
  announce('tables', name, 'csv');
}

/**
 * Writes a figure to `results/figures/NAME.svg`.
 *
 * @throws RangeError when the name is not made of letters, digits and hyphens; FileError when the system refuses it.
 */
export async function saveFigure(figure: Figure, name: string): Promise<void> {
  checkFigure(figure, 'saveFigure');
  checkName(name, 'saveFigure');
  write(join('figures', `${name}.svg`), await figureToSvg(figure));
  announce('figures', name, 'svg');
}

/**
 * Writes an annotated page to `results/readers/NAME.html`.
 *
 * @throws RangeError when the name is not made of letters, digits and hyphens; FileError when the system refuses it.
 */
export function savePage(html: string, name: string): void {
  checkString(html, 'savePage', 'the page');
  checkName(name, 'savePage');
  write(join('readers', `${name}.html`), html);
  announce('readers', name, 'html');
}

/** Says in the cell what was written, with a link: in kept results, of a table, to its page with sentences. */
function announce(folder: string, name: string, ending: string): void {
  if (!canDisplay()) return;
  const path = `${folder}/${name}.${ending}`;
  const target = isHeadless()
    ? `../${folder}/${name}.${ending === 'csv' ? 'html' : ending}`
    : `../results/${path}`;
  displayBundle({
    'text/html': `${SAVED}<a href="${encodeURI(target)}">${path}</a>`,
    'text/plain': `${SAVED}${path}`,
  });
}

function checkName(name: string, where: string): void {
  checkString(name, where, 'the name');
  if (!/^[\p{L}\p{N}-]+$/u.test(name)) {
    throw new RangeError(
      `${where}: unfit name; expected letters, digits and hyphens, got ${JSON.stringify(name)}`,
    );
  }
}

function write(name: string, content: string): void {
  const path = join(resultsFolder(), name);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw explainSystemError(error);
  }
  writeWholeFile(path, content);
}
