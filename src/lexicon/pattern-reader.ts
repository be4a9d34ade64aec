import type { Language } from '../model/language';
import { createLiteralScanner } from './literal-tokens';
import { parsePattern, type ParsedPattern, type PatternContext, type PatternRole } from './parse-pattern';
import type { PatternNode } from './pattern';

/** What patterns need to be read: their lexicon's language and named lists. */
export interface PatternHome {
  readonly language: Language;
  readonly classes?: Readonly<Record<string, readonly string[]>>;
}

/** Reads the patterns of one lexicon; a pattern that was read before is not read again. */
export type PatternReader = (source: string, role: PatternRole) => ParsedPattern;

// Checking and compiling read the same patterns; a lexicon is never changed, so its reader can be kept with it.
const readers = new WeakMap<PatternHome, PatternReader>();

/**
 * The reader of a lexicon's patterns.
 *
 * @param lexicon - Language and named lists.
 */
export function patternReaderOf(lexicon: PatternHome): PatternReader {
  let reader = readers.get(lexicon);
  if (reader === undefined) {
    reader = createPatternReader(lexicon);
    readers.set(lexicon, reader);
  }
  return reader;
}

function createPatternReader({ language, classes = {} }: PatternHome): PatternReader {
  const lists = new Map<string, PatternNode | undefined>();
  const patterns = new Map<string, ParsedPattern>();
  const classOf = (name: string): PatternNode | undefined => {
    if (!Object.hasOwn(classes, name)) return undefined;
    if (!lists.has(name)) {
      // A list that needs itself finds itself unknown, and is reported as such.
      lists.set(name, undefined);
      const options = classes[name].map((member) => parsePattern(member, context, 'class').pattern?.cue);
      // One faulty member is reported where it stands, not at every use of the list.
      const sound = options.filter((option) => option !== undefined);
      if (sound.length > 0) lists.set(name, { type: 'choice', options: sound });
    }
    return lists.get(name);
  };
  const context: PatternContext = { scanner: createLiteralScanner(language), classOf };
  return (source, role) => {
    const key = `${role} ${source}`;
    let parsed = patterns.get(key);
    if (parsed === undefined) {
      parsed = parsePattern(source, context, role);
      patterns.set(key, parsed);
    }
    return parsed;
  };
}
