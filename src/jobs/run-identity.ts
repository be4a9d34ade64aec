import { createHash } from 'node:crypto';
import { hashLexicons } from '../formats/files';
import { packageVersion } from '../kernel/package-version';
import { MEASURES } from '../measures/annotate';
import { LANGUAGES } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import { SEGMENTATION } from '../text/create-document';
import type { RunIdentity } from './checkpoint';

/**
 * What a run is of: the program with its measures and lexicons, the lexicons of the user's own, inputs and options. How
 * many threads work on it is no part of it.
 *
 * @param inputs - Files and folders as the user named them; none for standard input.
 * @param options - Options of the command by their names; one that is not given is `undefined`.
 * @param lexicons - Lexicons of the user's own.
 */
export function createRunIdentity(
  inputs: readonly string[],
  options: Readonly<Record<string, unknown>>,
  lexicons: readonly Lexicon[],
): RunIdentity {
  return {
    selon: packageVersion(),
    measures: [...MEASURES.map((measure) => `${measure.id}@${measure.version}`), SEGMENTATION].join(', '),
    lexicons: shortHash(LANGUAGES.map(hashLexicons).join()),
    ...Object.fromEntries(
      lexicons.map((lexicon) => [`lexicon ${lexicon.id}`, shortHash(JSON.stringify(lexicon))]),
    ),
    inputs: inputs.length === 0 ? '-' : inputs.join(', '),
    ...Object.fromEntries(
      Object.entries(options)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [`--${name}`, String(value)]),
    ),
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
