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
 * @throws FormatError when the text is not a notebook of nbformat 4.
 */
export function parseNotebook(json: string, path: string): Notebook {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(json) as Record<string, unknown>;
  } catch (cause) {
    throw new FormatError('parseNotebook: not JSON; expected an .ipynb file', { path, cause });
  }
  if (value?.['nbformat'] !== 4 || !Array.isArray(value['cells'])) {
    throw new FormatError(
      `parseNotebook: not a notebook of nbformat 4; got ${JSON.stringify(value?.['nbformat'])}`,
      { path },
    );
  }
  const metadata = (value['metadata'] ?? {}) as Record<string, unknown>;
  const used = new Set<string>();
  return {
    metadata: Object.fromEntries(
      KEPT_METADATA.filter((name) => name in metadata).map((name) => [name, metadata[name]]),
    ),
    cells: value['cells'].map((cell: Record<string, unknown>, index) => {
      const kind = cell['cell_type'];
      if (kind !== 'code' && kind !== 'markdown' && kind !== 'raw') {
        throw new FormatError(
          `parseNotebook: unknown kind of cell ${JSON.stringify(kind)} (cell ${index + 1})`,
          { path },
        );
      }
      const given = typeof cell['id'] === 'string' ? cell['id'] : `cell-${index + 1}`;
      const id = used.has(given) ? `${given}-${index + 1}` : given;
      used.add(id);
      const tags = (cell['metadata'] as { tags?: unknown } | undefined)?.tags;
      return {
        kind,
        id,
        source: joinLines(cell['source']),
        tags: Array.isArray(tags) ? tags.map(String) : [],
      };
    }),
  };
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

function joinLines(value: unknown): string {
  return Array.isArray(value) ? value.join('') : String(value ?? '');
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
