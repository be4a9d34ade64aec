import type { Document } from '../model/document';
import type { LexiconMatch } from '../model/lexicon';
import { NOWHERE, type Automaton, type AutomatonState } from './automaton';
import type { CompiledEntry, CompiledLexicons, CompiledPattern } from './compile';
import { resolveOverlaps, type Candidate } from './resolve';
import { SENTENCE_END, SENTENCE_START, type TokenSymbol } from './token-sets';

/** Options of `matchLexicons`. */
export interface MatchOptions {
  /** Also return the hits of entries that only shield others, with their label `none`. Default false. */
  readonly explain?: boolean;
}

/**
 * Hits of all entries of all lexicons in one document, found in one pass over its tokens.
 *
 * Within one lexicon cues do not overlap: the longer cue stands, then the longer match, then the entry with more
 * context fields, then the earlier cue, then the earlier entry. Lexicons do not look at each other. No match, and
 * no context, crosses the end of a sentence.
 *
 * @param doc - A segmented document in the lexicons' language.
 * @param compiled - Lexicons from `compileLexicons`.
 * @param options - Whether to return shields too.
 * @returns Hits by start, then longer first, then in the order of lexicons; time is linear in the text's length.
 */
export function matchLexicons(
  doc: Document,
  compiled: CompiledLexicons,
  options: MatchOptions = {},
): readonly LexiconMatch[] {
  if (compiled.patterns.length === 0) return [];
  const symbols = symbolsOf(doc, compiled);
  const candidates: Candidate[] = [];
  const { sentences, tokens } = doc;
  let from = 0;
  for (let s = 0; s < sentences.length; s++) {
    let to = from;
    while (to < tokens.length && tokens.end[to] <= sentences.end[s]) to++;
    findInSentence({ symbols, from, to }, compiled, candidates);
    from = to;
  }
  const matches: LexiconMatch[] = [];
  for (const { entry, from, to, hullFrom, hullTo } of resolveOverlaps(candidates, compiled.lexicons.length)) {
    if (entry.isShield && options.explain !== true) continue;
    const [start, end] = [tokens.start[from], tokens.end[to - 1]];
    const lexicon = compiled.lexicons[entry.lexicon].id;
    matches.push({ lexicon, entry: entry.entry, key: entry.key, from, to, start, end, hullFrom, hullTo });
  }
  return matches;
}

/** Tokens `[from, to)` of a sentence; `from - 1` and `to` are its virtual edges. */
interface Sentence {
  readonly symbols: Int32Array;
  readonly from: number;
  readonly to: number;
}

function symbolsOf(doc: Document, compiled: CompiledLexicons): Int32Array {
  const { sets } = compiled;
  const { start, kind, length } = doc.tokens;
  const symbols = sets.classesOf(doc.forms);
  const asksForCapital = sets.asksForCapital();
  for (let t = 0; t < length; t++) {
    const isCapital = asksForCapital && isUpperCase(doc.text, start[t]);
    symbols[t] = sets.symbolOf(symbols[t], kind[t], isCapital);
  }
  return symbols;
}

function isUpperCase(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return text[offset] !== text[offset].toLowerCase();
}

function symbolAt(sentence: Sentence, at: number): TokenSymbol {
  if (at < sentence.from) return SENTENCE_START;
  return at < sentence.to ? sentence.symbols[at] : SENTENCE_END;
}

function findInSentence(sentence: Sentence, compiled: CompiledLexicons, candidates: Candidate[]): void {
  const { automaton, patterns, start } = compiled;
  const { symbols, from, to } = sentence;
  for (let first = from - 1; first < to; first++) {
    automaton.makeRoom();
    let state = automaton.step(start, first < from ? SENTENCE_START : symbols[first]);
    for (let at = first + 1; state !== NOWHERE; at++) {
      const accepts = automaton.acceptsIn(state);
      for (let i = 0; i < accepts.length; i++)
        addCandidates(patterns[accepts[i]], first, at, sentence, automaton, candidates);
      if (at > to) break;
      state = automaton.step(state, at < to ? symbols[at] : SENTENCE_END);
    }
  }
}

function addCandidates(
  pattern: CompiledPattern,
  first: number,
  end: number,
  sentence: Sentence,
  automaton: Automaton,
  candidates: Candidate[],
): void {
  const { entry } = pattern;
  if (entry.conditions > 0 && !holds(entry, first, end, sentence, automaton)) return;
  const hullFrom = Math.max(first, sentence.from);
  const hullTo = Math.min(end, sentence.to);
  if (pattern.margins !== undefined) {
    const from = Math.max(first + pattern.margins[0], sentence.from);
    const to = Math.min(end - pattern.margins[1], sentence.to);
    candidates.push({ entry, from, to, hullFrom, hullTo });
    return;
  }
  for (const [cueFrom, cueTo] of cuesOf(pattern, first, end, sentence, automaton)) {
    const [from, to] = [Math.max(cueFrom, sentence.from), Math.min(cueTo, sentence.to)];
    candidates.push({ entry, from, to, hullFrom, hullTo });
  }
}

function holds(
  entry: CompiledEntry,
  first: number,
  end: number,
  sentence: Sentence,
  automaton: Automaton,
): boolean {
  const { followedBy, precededBy, notFollowedBy, notPrecededBy } = entry;
  return (
    (followedBy === undefined || reaches(followedBy, end, 1, sentence, automaton)) &&
    (precededBy === undefined || reaches(precededBy, first - 1, -1, sentence, automaton)) &&
    (notFollowedBy === undefined || !reaches(notFollowedBy, end, 1, sentence, automaton)) &&
    (notPrecededBy === undefined || !reaches(notPrecededBy, first - 1, -1, sentence, automaton))
  );
}

/** Whether some pattern of a state is found from a token on, to the right or to the left. */
function reaches(
  start: AutomatonState,
  from: number,
  direction: 1 | -1,
  sentence: Sentence,
  automaton: Automaton,
): boolean {
  let state = start;
  for (let at = from; at >= sentence.from - 1 && at <= sentence.to; at += direction) {
    state = automaton.step(state, symbolAt(sentence, at));
    if (state === NOWHERE) return false;
    if (automaton.acceptsIn(state).length > 0) return true;
  }
  return false;
}

/** All places of the cue that the parts of a pattern allow inside a match, where what is around it varies in length. */
function cuesOf(
  pattern: CompiledPattern,
  first: number,
  end: number,
  sentence: Sentence,
  automaton: Automaton,
): readonly (readonly [from: number, to: number])[] {
  const { before, cue, after } = pattern.parts!;
  const cues: (readonly [number, number])[] = [];
  for (const cueFrom of endsFrom(before, first, end, sentence, automaton)) {
    for (const cueTo of endsFrom(cue, cueFrom, end, sentence, automaton)) {
      if (endsFrom(after, cueTo, end, sentence, automaton).includes(end)) cues.push([cueFrom, cueTo]);
    }
  }
  return cues;
}

/** All places up to `end` where what starts in a state can end. */
function endsFrom(
  start: AutomatonState,
  from: number,
  end: number,
  sentence: Sentence,
  automaton: Automaton,
): readonly number[] {
  const ends: number[] = [];
  let state = start;
  for (let at = from; ; at++) {
    if (automaton.acceptsIn(state).length > 0) ends.push(at);
    if (at >= end) return ends;
    state = automaton.step(state, symbolAt(sentence, at));
    if (state === NOWHERE) return ends;
  }
}
