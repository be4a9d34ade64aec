import { ACCENTED_WORDS, OTHER_STEMS, REGULAR_STEMS } from './french-words';

/** Endings of verbs in -er as capitals give them, and what they are; those in -e and -es depend on the place. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ...'er ent ait aient ant era eront erait eraient ons ez a'.split(' ').map((x) => [x, x] as const),
  ['ee', 'ée'],
  ['ees', 'ées'],
  ['erent', 'èrent'],
]);
const LONGEST_ENDING = 7;

/** Accented words by their bare letters, and by their letters with only the first one bare. */
interface Words {
  readonly whole: ReadonlyMap<string, string>;
  readonly initial: ReadonlyMap<string, string>;
  readonly regular: ReadonlyMap<string, string>;
  readonly others: readonly (readonly [bare: string, stem: string])[];
}

let index: Words | undefined;

/** Built when the first word in capitals is met. */
function accented(): Words {
  return (index ??= {
    whole: new Map([...ACCENTED_WORDS].map((word) => [bareLetters(word), word])),
    initial: new Map(
      [...ACCENTED_WORDS, 'ça']
        .filter((word) => bareLetters(word[0]) !== word[0])
        .map((word) => [bareLetters(word[0]) + word.slice(1), word]),
    ),
    regular: new Map([...REGULAR_STEMS].map((stem) => [bareLetters(stem), stem])),
    others: [...OTHER_STEMS].map((stem) => [bareLetters(stem), stem]),
  });
}

/** A word without accents and ligatures. */
export function bareLetters(word: string): string {
  // Nearly all words have none.
  if (!/[\u0080-\uffff]/u.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gu, 'oe').replace(/Œ/gu, 'OE');
}

/** A word whose first letter gets its accent back (`etat`, `evidemment`), or itself. */
export function restoreInitial(form: string): string {
  return accented().initial.get(form) ?? form;
}

/**
 * A word without accents with those it has in French, or itself where none or several words are written so.
 *
 * @param form - The word in small letters.
 * @param isParticiple - Asked for verb forms in -e: whether it stands where participles stand.
 * @param verbsOnly - Only verb forms in -er count.
 */
export function restoreAccents(form: string, isParticiple: () => boolean, verbsOnly = false): string {
  const { whole, regular, others } = accented();
  if (!verbsOnly) {
    const word = whole.get(form);
    if (word !== undefined) return word;
  }
  for (let length = 1; length <= LONGEST_ENDING && length < form.length; length++) {
    const stem = regular.get(form.slice(0, -length));
    const verb = stem === undefined ? undefined : verbForm(stem, form.slice(-length), isParticiple);
    if (verb !== undefined) return verb;
  }
  if (verbsOnly) return form;
  for (const [bare, stem] of others) if (form.startsWith(bare)) return stem + form.slice(bare.length);
  if (/\p{L}-\p{L}/u.test(form))
    return form.replace(/(?<![\p{L}-])\p{L}+|(?<=\p{L}-)\p{L}+/gu, (part) => whole.get(part) ?? part);
  return form.length > 4 ? form.replace(/ee(s?)$/u, 'ée$1') : form;
}

function verbForm(stem: string, ending: string, isParticiple: () => boolean): string | undefined {
  if (ending === 'es') return `${stem}és`;
  if (ending === 'e' && isParticiple()) return `${stem}é`;
  // Before an ending that is not heard: espère, espèrent.
  if (ending === 'e' || ending === 'ent') return stem.replace(/é(?=[^aeiouyé]+$)/u, 'è') + ending;
  const found = ENDINGS.get(ending);
  return found === undefined ? undefined : stem + found;
}
