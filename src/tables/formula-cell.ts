/** @source OWASP, "CSV Injection": the signs at the beginning of a cell that make it a formula. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Text as a cell that no spreadsheet runs: with an apostrophe before what would be a formula. */
export function defuseCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell that `defuseCell` made. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
