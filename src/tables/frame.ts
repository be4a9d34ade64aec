import type { DataFrame } from 'danfojs-node';
import { checkTable, type Table } from './table';

/**
 * A table as a danfo.js DataFrame, for `show` and for further work in a notebook.
 *
 * The frame is built from columns: danfo reads rows in the order of their keys and would shift cells.
 *
 * @param table - The table; without rows it becomes a frame without rows.
 */
export function toFrame(table: Table): DataFrame {
  checkTable(table, 'toFrame');
  // Loaded here: danfo takes more than half a second, which the command line need not pay.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const danfo = require('danfojs-node') as { DataFrame: typeof DataFrame };
  if (table.behind.length === 0) return new danfo.DataFrame([], { columns: Object.keys(table.columns) });
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, cells]) => [name, [...cells]]),
  );
  return new danfo.DataFrame(columns);
}
