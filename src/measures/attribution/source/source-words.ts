/** Kinds of source, of the codebook. */
export type SourceKind =
  'person' | 'role' | 'institution' | 'media' | 'document' | 'anonymous' | 'collective' | 'pronoun' | 'none';

/** What the words of a source say about it. */
export interface SourceWords {
  readonly kind: SourceKind;
  /** Whether the lexicons or the form of the words show it, as against a guess from grammar alone. */
  readonly sure: boolean;
}
