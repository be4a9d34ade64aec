/** Items `[first, last]` of one level. */
export interface ItemRange {
  readonly first: number;
  readonly last: number;
}

/** The subject before a verb. */
export interface SubjectBefore {
  readonly range: ItemRange | undefined;
  /** The verb is coordinated with, or depends on, an earlier verb: its subject is that one's. */
  readonly shared: boolean;
  /** The subject is a relative pronoun; `range` is its antecedent. */
  readonly relative: boolean;
}
