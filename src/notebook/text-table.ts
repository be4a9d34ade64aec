const LONGEST_CELL = 60;
const wholeNumbers = new Intl.NumberFormat('en', { useGrouping: true, maximumFractionDigits: 0 });

/**
 * A value as a reader sees it: whole numbers with their thousands apart, others with three decimals (three figures when
 * they are small), a dash for what is missing.
 */
export function formatCell(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'number') return String(value);
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const text = Number.isInteger(value)
    ? Math.abs(value) < 10_000
      ? String(value)
      : wholeNumbers.format(value).replaceAll(',', '\u202f')
    : Math.abs(value) < 0.01
      ? value.toPrecision(3)
      : value.toFixed(3);
  return text.replace(/^-/u, '−');
}

/**
 * A table as plain text, in columns of even width; numbers to the right, long texts cut.
 *
 * @param columns - Titles.
 * @param rows - Values by row.
 * @param rowsShown - Rows to show; a last line says how many there are.
 */
export function formatTable(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  rowsShown: number,
): string {
  const visible = rows.slice(0, rowsShown);
  const cells = visible.map((row) => columns.map((_, c) => cut(formatCell(row[c]))));
  const widths = columns.map((name, c) => Math.max(name.length, ...cells.map((row) => row[c]!.length)));
  const isNumeric = columns.map((_, c) => visible.some((row) => typeof row[c] === 'number'));
  const line = (row: readonly string[]): string =>
    row
      .map((text, c) => (isNumeric[c] ? text.padStart(widths[c]!) : text.padEnd(widths[c]!)))
      .join('  ')
      .trimEnd();
  const rest = rows.length > visible.length ? [`(${visible.length} of ${rows.length} rows)`] : [];
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line), ...rest].join(
    '\n',
  );
}

function cut(text: string): string {
  const flat = text.replace(/\s+/gu, ' ');
  return flat.length > LONGEST_CELL ? `${flat.slice(0, LONGEST_CELL - 1)}…` : flat;
}
