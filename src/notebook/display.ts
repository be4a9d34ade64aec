import { createRequire } from 'node:module';

/** tslab is loaded on first use only: it brings a compiler. */
const load = createRequire(__filename);

/** Contents of one output in several forms; a viewer shows the richest that it can. */
export type MimeBundle = Readonly<Record<string, string>>;

/** Whether cells run in `selon run`, and not in an editor. */
export function isHeadless(): boolean {
  return process.env['SELON_HEADLESS'] === '1';
}

/**
 * Puts an output in several forms into the running cell. tslab's own `display` sends one form at a time.
 *
 * @param data - MIME type to content; pictures as base64.
 * @throws Error outside of a notebook.
 */
export function displayBundle(data: MimeBundle): void {
  const { lastWriteDisplayData } = load('tslab/dist/jupyter') as { lastWriteDisplayData: Writer | null };
  if (lastWriteDisplayData === null) {
    throw new Error('show: no notebook is running; call it in a cell of a notebook');
  }
  lastWriteDisplayData({ data, metadata: {}, transient: {} }, false);
}

type Writer = (output: { data: MimeBundle; metadata: object; transient: object }, isUpdate: boolean) => void;
