import type * as SheetJs from 'xlsx';
import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { hasTextColumn, readTableItems, type TableCell, type TextTable } from '../table-items';

/** Rows above a header: the title of an export, the search. */
const ROWS_ABOVE_HEADER = 10;

/**
 * An Excel workbook (XLSX) with a text in each row of a sheet, Integrum's among them.
 *
 * Text: the cell of the text column as it stands. Metadata and what is dropped: `readTableItems`; numbers and booleans
 * keep their types, cells formatted as dates become ISO, formulas count with the value that was saved. Each sheet with a
 * column of texts is read and stands in `sheet` where there are several; hidden sheets and those without texts are
 * counted.
 */
export const spreadsheet: CorpusReader = {
  id: 'spreadsheet',
  version: '1.0.0',
  title: 'Excel workbook (XLSX)',
  holds: 'many',
  recognises: () => true,
  read: readSpreadsheet,
};

function* readSpreadsheet({ bytes, options }: ReaderInput): Generator<CorpusItem> {
  const workbook = openWorkbook(bytes);
  if (workbook === undefined) {
    yield fault('the workbook cannot be opened; save it again as .xlsx, or as CSV in UTF-8');
    return;
  }
  const sheets = workbook.SheetNames.map((name, place) => ({
    name,
    isHidden: (workbook.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0,
    table: tableOf(workbook, name, (cells) => hasTextColumn(cells, options)),
  }));
  const isText = ({ isHidden, table }: (typeof sheets)[number]): boolean =>
    !isHidden && table !== undefined && hasTextColumn(table.header, options);
  const texts = sheets.filter(isText);
  if (texts.length === 0) {
    const best = sheets.find(({ isHidden, table }) => !isHidden && table !== undefined);
    if (best?.table === undefined)
      yield fault('the workbook is empty; expected a header and one text in each row');
    else yield* readTableItems(best.table, options);
    return;
  }
  for (const sheet of sheets) {
    if (!isText(sheet)) {
      yield { kind: 'left-out', reason: sheet.isHidden ? 'hidden sheet' : 'sheet without a column of texts' };
      continue;
    }
    const table = texts.length > 1 ? { ...sheet.table!, metadata: { sheet: sheet.name } } : sheet.table!;
    for (const item of readTableItems(table, options)) {
      yield item.kind === 'fault' && sheets.length > 1
        ? { ...item, message: `${item.message} (sheet ${sheet.name})` }
        : item;
    }
  }
}

/** Loaded at the first workbook: it takes a quarter of a second, which no other file need pay. */
function sheetjs(): typeof SheetJs {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('xlsx') as typeof SheetJs;
}

function openWorkbook(bytes: Uint8Array): SheetJs.WorkBook | undefined {
  try {
    return sheetjs().read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    });
  } catch {
    return undefined;
  }
}

/** The table of a sheet, its lines being the sheet's rows; `undefined` for an empty one and for a chart. */
function tableOf(
  workbook: SheetJs.WorkBook,
  name: string,
  isHeader: (cells: readonly string[]) => boolean,
): TextTable | undefined {
  const data = workbook.Sheets[name]['!data'];
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const rows = [...(data ?? [])]
    .map((row, n) => ({
      line: n + 1,
      cells: Array.from(row ?? [], (cell: SheetJs.CellObject | undefined) => valueOf(cell, date1904)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
  if (rows.length === 0) return undefined;
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell !== null && cell !== '').length);
  const namesOf = (cells: readonly TableCell[]): string[] => cells.map((cell) => String(cell ?? '').trim());
  const place = rows
    .slice(0, ROWS_ABOVE_HEADER)
    .findIndex(
      ({ cells }, n) => filled.slice(0, n).every((above) => above < filled[n]) && isHeader(namesOf(cells)),
    );
  const at = Math.max(place, 0);
  const width = Math.max(...rows.slice(at).map(({ cells }) => cells.length));
  const header = Array.from({ length: width }, (_, column) => namesOf(rows[at].cells)[column] ?? '');
  return { header, headerLine: rows[at].line, rows: rows.slice(at + 1) };
}

function valueOf(cell: SheetJs.CellObject | undefined, date1904: boolean): TableCell {
  if (cell?.v === undefined || cell.t === 'e' || cell.t === 'z') return null;
  if (cell.v instanceof Date) return cell.v.toISOString();
  if (typeof cell.v !== 'number' || !sheetjs().SSF.is_date(String(cell.z ?? ''))) return cell.v;
  return dateOf(cell.v, date1904);
}

/** A date of Excel, which counts days, as ISO; only the time of less than a day. */
function dateOf(days: number, date1904: boolean): string {
  const { y, m, d, H, M, S } = sheetjs().SSF.parse_date_code(days, { date1904 }) as Readonly<
    Record<string, number>
  >;
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(H)}:${two(M)}${S === 0 ? '' : `:${two(S)}`}`;
  if (days < 1) return time;
  const day = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
  return H + M + S === 0 ? day : `${day}T${time}`;
}

function fault(message: string): CorpusItem {
  return { kind: 'fault', message: `readSpreadsheet: ${message}` };
}
