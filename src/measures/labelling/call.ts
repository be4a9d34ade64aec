import type { Span } from '../../model/span';
import type { Identity } from './identity';
import type { Mention } from './mention';
import type { ShapedSign } from './shape';

/** A mark with what it marks, before its kind is decided. */
export interface Call {
  readonly shaped: ShapedSign;
  /** The mark with brackets of its own. */
  readonly mark: Span;
  readonly mention: Mention;
  readonly identity: Identity | null;
}

/** What a mark is, and the rule that says so. */
export type Verdict = readonly [label: 'designation' | 'footnote' | 'markup' | 'other', rule: string];
