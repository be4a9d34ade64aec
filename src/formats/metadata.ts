import type { Metadata, MetadataValue } from '../model/document';
import { CorpusError, type DataPlace } from '../util/errors';
import type { ReadingNote, ReadingOptions } from './corpora/corpus-item';
import { parseCell, readDelimited } from './corpora/delimited';
import { fieldKey, planFields, sharedMetadata, type FieldPlan } from './corpora/field-names';
import { languageCode } from './corpora/language-names';
import { checkLanguage } from './source-text';

/** One row of a corpus's `metadata.csv`. */
export interface MetadataRow {
  readonly id: string;
  /** Name of the text file, relative to the corpus folder or to its `texts` folder. */
  readonly file: string;
  readonly language?: string;
  readonly metadata: Metadata;
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** What a researcher should know of it: a date that could not be read. */
  readonly notes?: readonly ReadingNote[];
}

/** Rows that can be used, and what is wrong with the others. */
export interface MetadataResult {
  readonly rows: readonly MetadataRow[];
  readonly errors: readonly CorpusError[];
  /** Files that any row names, bad rows included: their texts are not without a row. */
  readonly files: readonly string[];
}

const FILE_NAMES = ['file', 'filename', 'fichier', 'nomdufichier', 'файл'];

/**
 * Rows of a metadata table with a header; commas, semicolons, tabs or vertical bars between cells.
 *
 * A column `id` (`doc_id`, `identifiant` …) is required; an id such as `a.txt`, as readtext writes it, is the file's name.
 * `file` defaults to `id.txt`, `language` to detection. `true` and `false` become booleans, empty cells and R's `NA`
 * `null`; all else stays text, so that `007` keeps its form. `date` becomes ISO, and columns of other usual names also
 * stand under the shared ones (`journal` as `outlet`), as in tables with texts.
 *
 * @param csv - Content of the file.
 * @param path - Name of the file, for messages.
 * @param options - How dates are read.
 * @returns The good rows in order, and one error for each bad row.
 */
export function parseMetadata(csv: string, path: string, options: ReadingOptions = {}): MetadataResult {
  const idOf = (names: readonly string[]): string | undefined => planFields(names, options).id;
  const table = readDelimited(csv.replace(/^\uFEFF/u, ''), (cells) => idOf(cells) !== undefined);
  const refuse = (message: string, place: DataPlace): MetadataResult => ({
    rows: [],
    files: [],
    errors: [new CorpusError(`parseMetadata: ${message}`, { path, ...place })],
  });
  if (table === undefined)
    return refuse('the table is empty; expected a header with a column id', { line: 1 });
  const { header, headerLine } = table;
  const twice = header.find((name, place) => name !== '' && header.indexOf(name) !== place);
  if (twice !== undefined) {
    return refuse(`two columns are called ${twice}; rename one of them`, { line: headerLine, column: twice });
  }
  if (idOf(header) === undefined) {
    return refuse(
      `no column id; expected id, or file names without ending in doc_id or identifiant, got ${header.join(', ')}`,
      { line: headerLine },
    );
  }
  const plan = planFields(header, options);
  const rows: MetadataRow[] = [];
  const errors: CorpusError[] = [];
  const files: string[] = [];
  const lineOfId = new Map<string, number>();
  for (const row of table.rows) {
    const { line } = row;
    try {
      if ('fault' in row) throw new CorpusError(`parseMetadata: ${row.fault}`, { path, line });
      const cells = new Map(header.map((name, place) => [name, row.cells[place]?.trim() ?? '']));
      if ([...cells.values()].every((cell) => cell === '')) continue;
      files.push(fileOf(cells, plan));
      const found = createRow(cells, plan, options, { path, line });
      const earlier = lineOfId.get(found.id);
      if (earlier !== undefined) {
        throw new CorpusError(`parseMetadata: duplicate id ${found.id}; first used on line ${earlier}`, {
          path,
          line,
        });
      }
      lineOfId.set(found.id, line);
      rows.push(found);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      errors.push(error);
    }
  }
  return { rows, errors, files };
}

type Cells = ReadonlyMap<string, string>;

function createRow(
  cells: Cells,
  plan: FieldPlan,
  options: ReadingOptions,
  place: { readonly path: string; readonly line: number },
): MetadataRow {
  const given = cells.get(plan.id ?? '') ?? '';
  if (given === '') {
    throw new CorpusError('parseMetadata: a row without id; expected a name that is unique in the table', {
      ...place,
      column: plan.id ?? 'id',
    });
  }
  const words = cells.get(plan.language ?? '') ?? '';
  const language = languageCode(words) ?? words;
  if (language !== '') checkLanguage(language, place);
  const fields = new Map<string, MetadataValue>();
  for (const [name, value] of cells) {
    const isOther = name !== plan.id && name !== plan.language && name !== fileColumn(cells);
    if (isOther && (name !== '' || !/^\d*$/u.test(value))) fields.set(name || 'row', parseCell(value));
  }
  const notes: ReadingNote[] = [];
  const metadata = sharedMetadata(fields, plan, options, notes);
  return {
    id: given.replace(TEXT_ENDING, ''),
    file: fileOf(cells, plan),
    ...(language === '' ? {} : { language }),
    metadata,
    line: place.line,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

// Only of texts: an id such as `fr.2021` has no ending.
const TEXT_ENDING = /\.(?:txt|docx|rtf|html?|xml)$/iu;

function fileOf(cells: Cells, plan: FieldPlan): string {
  const file = cells.get(fileColumn(cells) ?? '') ?? '';
  const id = cells.get(plan.id ?? '') ?? '';
  return file || (TEXT_ENDING.test(id) ? id : `${id}.txt`);
}

function fileColumn(cells: Cells): string | undefined {
  return [...cells.keys()].find((name) => FILE_NAMES.includes(fieldKey(name)));
}
