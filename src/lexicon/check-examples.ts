import type { Lexicon, LexiconEntry, LexiconMatch } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import { createDocument } from '../text/create-document';
import type { FieldFault } from './field-fault';
import { compileLexicons, type CompiledLexicons } from './compile';
import { parseExample } from './example';
import { matchLexicons } from './match';

/**
 * Runs all examples and counter-examples of a lexicon through the engine.
 *
 * An example must make its entry fire exactly on the cue in brackets, and the entry must not fire elsewhere in it;
 * a counter-example must not make its entry fire at all. An entry with context fields needs a counter-example.
 *
 * @param lexicon - A parsed lexicon.
 * @param verbs - Verb forms of its language.
 * @returns Every example that does not hold, with what was found instead; each message names its entry.
 * @throws LexiconError when a pattern asks for a verb that is not known.
 */
export function findExampleFaults(lexicon: Lexicon, verbs?: VerbIndex): readonly FieldFault[] {
  const compiled = compileLexicons([lexicon], verbs);
  const faults: FieldFault[] = [];
  lexicon.entries.forEach((entry, i) => {
    const report = (field: string, place: number, message: string): void => {
      faults.push({ path: ['entries', i, field, place], message: `entry ${entry.id}: ${message}` });
    };
    entry.examples.forEach((source, place) => {
      const fault = checkExample(source, entry, lexicon, compiled);
      if (fault !== undefined) report('examples', place, fault);
    });
    entry.counterExamples?.forEach((source, place) => {
      const fault = checkCounterExample(source, entry, lexicon, compiled);
      if (fault !== undefined) report('counterExamples', place, fault);
    });
    const hasContext = [entry.followedBy, entry.precededBy, entry.notFollowedBy, entry.notPrecededBy].some(
      Boolean,
    );
    if (hasContext && (entry.counterExamples ?? []).length === 0) {
      faults.push({
        path: ['entries', i],
        message: `entry ${entry.id}: has context fields but no counter-example; add a sentence in which it must not fire`,
      });
    }
  });
  return faults;
}

function hitsIn(text: string, lexicon: Lexicon, compiled: CompiledLexicons): readonly LexiconMatch[] {
  return matchLexicons(createDocument(text, { language: lexicon.language }), compiled, { explain: true });
}

function checkExample(
  source: string,
  entry: LexiconEntry,
  lexicon: Lexicon,
  compiled: CompiledLexicons,
): string | undefined {
  const { text, start, end } = parseExample(source);
  const hits = hitsIn(text, lexicon, compiled);
  const own = hits.filter((hit) => hit.entry.id === entry.id);
  if (own.length === 1 && own[0].start === start && own[0].end === end) return undefined;
  const cue = JSON.stringify(text.slice(start, end));
  if (own.length > 0) return `expected only ${cue} in ${JSON.stringify(text)}, got ${describe(own, text)}`;
  const others = hits.filter((hit) => hit.start < end && start < hit.end);
  const instead = others.length === 0 ? 'nothing' : describe(others, text);
  return `expected ${cue} in ${JSON.stringify(text)}, got ${instead}; change the pattern or the example`;
}

function checkCounterExample(
  source: string,
  entry: LexiconEntry,
  lexicon: Lexicon,
  compiled: CompiledLexicons,
): string | undefined {
  const { text } = parseExample(source);
  const own = hitsIn(text, lexicon, compiled).filter((hit) => hit.entry.id === entry.id);
  return own.length === 0
    ? undefined
    : `expected nothing in the counter-example ${JSON.stringify(text)}, got ${describe(own, text)}; add a context`;
}

function describe(hits: readonly LexiconMatch[], text: string): string {
  return hits
    .map((hit) => `${JSON.stringify(text.slice(hit.start, hit.end))} (entry ${hit.entry.id})`)
    .join(', ');
}
