import type { Codebook } from '../model/codebook';
import { escapeHtml } from '../reader/escape-html';
import { isHeadless, type MimeBundle } from './display';
import { formatCell, formatTable } from './text-table';
import { SORT_AND_PAGE } from './live-table';

/** The last cell of a row: how many findings it counts, and their sentences as HTML. */
export interface SentenceCell {
  readonly count: number;
  readonly html: string;
}

/** What `show` needs of a danfo DataFrame. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly values: unknown;
}

/**
 * A table as HTML and as plain text.
 *
 * @param frame - The table.
 * @param codebook - Column to description; units stand in the head, descriptions show on pointing.
 * @param rowsShown - Rows in a headless run, and on a page of a live table.
 * @param folds - For each row one more cell, with the sentences behind it; default: no such column.
 */
export function frameBundle(
  frame: FrameLike,
  codebook: Codebook,
  rowsShown: number,
  folds?: readonly SentenceCell[],
): MimeBundle {
  const columns = frame.columns.map(String);
  const rows = rowsOf(frame);
  const isNumeric = columns.map((_, c) => {
    const known = rows.map((row) => row[c]).filter((value) => !isMissing(value));
    return known.length > 0 && known.every((value) => typeof value === 'number');
  });
  const isLive = !isHeadless();
  const visible = isLive ? rows : rows.slice(0, rowsShown);
  const head = columns.map((name, c) => headCell(name, codebook, isNumeric[c]!));
  if (folds !== undefined) head.push(SENTENCES_HEAD);
  const body = visible.map((row, place) => {
    const cells = columns.map((_, c) => {
      const value = row[c];
      const key = isLive && isNumeric[c] && !isMissing(value) ? ` data-n="${String(value)}"` : '';
      return `<td style="${cellStyle(isNumeric[c]!, value)}"${key}>${escapeHtml(formatCell(value))}</td>`;
    });
    const fold = folds?.[place];
    if (fold !== undefined) {
      const key = isLive ? ` data-n="${fold.count}"` : '';
      cells.push(`<td style="text-align:left;vertical-align:top"${key}>${fold.html}</td>`);
    }
    return `<tr>${cells.join('')}</tr>`;
  });
  const rest =
    rows.length > visible.length ? `<p><small>${visible.length} of ${rows.length} rows</small></p>` : '';
  const table = `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
  const live = isLive ? `<script>${SORT_AND_PAGE}(document.currentScript, ${rowsShown});</script>` : '';
  return {
    'text/html': isLive ? `<div>${table}${live}</div>` : `${table}${rest}`,
    'text/plain': formatTable(columns, rows, rowsShown),
  };
}

/** Numbers to the right; names stay on one line, a long text gets the room to be read in a few lines. */
function cellStyle(isNumber: boolean, value: unknown): string {
  if (isNumber) return 'text-align:right;vertical-align:top';
  const text = String(value ?? '');
  const room = text.length > 60 ? ';min-width:16em' : text.length > 20 ? ';min-width:9em' : '';
  return `text-align:left;vertical-align:top${/^\S{1,30}$/u.test(text) ? ';white-space:nowrap' : room}`;
}

const SENTENCES_HEAD =
  '<th style="text-align:left" title="The sentences that the row counts; open to read them.">sentences</th>';

function headCell(name: string, codebook: Codebook, isNumeric: boolean): string {
  const column = codebook[name];
  const unit = column?.unit === undefined ? '' : `<br><small>${escapeHtml(column.unit)}</small>`;
  const about = [
    column?.description,
    column?.denominator === undefined ? undefined : `Base: ${column.denominator}`,
  ];
  const title = about.filter((text) => text !== undefined).join(' ');
  return `<th style="text-align:${isNumeric ? 'right' : 'left'}"${title === '' ? '' : ` title="${escapeHtml(title)}"`}>${escapeHtml(name)}${unit}</th>`;
}

/** Rows of a frame; danfo gives a plain list when there is a single column. */
function rowsOf(frame: FrameLike): readonly (readonly unknown[])[] {
  const values = frame.values as readonly unknown[];
  return values.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value));
}
