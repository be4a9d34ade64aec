import type { TenseCode, VerbAnalysis, VerbIndex } from '../model/morphology';
import { grow } from '../text/span-builder';
import { TENSE_CODES } from './pattern';
import type { VerbParadigm, VerbParadigms } from './verb-paradigms';

interface Reading {
  readonly tense: TenseCode;
  readonly person: number;
}

const NO_ANALYSES: readonly VerbAnalysis[] = [];

/** Forms whose readings are remembered; the measures ask for those of frequent words again and again. */
const REMEMBERED_FORMS = 100_000;

/**
 * Looks up verb forms in paradigms, by trying every cut of a form into stem and ending.
 *
 * @param data - Paradigms from `createVerbParadigms`.
 * @returns Readings in the order of lemma, tense code (as in `TENSE_CODES`) and person. The forms of French je and
 *   tu are the same in the conditional: such a form has a reading for each.
 * @example createVerbIndex(createVerbParadigms(lefff)).analyses('montrerait'); // [{ lemma: 'montrer', tense: 'C', person: 2 }]
 * @source Lefff (sagot2010) for French.
 */
export function createVerbIndex(data: VerbParadigms): VerbIndex {
  const { paradigms } = data;
  const numbersOfStem = new Map<string, number[]>();
  const endings = createEndings();
  paradigms.forEach(({ endings: ofParadigm, infinitive, stems }, number) => {
    endings.add(infinitive);
    eachEnding(ofParadigm, endings.add);
    for (const stem of stems) {
      const numbers = numbersOfStem.get(stem);
      if (numbers === undefined) numbersOfStem.set(stem, [number]);
      else numbers.push(number);
    }
  });
  // Most texts need few of the paradigms.
  const known: (ReadonlyMap<string, readonly Reading[]> | undefined)[] = [];
  const readings = (number: number): ReadonlyMap<string, readonly Reading[]> =>
    (known[number] ??= readingsOf(paradigms[number]));

  /** Calls back for every cut of a word into a known stem and the rest. */
  function eachCut(word: string, found: (stem: string, ending: string, number: number) => void): void {
    let node = NO_LETTERS;
    for (let cut = word.length; ;) {
      if (endings.isEnding(node)) {
        const stem = word.slice(0, cut);
        const numbers = numbersOfStem.get(stem);
        if (numbers !== undefined) for (const number of numbers) found(stem, word.slice(cut), number);
      }
      if (cut === 0) return;
      node = endings.before(node, word.charCodeAt(--cut));
      if (node === NO_LETTERS) return;
    }
  }

  const remembered = new Map<string, readonly VerbAnalysis[]>();
  function analyses(form: string): readonly VerbAnalysis[] {
    let readings = remembered.get(form);
    if (readings === undefined) {
      readings = lookUp(form);
      // Emptied when it is full: memory stays flat, and no result depends on it.
      if (remembered.size >= REMEMBERED_FORMS) remembered.clear();
      remembered.set(form, readings);
    }
    return readings;
  }

  function lookUp(form: string): readonly VerbAnalysis[] {
    let found: VerbAnalysis[] | undefined;
    eachCut(form, (stem, ending, number) => {
      for (const { tense, person } of readings(number).get(ending) ?? []) {
        (found ??= []).push({ lemma: stem + paradigms[number].infinitive, tense, person });
      }
    });
    return found === undefined ? NO_ANALYSES : found.sort(compareAnalyses);
  }

  function formsOf(lemma: string): readonly string[] {
    const forms = new Set<string>();
    eachCut(lemma, (stem, ending, number) => {
      if (paradigms[number].infinitive !== ending) return;
      for (const other of readings(number).keys()) forms.add(stem + other);
    });
    return [...forms];
  }

  return { analyses, formsOf };
}

function eachEnding(
  endings: VerbParadigm['endings'],
  found: (ending: string, tense: TenseCode, person: number) => void,
): void {
  for (const tense of TENSE_CODES) {
    endings[tense]?.forEach((variants, person) => {
      if (typeof variants === 'string') found(variants, tense, person);
      else for (const ending of variants ?? []) found(ending, tense, person);
    });
  }
}

/** Endings by their letters from the last to the first. */
interface Endings {
  readonly add: (ending: string) => void;
  /** Whether the letters that lead to a node are a whole ending. */
  readonly isEnding: (node: number) => boolean;
  /** The node that one more letter to the left leads to; `NO_LETTERS` when no ending has it there. */
  readonly before: (node: number, letter: number) => number;
}

/** The node where every walk begins. */
const NO_LETTERS = 0;

/** Letters that the endings of one language may have, at most. */
const LETTERS = 64;

function createEndings(): Endings {
  const numberOfLetter = new Uint8Array(0x10000);
  let letters = 0;
  // One row of letters a node: a look-up touches one number. No ending has letter 0.
  let rows = new Int32Array(4096 * LETTERS);
  const isWhole: boolean[] = [false];

  const before = (node: number, letter: number): number => rows[node * LETTERS + numberOfLetter[letter]];

  function add(ending: string): void {
    let node = NO_LETTERS;
    for (let i = ending.length - 1; i >= 0; i--) {
      const letter = ending.charCodeAt(i);
      if (numberOfLetter[letter] === 0) numberOfLetter[letter] = ++letters;
      if (letters === LETTERS)
        throw new RangeError(
          `createVerbIndex: expected fewer than ${LETTERS} letters in all endings; got more`,
        );
      let next = before(node, letter);
      if (next === NO_LETTERS) {
        next = isWhole.push(false) - 1;
        if (next * LETTERS === rows.length) rows = grow(rows, new Int32Array(2 * rows.length));
        rows[node * LETTERS + numberOfLetter[letter]] = next;
      }
      node = next;
    }
    isWhole[node] = true;
  }

  return { add, before, isEnding: (node) => isWhole[node] };
}

function readingsOf({ endings, infinitive }: VerbParadigm): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, Reading[]>();
  const add = (ending: string, tense: TenseCode, person: number): void => {
    const list = readings.get(ending);
    if (list === undefined) readings.set(ending, [{ tense, person }]);
    else if (!list.some((reading) => reading.tense === tense && reading.person === person))
      list.push({ tense, person });
  };
  eachEnding(endings, add);
  // The name of a verb is a form of it, also where the source has no infinitive.
  if (!readings.has(infinitive)) add(infinitive, 'W', 0);
  return readings;
}

function compareAnalyses(a: VerbAnalysis, b: VerbAnalysis): number {
  return (
    (a.lemma < b.lemma ? -1 : a.lemma > b.lemma ? 1 : 0) ||
    TENSE_CODES.indexOf(a.tense) - TENSE_CODES.indexOf(b.tense) ||
    a.person - b.person
  );
}
