import type { Language } from '../../model/language';
import type { CueGroup } from './cue-groups';
import type { Linking, Relation } from './relation';

/** A kind of cue, as the lexicons name it. */
export type CueKind =
  'verb' | 'preposition' | 'source-phrase' | 'adverbial' | 'noun' | 'label-noun' | 'heading-noun';

/** A text of our own invention, with the language whose rules read it. */
export type ConstructionExample = readonly [language: Language, text: string];

/** What is told of a construction, whether it has a cue or not. */
export interface ConstructionRecord {
  /**
   * Value of the attribute `construction` of its relations. Constructions that the codebook does not tell apart, as `« A »,
   * dit X` and `« A », X dit`, share one.
   */
  readonly id: string;
  /** Where the source stands, in words. */
  readonly source: string;
  /** Where the content stands, in words. */
  readonly content: string;
  /** Key in `references.bib` of a work that describes it. */
  readonly citation: string;
  /** Texts in which it is found, with source, cue and content marked as cases mark them. */
  readonly examples: readonly ConstructionExample[];
  /** Texts without marks that look like it, and in which it is not found. */
  readonly counterExamples: readonly ConstructionExample[];
  /** What it leaves out or takes wrongly, in words. */
  readonly limits: string;
}

/** A construction that ties a cue to its content. */
export interface Construction extends ConstructionRecord {
  /** Kinds of cue that it is tried for. */
  readonly cues: readonly CueKind[];
  /** The relation of a cue in this construction; undefined when the cue does not stand in it. */
  readonly find: (linking: Linking, group: CueGroup) => Relation | undefined;
}

/** A construction without cue: who speaks stands beside what is said, or nowhere. */
export interface CuelessConstruction extends ConstructionRecord {
  readonly cues: readonly [];
  /** The relation at a place: the number of a unit or of a block, as its pass says. */
  readonly find: (linking: Linking, place: number) => Relation | undefined;
}

/** Constructions that are tried in order on each cue, before the next cue. */
export interface CuePass {
  readonly over: 'cues';
  /** Whether the pass looks at a cue. */
  readonly admits: (linking: Linking, group: CueGroup) => boolean;
  readonly constructions: readonly Construction[];
}

/** Constructions that are tried in order at each unit or block of the document. */
export interface PlacePass {
  readonly over: 'units' | 'blocks';
  /** Whether the pass looks at a place. */
  readonly admits: (linking: Linking, place: number) => boolean;
  readonly constructions: readonly CuelessConstruction[];
}

/**
 * A function for one of the values that it tells apart; a record beside it takes the others. Where the records stand one
 * after the other, `askedOnce` spares the second search.
 */
export function ofRule(id: string, find: Construction['find']): Construction['find'] {
  return (linking, group) => {
    const relation = find(linking, group);
    return relation?.rule === id ? relation : undefined;
  };
}
