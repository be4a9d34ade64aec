import type { TokenTable } from '../model/document';
import type { DocumentLanguage } from '../model/language';
import { CHARACTER, characterClass } from './characters';
import { frenchForm, frenchVariant, isPlainCapital, mayBeVariant } from './french-forms';
import { inOneScript } from './one-script';
import { grow } from './span-builder';
import { meantUnit } from './windows-1252';

/** Stands in the table for characters that cannot be folded one by one. */
const COMPLEX = 1;

/** Code unit to its folded code unit, filled as characters are met; 0 is not met yet. */
const folded = new Uint16Array(0x10000);

/**
 * The matching view: one folded form per token.
 *
 * Lower case, NFC, every apostrophe as `'`, no-break spaces and hyphens as plain ones, without characters that have no width. A token
 * of nothing but such characters keeps itself, so that no form is empty. Equal forms are one string in memory.
 *
 * What was spelt otherwise has the form that it stands for: see `foldForm`, and in French `frenchVariant` and
 * `capitalForm`.
 *
 * @param text - The text.
 * @param tokens - Its tokens.
 * @param language - Its language.
 */
export function matchingForms(
  text: string,
  tokens: TokenTable,
  language: DocumentLanguage,
): readonly string[] {
  const forms = new Array<string>(tokens.length);
  const ids = new Int32Array(tokens.length);
  const { start, end } = tokens;
  const before = poolAge;
  const isFrench = language === 'fr';
  const candidates: number[] = [];
  for (let t = 0; t < forms.length; t++) {
    const id = idOf(text, start[t], end[t]);
    ids[t] = id;
    forms[t] = id < 0 ? foldForm(text.slice(start[t], end[t])) : pool[id];
    if (isFrench && (id < 0 || variants[id] === 1 || isPlainCapital(text.charCodeAt(start[t]))))
      candidates.push(t);
  }
  for (const t of candidates) {
    const form = frenchForm(text, tokens, forms, t);
    if (form === forms[t]) continue;
    ids[t] = idOf(form, 0, form.length);
    forms[t] = ids[t] < 0 ? form : pool[ids[t]];
  }
  if (before === poolAge) idsOfForms.set(forms, { ids, age: poolAge });
  return forms;
}

/** Numbers of a document's forms in the pool: equal numbers are equal forms, as long as the age is the same. */
export interface FormIds {
  /** One number per token, below `POOLED_FORMS`; -1 for a form that is not in the pool. */
  readonly ids: Int32Array;
  /** Grows when the pool is emptied and its numbers get new meanings. */
  readonly age: number;
}

/**
 * Numbers for the forms of a document, which stand in for looking each form up by its letters.
 *
 * @param forms - What `matchingForms` returned.
 * @returns `undefined` for other arrays, and when the numbers got new meanings meanwhile.
 */
export function formIdsOf(forms: readonly string[]): FormIds | undefined {
  const found = idsOfForms.get(forms);
  return found?.age === poolAge ? found : undefined;
}

/**
 * Folds one word the way the matching view does, whatever its neighbours.
 *
 * Beside case, signs and characters without width: letters set as one (`ﬁ`) are two, Cyrillic words have no stress marks
 * and no Latin letters, control characters are the signs of Windows-1252.
 *
 * @param word - A token as it stands.
 * @param language - With `fr`, other spellings of French words are folded too, see `frenchVariant`.
 * @example foldForm('Aujourd’hui'); // "aujourd'hui"
 */
export function foldForm(word: string, language?: DocumentLanguage): string {
  let form = '';
  for (const character of inOneScript(word).toLowerCase().normalize('NFC')) {
    const unit = character.charCodeAt(0);
    const type = characterClass(unit);
    if (type === CHARACTER.format) continue;
    if (isPressedLigature(unit)) form += character.normalize('NFKC');
    else form += foldedSign(type) ?? meantCharacter(character);
  }
  // What had no width may have kept a letter and its accent apart.
  form = form.normalize('NFC');
  if (form === '') return word;
  return language === 'fr' && mayBeVariant(form) ? frenchVariant(form) : form;
}

/** `ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ`. */
function isPressedLigature(unit: number): boolean {
  return unit >= 0xfb00 && unit <= 0xfb06;
}

function meantCharacter(character: string): string {
  const unit = character.charCodeAt(0);
  const meant = meantUnit(unit);
  return meant === unit ? character : String.fromCharCode(meant).toLowerCase();
}

