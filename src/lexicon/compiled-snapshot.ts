import type { Lexicon } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import { createAutomaton, type AutomatonState } from './automaton';
import { uniformEntry, type CompiledEntry, type CompiledLexicons, type CompiledPattern } from './compile';
import type { PatternGraphData } from './pattern-graph';
import { createTokenSets, type TokenSetsData } from './token-sets';

/** Nodes that a state of the automaton stands for; null where an entry or a pattern has no such state. */
type Nodes = readonly number[] | null;

/** Compiled lexicons as plain data, without the lexicons themselves: what the build writes so that start-up is short. */
export interface CompiledSnapshot {
  readonly sets: TokenSetsData;
  readonly automaton: PatternGraphData;
  readonly start: readonly number[];
  /** Entries that have patterns, with what must follow, precede, not follow, not precede. */
  readonly entries: readonly {
    readonly lexicon: number;
    readonly order: number;
    readonly contexts: readonly [Nodes, Nodes, Nodes, Nodes];
  }[];
  /** Patterns in the order of their numbers; `entry` is a place in `entries`. */
  readonly patterns: readonly {
    readonly entry: number;
    readonly margins: readonly [before: number, after: number] | null;
    readonly parts: readonly [before: Nodes, cue: Nodes, after: Nodes] | null;
  }[];
}

/**
 * Compiled lexicons as plain data; `restoreSnapshot` reads it back.
 *
 * @param compiled - What `compileLexicons` returned; it must not have been restored and extended.
 */
export function createSnapshot(compiled: CompiledLexicons): CompiledSnapshot {
  const entries = [...new Set(compiled.patterns.map(({ entry }) => entry))];
  const placeOf = new Map(entries.map((entry, place) => [entry, place]));
  const nodesOf = (state: AutomatonState | undefined): Nodes =>
    state === undefined ? null : compiled.automaton.nodesOf(state);
  return {
    sets: compiled.sets.data(),
    automaton: compiled.automaton.data(),
    start: nodesOf(compiled.start)!,
    entries: entries.map(({ lexicon, order, followedBy, precededBy, notFollowedBy, notPrecededBy }) => ({
      lexicon,
      order,
      contexts: [nodesOf(followedBy), nodesOf(precededBy), nodesOf(notFollowedBy), nodesOf(notPrecededBy)],
    })),
    patterns: compiled.patterns.map(({ entry, margins, parts }) => ({
      entry: placeOf.get(entry)!,
      margins: margins ?? null,
      parts: parts === undefined ? null : [nodesOf(parts.before), nodesOf(parts.cue), nodesOf(parts.after)],
    })),
  };
}

/**
 * Compiled lexicons from a snapshot, in a fraction of the time that compiling takes.
 *
 * @param snapshot - What `createSnapshot` returned for the same lexicons.
 * @param lexicons - The lexicons, in the same order and with the same content.
 * @param verbs - The verb forms that they were compiled with.
 */
export function restoreSnapshot(
  snapshot: CompiledSnapshot,
  lexicons: readonly Lexicon[],
  verbs?: VerbIndex,
): CompiledLexicons {
  const sets = createTokenSets(verbs, snapshot.sets);
  const automaton = createAutomaton(sets, { data: snapshot.automaton });
  const stateOf = (nodes: Nodes): AutomatonState | undefined =>
    nodes === null ? undefined : automaton.startState(nodes);
  const entries = snapshot.entries.map(({ lexicon, order, contexts }): CompiledEntry => {
    const entry = uniformEntry(lexicons[lexicon].entries[order]);
    const [followedBy, precededBy, notFollowedBy, notPrecededBy] = contexts.map(stateOf);
    return {
      entry,
      key: `${lexicons[lexicon].id}/${entry.id}`,
      lexicon,
      order,
      followedBy,
      precededBy,
      notFollowedBy,
      notPrecededBy,
      isShield: entry.label === 'none',
      conditions: contexts.filter((nodes) => nodes !== null).length,
    };
  });
  const patterns = snapshot.patterns.map(({ entry, margins, parts }): CompiledPattern => ({
    entry: entries[entry],
    margins: margins ?? undefined,
    parts:
      parts === null
        ? undefined
        : { before: stateOf(parts[0])!, cue: stateOf(parts[1])!, after: stateOf(parts[2])! },
  }));
  const start = automaton.startState(snapshot.start, { isBusy: true });
  return { lexicons, patterns, sets, automaton, start };
}
