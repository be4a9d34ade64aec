import type { Lexicon } from '../model/lexicon';
import { LexiconError } from '../util/errors';
import { checkFields } from './check-fields';
import { checkPatterns } from './check-patterns';
import { isRecord, type FieldFault } from './field-fault';
import { locateJson } from './json-lines';

/** Options of `parseLexicon` and `findLexiconFaults`. */
export interface ParseLexiconOptions {
  /** Labels of the layer's codebook; `none` is always allowed. Any label when absent. */
  readonly labels?: readonly string[];
}

/** One fault of a lexicon file, for people. */
export interface LexiconFault {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** Field or fields from the top: `entries 3 label`; empty for the file as a whole. */
  readonly field: string;
  /** Id of the entry, when it is in one. */
  readonly entry?: string;
  /** What is wrong, what is expected, what to do. */
  readonly message: string;
}

/**
 * Reads a lexicon file and checks it completely, except for its examples, which need the engine (`checkLexicon`).
 *
 * @param json - Content of the file.
 * @param path - The file as the user named it, for messages.
 * @param options - Labels that are allowed.
 * @throws LexiconError that lists every fault with its line, entry and remedy; it points at the first.
 */
export function parseLexicon(json: string, path: string, options: ParseLexiconOptions = {}): Lexicon {
  const { lexicon, faults } = readLexicon(json, options);
  if (lexicon !== undefined) {
    sound.add(lexicon);
    return lexicon;
  }
  const list = faults.map((fault) => `\n  ${formatLexiconFault(fault, path)}`).join('');
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  throw new LexiconError(`parseLexicon: ${count} in the lexicon; correct what is named here:${list}\n`, {
    path,
    line: faults[0].line,
  });
}

/** Lexicons that were found sound: records do not change. */
const sound = new WeakSet<Lexicon>();

/**
 * Checks a lexicon that was made in a program, and not read from a file; one that was read is sound.
 *
 * @param lexicon - What came.
 * @throws LexiconError that lists every fault with its entry and remedy.
 */
export function checkLexiconRecord(lexicon: Lexicon): void {
  if (typeof lexicon === 'object' && lexicon !== null && sound.has(lexicon)) return;
  const json = JSON.stringify(lexicon, null, 2) ?? 'null';
  const id = typeof lexicon?.id === 'string' ? lexicon.id : 'a lexicon';
  parseLexicon(json, `${id}, as JSON`);
  sound.add(lexicon);
}

/**
 * One line that says where a fault is and what to do.
 *
 * @param fault - A fault of a lexicon file.
 * @param path - The file as the user named it.
 */
export function formatLexiconFault({ line, entry, field, message }: LexiconFault, path: string): string {
  const place = [`${path}:${line}`, entry === undefined ? '' : `entry ${entry}`, field, message];
  return place.filter((part) => part !== '').join(': ');
}

/** A lexicon, or why a file is none. */
export type ReadLexicon =
  | { readonly lexicon: Lexicon; readonly faults: readonly [] }
  | { readonly lexicon?: never; readonly faults: readonly [LexiconFault, ...LexiconFault[]] };

/**
 * Reads a lexicon file as `parseLexicon` does, and returns its faults instead of throwing them.
 *
 * @param json - Content of the file.
 * @param options - Labels that are allowed.
 */
export function readLexicon(json: string, options: ParseLexiconOptions = {}): ReadLexicon {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, message } = locateJson(json).broken ?? { line: 1, message: 'the file is not JSON' };
    return { faults: [{ line, field: '', message: `not JSON: ${message}` }] };
  }
  let faults: readonly FieldFault[] = checkFields(value, options.labels);
  if (faults.length === 0) faults = checkPatterns(value as Lexicon);
  if (faults.length === 0) return { lexicon: value as Lexicon, faults: [] };
  return { faults: placeFaults(json, value, faults) as [LexiconFault, ...LexiconFault[]] };
}

/** Gives each fault its line and the id of its entry, in the order of the file. */
export function placeFaults(
  json: string,
  value: unknown,
  faults: readonly FieldFault[],
): readonly LexiconFault[] {
  const { lineOf } = locateJson(json);
  return faults
    .map(({ path, message }) => {
      const entry = entryId(value, path);
      const field = path
        .slice(entry === undefined ? 0 : 2)
        .map((step) => (typeof step === 'number' ? step + 1 : step));
      return {
        line: lineOf(path),
        field: field.join(' '),
        ...(entry === undefined ? {} : { entry }),
        message,
      };
    })
    .sort((a, b) => a.line - b.line);
}

function entryId(value: unknown, path: FieldFault['path']): string | undefined {
  if (path[0] !== 'entries' || typeof path[1] !== 'number' || !isRecord(value)) return undefined;
  const entries: unknown = value['entries'];
  const entry: unknown = Array.isArray(entries) ? entries[path[1]] : undefined;
  return isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined;
}
