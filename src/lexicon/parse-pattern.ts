import type { LiteralScanner } from './literal-tokens';
import { parseTokenClass, tokenNode } from './parse-token-class';
import { longestOf, NOTHING, shortestOf, type Pattern, type PatternNode } from './pattern';

/** Longest gap or repetition that a pattern may ask for. */
export const MAXIMUM_REPEAT = 30;

/** Most tokens that one match can take: what keeps matching linear. */
export const MAXIMUM_LENGTH = 100;

// Deeper brackets than anybody writes by hand.
const MAXIMUM_DEPTH = 20;

/** What a pattern is read with. */
export interface PatternContext {
  readonly scanner: LiteralScanner;
  /** Named lists, already parsed; `undefined` for a name that is not known. */
  readonly classOf: (name: string) => PatternNode | undefined;
}

/** Where a pattern stands: in an entry, in one of its context fields, or in a named list. */
export type PatternRole = 'entry' | 'context' | 'class';

/** A pattern as a tree, or what is wrong with it. */
export type ParsedPattern =
  | { readonly pattern: Pattern; readonly faults: readonly [] }
  | { readonly pattern?: never; readonly faults: readonly string[] };

/**
 * Reads one pattern of the pattern language.
 *
 * @param source - The pattern; `src/lexicon/README.md` describes the language.
 * @param context - Scanner and named lists.
 * @param role - Only an entry's pattern marks a cue.
 * @returns The tree, or the first fault with its place in the pattern and its remedy.
 */
export function parsePattern(source: string, context: PatternContext, role: PatternRole): ParsedPattern {
  const reader: Reader = { source, context, at: 0, depth: 0, fault: undefined };
  const left = readSequence(reader, true);
  let pattern: Pattern = { before: NOTHING, cue: left, after: NOTHING };
  if (peek(reader) === '[' && role !== 'entry') {
    fail(
      reader,
      "a cue bracket outside of an entry's pattern; take it out, or write \\[ for the character itself",
    );
  }
  if (take(reader, '[')) {
    const cue = readSequence(reader, false);
    if (!take(reader, ']')) fail(reader, 'the cue bracket [ is not closed; write ] after the cue');
    pattern = { before: left, cue, after: readSequence(reader, true) };
    if (peek(reader) === '[') fail(reader, 'a second cue bracket; a pattern marks one cue, use two entries');
  }
  if (peek(reader) !== '') unexpected(reader);
  if (reader.fault !== undefined) return { faults: [reader.fault] };
  const fault = checkLength(pattern, role);
  return fault === undefined ? { pattern, faults: [] } : { faults: [`${fault} (${JSON.stringify(source)})`] };
}

function checkLength({ before, cue, after }: Pattern, role: PatternRole): string | undefined {
  const longest = longestOf(before) + longestOf(cue) + longestOf(after);
  if (longest > MAXIMUM_LENGTH) {
    return `the pattern can take ${longest} tokens; expected at most ${MAXIMUM_LENGTH}, shorten its gaps`;
  }
  // A context may ask for a sentence's edge alone; a cue is a place in the text.
  if (shortestOf(cue, role === 'context' ? 1 : 0) > 0) return undefined;
  return 'the pattern can match nothing at all; make at least one word of the cue obligatory';
}

/** How far reading is. */
interface Reader {
  readonly source: string;
  readonly context: PatternContext;
  at: number;
  depth: number;
  fault: string | undefined;
}

function peek(reader: Reader): string {
  return reader.source[reader.at] ?? '';
}

function take(reader: Reader, character: string): boolean {
  if (reader.source[reader.at] !== character) return false;
  reader.at++;
  return true;
}

/** Keeps the first fault and ends reading: what follows in the same pattern is noise. */
function fail(reader: Reader, message: string): PatternNode {
  reader.fault ??= `${message} (character ${reader.at + 1} of ${JSON.stringify(reader.source)})`;
  reader.at = reader.source.length;
  return NOTHING;
}

function unexpected(reader: Reader): PatternNode {
  return fail(reader, `unexpected ${peek(reader)}; write \\${peek(reader)} for the character itself`);
}

function readSequence(reader: Reader, mayEndAtCue: boolean): PatternNode {
  const items: PatternNode[] = [];
  for (;;) {
    while (take(reader, ' '));
    const next = peek(reader);
    if (next === '' || next === ']' || next === ')') break;
    if (next === '[') {
      if (!mayEndAtCue) fail(reader, 'a cue bracket inside another bracket; mark the cue outside of groups');
      break;
    }
    items.push(readItem(reader));
  }
  return items.length === 1 ? items[0] : { type: 'sequence', items };
}

