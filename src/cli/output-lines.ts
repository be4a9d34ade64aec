/** The field of an output line that says how sure a detected language is, to three digits; none for a given language. */
export function confidenceField(confidence: number | undefined): { readonly languageConfidence?: number } {
  return confidence === undefined ? {} : { languageConfidence: Math.round(confidence * 1000) / 1000 };
}

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
  for (const piece of linePieces(value)) await writeText(piece);
}

/** Writes text as it is, with what else waits. */
export async function writeText(text: string): Promise<void> {
  if (waiting.length === 0) setImmediate(() => void finishLines());
  waiting.push(text);
  waitingLength += text.length;
  if (waitingLength >= MOST_WAITING) await finishLines();
}

// A line of a million annotations is longer than a string can be: long lists are written part by part.
const MOST_AT_ONCE = 1000;

/** What `JSON.stringify` makes of a record, and the end of its line, in pieces. */
function* linePieces(value: unknown): Generator<string> {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const isLong = ([, field]: readonly [string, unknown]): boolean =>
    Array.isArray(field) && field.length > MOST_AT_ONCE;
  if (!fields.some(isLong)) {
    yield `${JSON.stringify(value)}\n`;
    return;
  }
  let separator = '{';
  for (const [key, field] of fields as [string, unknown][]) {
    if (field === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (!Array.isArray(field)) {
      yield JSON.stringify(field);
      continue;
    }
    for (let from = 0; from < field.length; from += MOST_AT_ONCE) {
      const part = JSON.stringify(field.slice(from, from + MOST_AT_ONCE));
      yield `${from === 0 ? '[' : ','}${part.slice(1, -1)}`;
    }
    yield field.length === 0 ? '[]' : ']';
  }
  yield '}\n';
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
