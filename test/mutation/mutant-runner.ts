import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { runInThisContext } from 'node:vm';
import { loadResources } from '../../src/formats/files';
import type { annotate, AnnotateResult } from '../../src/measures/annotate';
import type { Document } from '../../src/model/document';
import type { Language } from '../../src/model/language';
import { createDocument } from '../../src/text/create-document';
import { readCases } from '../measures/gold/case-files';
import { compareLayers, isExplained } from '../measures/gold/check-case';
import { parseMarkedText } from '../measures/gold/marked-text';
import { replaceSource } from '../tools/typescript.cjs';
import { createSwitch, mutantsOf, NEVER, type Mutant } from './mutants';

const ROOT = resolve(__dirname, '../..');

/** So many times longer than without a mutant may the work with one take, whose loops need not end; and so long at least. */
const TIMES_LONGER = 10;
const SHORTEST_TIMEOUT_MS = 2_000;

/** What annotates with the mutant whose turn it is. */
export type Annotator = (
  doc: Document,
  options?: { readonly explain: boolean },
) => AnnotateResult['annotations'];

/** The measures with all mutants of some sources in them. */
export interface MutatedMeasures {
  readonly mutants: readonly Mutant[];
  /**
   * Work with one mutant (-1 for none).
   *
   * @returns `undefined` when it throws, or does not end in time.
   */
  readonly with: <T>(mutant: number, work: (annotator: Annotator) => T) => T | undefined;
  /**
   * The mutants that a text tries: those that give another value at their place while it is read. All others read it
   * as the measures do. A mutant of a member is tried by every text.
   */
  readonly triedBy: (doc: Document, options?: { readonly explain: boolean }) => ReadonlySet<number>;
}

/**
 * Loads the measures with all mutants of some sources.
 *
 * @param paths - Sources and folders of sources, from the top of the working tree.
 * @param options - As in `mutantsOf`; a mutant of a member loads the measures anew, which takes longer.
 */
export function loadMutated(
  paths: readonly string[],
  options: { readonly members: boolean },
): MutatedMeasures {
  const mutants: Mutant[] = [];
  for (const path of paths.flatMap(sourcesIn)) {
    const source = readFileSync(join(ROOT, path), 'utf8');
    const read = mutantsOf(path, source, { ...options, first: mutants.length });
    replaceSource(join(ROOT, path), read.instrumented);
    mutants.push(...read.mutants);
  }
  const shared = globalThis as unknown as { selonMutant: typeof turn; selonWork?: () => unknown };
  const turn = createSwitch();
  shared.selonMutant = turn;
  let loaded = loadAnnotator();
  let timeout = SHORTEST_TIMEOUT_MS;
  const run = <T>(mutant: number, work: (annotator: Annotator) => T): T | undefined => {
    turn.chosen = mutant;
    shared.selonWork = () => {
      // Lists are made while a module loads.
      if (mutants[mutant]?.what === 'without member') loaded = loadAnnotator();
      return work(loaded);
    };
    try {
      if (mutant >= 0) return runInThisContext('selonWork()', { timeout }) as T;
      const start = performance.now();
      const result = work(loaded);
      timeout = Math.max(timeout, Math.ceil(TIMES_LONGER * (performance.now() - start)));
      return result;
    } catch (error) {
      if (mutant < 0) throw error;
      return undefined;
    } finally {
      turn.chosen = -1;
      if (mutants[mutant]?.what === 'without member') loaded = loadAnnotator();
    }
  };
  const members = mutants.flatMap(({ what }, mutant) => (what === 'without member' ? [mutant] : []));
  return {
    mutants,
    with: run,
    triedBy: (doc, options) => {
      const tried = new Set(members);
      turn.touch = (mutant) => tried.add(mutant);
      try {
        loaded(doc, options);
      } finally {
        turn.touch = undefined;
      }
      tried.delete(NEVER);
      return tried;
    },
  };
}

/**
 * What is tried, by mutant.
 *
 * @param items - What is tried with; their numbers are given.
 * @param triedBy - The mutants that one of them tries.
 */
export function byMutant<T>(
  items: readonly T[],
  triedBy: (item: T) => ReadonlySet<number>,
): (mutant: number) => readonly T[] {
  const found = new Map<number, T[]>();
  for (const item of items) {
    for (const mutant of triedBy(item)) {
      const known = found.get(mutant);
      if (known === undefined) found.set(mutant, [item]);
      else known.push(item);
    }
  }
  return (mutant) => found.get(mutant) ?? [];
}

/** Sources of a folder with its folders, models and pages left out; or the file that is named. */
export function sourcesIn(path: string): readonly string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return path.endsWith('.ts') ? [path] : [];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => sourcesIn(`${path}/${name}`));
}

/** The measures, loaded anew. */
function loadAnnotator(): Annotator {
  const folders = ['measures', 'syntax'].map((folder) => join(ROOT, 'src', folder) + sep);
  for (const path of Object.keys(require.cache))
    if (folders.some((folder) => path.startsWith(folder))) delete require.cache[path];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be loaded once and for all
  const loaded = require('../../src/measures/annotate') as { readonly annotate: typeof annotate };
  return (doc, options) => loaded.annotate(doc, loadResources(doc.language as Language), options).annotations;
}

/** All cases of the measures, read once. */
export interface CaseCheck {
  /** The place of the first case that is wrong without any mutant. */
  readonly wrong: string | undefined;
  /** Whether all cases that try a mutant are right with it. */
  readonly survives: (mutant: number) => boolean;
}

/** Reads the cases of the measures and asks each which mutants it tries. */
export function createCaseCheck(measures: MutatedMeasures): CaseCheck {
  const cases = readCases()
    .filter(({ fails }) => !fails)
    .map(({ place, layer, language, marked }) => {
      const { text, annotations: gold } = parseMarkedText(marked);
      const doc = createDocument(text, { id: 'case', language });
      const explain = isExplained(gold);
      const isRight = (annotator: Annotator): boolean => {
        const lines = compareLayers(text, layer, gold, annotator(doc, { explain }));
        return JSON.stringify(lines.expected) === JSON.stringify(lines.found);
      };
      return { place, doc, explain, isRight };
    });
  const casesOf = byMutant(cases, ({ doc, explain }) => measures.triedBy(doc, { explain }));
  return {
    wrong: cases.find(({ isRight }) => measures.with(-1, isRight) !== true)?.place,
    survives: (mutant) => casesOf(mutant).every(({ isRight }) => measures.with(mutant, isRight) === true),
  };
}
