import { escapePattern } from '../lexicon/escape-pattern';
import type { Warning } from '../model/warning';
import { FormatError } from '../util/errors';
import { createImportedLexicons } from './imported-lexicon';
import { parseYamlWords } from './yaml-words';
import type { DictionaryCategory, DictionaryImportOptions, ImportedDictionary } from './imported-lexicon';

/**
 * Lexicons from a dictionary of the R package quanteda in YAML: nested keys with lists of glob patterns.
 *
 * Carried: keys at every level (a key with both words and keys below gives a lexicon of its own words), words of
 * several tokens, `*` inside words, `*` as a word of its own in the middle of others (one token). Not carried, and
 * said in the warnings: `?` for one character, a word that is nothing but wildcards. quanteda's case-sensitive use of
 * a dictionary has no counterpart.
 *
 * @param yaml - Content of the file.
 * @param path - The file as the user named it, for messages.
 * @param options - What the dictionary does not say about itself.
 * @throws FormatError when the file is not YAML, or no nested record of lists of words.
 */
export function parseQuantedaDictionary(
  yaml: string,
  path: string,
  options: DictionaryImportOptions,
): ImportedDictionary {
  const { value, emptyLines } = parseYamlWords(yaml, path);
  const categories: DictionaryCategory[] = [];
  const warnings: Warning[] = emptyLines.map((line) => ({
    code: 'dictionary-word-not-carried',
    message: `${path}:${line}: an empty item is left out; write a word that begins with #, & or ! in quotation marks`,
  }));
  collect(value, [], { path, categories, warnings });
  return { lexicons: createImportedLexicons(categories, 'quanteda', options), warnings };
}

interface Collector {
  readonly path: string;
  readonly categories: DictionaryCategory[];
  readonly warnings: Warning[];
}

function collect(value: unknown, keys: readonly string[], into: Collector): void {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = items.filter((item) => typeof item === 'string' && item !== '');
  if (words.length > 0 && keys.length === 0) throw notADictionary(keys, into.path, words[0]);
  const patterns = words
    .map((word) => toPattern(word as string, keys, into))
    .filter((word) => word !== undefined);
  into.categories.push({ path: keys, words: patterns });
  for (const item of items) {
    if (typeof item === 'string' || item === null) continue;
    if (typeof item !== 'object' || Array.isArray(item)) throw notADictionary(keys, into.path, item);
    for (const [key, inner] of Object.entries(item)) collect(inner, [...keys, key], into);
  }
}

function notADictionary(keys: readonly string[], path: string, value: unknown): FormatError {
  const place = keys.length === 0 ? 'at the top' : `under ${keys.join(': ')}`;
  return new FormatError(
    `parseQuantedaDictionary: no dictionary; expected keys with lists of words ${place}, got ${JSON.stringify(value) ?? 'nothing'}`,
    { path },
  );
}

function toPattern(
  glob: string,
  keys: readonly string[],
  { warnings }: Collector,
): DictionaryCategory['words'][number] | undefined {
  const words = glob.normalize('NFC').trim().split(/\s+/);
  const lose = (reason: string): undefined => {
    const message = `${keys.join(': ')}: ${JSON.stringify(glob)} is left out: ${reason}`;
    warnings.push({ code: 'dictionary-word-not-carried', message });
    return undefined;
  };
  if (glob.includes('?')) return lose('a pattern cannot ask for exactly one character (?)');
  if (words.every((word) => /^\*+$/.test(word))) return lose('it would find every word');
  const pattern = words.map((word) =>
    /^\*+$/.test(word) ? '_' : word.split('*').map(escapePattern).join('*'),
  );
  const example = words.map((word) => (/^\*+$/.test(word) ? 'x' : word.replaceAll('*', ''))).join(' ');
  return { pattern: pattern.join(' ').replace(/\*+/g, '*'), example: `[${example}]` };
}
