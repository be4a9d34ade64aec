import { escapePattern } from '../lexicon/escape-pattern';
import type { Warning } from '../model/warning';
import { FormatError } from '../util/errors';
import { createImportedLexicons } from './imported-lexicon';
import type { DictionaryCategory, DictionaryImportOptions, ImportedDictionary } from './imported-lexicon';

type Words = DictionaryCategory['words'][number][];

/**
 * Lexicons from a LIWC dictionary (`.dic`, as of 2001 to 2015): numbered categories between two lines with `%`, then one
 * word per line with the numbers of its categories.
 *
 * Carried: words, phrases, `*` at the end of a word. Not carried, and said in the warnings: conditional categories
 * (`like (02 134)125/464`, `kind <of>131`), categories that the header does not define. The `.dicx` format of LIWC-22
 * is another one.
 *
 * @param dic - Content of the file, decoded.
 * @param path - The file as the user named it, for messages.
 * @param options - What the dictionary does not say about itself.
 * @throws FormatError when the header with the categories is missing or broken.
 * @source pennebaker2007, LIWC2007 manual, "Creating and using custom dictionaries".
 */
export function parseLiwcDictionary(
  dic: string,
  path: string,
  options: DictionaryImportOptions,
): ImportedDictionary {
  const lines = dic.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const open = lines.findIndex((line) => line.trim() !== '');
  const close = lines.findIndex((line, i) => i > open && line.trim() === '%');
  if (open === -1 || lines[open].trim() !== '%' || close === -1) {
    const got = open === -1 ? 'an empty file' : JSON.stringify(lines[open]);
    throw new FormatError(
      `parseLiwcDictionary: no header; expected a line with %, categories, a line with %, got ${got}`,
      {
        path,
        line: Math.max(1, open + 1),
      },
    );
  }
  const warnings: Warning[] = [];
  const categories = parseHeader(lines.slice(open + 1, close), open + 2, path);
  lines.slice(close + 1).forEach((line, i) => {
    const lose = (reason: string): void => {
      const message = `${path}:${close + i + 2}: ${JSON.stringify(line.trim())} is left out: ${reason}`;
      warnings.push({ code: 'dictionary-word-not-carried', message });
    };
    if (line.trim() !== '') addWord(line.trim(), categories, lose);
  });
  return { lexicons: createImportedLexicons([...categories.values()], 'LIWC', options), warnings };
}

function parseHeader(
  lines: readonly string[],
  firstLine: number,
  path: string,
): ReadonlyMap<string, { readonly path: readonly [string]; readonly words: Words }> {
  const categories = new Map<string, { readonly path: readonly [string]; readonly words: Words }>();
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const [number, ...name] = line.trim().split(/\s+/);
    if (!/^\d+$/.test(number) || name.length === 0) {
      throw new FormatError(
        `parseLiwcDictionary: broken category; expected a number and a name, got ${JSON.stringify(line)}`,
        { path, line: firstLine + i },
      );
    }
    const known = categories.get(number);
    if (known !== undefined) {
      // The words of one of the two would go to the other.
      throw new FormatError(
        `parseLiwcDictionary: the number ${number} stands twice; expected one for each category, got ${known.path[0]} and ${name.join(' ')}`,
        { path, line: firstLine + i },
      );
    }
    categories.set(number, { path: [name.join(' ')], words: [] });
  });
  return categories;
}

function addWord(
  line: string,
  categories: ReadonlyMap<string, { readonly words: Words }>,
  lose: (reason: string) => void,
): void {
  // Numbers stand at the end; a phrase may hold spaces, so that it is cut at the tab where there is one.
  const parts = line.includes('\t') ? line.split(/\t+/).map((part) => part.trim()) : line.split(/\s+/);
  const firstNumber = parts.findIndex((part, i) => i > 0 && /^\d+$/.test(part));
  const word = parts
    .slice(0, firstNumber === -1 ? 1 : firstNumber)
    .join(' ')
    .normalize('NFC');
  const numbers = firstNumber === -1 ? [] : parts.slice(firstNumber);
  if (/[(<].*[)>]\s*\d|\d\/\d/.test(line)) return lose('its categories depend on the words around it');
  if (numbers.length === 0 || word === '') return lose('it has no category');
  const stem = word.replace(/\*+$/, '');
  if (stem.trim() === '') return lose('it would find every word');
  const pattern = stem.split(/\s+/).map(escapePattern).join(' ') + (stem === word ? '' : '*');
  for (const number of numbers) {
    const category = categories.get(number);
    if (category === undefined) lose(`the header has no category ${JSON.stringify(number)}`);
    else category.words.push({ pattern, example: `[${stem}]` });
  }
}
