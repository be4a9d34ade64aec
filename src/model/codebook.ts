/** What a column of a table holds. */
export interface ColumnDescription {
  /** One sentence: what the number or word means. */
  readonly description: string;
  /** Unit of a number (`cues`, `per 1,000 tokens`, `share 0-1`), absent for words. */
  readonly unit?: string;
  /** What a rate or share is divided by. */
  readonly denominator?: string;
}

/** Column name to its description, in the order of the columns. Travels with every table. */
export type Codebook = Readonly<Record<string, ColumnDescription>>;
