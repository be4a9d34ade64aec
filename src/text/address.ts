import { CHARACTER, characterClass, isLowerCase, isSpace, isUpperCase } from './characters';

const TOP_LEVEL = new Set(
  (
    'com org net edu gov mil int info biz fr be ch ca de uk eu us ru ua by kz es it pt nl lu tv io co me app dev news ' +
    'рф ру su il qa sy ir tr cn jp html htm php jpg jpeg png gif pdf mp3 mp4 doc docx xls exe txt js ts py'
  ).split(' '),
);

/** Whether two letters can start a web address: `ht`, `ft`, `ww`. */
export function mayBeWebAddress(text: string, start: number): boolean {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x66 && first !== 0x77) return false;
  return (text.charCodeAt(start + 1) | 0x20) === (first === 0x77 ? 0x77 : 0x74);
}

/**
 * End of a web address that starts at an offset, or -1.
 *
 * @param text - The text.
 * @param start - Where the token starts.
 * @param limit - Where the paragraph ends.
 */
export function webAddressEnd(text: string, start: number, limit: number): number {
  const head = text.slice(start, start + 8).toLowerCase();
  if (!/^(?:https?:\/\/|ftp:\/\/|www\.)/.test(head)) return -1;
  let end = start;
  while (end < limit && !isSpace(text.charCodeAt(end)) && !isAddressBarrier(text.charCodeAt(end))) {
    // The next sentence: `www.exemple.fr.Le`
    if (text[end] === '.' && isUpperCase(text.charCodeAt(end + 1)) && isLowerCase(text.charCodeAt(end - 1)))
      break;
    end++;
  }
  return trimAddress(text, start, end);
}

/** Quotation marks and angle brackets never stand in an address. */
function isAddressBarrier(unit: number): boolean {
  return characterClass(unit) === CHARACTER.quote || unit === 0x3c || unit === 0x3e || unit === 0x2019;
}

/** Leaves out the punctuation behind an address; a closing bracket stays when the address opened it. */
function trimAddress(text: string, start: number, end: number): number {
  let surplus = 0;
  for (let i = start; i < end; i++) {
    if (text[i] === '(') surplus--;
    else if (text[i] === ')') surplus++;
  }
  let to = end;
  while (to > start && ".,;:!?…)]}'*".includes(text[to - 1])) {
    if (text[to - 1] === ')' && surplus-- <= 0) break;
    to--;
  }
  return to;
}

/**
 * End of a handle or hashtag (`@name`, `#topic`) that starts at an offset, or -1.
 *
 * @param text - The text.
 * @param start - Offset of the `@` or `#`.
 * @param limit - Where the paragraph ends.
 */
export function handleEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  let letters = false;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    const type = characterClass(unit);
    if (type === CHARACTER.letter) letters = true;
    else if (
      type !== CHARACTER.digit &&
      unit !== 0x5f &&
      !(unit === 0x2d && isWordUnit(text, end + 1, limit))
    )
      break;
    end++;
  }
  return letters ? end : -1;
}

function isWordUnit(text: string, offset: number, limit: number): boolean {
  if (offset >= limit) return false;
  const type = characterClass(text.charCodeAt(offset));
  return type === CHARACTER.letter || type === CHARACTER.digit;
}

/**
 * End of an e-mail address whose `@` stands at an offset, or -1.
 *
 * @param text - The text.
 * @param at - Offset of the `@`; the caller has read the part before it.
 * @param limit - Where the paragraph ends.
 */
export function mailAddressEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  let dotted = false;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    const joins = unit === 0x2e || unit === 0x2d;
    // A dot or hyphen belongs to the host only when a word follows it.
    if (joins ? !isWordUnit(text, end + 1, limit) || end === at + 1 : !isWordUnit(text, end, limit)) break;
    dotted ||= unit === 0x2e;
    end++;
  }
  return dotted ? end : -1;
}

/** Whether a word is a top-level domain or a file ending, so that `lemonde.fr` is one token. */
export function isTopLevel(word: string): boolean {
  return TOP_LEVEL.has(word.toLowerCase());
}
