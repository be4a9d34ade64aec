import type { SpanTable } from '../model/span';
import { CHARACTER, characterClass } from './characters';

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
 * @param text - The text.
 * @param tokens - Its tokens.
 */
export function matchingForms(text: string, tokens: SpanTable): readonly string[] {
  const forms = new Array<string>(tokens.length);
  const slots = new Int32Array(tokens.length);
  const before = poolAge;
  for (let t = 0; t < tokens.length; t++) {
    forms[t] = pooledForm(text, tokens.start[t], tokens.end[t]);
    slots[t] = foundSlot;
  }
  if (before === poolAge) slotsOfForms.set(forms, { slots, age: poolAge });
  return forms;
}

/** Places of a document's forms in the pool: equal numbers are equal forms, as long as the age is the same. */
export interface FormSlots {
  /** One number per token, below `FORM_SLOTS`; -1 for a form that is not in the pool. */
  readonly slots: Int32Array;
  /** Grows when the pool is emptied and its numbers get new meanings. */
  readonly age: number;
}

/**
 * Numbers for the forms of a document, which stand in for looking each form up by its letters.
 *
 * @param forms - What `matchingForms` returned.
 * @returns `undefined` for other arrays, and when the numbers got new meanings meanwhile.
 */
export function formSlotsOf(forms: readonly string[]): FormSlots | undefined {
  const found = slotsOfForms.get(forms);
  return found?.age === poolAge ? found : undefined;
}

/**
 * Folds one word the way the matching view does.
 *
 * @param word - A token as it stands.
 * @example foldForm('Aujourd’hui'); // "aujourd'hui"
 */
export function foldForm(word: string): string {
  let form = '';
  for (const character of word.toLowerCase().normalize('NFC')) {
    const type = characterClass(character.charCodeAt(0));
    if (type === CHARACTER.format) continue;
    form += foldedSign(type) ?? character;
  }
  // What had no width may have kept a letter and its accent apart.
  form = form.normalize('NFC');
  return form === '' ? word : form;
}

/** What every apostrophe, every space and every hyphen is folded to. */
function foldedSign(type: number): string | undefined {
  if (type === CHARACTER.apostrophe) return "'";
  if (type === CHARACTER.space) return ' ';
  return type === CHARACTER.hyphen ? '-' : undefined;
}

/** Slots of the pool of forms, a power of two; the pool is emptied when it is half full. */
export const FORM_SLOTS = 0x40000;
const LONGEST_POOLED = 20;

/**
 * A hash table of forms, shared by all documents: most words were met before, and then cost neither a string nor a
 * copy. Emptying it changes no result.
 */
const slotHashes = new Int32Array(FORM_SLOTS);
const slotForms = new Array<string>(FORM_SLOTS).fill('');
let pooled = 0;
/** How often the pool was emptied. */
let poolAge = 0;
/** Slot of the form that was asked for last; -1 for one that is not pooled. */
let foundSlot = -1;
const slotsOfForms = new WeakMap<readonly string[], FormSlots>();

function pooledForm(text: string, start: number, end: number): string {
  foundSlot = -1;
  if (end - start > LONGEST_POOLED) return foldForm(text.slice(start, end));
  let hash = end - start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const fold = folded[unit] || (folded[unit] = foldUnit(unit));
    if (fold === COMPLEX) return foldForm(text.slice(start, end));
    hash = Math.imul(hash ^ fold, 0x01000193);
  }
  hash ^= hash >>> 15;
  let slot = hash & (FORM_SLOTS - 1);
  for (; slotForms[slot] !== ''; slot = (slot + 1) & (FORM_SLOTS - 1)) {
    if (slotHashes[slot] === hash && isFormOf(slotForms[slot], text, start, end)) {
      foundSlot = slot;
      return slotForms[slot];
    }
  }
  return addForm(text, start, end, hash, slot);
}

function addForm(text: string, start: number, end: number, hash: number, freeSlot: number): string {
  let slot = freeSlot;
  if (++pooled * 2 > FORM_SLOTS) {
    slotForms.fill('');
    poolAge++;
    pooled = 1;
    slot = hash & (FORM_SLOTS - 1);
  }
  let form = '';
  // Built anew: a slice would keep its whole text in memory.
  for (let i = start; i < end; i++) form += String.fromCharCode(folded[text.charCodeAt(i)]);
  slotHashes[slot] = hash;
  slotForms[slot] = form;
  foundSlot = slot;
  return form;
}

function isFormOf(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = start; i < end; i++) {
    if (form.charCodeAt(i - start) !== folded[text.charCodeAt(i)]) return false;
  }
  return true;
}

/** The folded code unit, or `COMPLEX` where folding needs the neighbours or changes the length. */
function foldUnit(unit: number): number {
  const type = characterClass(unit);
  const sign = foldedSign(type);
  if (sign !== undefined) return sign.charCodeAt(0);
  if (type === CHARACTER.format || type === CHARACTER.surrogate) return COMPLEX;
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  // Combining marks and conjoining jamo join what stands before; Greek sigma looks at its neighbours.
  if (/[\p{M}\u03a3\u1160-\u11ff]/u.test(character) || lower.length !== 1 || lower.normalize('NFC') !== lower)
    return COMPLEX;
  const fold = lower.charCodeAt(0);
  return fold <= COMPLEX ? COMPLEX : fold;
}
