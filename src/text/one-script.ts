/** Latin letters and the Cyrillic ones that look the same; accented ones stand for a stressed vowel. */
const LATIN = 'aceopxykABCEHKMOPTXYáéóýÁÉÓÝ';
const CYRILLIC = 'асеорхукАВСЕНКМОРТХУаеоуАЕОУ';

const LATIN_LETTER = /[A-Za-z\u00c0-\u017f]/u;

const toCyrillic = new Map([...LATIN].map((letter, i) => [letter, CYRILLIC[i]]));
const toLatin = new Map([...LATIN].slice(0, 20).map((letter, i) => [CYRILLIC[i], letter]));

/**
 * A word with the letters that it stands for, where it has Cyrillic ones.
 *
 * Stress marks on vowels go (`зая́вил`); Latin letters that look like Cyrillic ones are read as these in a Cyrillic word
 * (`вoзможно`), and the other way round in a Latin word. Parts of a word with hyphens count each for itself; a part
 * with letters of both scripts that have no double is left alone.
 *
 * @param word - A token as it stands.
 */
export function inOneScript(word: string): string {
  if (!/[\u0400-\u04ff]/u.test(word)) return word;
  let plain = word.normalize('NFC');
  if (LATIN_LETTER.test(plain)) plain = plain.replace(/[\p{L}\p{M}\d]+/gu, partInOneScript);
  return plain
    .replace(/(?<=[аеёиоуыэюяіїє])(?:[\u0300\u0301\u0341]|\u00b4(?=[\u0400-\u04ff]))/giu, '')
    .replace(/[ѐЀѝЍ]/gu, (letter) => letter.normalize('NFD')[0]);
}

function partInOneScript(part: string): string {
  const latin = part.match(new RegExp(LATIN_LETTER, 'gu')) ?? [];
  const cyrillic = part.match(/\p{Script=Cyrillic}/gu) ?? [];
  if (latin.length === 0 || cyrillic.length === 0) return part;
  if (latin.every((letter) => toCyrillic.has(letter))) {
    const isLatinToo = cyrillic.every((letter) => toLatin.has(letter));
    if (!isLatinToo || cyrillic.length >= latin.length)
      return part.replace(new RegExp(LATIN_LETTER, 'gu'), (letter) => toCyrillic.get(letter) ?? letter);
  }
  if (cyrillic.every((letter) => toLatin.has(letter)))
    return part.replace(/\p{Script=Cyrillic}/gu, (letter) => toLatin.get(letter) ?? letter);
  return part;
}
