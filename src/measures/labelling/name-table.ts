import type { Language } from '../../model/language';
import data from '../../lexicon/data/names.json';
import type { Atom } from './atoms';

/** One bearer of labels and the written forms of its name; format in `lexicon/data/names.md`. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly variants: readonly string[];
  readonly notAfter?: readonly string[];
}

/** Content of `names.json`. */
export interface NameList {
  readonly endings: readonly string[];
  readonly notNames: Readonly<Record<Language, readonly string[]>>;
  readonly entities: readonly NamedEntity[];
}

/** A known name in a text. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly entity: NamedEntity;
}

/** A name list made ready to search. */
export interface NameTable {
  /** Known names among the atoms of a text, longest first at each place, without overlaps. */
  readonly find: (text: string, atoms: readonly Atom[]) => readonly NameHit[];
  /** Whether a capitalised word at the start of a sentence belongs to no name. */
  readonly isNoName: (form: string) => boolean;
}

/** The list that the package brings. */
export const DEFAULT_NAMES: NameList = data;

// As `findAtoms` cuts texts.
const WORDS = /(?:(?!\p{Ll}\p{Lu})[\p{L}\p{M}\p{Nd}])*[\p{L}\p{M}\p{Nd}]~?/gu;

interface VariantWord {
  readonly form: string;
  readonly inflected: boolean;
  readonly needsCapital: boolean;
  readonly needsCapitals: boolean;
}

interface Variant {
  readonly words: readonly VariantWord[];
  readonly entity: NamedEntity;
  readonly notAfter: readonly (readonly string[])[];
}

/**
 * Makes a list of names searchable.
 *
 * @param list - The shipped list, or one with a researcher's own entities.
 * @example createNameTable(DEFAULT_NAMES).find('Daech', findAtoms('Daech'))[0].entity.id; // "islamic-state"
 */
export function createNameTable(list: NameList): NameTable {
  const endings = new Set(list.endings);
  const longestEnding = Math.max(0, ...list.endings.map((ending) => ending.length));
  // By first word, or by its stem: the words that can follow are few.
  const byForm = new Map<string, Variant[]>();
  const byStem = new Map<string, Variant[]>();
  for (const entity of list.entities) {
    const notAfter = (entity.notAfter ?? []).map((words) => words.toLowerCase().split(' '));
    for (const source of entity.variants) {
      const words = (source.match(WORDS) ?? []).map(parseWord);
      const index = words[0].inflected ? byStem : byForm;
      index.set(words[0].form, [...(index.get(words[0].form) ?? []), { words, entity, notAfter }]);
    }
  }
  const fits = (word: VariantWord, atom: Atom): boolean => {
    if (word.needsCapitals && atom.text !== atom.text.toUpperCase()) return false;
    if (word.needsCapital && !/^\p{Lu}/u.test(atom.text)) return false;
    if (!word.inflected) return atom.form === word.form;
    return atom.form.startsWith(word.form) && endings.has(atom.form.slice(word.form.length));
  };
  const candidates = (atom: Atom): readonly Variant[] => {
    const found = [...(byForm.get(atom.form) ?? [])];
    for (let cut = 0; cut <= Math.min(longestEnding, atom.form.length - 2); cut++) {
      found.push(...(byStem.get(atom.form.slice(0, atom.form.length - cut)) ?? []));
    }
    return found;
  };
  const noNames = new Set(Object.values(list.notNames).flat());
  return {
    isNoName: (form) => noNames.has(form),
    find: (text, atoms) => {
      const hits: NameHit[] = [];
      for (let a = 0; a < atoms.length; a++) {
        let best: Variant | undefined;
        for (const variant of candidates(atoms[a])) {
          if (variant.words.length <= (best?.words.length ?? 0)) continue;
          if (
            variant.words.every((word, i) => a + i < atoms.length && fits(word, atoms[a + i])) &&
            stands(text, atoms, a, variant)
          ) {
            best = variant;
          }
        }
        if (best === undefined) continue;
        const last = a + best.words.length - 1;
        hits.push({ start: atoms[a].start, end: atoms[last].end, entity: best.entity });
        a = last;
      }
      return hits;
    },
  };
}

function parseWord(source: string): VariantWord {
  const inflected = source.endsWith('~');
  const written = inflected ? source.slice(0, -1) : source;
  return {
    form: written.toLowerCase().normalize('NFC'),
    inflected,
    needsCapital: /^\p{Lu}/u.test(written),
    needsCapitals:
      written.length > 1 &&
      written.length <= 3 &&
      written === written.toUpperCase() &&
      /\p{L}/u.test(written),
  };
}

/** The words of a variant stand close together, not after a word that makes it another name, nor in a line of capitals. */
function stands(text: string, atoms: readonly Atom[], first: number, variant: Variant): boolean {
  const last = first + variant.words.length - 1;
  for (let a = first; a < last; a++) {
    if (!/^(?:[\p{Pd}'’ʼ\u00a0/ ]|\s?[«"“]){0,3}$/u.test(text.slice(atoms[a].end, atoms[a + 1].start)))
      return false;
  }
  const isAfter = (words: readonly string[]): boolean =>
    words.every((word, i) => atoms[first - words.length + i]?.form === word);
  if (variant.notAfter.some(isAfter)) return false;
  if (variant.words.length > 1 || !variant.words[0].needsCapitals) return true;
  const inCapitals = (atom: Atom | undefined): boolean =>
    atom !== undefined && atom.text.length > 3 && /^\p{Lu}+$/u.test(atom.text);
  return !(inCapitals(atoms[first - 1]) && inCapitals(atoms[last + 1]));
}
