import type { MetadataValue } from '../../model/document';
import type { CorpusItem, FaultItem, ReadingNote, ReadingOptions } from './corpus-item';
import { parseCell } from './delimited';
import { fieldKey, planFields, type FieldPlan } from './field-names';
import { createRecordItem, isMissing } from './text-record';

/** A cell: text as it stands, a typed value of a spreadsheet, or `null` for a value that is missing. */
export type TableCell = MetadataValue;

/** A row of a table, or what is wrong with its lines. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly TableCell[] }
  | { readonly line: number; readonly fault: string };

/** A table, wherever it comes from. */
export interface TextTable {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  /** Metadata of every text in it, such as the name of its sheet. */
  readonly metadata?: Readonly<Record<string, MetadataValue>>;
}

/** Whether cells are the header of a table with texts: one of them names the column. */
export function hasTextColumn(cells: readonly string[], options: ReadingOptions): boolean {
  return planFields(cells, options).text !== undefined;
}

/**
 * The texts of a table, one for each row.
 *
 * Text: the cell of the text column, unchanged. Metadata: every other column under its own name, and the shared names
 * beside it; `true` and `false` as booleans, empty cells and R's `NA` as `null`, all else as the text it is. Dropped: a
 * nameless first column that only counts the rows, as R and pandas write it (other row names are ids where there is no
 * column of ids, else `row`); empty columns without a name; rows whose cells are all empty, which are counted.
 *
 * @param table - Header and rows.
 * @param options - The text column, how dates are read.
 * @returns One item for each row in order, or one fault for a table that has no texts or two columns of one name.
 */
export function* readTableItems(table: TextTable, options: ReadingOptions): Generator<CorpusItem> {
  const names = nameColumns(table);
  const twice = names.find((name, place) => name !== undefined && names.indexOf(name) !== place);
  if (twice !== undefined) {
    const places = names.flatMap((name, place) => (name === twice ? [place + 1] : []));
    yield fault(
      `columns ${places.join(' and ')} are both called ${twice}; rename one of them`,
      table.headerLine,
    );
    return;
  }
  const columns = planColumns(table, names, options);
  if (columns.plan.text === undefined) {
    yield fault(withoutTexts(names, options), table.headerLine);
    return;
  }
  if (table.rows.length === 0) {
    yield fault('no rows; expected a header and one text in each row', table.headerLine);
    return;
  }
  let notes = columns.notes;
  for (const row of table.rows) {
    if ('fault' in row) {
      yield fault(row.fault, row.line);
    } else if (row.cells.every((cell) => cell === null || cell === '')) {
      yield { kind: 'left-out', reason: 'empty row', line: row.line };
    } else {
      const item = itemOf(row, names, columns, table, options, notes);
      if (item.kind === 'text') notes = [];
      yield item;
    }
  }
}

interface Columns {
  readonly plan: FieldPlan;
  /** Seen in the table as a whole; the first text carries them. */
  readonly notes: readonly ReadingNote[];
}

function itemOf(
  row: { readonly line: number; readonly cells: readonly TableCell[] },
  names: readonly (string | undefined)[],
  { plan }: Columns,
  table: TextTable,
  options: ReadingOptions,
  notes: readonly ReadingNote[],
): CorpusItem {
  const { text, id, language } = plan;
  const cell = (name: string | undefined): TableCell =>
    name === undefined ? null : (row.cells[names.indexOf(name)] ?? null);
  const fields = new Map<string, MetadataValue>();
  names.forEach((name, place) => {
    if (name === undefined || name === text || name === id || name === language) return;
    const value = row.cells[place] ?? null;
    fields.set(name, typeof value === 'string' ? parseCell(value.trim()) : value);
  });
  for (const [name, value] of Object.entries(table.metadata ?? {})) {
    if (!fields.has(name)) fields.set(name, value);
  }
  const given = cell(text);
  return createRecordItem(
    {
      text: typeof given === 'number' || typeof given === 'boolean' ? String(given) : given,
      id: cell(id),
      language: cell(language),
      fields,
      line: row.line,
      notes,
    },
    plan,
    options,
  );
}

