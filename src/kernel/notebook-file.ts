import { fieldOf, isObject, lineOfError, shown } from '../formats/corpora/json/json-value';
import { FormatError } from '../util/errors';

/** An output of a code cell, as nbformat 4.5 holds it. */
export type NotebookOutput =
  | { readonly output_type: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | {
      readonly output_type: 'display_data';
      readonly data: Readonly<Record<string, unknown>>;
      readonly metadata: Readonly<Record<string, unknown>>;
    };

/** A cell; sources and texts are whole strings here, lists of lines in the file. */
export interface NotebookCell {
  readonly kind: 'code' | 'markdown' | 'raw';
  readonly id: string;
  readonly source: string;
  readonly tags: readonly string[];
  /** Number in the order of execution; code cells that ran. */
  readonly executionCount?: number;
  /** Code cells. */
  readonly outputs?: readonly NotebookOutput[];
}

/** A notebook, without what changes from run to run or from editor to editor. */
export interface Notebook {
  readonly cells: readonly NotebookCell[];
  /** Title and the like; kernel and language are always this project's. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const KERNEL_METADATA = {
  kernelspec: { display_name: 'TypeScript (selon)', language: 'typescript', name: 'selon' },
  language_info: {
    codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    file_extension: '.ts',
    mimetype: 'text/typescript',
    name: 'typescript',
    version: '5.0.4',
  },
};

/** Metadata of the notebook that are kept; the rest belongs to editors. */
const KEPT_METADATA = ['title', 'authors', 'description'];

/**
 * A notebook from the text of an `.ipynb` file.
 *
 * Kept: sources, ids, tags, title, authors, description. Left out: outputs, counts, timings, editors' metadata.
 * Cells without an id get `cell-1`, `cell-2` … by position.
 *
 * @throws FormatError, with file and line, when the text is not a notebook of nbformat 4 or a cell is broken.
 */
export function parseNotebook(json: string, path: string): Notebook {
  const text = json.replace(/^\ufeff/u, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new FormatError('parseNotebook: not JSON; expected an .ipynb file', {
      path,
      line: lineOfError(cause, text),
      cause,
    });
  }
  const [nbformat, cells] = [fieldOf(value, 'nbformat'), fieldOf(value, 'cells')];
  if (nbformat !== 4 || !Array.isArray(cells)) {
    const got = nbformat === 4 ? `cells that are ${told(cells)}` : told(nbformat);
    throw new FormatError(`parseNotebook: not a notebook of nbformat 4 with a list of cells; got ${got}`, {
      path,
    });
  }
  const metadata = fieldOf(value, 'metadata') ?? {};
  const used = new Set<string>();
  return {
    metadata: Object.fromEntries(
      KEPT_METADATA.filter((name) => fieldOf(metadata, name) !== undefined).map((name) => [
        name,
        fieldOf(metadata, name),
      ]),
    ),
    cells: cells.map((cell: unknown, index) => {
      const parsed = parseCell(cell, index, (what) => {
        throw new FormatError(`parseNotebook: cell ${index + 1} is broken: ${what}`, {
          path,
          ...lineOfCell(text, index),
        });
      });
      const id = used.has(parsed.id) ? `${parsed.id}-${index + 1}` : parsed.id;
      used.add(id);
      return { ...parsed, id };
    }),
  };
}

function parseCell(cell: unknown, index: number, fail: (what: string) => never): NotebookCell {
  if (!isObject(cell)) return fail(`expected a record, got ${told(cell)}`);
  const [kind, source, id] = ['cell_type', 'source', 'id'].map((name) => fieldOf(cell, name));
  if (kind !== 'code' && kind !== 'markdown' && kind !== 'raw')
    return fail(`unknown kind of cell; expected code, markdown or raw, got ${told(kind)}`);
  const lines: readonly unknown[] = Array.isArray(source) ? source : [source];
  if (!lines.every((line) => typeof line === 'string'))
    return fail(`expected a source that is text or a list of lines, got ${told(source)}`);
  const tags = fieldOf(fieldOf(cell, 'metadata'), 'tags') ?? [];
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string'))
    return fail(`expected a list of tags, got ${told(tags)}`);
  return { kind, id: typeof id === 'string' ? id : `cell-${index + 1}`, source: lines.join(''), tags };
}

/** A value in a message; one that is missing is nothing. */
function told(value: unknown): string {
  return value === undefined ? 'nothing' : shown(value);
}

/** Line on which a cell begins. */
function lineOfCell(json: string, index: number): { readonly line?: number } {
  const pieces = /"(?:[^"\\]+|\\.)*"|[{}[\],]|[^\s"{}[\],:]+/gsu;
  let depth = 0;
  let isInCells = false;
  let cell = -1;
  let last = '';
  for (const { 0: piece, index: at } of json.matchAll(pieces)) {
    if (isInCells && depth === 2 && (last === '[' || last === ',') && piece !== ']') cell++;
    if (cell === index) return { line: json.slice(0, at).split('\n').length };
    if (piece === '{' || piece === '[') depth++;
    if (piece === '[' && depth === 2 && last === '"cells"') isInCells = true;
    if (piece === '}' || piece === ']') depth--;
    if (depth < 2) isInCells = false;
    last = piece;
  }
  return {};
}

/**
 * The text of an `.ipynb` file: nbformat 4.5, keys in alphabetical order and one-space indents as Jupyter writes
 * them, so that files compare well.
 */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    cell_type: cell.kind,
    ...(cell.kind === 'code'
      ? { execution_count: cell.executionCount ?? null, outputs: (cell.outputs ?? []).map(formatOutput) }
      : {}),
    id: cell.id,
    metadata: cell.tags.length === 0 ? {} : { tags: cell.tags },
    source: splitLines(cell.source),
  }));
  const value = {
    cells,
    metadata: { ...notebook.metadata, ...KERNEL_METADATA },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(sortKeys(value), null, 1)}\n`;
}

function formatOutput(output: NotebookOutput): unknown {
  if (output.output_type === 'stream') return { ...output, text: splitLines(output.text) };
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    typeof value === 'string' && (type.startsWith('text/') || type === 'image/svg+xml')
      ? splitLines(value)
      : value,
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
