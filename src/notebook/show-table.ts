import { escapeHtml } from '../reader/escape-html';
import { describeDateWarnings } from '../tables/document-groups';
import { toFrame } from '../tables/frame';
import type { Table } from '../tables/table';
import { isHeadless, type MimeBundle } from './display';
import { sentenceFold } from './sentence-list';
import { frameBundle } from './show-frame';

/** Sentences that a row shows at most: few in a file that is kept, many where somebody reads on the spot. */
const SENTENCES_KEPT = 3;
const SENTENCES_LIVE = 50;

/**
 * A table with the sentences behind each row, folded, as HTML; and as plain text without them. Below it stands what of
 * the texts could not be used.
 *
 * A concordance shows its words itself, and a table that counts no annotation has no sentences: neither gets folds.
 *
 * @param table - The table.
 * @param rowsShown - Rows in a headless run, and on a page of a live table.
 */
export function tableBundle(table: Table, rowsShown: number): MimeBundle {
  const most = isHeadless() ? SENTENCES_KEPT : SENTENCES_LIVE;
  const rows = isHeadless() ? Math.min(rowsShown, table.behind.length) : table.behind.length;
  const isFolded = !('keyword' in table.columns) && table.behind.some((behind) => behind.length > 0);
  const folds = Array.from({ length: rows }, (_, row) => ({
    count: table.behind[row].length,
    html: sentenceFold(table, row, most),
  }));
  const bundle = frameBundle(toFrame(table), table.codebook, rowsShown, isFolded ? folds : undefined);
  const note = describeDateWarnings(table.warnings, table.texts.documents);
  if (note === '') return bundle;
  return {
    'text/html': `${bundle['text/html']}<p><small>${escapeHtml(note)}</small></p>`,
    'text/plain': `${bundle['text/plain']}\n${note}`,
  };
}