/** Names of the columns; `undefined` for those that are dropped. */
function nameColumns({ header, rows }: TextTable): (string | undefined)[] {
  const cellsAt = (place: number): TableCell[] =>
    rows.flatMap((row) => ('cells' in row ? [row.cells[place] ?? null] : []));
  return header.map((name, place) => {
    if (place === 0 && /^(?:|Unnamed: ?0|\.\.\.1|X|rownames|row\.names|index)$/u.test(name)) {
      const cells = cellsAt(0);
      if (isCounting(cells, rows.length - cells.length)) return undefined;
      if (name !== '') return name;
      return cells.every(isBlank) ? undefined : ROW;
    }
    if (name !== '') return name;
    return cellsAt(place).every(isBlank) ? undefined : `column ${place + 1}`;
  });
}

const ROW = 'row';

function planColumns(
  { rows }: TextTable,
  names: readonly (string | undefined)[],
  options: ReadingOptions,
): Columns {
  const known = names.filter((name) => name !== undefined);
  const cellsOf = (name: string): TableCell[] => {
    const place = names.indexOf(name);
    return rows.flatMap((row) => ('cells' in row ? [row.cells[place] ?? null] : []));
  };
  const plan = planFields(known, options, (name) => isUniquelyFilled(cellsOf(name)));
  // Of several columns that may hold the texts, the first that holds any.
  const candidates = plan.textCandidates.filter((name) => cellsOf(name).some(isProse));
  const text = candidates.at(0) ?? plan.text;
  // Row names of R are ids; numbers that do not count the rows only tell where they came from.
  const hasRowNames = names[0] === ROW && isUniquelyFilled(cellsOf(ROW)) && cellsOf(ROW).some(isProse);
  const id = plan.id ?? (hasRowNames ? ROW : undefined);
  return {
    plan: { ...plan, ...(text === undefined ? {} : { text }), ...(id === undefined ? {} : { id }) },
    notes: candidates.length < 2 || text === undefined ? [] : [severalTexts(text, candidates.slice(1))],
  };
}

function severalTexts(taken: string, others: readonly string[]): ReadingNote {
  return {
    code: 'text-column',
    message: `the texts of the table are those of column ${taken}; ${others.join(', ')} would do too: name another in textColumn, or rename it`,
  };
}

/** The message of a table without texts: of exports that never have any, and of others. */
function withoutTexts(names: readonly (string | undefined)[], options: ReadingOptions): string {
  const columns = names.filter((name) => name !== undefined);
  const found = columns.join(', ');
  const keys = new Set(columns.map(fieldKey));
  if (
    options.textColumn === undefined &&
    ['url', 'link', 'webUrl', 'guid'].some((key) => keys.has(fieldKey(key)))
  ) {
    const maker = keys.has('medianame') || keys.has('mediaurl') ? 'this MediaCloud export' : 'this export';
    return `${maker} holds no article text, only where the articles are; expected a column text, got ${found}; get the texts and add them, or name the column in textColumn`;
  }
  return `no column with the texts; expected ${options.textColumn ?? 'text'}, got ${found}; rename one, or name it in textColumn`;
}

function fault(message: string, line: number): FaultItem {
  return { kind: 'fault', message: `readTableItems: ${message}`, line };
}

function isBlank(cell: TableCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function isProse(cell: TableCell): boolean {
  return typeof cell === 'string' && !isMissing(cell) && !/^(?:https?:\/\/\S+|[\d\s.,]+)$/u.test(cell.trim());
}

/** Whether cells are 0, 1, 2 … or 1, 2, 3 …: row numbers that a program wrote. Rows that cannot be used leave gaps. */
function isCounting(cells: readonly TableCell[], gaps: number): boolean {
  const numbers = cells.map((cell) => (isBlank(cell) ? Number.NaN : Number(cell)));
  const [first = Number.NaN] = numbers;
  const last = numbers.at(-1) ?? first;
  return (
    first >= 0 &&
    first <= 1 + gaps &&
    last - first < numbers.length + gaps &&
    numbers.every((value, n) => Number.isInteger(value) && (n === 0 || value > numbers[n - 1]))
  );
}

function isUniquelyFilled(cells: readonly TableCell[]): boolean {
  return (
    cells.length > 0 &&
    !cells.some(isBlank) &&
    new Set(cells.map((cell) => String(cell).trim())).size === cells.length
  );
}
