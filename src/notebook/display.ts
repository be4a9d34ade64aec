import { createRequire } from 'node:module';

/** Finds the tslab that runs this kernel; it brings a compiler, and is not loaded from here. */
const load = createRequire(__filename);

/** Contents of one output in several forms; a viewer shows the richest that it can. */
export type MimeBundle = Readonly<Record<string, string>>;

/** Whether cells run in `selon run`, and not in an editor. */
export function isHeadless(): boolean {
  return process.env['SELON_HEADLESS'] === '1';
}

/** An output that a later one may replace. */
export interface Replaceable {
  readonly id: string;
  /** Whether it takes the place of the output with this id. */
  readonly isUpdate: boolean;
}

/** Whether a cell of a notebook runs, so that there is somewhere to show something. */
export function canDisplay(): boolean {
  return writer() !== null;
}

/**
 * Puts an output in several forms into the running cell. tslab's own `display` sends one form at a time.
 *
 * @param data - MIME type to content; pictures as base64.
 * @param replaceable - For an output that changes while the cell runs.
 * @throws Error outside of a notebook.
 */
export function displayBundle(data: MimeBundle, replaceable?: Replaceable): void {
  const write = writer();
  if (write === null) {
    throw new Error(
      'show: no notebook is running; call it in a cell of a notebook, or in a script print a table with console.log(tableToCsv(table))',
    );
  }
  const transient = replaceable === undefined ? {} : { display_id: replaceable.id };
  write({ data, metadata: {}, transient }, replaceable?.isUpdate ?? false);
}

type Writer = (output: { data: MimeBundle; metadata: object; transient: object }, isUpdate: boolean) => void;

/** What tslab writes outputs with; `null` where its kernel is not running, or no cell. */
function writer(): Writer | null {
  const tslab = load.cache[load.resolve('tslab/dist/jupyter')];
  return (
    (tslab?.exports as { lastWriteDisplayData: Writer | null } | undefined)?.lastWriteDisplayData ?? null
  );
}
