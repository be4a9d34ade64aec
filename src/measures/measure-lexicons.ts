/** Names of the lexicons that measures read, in every language: `fr/hedging`, `en/sources` … */
export const MEASURE_LEXICONS = [
  'attribution',
  'countries',
  'hedging',
  'labelling',
  'role-nouns',
  'source-roles',
  'sources',
] as const;

/** Whether a measure reads the lexicon with this id; the hits of any other are annotations of their own. */
export function isMeasureLexicon(id: string): boolean {
  return (MEASURE_LEXICONS as readonly string[]).includes(id.slice(id.indexOf('/') + 1));
}
