import { performance } from 'node:perf_hooks';
import { checkList, checkString } from '../util/check';
import { canDisplay, displayBundle, isHeadless } from './display';

/** How a progress line is timed and where it goes; for tests. */
export interface ProgressOptions {
  /** Milliseconds since some fixed moment. */
  readonly now?: () => number;
  /** Called with each line. */
  readonly onLine?: (line: string) => void;
}

const QUIET_MS = 1000;
const STEP_MS = 250;
let lines = 0;

/**
 * Goes through items and, in a live notebook, says how many are done once it takes longer than a second. A headless run
 * shows nothing, so that the same notebook has the same outputs.
 *
 * @param items - What to go through.
 * @param noun - What they are, in the plural: `texts`.
 * @param options - Clock and destination.
 * @returns The items, in their order.
 * @example
 * for (const doc of withProgress(corpus.documents, 'texts')) measure(doc);
 */
export function* withProgress<T>(
  items: readonly T[],
  noun: string,
  options: ProgressOptions = {},
): Generator<T, void, undefined> {
  checkList(items, 'withProgress', 'the list of what to go through', 0);
  checkString(noun, 'withProgress', 'the noun, such as texts,');
  const now = options.now ?? ((): number => performance.now());
  const say = options.onLine ?? liveLine();
  const start = now();
  let saidAt: number | undefined;
  for (const [done, item] of items.entries()) {
    const time = now();
    if (time - start > QUIET_MS && time - (saidAt ?? 0) > STEP_MS) {
      say?.(`${done} of ${items.length} ${noun} …`);
      saidAt = time;
    }
    yield item;
  }
  if (saidAt !== undefined) say?.(`${items.length} ${noun} done`);
}

/** A line of the running cell's output that replaces itself, or `undefined` where nobody looks on. */
function liveLine(): ((line: string) => void) | undefined {
  if (isHeadless() || !canDisplay()) return undefined;
  lines += 1;
  const id = `selon-progress-${process.pid}-${lines}`;
  let shown = false;
  return (line) => {
    displayBundle({ 'text/plain': line }, { id, isUpdate: shown });
    shown = true;
  };
}