/** What every apostrophe, every space and every hyphen is folded to. */
function foldedSign(type: number): string | undefined {
  if (type === CHARACTER.apostrophe) return "'";
  if (type === CHARACTER.space) return ' ';
  return type === CHARACTER.hyphen ? '-' : undefined;
}

/** Forms that the pool holds at most; it is emptied when it is full. */
export const POOLED_FORMS = 0x20000;
const LONGEST_POOLED = 20;

/**
 * A hash table of forms, shared by all documents: most words were met before, and then cost neither a string nor a
 * copy. Emptying it changes no result. Frequent forms are met early, and so stand together in memory.
 */
let pool: string[] = [];
/** 1 for a form that may be a variant of another one in French. */
const variants = new Uint8Array(POOLED_FORMS);
/** Two numbers a slot: the hash, and the form's number plus 1 (0 in a free slot). At most half of the slots are in use. */
const slots = new Int32Array(4 * POOLED_FORMS);
const SLOT_MASK = 2 * POOLED_FORMS - 1;
/** How often the pool was emptied. */
let poolAge = 0;
const idsOfForms = new WeakMap<readonly string[], FormIds>();

/** Letters of the pooled forms one behind the other, and where each form starts: what a form is compared with. */
let letters = new Uint16Array(1 << 16);
const lettersStart = new Int32Array(POOLED_FORMS + 1);
/** Folded letters of the form at hand. */
const word = new Uint16Array(LONGEST_POOLED);

/** The bit that tells Cyrillic code units from those below them. */
const CYRILLIC = 0x400;

/** Number of the form of `[start, end)`; -1 when it cannot be folded letter by letter, or is long. */
function idOf(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > LONGEST_POOLED) return -1;
  let hash = length;
  // Bits that some of the letters have, and that all have: Cyrillic ones share one that Latin ones and signs lack.
  let some = 0;
  let all = CYRILLIC;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(start + i);
    const fold = folded[unit] || (folded[unit] = foldUnit(unit));
    if (fold === COMPLEX) return -1;
    word[i] = fold;
    some |= fold;
    all &= fold;
    hash = Math.imul(hash ^ fold, 0x01000193);
  }
  if ((some & CYRILLIC) !== all && /[a-z\u00b4\u00c0-\u024f]/iu.test(text.slice(start, end))) return -1;
  hash ^= hash >>> 15;
  let slot = hash & SLOT_MASK;
  for (; slots[2 * slot + 1] !== 0; slot = (slot + 1) & SLOT_MASK) {
    const id = slots[2 * slot + 1] - 1;
    if (slots[2 * slot] === hash && isForm(id, length)) return id;
  }
  return addForm(length, hash, slot);
}

function isForm(id: number, length: number): boolean {
  const from = lettersStart[id];
  if (lettersStart[id + 1] - from !== length) return false;
  for (let i = 0; i < length; i++) if (letters[from + i] !== word[i]) return false;
  return true;
}

function addForm(length: number, hash: number, freeSlot: number): number {
  let slot = freeSlot;
  if (pool.length === POOLED_FORMS) {
    pool = [];
    slots.fill(0);
    poolAge++;
    slot = hash & SLOT_MASK;
  }
  const from = lettersStart[pool.length];
  if (from + length > letters.length) letters = grow(letters, new Uint16Array(2 * letters.length));
  const own = word.subarray(0, length);
  letters.set(own, from);
  lettersStart[pool.length + 1] = from + length;
  slots[2 * slot] = hash;
  // Made anew: a slice of the text would keep the whole text in memory.
  const form = String.fromCharCode(...own);
  slots[2 * slot + 1] = pool.push(form);
  variants[pool.length - 1] = mayBeVariant(form) ? 1 : 0;
  return pool.length - 1;
}

/** The folded code unit, or `COMPLEX` where folding needs the neighbours or changes the length. */
function foldUnit(unit: number): number {
  const type = characterClass(unit);
  const sign = foldedSign(type);
  if (sign !== undefined) return sign.charCodeAt(0);
  if (type === CHARACTER.format || type === CHARACTER.surrogate || isPressedLigature(unit)) return COMPLEX;
  const character = String.fromCharCode(meantUnit(unit));
  const lower = character.toLowerCase();
  // Combining marks and conjoining jamo join what stands before; Greek sigma looks at its neighbours.
  if (
    /[\p{M}\u03a3\u0400\u040d\u0450\u045d\u1160-\u11ff]/u.test(character) ||
    lower.length !== 1 ||
    lower.normalize('NFC') !== lower
  )
    return COMPLEX;
  const fold = lower.charCodeAt(0);
  return fold <= COMPLEX ? COMPLEX : fold;
}
