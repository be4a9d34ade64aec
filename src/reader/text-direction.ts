const RIGHT_TO_LEFT = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];

/**
 * Direction in which a language is written, for the `dir` of an element.
 *
 * @param language - BCP 47 code; a script in it (`az-Arab`) decides, else the language.
 * @returns `auto`, by the first letters of the text, for an unknown language.
 */
export function textDirection(language: string): 'ltr' | 'rtl' | 'auto' {
  const [base = '', ...parts] = language.toLowerCase().split('-');
  const script = parts.find((part) => part.length === 4);
  if (script !== undefined) return ['arab', 'hebr', 'syrc', 'thaa', 'nkoo'].includes(script) ? 'rtl' : 'ltr';
  if (base === 'und' || base === '') return 'auto';
  return RIGHT_TO_LEFT.includes(base) ? 'rtl' : 'ltr';
}
