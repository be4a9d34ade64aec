import { performance } from 'node:perf_hooks';

/** How far a long command is, on standard error. */
export interface ProgressLine {
  /** Takes how many bytes of the input were read, of how many. */
  readonly onRead: ((bytes: number, allBytes: number) => void) | undefined;
  /** Takes how many documents were written just now. */
  readonly onWritten: (documents: number) => void;
  /** Says something else, without the line in between. */
  readonly say: (line: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Where a progress line goes, and how it is timed; for tests. */
export interface ProgressLineOptions {
  readonly stream?: {
    readonly isTTY?: boolean | undefined;
    readonly write: (text: string) => unknown;
  };
  /** A terminal that cannot rewrite a line (`TERM=dumb`) gets a line now and then. */
  readonly isPlain?: boolean;
  /** Milliseconds since some fixed moment. */
  readonly now?: () => number;
}

const QUIET_MS = 2000;
const REWRITE_MS = 500;
const PLAIN_MS = 10_000;

/**
 * A line that says how many documents are done, how many a second, and how long the rest will take. On a terminal it
 * rewrites itself; where nobody looks on, nothing is written.
 */
export function createProgressLine(options: ProgressLineOptions = {}): ProgressLine {
  const stream = options.stream ?? process.stderr;
  const now = options.now ?? ((): number => performance.now());
  const isPlain = options.isPlain ?? process.env['TERM'] === 'dumb';
  const start = now();
  let saidAt = start + QUIET_MS - (isPlain ? PLAIN_MS : REWRITE_MS);
  let documents = 0;
  let share: number | undefined;
  let firstShare: number | undefined;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stream.write('\r\x1b[K');
    isShown = false;
  };
  const say = (line: string): void => {
    clear();
    stream.write(`${line}\n`);
  };
  if (stream.isTTY !== true) return { onRead: undefined, onWritten: () => {}, say, end: clear };
  return {
    onRead: (bytes, allBytes) => {
      if (allBytes > 0) share = Math.min(1, bytes / allBytes);
    },
    onWritten: (more) => {
      // What an earlier run did is read at once, and tells nothing of the rest.
      firstShare ??= share;
      documents += more;
      const time = now();
      if (time - saidAt < (isPlain ? PLAIN_MS : REWRITE_MS)) return;
      saidAt = time;
      const line = describeProgress(documents, time - start, share, firstShare ?? 0);
      if (isPlain) say(line);
      else {
        clear();
        stream.write(line);
        isShown = true;
      }
    },
    say,
    end: clear,
  };
}

function describeProgress(
  documents: number,
  ms: number,
  share: number | undefined,
  firstShare: number,
): string {
  const count = (number: number): string => Math.round(number).toLocaleString('en');
  const rate = `${count(documents)} documents, ${count((documents / ms) * 1000)} a second`;
  if (share === undefined || share <= firstShare) return rate;
  const left = (ms * (1 - share)) / (share - firstShare);
  return `${rate}, ${Math.floor(share * 100)} %, ${duration(left)} left`;
}

/** Time in its two largest units: `40 s`, `3 min`, `2 h 5 min`. */
function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
