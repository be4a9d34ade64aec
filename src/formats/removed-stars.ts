import type { Warning } from '../model/warning';

const STARS = /[*∗⁎＊⁑٭✱✲✳✻✽]/u;

/**
 * A warning for a corpus in IRaMuTeQ's form of which no text has a star.
 *
 * In that form a star begins a variable, so that its converters delete the stars of the articles, and with them the
 * designations (Daech*). A corpus without stars may have had none from the beginning: nothing in it tells.
 *
 * @param texts - The texts of the whole corpus, without the lines of variables (`**** *outlet_x`, `-*theme_x`).
 * @returns `undefined` where a star is left, and for a corpus without words.
 */
export function warnOfRemovedStars(texts: readonly string[]): Warning | undefined {
  if (!texts.some((text) => /\p{L}/u.test(text)) || texts.some((text) => STARS.test(text))) return undefined;
  const count = texts.length === 1 ? 'in the text' : `in any of the ${texts.length} texts`;
  return {
    code: 'stars-removed',
    message: `no star ${count}; converters to IRaMuTeQ delete them, so labelling cannot be measured here: take the articles as the database exported them`,
  };
}
