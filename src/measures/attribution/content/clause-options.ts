/** How a content is bounded. */
export interface ClauseOptions {
  /** `clause`: up to the sentence's end; `phrase`: a noun phrase or infinitive, which a comma ends. */
  readonly extent: 'clause' | 'phrase';
  /** The clause stands in a relative clause between commas. */
  readonly embedded: boolean;
  /** The cue stands in a relative clause: another one after a comma is parallel to it. */
  readonly inRelative?: boolean;
  /** The content is an infinitive: a participle, or `sans`, after a comma has its subject from the cue. */
  readonly infinitive?: boolean;
  /** The cue is a participle before its main clause, which begins after a comma. */
  readonly fronted?: boolean;
  /** The cue is a preposition: participles and coordinated verbs of saying belong to what is ascribed. */
  readonly keepsParticiples?: boolean;
}
