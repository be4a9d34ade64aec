import { readFileSync } from 'node:fs';
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
import { applyMutant, type Mutant } from './mutants';

/** The working tree. */
export const ROOT = resolve(__dirname, '../..');

/** So long may all cases take with a mutant, whose loops need not end. */
const TIMEOUT_MS = 20_000;

/** What annotates with the sources as they are loaded now. */
export type Annotator = (
  doc: Document,
  options?: { readonly explain: boolean },
) => AnnotateResult['annotations'];

/** Annotates with a mutant in the place of its source. */
export function withMutant<T>(mutant: Mutant, work: (annotator: Annotator) => T): T {
  const path = join(ROOT, mutant.path);
  replaceSource(path, applyMutant(readFileSync(path, 'utf8'), mutant));
  try {
    return work(loadAnnotator());
  } finally {
    replaceSource(path, undefined);
  }
}

/** The measures, loaded anew. */
export function loadAnnotator(): Annotator {
  const folders = ['measures', 'syntax'].map((folder) => join(ROOT, 'src', folder) + sep);
  for (const path of Object.keys(require.cache))
    if (folders.some((folder) => path.startsWith(folder))) delete require.cache[path];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be loaded once and for all
  const loaded = require('../../src/measures/annotate') as { readonly annotate: typeof annotate };
  return (doc, options) => loaded.annotate(doc, loadResources(doc.language as Language), options).annotations;
}

/** Work that must end: its result, or `undefined` when it takes longer or throws. */
function tried<T>(work: () => T): T | undefined {
  const shared = globalThis as unknown as { selonWork?: () => T };
  shared.selonWork = work;
  try {
    return runInThisContext('selonWork()', { timeout: TIMEOUT_MS }) as T;
  } catch {
    return undefined;
  } finally {
    delete shared.selonWork;
  }
}

/** All cases of the measures, read once; `check` gives the place of the first that is wrong. */
export function createCaseRunner(): { readonly check: (annotator: Annotator) => string | undefined } {
  const cases = readCases()
    .filter(({ fails }) => !fails)
    .map(({ place, layer, language, marked }) => {
      const { text, annotations: gold } = parseMarkedText(marked);
      return {
        place,
        layer,
        gold,
        doc: createDocument(text, { id: 'case', language }),
        explain: isExplained(gold),
      };
    });
  const isWrong = (annotator: Annotator, { layer, gold, doc, explain }: (typeof cases)[number]): boolean => {
    const lines = compareLayers(doc.text, layer, gold, annotator(doc, { explain }));
    return JSON.stringify(lines.expected) !== JSON.stringify(lines.found);
  };
  const check = (annotator: Annotator): string | undefined => {
    let last = '';
    const wrong = tried(() => {
      for (const one of cases) {
        last = one.place;
        if (isWrong(annotator, one)) return one.place;
      }
      return '';
    });
    return wrong === '' ? undefined : (wrong ?? last);
  };
  return { check };
}
