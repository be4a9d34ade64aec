import { unknownName } from '../util/check';
import type { Notebook, NotebookCell } from './notebook-file';

/** Tag of the cell that holds a notebook's parameters, and of the one put after it, after papermill's convention. */
export const PARAMETERS_TAG = 'parameters';
/** Tag of the cell that sets parameters for one run. */
export const INJECTED_TAG = 'injected-parameters';

/**
 * Names that a notebook's parameters cell declares (`let windowTokens = 5;`), each with its value as it stands there.
 *
 * @returns Empty for a notebook without a cell tagged `parameters`.
 */
export function readParameters(notebook: Notebook): ReadonlyMap<string, string> {
  const cell = notebook.cells.find((candidate) => isParameters(candidate));
  const declarations = cell?.source.matchAll(
    /^[ \t]*(?:let|const|var)[ \t]+([\p{L}_$][\p{L}\p{N}_$]*)[^=\n]*=[ \t]*(.*)$/gmu,
  );
  return new Map([...(declarations ?? [])].map(([, name, value]) => [name!, value!]));
}

/**
 * The notebook with a cell behind its parameters cell that sets some of them anew.
 *
 * @param notebook - A notebook.
 * @param values - Name to value as a user types it. A value is text where the parameter's own value is text,
 *   otherwise JSON (`5`, `true`, `["a","b"]`).
 * @throws RangeError when the notebook does not declare a name, or a value is of the wrong kind.
 */
export function setParameters(notebook: Notebook, values: Readonly<Record<string, string>>): Notebook {
  const names = Object.keys(values);
  if (names.length === 0) return notebook;
  const declared = readParameters(notebook);
  const lines = names.map((name) => {
    const original = declared.get(name);
    if (original === undefined) {
      const fault = `the notebook has no parameter ${name}`;
      throw new RangeError(`setParameters: ${unknownName(fault, name, [...declared.keys()])}`);
    }
    return `let ${name} = ${literal(name, values[name]!, /^['"`]/u.test(original))};`;
  });
  const injected: NotebookCell = {
    kind: 'code',
    id: INJECTED_TAG,
    tags: [INJECTED_TAG],
    source: `// Parameters of this run\n${lines.join('\n')}`,
  };
  const cells = notebook.cells.filter((cell) => !cell.tags.includes(INJECTED_TAG));
  const at = cells.findIndex(isParameters);
  return { ...notebook, cells: [...cells.slice(0, at + 1), injected, ...cells.slice(at + 1)] };
}

function isParameters(cell: NotebookCell): boolean {
  return cell.kind === 'code' && cell.tags.includes(PARAMETERS_TAG);
}

function literal(name: string, value: string, isText: boolean): string {
  if (isText) return JSON.stringify(value);
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    throw new RangeError(
      `setParameters: value of ${name} cannot be read; expected a number, true, false or JSON, got ${value}`,
    );
  }
}
