import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadVerbs } from '../formats/files';
import { decodeText } from '../formats/source-text';
import { checkLexicon } from '../lexicon/check-lexicon';
import { formatLexiconFault } from '../lexicon/parse-lexicon';
import { isLanguage } from '../model/language';
import { unknownName } from '../util/check';
import { CorpusError } from '../util/errors';
import { importDictionary } from './lexicon-import';
import { tryPattern } from './lexicon-try';
import { UsageError } from './usage-error';

/** `selon lexicon check | try | import`: for people who write lexicons. */
export async function run(argv: readonly string[]): Promise<number> {
  const [action, ...rest] = argv;
  if (action === 'check') return checkFiles(rest);
  if (action === 'try') return tryPattern(rest);
  if (action === 'import') return importDictionary(rest);
  throw new UsageError(
    action === undefined
      ? 'no action; expected check, try or import'
      : unknownName(`unknown action ${JSON.stringify(action)}`, action, ['check', 'try', 'import']),
  );
}

function checkFiles(argv: readonly string[]): number {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: {} });
  if (positionals.length === 0) throw new UsageError('no file; expected lexicon files to check');
  let isSound = true;
  for (const path of positionals) {
    const faults = faultsOf(path);
    if (faults.length > 0) isSound = false;
    for (const fault of faults) console.error(fault);
    if (faults.length === 0) console.log(`${path}: sound, all examples hold`);
    else console.error(`${path}: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`);
  }
  return isSound ? 0 : 1;
}

function faultsOf(path: string): readonly string[] {
  if (!existsSync(path)) return [`${path}: no such file; check the name`];
  let json: string;
  try {
    json = decodeText(readFileSync(path), path);
  } catch (error) {
    if (error instanceof CorpusError) return [error.message];
    throw error;
  }
  const verbsOf = (language: string): ReturnType<typeof loadVerbs> =>
    isLanguage(language) ? loadVerbs(language) : undefined;
  return checkLexicon(json, { verbsOf }).map((fault) => formatLexiconFault(fault, path));
}
