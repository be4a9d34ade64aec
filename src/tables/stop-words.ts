import { words as en } from 'natural/lib/natural/util/stopwords';
import { words as fr } from 'natural/lib/natural/util/stopwords_fr';
import { words as ru } from 'natural/lib/natural/util/stopwords_ru';
import { LANGUAGES, type Language } from '../model/language';
import { checkOneOf } from '../util/check';

const LISTS = { fr, en, ru } as const;

/**
 * Function words of a language, to leave out of lists of words. Only leave them out of what is shown: they stay in the
 * base of every rate.
 *
 * @param language - `fr`, `en` or `ru`.
 * @returns In lower case, each once, in the order of the alphabet; single letters and digits are not among them.
 * @throws RangeError for another language.
 * @source the lists that the natural package ships (MIT licence)
 */
export function stopWords(language: Language): readonly string[] {
  checkOneOf(language, LANGUAGES, 'stopWords', 'language');
  const words = LISTS[language].map((word) => word.toLowerCase().normalize('NFC'));
  return [...new Set(words)].filter((word) => /\p{L}{2}/u.test(word)).sort();
}
