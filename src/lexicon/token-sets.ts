import type { TenseCode, VerbIndex } from '../model/morphology';
import { LexiconError } from '../util/errors';
import { formIdsOf, POOLED_FORMS } from '../text/matching-forms';
import { lexicalForm } from './lexical-form';
import { TENSE_CODES, type TokenClass, type TokenTest } from './pattern';
import { decidingLetter, keyOf, matchesGlob, passesKind } from './token-tests';

/** What a token is, as one number from 0: equal numbers pass the same tests. */
export type TokenSymbol = number;

/** The virtual token before the first one of a sentence. */
export const SENTENCE_START: TokenSymbol = 0;

/** The virtual token after the last one of a sentence. */
export const SENTENCE_END: TokenSymbol = 1;

/** All tests of the compiled patterns, numbered, and which of them a token passes. */
export interface TokenSets {
  /** Number of a test; equal tests have one number. */
  readonly idOf: (tests: readonly TokenTest[]) => number;
  /** Classes of forms: forms of one class pass the same tests. */
  readonly classesOf: (forms: readonly string[]) => Int32Array;
  /** What a token of a class of forms is to the tests. */
  readonly symbolOf: (formClass: number, kind: number, isCapital: boolean) => TokenSymbol;
  /** Numbers of the tests that a token with a symbol passes, by symbol. */
  readonly passed: readonly (readonly number[])[];
  /** Whether any test asks for a capital. */
  readonly asksForCapital: () => boolean;
  /** All numbered tests, as plain data for `createTokenSets`. */
  readonly data: () => TokenSetsData;
}

/** Numbered tests as plain data. */
export interface TokenSetsData {
  /** How many numbers there are. */
  readonly count: number;
  readonly forms: readonly (readonly [form: string, ids: readonly number[]])[];
  readonly globs: readonly { readonly id: number; readonly pieces: readonly string[] }[];
  readonly lemmas: readonly (readonly [lemma: string, tests: readonly TenseTest[]])[];
  readonly tenses: readonly TenseTest[];
  readonly tokens: readonly { readonly id: number; readonly kind: TokenClass }[];
}

/** A test for tenses, as bits by their place in `TENSE_CODES`. */
export interface TenseTest {
  readonly id: number;
  readonly mask: number;
}

/**
 * Numbers the tests of patterns; fill it with `idOf`, then ask for symbols.
 *
 * @param verbs - Verb forms of the language, for `<lemma:…>` and `<tense:…>`.
 * @param data - Tests that were numbered before. Default none.
 */
