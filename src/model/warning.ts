/** A finding about the data or the run that is not a failure. */
export interface Warning {
  /** What it is, for programs: `language-not-covered`, `unpaired-quotation-mark` … */
  readonly code: string;
  /** What it is, for people. */
  readonly message: string;
  /** Id of the document, when it concerns one. */
  readonly document?: string;
  /** UTF-16 offset in that document. */
  readonly start?: number;
}
