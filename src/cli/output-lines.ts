import { jsonLinePieces } from '../formats/ndjson';

/** Lines that wait to be written; a call of the system for each line would cost more than the line. */
let waiting: string[] = [];
let waitingLength = 0;
const MOST_WAITING = 1 << 16;

/**
 * Writes one JSON value as a line on standard output, waiting when the reader is slower.
 *
 * Lines are written together, at the latest when the program waits for more input.
 */
export async function writeLine(value: unknown): Promise<void> {
  for (const piece of jsonLinePieces(value)) {
    if (waiting.length === 0) setImmediate(() => void finishLines());
    waiting.push(piece);
    waitingLength += piece.length;
    if (waitingLength >= MOST_WAITING) await finishLines();
  }
}

/** Writes what still waits. */
export async function finishLines(): Promise<void> {
  if (waiting.length === 0) return;
  const text = waiting.join('');
  waiting = [];
  waitingLength = 0;
  if (!process.stdout.write(text)) {
    await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}