export function createTokenSets(verbs: VerbIndex | undefined, data?: TokenSetsData): TokenSets {
  const ids = new Map<string, number>();
  const setsOfForm = new Map((data?.forms ?? []).map(([form, sets]) => [form, [...sets]]));
  const globs = [...(data?.globs ?? [])];
  const lemmas = new Map((data?.lemmas ?? []).map(([lemma, tests]) => [lemma, [...tests]]));
  const tenses = [...(data?.tenses ?? [])];
  const tokens = [...(data?.tokens ?? [])];
  const earlier = data?.count ?? 0;
  function idOf(tests: readonly TokenTest[]): number {
    const key = tests.length === 1 ? keyOf(tests[0]) : tests.map(keyOf).sort().join('\u0001');
    let id = ids.get(key);
    if (id === undefined) {
      id = earlier + ids.size;
      ids.set(key, id);
      for (const test of tests) register(test, id);
    }
    return id;
  }

  function register(test: TokenTest, id: number): void {
    if (test.is === 'form') addForm(test.form, id);
    if (test.is === 'lemma') for (const lemma of test.lemmas) addLemma(lexicalForm(lemma), test.tenses, id);
    globsByLetter = undefined;
    if (test.is === 'glob') globs.push({ id, pieces: test.pieces.map(lexicalForm) });
    if (test.is === 'token') tokens.push({ id, kind: test.kind });
    if (test.is === 'tense') {
      if (verbs === undefined) throw noVerbs('<tense:…>');
      tenses.push({ id, mask: tenseMask(test.tenses) });
    }
  }

  function addLemma(lemma: string, wanted: readonly TenseCode[], id: number): void {
    if (verbs === undefined) throw noVerbs(`<lemma:${lemma}>`);
    if (verbs.formsOf(lemma).length === 0) {
      throw new LexiconError(`compileLexicons: unknown verb ${JSON.stringify(lemma)}; ${UNKNOWN_VERB}`);
    }
    const test = { id, mask: wanted.length === 0 ? -1 : tenseMask(wanted) };
    const tests = lemmas.get(lemma);
    if (tests === undefined) lemmas.set(lemma, [test]);
    else tests.push(test);
  }

  function addForm(token: string, id: number): void {
    const form = lexicalForm(token);
    const sets = setsOfForm.get(form);
    if (sets === undefined) setsOfForm.set(form, [id]);
    // Forms of one test come together, so that a repeated one finds its own number last.
    else if (sets[sets.length - 1] !== id) sets.push(id);
  }

  const setsOfClass: (readonly number[])[] = [];
  const classes = new Map<string, number>();

  function classify(token: string): number {
    const form = lexicalForm(token);
    const sets = [...(setsOfForm.get(form) ?? [])];
    addGlobs(form, sets);
    if (tenses.length > 0 || lemmas.size > 0) addVerbTests(form, sets);
    const key = sets.join(' ');
    let number = classes.get(key);
    if (number === undefined) {
      number = setsOfClass.length;
      setsOfClass.push(sets);
      classes.set(key, number);
    }
    return number;
  }

  /** Globs by the letter that decides most: `^p` for those that start with p, `s$` for others that end with s. */
  let globsByLetter: Map<string, TokenSetsData['globs'][number][]> | undefined;

  function addGlobs(form: string, sets: number[]): void {
    if (globsByLetter === undefined) {
      globsByLetter = new Map();
      for (const glob of globs) {
        const letter = decidingLetter(glob.pieces);
        globsByLetter.set(letter, [...(globsByLetter.get(letter) ?? []), glob]);
      }
    }
    addGlobsOf(globsByLetter.get(`^${form[0]}`), form, sets);
    addGlobsOf(globsByLetter.get(`${form[form.length - 1]}$`), form, sets);
    addGlobsOf(globsByLetter.get(''), form, sets);
  }

  function addGlobsOf(list: TokenSetsData['globs'] | undefined, form: string, sets: number[]): void {
    if (list === undefined) return;
    for (const { id, pieces } of list) if (matchesGlob(form, pieces)) sets.push(id);
  }

  function addVerbTests(form: string, sets: number[]): void {
    let anyTense = 0;
    for (const { lemma, tense } of verbs!.analyses(form)) {
      const bit = 1 << TENSE_CODES.indexOf(tense);
      anyTense |= bit;
      for (const { id, mask } of lemmas.get(lemma) ?? [])
        if ((mask & bit) !== 0 && !sets.includes(id)) sets.push(id);
    }
    for (const { id, mask } of tenses) if ((anyTense & mask) !== 0) sets.push(id);
  }

  const classOfId = new Int32Array(POOLED_FORMS).fill(-1);
  let ageOfIds = -1;

  function classesOf(forms: readonly string[]): Int32Array {
    const numbers = new Int32Array(forms.length);
    const known = formIdsOf(forms);
    if (known === undefined) {
      for (let t = 0; t < numbers.length; t++) numbers[t] = classify(forms[t]);
      return numbers;
    }
    if (known.age !== ageOfIds) {
      classOfId.fill(-1);
      ageOfIds = known.age;
    }
    const { ids } = known;
    for (let t = 0; t < numbers.length; t++) {
      const id = ids[t];
      let number = id < 0 ? -1 : classOfId[id];
      if (number < 0) {
        number = classify(forms[t]);
        if (id >= 0) classOfId[id] = number;
      }
      numbers[t] = number;
    }
    return numbers;
  }

  // Symbols by class, kind and capital, and by the tests that they pass: most classes are of a few kinds only.
  const symbolOfKey: number[] = [];
  const symbols = new Map<string, TokenSymbol>();
  const passed: (readonly number[])[] = [];

  function symbolOf(formClass: number, kind: number, isCapital: boolean): TokenSymbol {
    const key = formClass * 16 + kind * 2 + (isCapital ? 1 : 0);
    const known = key < symbolOfKey.length ? symbolOfKey[key] : -1;
    return known >= 0 ? known : newSymbol(key);
  }

  function newSymbol(key: number): TokenSymbol {
    addEdges();
    // Without gaps the engine keeps the list a list.
    while (symbolOfKey.length <= key) symbolOfKey.push(-1);
    const own = tokens.filter(({ kind }) => passesKind(key & 15, kind)).map(({ id }) => id);
    return (symbolOfKey[key] = symbolFor([...new Set([...setsOfClass[key >> 4], ...own])]));
  }

  /** The symbols of the virtual tokens come first; they need all tests. */
  function addEdges(): void {
    if (passed.length > 0) return;
    for (const edge of ['start', 'end'])
      passed.push(tokens.filter(({ kind }) => kind === edge).map(({ id }) => id));
  }

  function symbolFor(tests: readonly number[]): TokenSymbol {
    const name = tests.join(' ');
    let symbol = symbols.get(name);
    if (symbol === undefined) {
      symbol = passed.push(tests) - 1;
      symbols.set(name, symbol);
    }
    return symbol;
  }

  return {
    idOf,
    classesOf,
    symbolOf,
    passed,
    asksForCapital: () => tokens.some(({ kind }) => kind === 'capital'),
    data: () => ({
      count: earlier + ids.size,
      forms: [...setsOfForm],
      globs,
      lemmas: [...lemmas],
      tenses,
      tokens,
    }),
  };
}

/** What to do about a verb that the index does not know. */
export const UNKNOWN_VERB =
  'write its infinitive, or add the verb to the data file verbs.json of the language';

function tenseMask(tenses: readonly TenseCode[]): number {
  return tenses.reduce((mask, tense) => mask | (1 << TENSE_CODES.indexOf(tense)), 0);
}

function noVerbs(what: string): LexiconError {
  return new LexiconError(`compileLexicons: ${what} needs the verb forms of the language; pass a verb index`);
}
