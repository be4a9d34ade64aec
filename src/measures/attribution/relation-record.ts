import type { Span } from '../../model/span';
import type { ItemRange } from '../../syntax/noun-phrase';
import type { CueGroup } from './cue-groups';

/** Where a source is: a phrase, a pronoun inside the cue, or nowhere. */
export interface SourcePlace {
  readonly range: ItemRange | undefined;
  readonly span: Span | undefined;
  /** The words name where those are who speak: `сообщили в мэрии`. */
  readonly isPlace?: boolean;
}

/** A relation while it is being put together. */
export interface Relation {
  readonly group: CueGroup | undefined;
  readonly source: SourcePlace;
  readonly contents: readonly Span[];
  /** What linked cue and content, for the record. */
  readonly rule: string;
}
