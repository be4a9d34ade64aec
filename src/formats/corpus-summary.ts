import { dirname } from 'node:path';
import type { Document } from '../model/document';
import { countWords } from '../tables/words';
import type { SourceResult } from './corpus-files';

/** Near-duplicates and outlets that are named one by one; the others are counted. */
const MOST_NAMED = 20;

/** Collects what a corpus holds, one text at a time. */
export interface CorpusSummary {
  /** Takes a result of `readSources`, with its document where it is a text. */
  readonly add: (result: SourceResult, doc?: Document) => void;
  /** The summary as plain text: a table of files, then lines that begin with what they tell. */
  readonly format: () => string;
}

interface FileRow {
  documents: number;
  words: number;
  readonly languages: Map<string, number>;
}

/**
 * A summary of a corpus before it is analysed: files with their formats, documents, words and languages; outlets, span of
 * dates, near-duplicates; how much was left out or could not be used.
 */
export function createCorpusSummary(): CorpusSummary {
  const rows = new Map<string, FileRow>();
  const outlets = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const duplicates: string[] = [];
  const dates = { first: '', last: '' };
  const total = { documents: 0, words: 0, faults: 0, dated: 0, notRead: 0, duplicates: 0 };
  return {
    add: (result, doc) => {
      if ('error' in result) total.faults++;
      else if ('leftOut' in result) count(leftOut, result.leftOut.reason);
      else {
        const { source, place, duplicate } = result;
        const words = countWords(doc!);
        const reader = source.metadata.reader;
        // Folders of single texts are one row; a file that holds many is a row of its own.
        const name = typeof reader === 'string' ? place.path : `${dirname(place.path)}/*`;
        const key = `${name}\t${typeof reader === 'string' ? reader : 'text'}`;
        const row = rows.get(key) ?? { documents: 0, words: 0, languages: new Map<string, number>() };
        rows.set(key, row);
        row.documents++;
        row.words += words;
        count(row.languages, doc!.language);
        total.documents++;
        total.words += words;
        if (duplicate !== undefined && ++total.duplicates <= MOST_NAMED)
          duplicates.push(`${source.id} of ${duplicate.of} (${Math.round(100 * duplicate.similarity)} %)`);
        const { outlet, date, dateAsGiven } = source.metadata;
        if (typeof outlet === 'string') count(outlets, outlet);
        if (typeof date === 'string') {
          if (total.dated === 0 || date < dates.first) dates.first = date;
          if (total.dated++ === 0 || date > dates.last) dates.last = date;
        } else if (dateAsGiven !== undefined) total.notRead++;
      }
    },
    format: () => {
      const undated = total.documents - total.dated - total.notRead;
      const lines = [
        ...table(rows),
        '',
        `documents        ${total.documents} (${grouped(total.words)} words)`,
        `languages        ${counts(merge(rows)) || 'none'}`,
        `outlets          ${counts(outlets) || 'none named'}`,
        `dates            ${total.dated === 0 ? 'none' : `${dates.first} to ${dates.last}`}${
          undated > 0 ? `; ${undated} without a date` : ''
        }${total.notRead > 0 ? `; ${total.notRead} that cannot be read, left out of chronologies` : ''}`,
        `near-duplicates  ${named(duplicates, 'none', total.duplicates)}`,
        `left out         ${counts(leftOut) || 'nothing'}`,
        `cannot be used   ${total.faults === 0 ? 'nothing' : `${total.faults}, named on standard error`}`,
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

function table(rows: ReadonlyMap<string, FileRow>): string[] {
  const cells = [...rows].map(([key, { documents, words, languages }]) => {
    const [name, reader] = key.split('\t');
    return [name, reader, String(documents), grouped(words), counts(languages)];
  });
  const all = [['file', 'read as', 'documents', 'words', 'languages'], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) =>
    row
      .map((cell, column) =>
        column === 2 || column === 3 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
}

function merge(rows: ReadonlyMap<string, FileRow>): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { languages } of rows.values())
    for (const [name, n] of languages) all.set(name, (all.get(name) ?? 0) + n);
  return all;
}

function count(counted: Map<string, number>, name: string): void {
  counted.set(name, (counted.get(name) ?? 0) + 1);
}

/** `Le Phare 12, Vormelle Herald 3`: the most frequent first. */
function counts(counted: ReadonlyMap<string, number>): string {
  return named(
    [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name, n]) => `${name} ${n}`),
    '',
  );
}

function named(list: readonly string[], none: string = 'none', all: number = list.length): string {
  if (all === 0) return none;
  const rest = all - MOST_NAMED;
  return `${list.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
