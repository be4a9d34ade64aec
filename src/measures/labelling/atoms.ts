/** A run of letters and digits: names are compared word by word, whatever hyphens and apostrophes stand between. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case, NFC. */
  readonly form: string;
}

/** Runs of letters and digits of a text, in text order. */
export function findAtoms(text: string): readonly Atom[] {
  // Superscript digits call notes. A capital after a small letter begins a word: headings glued to what follows.
  return [...text.matchAll(/(?:(?!\p{Ll}\p{Lu})[\p{L}\p{M}\p{Nd}])*[\p{L}\p{M}\p{Nd}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    form: match[0].toLowerCase().normalize('NFC'),
  }));
}

/** Index of the last atom that ends at or before an offset; -1 when there is none. */
export function lastAtomBefore(atoms: readonly Atom[], offset: number): number {
  let low = 0;
  let high = atoms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (atoms[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// Case endings of Russian nouns, adjectives and surnames, longest first.
const ENDINGS =
  'иями ями ами ого его ому ему ыми ими ией ской ском скую ских ский ская ое ее ые ие ый ий ой ей ая яя ую юю ом ем ём ов ев ёв ам ям ах ях ым им ых их ью ия ию ии а я у ю е и ы о ь й'.split(
    ' ',
  );

/** The case ending of a Russian word, as its letters suggest; empty for none. Three letters at least stay before it. */
export function caseEnding(form: string): string {
  return ENDINGS.find((candidate) => form.endsWith(candidate) && form.length - candidate.length >= 3) ?? '';
}

/**
 * What stays of a word when its inflection is taken off: the same for the forms of one name, not a lemma.
 *
 * @param form - Folded word.
 * @returns At least three letters of it.
 */
export function stemOf(form: string): string {
  if (/\p{Script=Cyrillic}/u.test(form)) {
    // `Торгашев` and `Торгашева` must meet, whether -ев is an ending or a suffix.
    const stem = form.slice(0, form.length - caseEnding(form).length);
    return stem.length > 4 ? stem.replace(/[оеё]в$/u, '') : stem;
  }
  return form.length > 4 && /[^s]s$/u.test(form) ? form.slice(0, -1) : form;
}
