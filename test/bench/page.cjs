// The page that a bench prints, line by line, and its tables.
'use strict';

/** A page: `say` prints a line and keeps it in `lines`, `table` prints a table with its first column to the left. */
exports.createPage = () => {
  const lines = [];
  const say = (line) => {
    lines.push(line);
    console.log(line);
  };
  const table = (head, rows) => {
    const widths = head.map((cell, c) => Math.max(cell.length, ...rows.map((row) => row[c].length)));
    const line = (cells) =>
      `| ${cells.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join(' | ')} |`;
    say(line(head));
    say(
      `| ${widths.map((width, c) => (c === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
    );
    for (const row of rows) say(line(row));
  };
  return { lines, say, table };
};

/** The middle of numbers that are sorted. */
exports.median = (sorted) => {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** `median [smallest, largest]`, in any order. */
exports.spread = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const { median, number } = exports;
  return `${number(median(sorted))} [${number(sorted[0])}, ${number(sorted.at(-1))}]`;
};

/** With three digits that count, and commas between thousands; – for what could not be measured. */
exports.number = (value) => {
  if (!Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = value >= 1000 ? Number(value.toPrecision(3)) : value;
  return rounded.toLocaleString('en', { maximumFractionDigits: value >= 100 ? 0 : digits });
};
