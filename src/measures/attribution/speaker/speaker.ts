import type { SourceKind } from '../source/source-kind';
import type { Entity } from './entities';

/** Whom a source stands for, and why it is thought so. */
export interface Speaker {
  readonly speaker: string | null;
  readonly speakerKind: SourceKind | null;
  readonly speakerReason: string;
  /** Index of the relation that a quotation without source goes on from. */
  readonly continues: number | undefined;
}

/** What was found of a source: somebody, or why nobody. */
export interface Finding {
  readonly entity: Entity | undefined;
  readonly reason: string;
}

/** Nobody, and why. */
export function nobody(reason: string): Finding {
  return { entity: undefined, reason };
}

/** Words for the source named last, which describe nobody: `la même source`. */
export const SAME_SOURCE: RegExp =
  /^(?:(?:l[ae]s?|cette|ces|the|this) )?(?:mêmes? sources?|same sources?)$/iu;
