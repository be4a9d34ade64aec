const GENERIC_ROLES =
  /^(?:responsable|spécialiste|experte?|élue?|dirigeante?|patronn?e?|intéressée?|scientifique|chercheu(?:r|se)|universitaire|diplomate|femme|homme|\p{L}+agénaire|trentenaire|official|expert|leader|politician|man|woman|чиновник|эксперт|политик)$/u;

/** `la responsable`, `le spécialiste`: roles that say nothing that a named speaker may not be. */
export function isGeneric(mention: { readonly nouns: readonly string[] }): boolean {
  return mention.nouns.length > 0 && GENERIC_ROLES.test(mention.nouns[0]);
}

/** `un ministre`: somebody new. */
export function isIndefinite(words: string): boolean {
  return /^(?:une?|an?) /iu.test(words);
}

/** `le ministre`: somebody known. */
export function isDefinite(words: string): boolean {
  return /^(?:l['’]|le |la |cet |cette |ce |the |этот |эта )/iu.test(words);
}
