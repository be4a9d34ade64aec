import type { Lexicon, LexiconEntry } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import { LexiconError } from '../util/errors';
import { createAutomaton, type Automaton, type AutomatonState } from './automaton';
import type { ParsedPattern, PatternRole } from './parse-pattern';
import { longestOf, reverseOf, shortestOf, type Pattern, type PatternNode } from './pattern';
import { patternReaderOf } from './pattern-reader';
import { createTokenSets, type TokenSets } from './token-sets';

/** One pattern of one entry, ready to match. */
export interface CompiledPattern {
  readonly entry: CompiledEntry;
  /** Tokens before and after the cue, where their number is fixed. */
  readonly margins: readonly [before: number, after: number] | undefined;
  /** Finds the cue where the number of tokens around it varies. */
  readonly parts:
    | { readonly before: AutomatonState; readonly cue: AutomatonState; readonly after: AutomatonState }
    | undefined;
}

/** One entry, ready to match. */
export interface CompiledEntry {
  readonly entry: LexiconEntry;
  readonly key: string;
  /** Place of its lexicon in `CompiledLexicons.lexicons`. */
  readonly lexicon: number;
  /** Place in its lexicon. */
  readonly order: number;
  /** What must, and must not, follow or stand before the match; the latter read from right to left. */
  readonly followedBy: AutomatonState | undefined;
  readonly precededBy: AutomatonState | undefined;
  readonly notFollowedBy: AutomatonState | undefined;
  readonly notPrecededBy: AutomatonState | undefined;
  /** Whether it only shields others: its label is `none`. */
  readonly isShield: boolean;
  /** Number of context fields. */
  readonly conditions: number;
}

/** Lexicons of one language in one automaton; made by `compileLexicons`, used by `matchLexicons`. */
export interface CompiledLexicons {
  readonly lexicons: readonly Lexicon[];
  /** The number that an automaton state accepts is the place of its pattern here. */
  readonly patterns: readonly CompiledPattern[];
  readonly sets: TokenSets;
  readonly automaton: Automaton;
  readonly start: AutomatonState;
}

/**
 * All lexicons of a language as one automaton over tokens.
 *
 * @param lexicons - Parsed lexicons of one language; none gives an automaton that finds nothing.
 * @param verbs - Verb forms of the language, needed when a pattern has `<lemma:…>`, `<tense:…>` or `<inf>`.
 * @throws LexiconError when a pattern is malformed, or asks for a verb or a class that is not known.
 * @throws RangeError when lexicons have different languages or the same id.
 */
export function compileLexicons(lexicons: readonly Lexicon[], verbs?: VerbIndex): CompiledLexicons {
  checkTogether(lexicons);
  const sets = createTokenSets(verbs);
  const automaton = createAutomaton(sets);
  const patterns: CompiledPattern[] = [];
  const starts: number[] = [];
  lexicons.forEach((lexicon, place) => {
    const read = patternReaderOf(lexicon);
    lexicon.entries.forEach((entry, order) => {
      const parse = (source: string, role: PatternRole): Pattern =>
        checked(read(source, role), lexicon.id, entry.id);
      try {
        const compiled = compileEntry(entry, { lexicon: place, order, id: lexicon.id }, parse, automaton);
        for (const source of [entry.pattern].flat()) {
          const pattern = parse(source, 'entry');
          starts.push(automaton.add(wholeOf(pattern), patterns.length));
          patterns.push({ entry: compiled, ...cueFinder(pattern, automaton) });
        }
      } catch (cause) {
        if (cause instanceof LexiconError && cause.entry === undefined) {
          throw new LexiconError(cause.message, { path: lexicon.id, entry: entry.id, cause });
        }
        throw cause;
      }
    });
  });
  return { lexicons, patterns, sets, automaton, start: automaton.startState(starts, { isBusy: true }) };
}

function checkTogether(lexicons: readonly Lexicon[]): void {
  const ids = new Set<string>();
  for (const { id, language } of lexicons) {
    if (language !== lexicons[0].language) {
      throw new RangeError(
        `compileLexicons: lexicons of different languages; expected ${lexicons[0].language}, got ${language} (${id})`,
      );
    }
    if (ids.has(id)) throw new RangeError(`compileLexicons: two lexicons have the same id; got ${id} twice`);
    ids.add(id);
  }
}

function wholeOf(pattern: Pattern): PatternNode {
  return { type: 'sequence', items: [pattern.before, pattern.cue, pattern.after] };
}

function cueFinder(pattern: Pattern, automaton: Automaton): Pick<CompiledPattern, 'margins' | 'parts'> {
  const { before, after } = pattern;
  const margins = [longestOf(before), longestOf(after)] as const;
  if (shortestOf(before) === margins[0] && shortestOf(after) === margins[1])
    return { margins, parts: undefined };
  const stateOf = (node: PatternNode): AutomatonState => automaton.startState([automaton.add(node, 0)]);
  return {
    margins: undefined,
    parts: { before: stateOf(pattern.before), cue: stateOf(pattern.cue), after: stateOf(pattern.after) },
  };
}

function compileEntry(
  entry: LexiconEntry,
  place: { readonly lexicon: number; readonly order: number; readonly id: string },
  parse: (source: string, role: PatternRole) => Pattern,
  automaton: Automaton,
): CompiledEntry {
  const condition = (
    sources: readonly string[] | undefined,
    isBefore: boolean,
  ): AutomatonState | undefined => {
    if (sources === undefined) return undefined;
    const wholes = sources.map((source) => wholeOf(parse(source, 'context')));
    return automaton.startState(wholes.map((node) => automaton.add(isBefore ? reverseOf(node) : node, 0)));
  };
  const conditions = {
    followedBy: condition(entry.followedBy, false),
    precededBy: condition(entry.precededBy, true),
    notFollowedBy: condition(entry.notFollowedBy, false),
    notPrecededBy: condition(entry.notPrecededBy, true),
  };
  return {
    entry: uniformEntry(entry),
    key: `${place.id}/${entry.id}`,
    lexicon: place.lexicon,
    order: place.order,
    isShield: entry.label === 'none',
    ...conditions,
    conditions: Object.values(conditions).filter((state) => state !== undefined).length,
  };
}

/**
 * The entry with all fields of an entry, in one order: every look at a match reads some of them, and engines read
 * objects of one shape several times as fast.
 */
export function uniformEntry(entry: LexiconEntry): LexiconEntry {
  const { id, pattern, label, followedBy, precededBy, notFollowedBy, notPrecededBy } = entry;
  const { attributes, note, source, examples, counterExamples } = entry;
  return {
    id,
    pattern,
    label,
    followedBy,
    precededBy,
    notFollowedBy,
    notPrecededBy,
    attributes,
    note,
    source,
    examples,
    counterExamples,
  } as LexiconEntry;
}

function checked(parsed: ParsedPattern, lexicon: string, entry: string): Pattern {
  if (parsed.pattern !== undefined) return parsed.pattern;
  throw new LexiconError(`compileLexicons: ${parsed.faults.join('; ')}`, { path: lexicon, entry });
}
