import { restoreSnapshot, type CompiledSnapshot } from '../lexicon/compiled-snapshot';
import { createVerbIndex } from '../lexicon/verb-index';
import type { VerbParadigms } from '../lexicon/verb-paradigms';
import type { Language } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import type { LanguageResources } from './measure';

/** The resources of one language as plain data, for a program that reads no files. */
export interface ResourceData {
  readonly language: Language;
  /** The lexicons that were compiled, in that order. */
  readonly lexicons: readonly Lexicon[];
  readonly compiled: CompiledSnapshot;
  /** Absent for a language without data of verbs. */
  readonly paradigms?: VerbParadigms;
}

/** Resources from plain data, as `loadResources` would read them from disk. */
export function restoreResources(data: ResourceData): LanguageResources {
  const verbs = data.paradigms === undefined ? undefined : createVerbIndex(data.paradigms);
  return {
    language: data.language,
    lexicons: restoreSnapshot(data.compiled, data.lexicons, verbs),
    ...(verbs === undefined ? {} : { verbs }),
  };
}
