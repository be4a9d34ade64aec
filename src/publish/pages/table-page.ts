import { escapeHtml } from '../../reader/escape-html';
import { parseCsvRows } from '../../tables/parse-csv-rows';
import { formatCell } from '../../notebook/text-table';
import { joinSentences, sentenceHtml, type MarkedSentence } from '../../notebook/sentence-list';
import { link, resultPage } from './result-page';

/** The files of one saved table. */
export interface TableFiles {
  readonly name: string;
  readonly csv: string;
  /** Data dictionary; empty for a table without one. */
  readonly columns: string;
  /** Sentences behind the rows; absent for a table that counts none. */
  readonly sentences?: string;
}

/**
 * Where a sentence stands on a page of its text, for a link: the top of the page for an unknown annotation; `undefined`
 * where there is no such page.
 */
export type PlaceOf = (document: string, annotation: string) => string | undefined;

const SENTENCES_SHOWN = 100;
const ROWS_SHOWN = 1000;

/**
 * A saved table as a page: its rows, the sentences behind each, folded, with links into the annotated texts, and what
 * its columns hold.
 */
export function tablePage(files: TableFiles, placeOf: PlaceOf): string {
  const { name } = files;
  const [head = [], ...rows] = parseCsvRows(files.csv);
  const [, ...dictionary] = parseCsvRows(files.columns);
  const behind = groupByRow(files.sentences);
  const isNumeric = head.map((_, c) => {
    const known = rows.map((row) => row[c]!).filter((cell) => cell !== '');
    return known.length > 0 && known.every((cell) => /^-?\d+(?:\.\d+)?$/u.test(cell));
  });
  const cellHtml = (tag: string, c: number, cell: string, html: string = escapeHtml(cell)): string =>
    `<${tag}${classOf(isNumeric[c]!, cell)}>${html}</${tag}>`;
  const titles = head.map((column, c) => {
    const unit = dictionary.find(([other]) => other === column)?.[2] ?? '';
    const html = escapeHtml(column) + (unit === '' ? '' : `<br><small>${escapeHtml(unit)}</small>`);
    return cellHtml('th', c, column, html);
  });
  const hasSentences = behind.size > 0;
  // A concordance shows its words itself; its rows lead straight into the text.
  const isConcordance = head.includes('keyword');
  const isFolded = hasSentences && !isConcordance;
  const body = rows.slice(0, ROWS_SHOWN).map((row, index) => {
    const own = behind.get(index + 1) ?? [];
    const cells = row.map((cell, c) => {
      // Any other table leads to the top of the text.
      const annotation = isConcordance ? (own[0]?.annotation ?? '') : '';
      const place = head[c] === 'document' && cell !== '' ? placeOf(cell, annotation) : undefined;
      // The CSV has all decimals.
      const shown = isNumeric[c] && cell.includes('.') ? formatCell(Number(cell)) : cell;
      return place === undefined
        ? cellHtml('td', c, shown === '' ? '–' : shown)
        : cellHtml('td', c, cell, link(`../${place}`, cell));
    });
    return `<tr>${cells.join('')}${isFolded ? `<td>${foldHtml(own, placeOf)}</td>` : ''}</tr>`;
  });
  const rest =
    rows.length > ROWS_SHOWN
      ? `<p class="small">${ROWS_SHOWN} of ${rows.length} rows; all in the CSV.</p>`
      : '';
  const downloads = [
    link(`${name}.csv`, `${name}.csv`),
    ...(files.columns === '' ? [] : [link(`${name}.columns.csv`, 'its columns')]),
    ...(hasSentences ? [link(`${name}.sentences.csv`, 'its sentences')] : []),
  ];
  const columns = dictionary.map(([column = '', description = '', unit = '', base = '']) => {
    const more = [unit, base === '' ? '' : `base: ${base}`].filter((part) => part !== '').join('; ');
    return `<dt><code>${escapeHtml(column)}</code></dt><dd>${escapeHtml(description)}${more === '' ? '' : ` <small>(${escapeHtml(more)})</small>`}</dd>`;
  });
  return resultPage({
    language: 'en',
    title: name,
    navigation: link('../index.html', 'All results'),
    body: `<h1>${escapeHtml(name)}</h1>
<p class="small">${downloads.join(' · ')}</p>
<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(name)}"><table><thead><tr>${titles.join('')}${isFolded ? '<th>sentences</th>' : ''}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>
${rest}<h2>Columns</h2>
<dl>${columns.join('\n')}</dl>`,
  });
}

interface LinkedSentence extends MarkedSentence {
  readonly annotation: string;
}

function groupByRow(sentences: string | undefined): ReadonlyMap<number, readonly LinkedSentence[]> {
  const groups = new Map<number, LinkedSentence[]>();
  const [columns = [], ...rows] = sentences === undefined ? [] : parseCsvRows(sentences);
  const records = rows.map((row) => Object.fromEntries(row.map((cell, place) => [columns[place]!, cell])));
  for (const record of records) {
    const sentence: LinkedSentence = {
      document: record['document']!,
      start: Number(record['sentence_start']),
      sentence: record['sentence']!,
      words: [{ start: Number(record['start']), end: Number(record['end']) }],
      annotation: record['annotation']!,
    };
    const group = groups.get(Number(record['row']));
    if (group === undefined) groups.set(Number(record['row']), [sentence]);
    else group.push(sentence);
  }
  return groups;
}

/** Numbers to the right, names on one line, long texts with the room to be read. */
function classOf(isNumber: boolean, cell: string): string {
  if (isNumber) return ' class="number"';
  if (/^\S{1,30}$/u.test(cell)) return ' class="name"';
  return cell.length > 40 ? ' class="long"' : '';
}

function foldHtml(own: readonly LinkedSentence[], placeOf: PlaceOf): string {
  if (own.length === 0) return '0';
  const sentences = joinSentences(own) as readonly LinkedSentence[];
  const items = sentences.slice(0, SENTENCES_SHOWN).map((one) => {
    const words = `${one.document} ${one.start}`;
    const place = placeOf(one.document, one.annotation);
    return `<li>${sentenceHtml(one)} <small>${place === undefined ? escapeHtml(words) : link(`../${place}`, words)}</small></li>`;
  });
  const rest = sentences.length - items.length;
  const more = rest > 0 ? `<li>… and ${rest} more, in the CSV of its sentences</li>` : '';
  return `<details><summary>${own.length}</summary><ul>${items.join('')}${more}</ul></details>`;
}
