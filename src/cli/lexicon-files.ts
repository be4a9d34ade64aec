import { readLexiconFile } from '../formats/lexicon-files';
import type { Lexicon } from '../model/lexicon';
import { LexiconError } from '../util/errors';
import { UsageError } from './usage-error';

/**
 * The lexicons that the user names with `--lexicon`; what is wrong with them is said on standard error.
 *
 * @param paths - Lexicon files.
 * @returns `undefined` when a file cannot be used; all its faults were said.
 * @throws UsageError when two files have the same id.
 */
export function readNamedLexicons(paths: readonly string[]): readonly Lexicon[] | undefined {
  const lexicons = new Map<string, Lexicon>();
  try {
    for (const path of paths) {
      const lexicon = readLexiconFile(path);
      if (lexicons.has(lexicon.id))
        throw new UsageError(`two lexicons with the id ${lexicon.id}; give one of them another id`);
      lexicons.set(lexicon.id, lexicon);
    }
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    console.error(`selon: ${error.message}`);
    return undefined;
  }
  return [...lexicons.values()];
}
