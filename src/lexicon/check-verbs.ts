import type { Lexicon } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import type { FieldFault } from './field-fault';
import { eachPattern } from './each-pattern';
import { lexicalForm } from './lexical-form';
import type { PatternNode, TokenTest } from './pattern';
import { patternReaderOf } from './pattern-reader';
import { UNKNOWN_VERB } from './token-sets';

/**
 * Checks that every verb that a lexicon's patterns name is known.
 *
 * @param lexicon - A lexicon whose patterns can be read.
 * @param verbs - Verb forms of its language; absent when there are none.
 * @returns One fault per pattern and unknown verb.
 */
export function checkVerbs(lexicon: Lexicon, verbs: VerbIndex | undefined): readonly FieldFault[] {
  const read = patternReaderOf(lexicon);
  const faults: FieldFault[] = [];
  for (const { path, source, role } of eachPattern(lexicon)) {
    const { pattern } = read(source, role);
    if (pattern === undefined) continue;
    const tests = [pattern.before, pattern.cue, pattern.after].flatMap((node) => testsOf(node));
    const lemmas = new Set(tests.flatMap((test) => (test.is === 'lemma' ? test.lemmas : [])));
    const asksForTense = tests.some((test) => test.is === 'tense');
    if (verbs === undefined && (lemmas.size > 0 || asksForTense)) {
      faults.push({
        path,
        message: `the pattern asks for verb forms, and there are none for ${lexicon.language}; write the forms out`,
      });
      continue;
    }
    for (const lemma of lemmas) {
      // What a pattern takes from a named list is reported at the list.
      if (verbs?.formsOf(lexicalForm(lemma)).length !== 0 || !source.normalize('NFC').includes(lemma))
        continue;
      faults.push({ path, message: `unknown verb ${JSON.stringify(lemma)}; ${UNKNOWN_VERB}` });
    }
  }
  return faults;
}

function testsOf(node: PatternNode): readonly TokenTest[] {
  switch (node.type) {
    case 'test':
      return [node.test];
    case 'sequence':
      return node.items.flatMap(testsOf);
    case 'choice':
      return node.options.flatMap(testsOf);
    case 'repeat':
      return testsOf(node.item);
  }
}