function readItem(reader: Reader): PatternNode {
  const first = readRepeated(reader);
  if (peek(reader) !== '|') return first;
  const options = [first];
  while (take(reader, '|')) options.push(readRepeated(reader));
  return { type: 'choice', options };
}

function readRepeated(reader: Reader): PatternNode {
  const item = readOption(reader);
  if (take(reader, '?')) return { type: 'repeat', item, minimum: 0, maximum: 1 };
  if (!take(reader, '{')) return item;
  const close = reader.source.indexOf('}', reader.at);
  const numbers = /^(\d{1,2})(?:,(\d{1,2}))?$/.exec(
    close === -1 ? '' : reader.source.slice(reader.at, close),
  );
  if (numbers === null) return fail(reader, 'malformed repetition; write {n} or {least,most}, as in _{0,3}');
  const minimum = Number(numbers[1]);
  const maximum = Number(numbers[2] ?? numbers[1]);
  if (maximum < 1 || minimum > maximum || maximum > MAXIMUM_REPEAT) {
    return fail(reader, `repetition out of range; expected least <= most, most in 1..${MAXIMUM_REPEAT}`);
  }
  reader.at = close + 1;
  return { type: 'repeat', item, minimum, maximum };
}

function readOption(reader: Reader): PatternNode {
  const next = peek(reader);
  if (next === '' || next === ' ') return fail(reader, 'a word is missing');
  if (take(reader, '(')) return readGroup(reader);
  if (take(reader, '<')) return readAngle(reader);
  if (takeBare(reader, '_')) return tokenNode('any');
  if (takeBare(reader, '^')) return tokenNode('start');
  if (takeBare(reader, '$')) return tokenNode('end');
  return '|?{}])>['.includes(next) ? unexpected(reader) : readLiteral(reader);
}

function readGroup(reader: Reader): PatternNode {
  if (++reader.depth > MAXIMUM_DEPTH) return fail(reader, 'round brackets are nested too deeply');
  const group = readSequence(reader, false);
  reader.depth--;
  if (!take(reader, ')')) {
    fail(reader, 'a round bracket is not closed; write ) after the group, or \\( for the character itself');
  }
  return group;
}

function readAngle(reader: Reader): PatternNode {
  const close = reader.source.indexOf('>', reader.at);
  if (close === -1) {
    return fail(
      reader,
      'an angle bracket is not closed; write > after the class, or \\< for the character itself',
    );
  }
  const node = parseTokenClass(reader.source.slice(reader.at, close), reader.context.classOf);
  if (typeof node === 'string') return fail(reader, node);
  reader.at = close + 1;
  return node;
}

/** Takes a sign that stands alone, not at the start of a word. */
function takeBare(reader: Reader, character: string): boolean {
  if (peek(reader) !== character) return false;
  const next = reader.source[reader.at + 1] ?? ' ';
  if (!' |?{)]'.includes(next)) return false;
  reader.at++;
  return true;
}

function readLiteral(reader: Reader): PatternNode {
  const { source, context } = reader;
  const pieces = [''];
  for (; reader.at < source.length; reader.at++) {
    let character = source[reader.at];
    if (character === '*') {
      pieces.push('');
      continue;
    }
    if (character === '\\') {
      reader.at++;
      if (reader.at === source.length) {
        return fail(reader, 'a backslash at the end; write \\\\ for the character itself');
      }
      character = source[reader.at];
    } else if (' |?{}()[]<>'.includes(character)) break;
    pieces[pieces.length - 1] += character;
  }
  if (pieces.length === 1) return rowOf(context.scanner.literal(pieces[0]).map(formNode));
  if (pieces.every((piece) => piece === '')) {
    return fail(reader, 'a wildcard without a word; write _ for any one token, \\* for a star');
  }
  return rowOf(context.scanner.wildcard(pieces).map(globNode));
}

function rowOf(items: readonly PatternNode[]): PatternNode {
  return items.length === 1 ? items[0] : { type: 'sequence', items };
}

function formNode(form: string): PatternNode {
  return { type: 'test', test: { is: 'form', form } };
}

function globNode(pieces: readonly string[]): PatternNode {
  return pieces.length === 1 ? formNode(pieces[0]) : { type: 'test', test: { is: 'glob', pieces } };
}
