/**
 * A word as a pattern that finds just this word, whatever signs it has.
 *
 * @param word - Words and signs as they stand in a text.
 * @example escapePattern('daech*'); // "daech\\*"
 */
export function escapePattern(word: string): string {
  return word.replace(/[\\|?*(){}[\]<>_^$]/g, '\\$&');
}
