import type { VerbIndex } from '../model/morphology';
import { checkVerbs } from './check-verbs';
import { findExampleFaults } from './check-examples';
import type { FieldFault } from './field-fault';
import { placeFaults, readLexicon, type LexiconFault, type ParseLexiconOptions } from './parse-lexicon';

/** What `checkLexicon` checks against. */
export interface CheckLexiconOptions extends ParseLexiconOptions {
  /** Verb forms of a language; without them patterns with verbs and all examples stay unchecked. */
  readonly verbsOf?: (language: string) => VerbIndex | undefined;
  /** Keys of `references.bib`; unchecked when absent. */
  readonly citations?: readonly string[];
}

/**
 * Checks a lexicon file as a whole: fields, patterns, verbs, citations, and every example by running it.
 *
 * @param json - Content of the file.
 * @param options - Labels, verb forms and citations that are known.
 * @returns All faults in the order of lines, each with its remedy; faults of one stage hide those of the next
 *   (examples run only when the patterns can be read). None when the lexicon is sound.
 */
export function checkLexicon(json: string, options: CheckLexiconOptions = {}): readonly LexiconFault[] {
  const { lexicon, faults } = readLexicon(json, options);
  if (lexicon === undefined) return faults;
  const verbs = options.verbsOf?.(lexicon.language);
  const found: FieldFault[] = [];
  lexicon.citation.forEach((key, i) => {
    if (options.citations?.includes(key) === false) {
      found.push({
        path: ['citation', i],
        message: `references.bib has no entry ${key}; add the work there`,
      });
    }
  });
  const unknownVerbs = checkVerbs(lexicon, verbs);
  found.push(...unknownVerbs);
  if (unknownVerbs.length === 0) found.push(...findExampleFaults(lexicon, verbs));
  return placeFaults(json, lexicon, found);
}
