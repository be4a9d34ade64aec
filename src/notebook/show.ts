import type { Figure } from '../charts/figure';
import type { Annotation } from '../model/annotation';
import { checkAnnotations } from '../model/check-document';
import type { Codebook } from '../model/codebook';
import type { Document } from '../model/document';
import type { Table } from '../tables/table';
import { checkInteger, checkOptions } from '../util/check';
import { describeValue } from '../util/describe-value';
import { displayBundle } from './display';
import { documentBundle } from './show-document';
import { figureBundle } from './show-figure';
import { frameBundle, type FrameLike } from './show-frame';
import { tableBundle } from './show-table';

const ROWS_SHOWN = 20;

/** Options of `show` for a table. */
export interface ShowFrameOptions {
  /** Rows in the output of a headless run, and on a page of a live table; default 20. */
  readonly rows?: number;
}

/**
 * Puts a chart into the cell's output: interactive in a live notebook, a static picture with the numbers beside it in a
 * headless run. Write `await show(figure);`.
 *
 * @param figure - A chart of this project, or any Plotly figure as a plain object.
 */
export function show(figure: Figure): Promise<void>;
/**
 * Puts a table of this project into the cell's output, with one more column: the sentences that each row counts, to be
 * opened by a click. A concordance, which shows its words, is without that column.
 *
 * @param table - A table, as the functions of this project make it.
 * @param options - Rows to show.
 */
export function show(table: Table, options?: ShowFrameOptions): Promise<void>;
/**
 * Puts a data frame into the cell's output: right-aligned numbers, units from its codebook, in a live notebook sorted by a
 * click on a column's title and turned page by page.
 *
 * @param frame - A danfo DataFrame.
 * @param codebook - What its columns hold.
 * @param options - Rows to show.
 */
export function show(frame: FrameLike, codebook?: Codebook, options?: ShowFrameOptions): Promise<void>;
/**
 * Puts a text with its annotations into the cell's output.
 *
 * @param doc - A document.
 * @param annotations - Annotations of it; those of other documents are left out.
 */
export function show(doc: Document, annotations: readonly Annotation[]): Promise<void>;
export async function show(
  value: Figure | Table | FrameLike | Document,
  more?: ShowFrameOptions | Codebook | readonly Annotation[],
  options: ShowFrameOptions = {},
): Promise<void> {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(
      `show: nothing to show; expected a figure, a table, a DataFrame or a document, got ${describeValue(value)}`,
    );
  }
  if ('layout' in value && 'data' in value) {
    displayBundle(await figureBundle(value as Figure));
  } else if ('text' in value && 'tokens' in value) {
    checkAnnotations(more, 'show');
    displayBundle(documentBundle(value as Document, more));
  } else if ('columns' in value && 'behind' in value) {
    displayBundle(tableBundle(value, rowsOf((more ?? {}) as ShowFrameOptions)));
  } else if ('columns' in value && 'values' in value) {
    displayBundle(frameBundle(value as FrameLike, (more ?? {}) as Codebook, rowsOf(options)));
  } else {
    throw new TypeError(
      `show: cannot show this; expected a figure, a table, a DataFrame, or a document and its annotations, got ${describeValue(value)}`,
    );
  }
}

function rowsOf(options: ShowFrameOptions): number {
  checkOptions(options, 'show', ['rows']);
  const { rows = ROWS_SHOWN } = options;
  checkInteger(rows, 'show', 'rows', 1);
  return rows;
}
