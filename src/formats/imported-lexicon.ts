import type { Layer } from '../model/annotation';
import type { Language } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import type { Warning } from '../model/warning';

/** What a dictionary of another tool does not say about itself. */
export interface DictionaryImportOptions {
  /** Short name of the dictionary, the first part of the lexicons' ids: letters, digits, hyphens. */
  readonly name: string;
  readonly language: Language;
  readonly layer: Layer;
  readonly licence: string;
  /** Keys of `references.bib`. Default none. */
  readonly citation?: readonly string[];
}

/** Lexicons made from a dictionary of another tool, and what could not be carried. */
export interface ImportedDictionary {
  /** One for each category: in such dictionaries a word counts in each category that lists it. */
  readonly lexicons: readonly Lexicon[];
  readonly warnings: readonly Warning[];
}

/** A category of a dictionary: its path of names, its words as patterns with a sentence that shows each. */
export interface DictionaryCategory {
  readonly path: readonly string[];
  readonly words: readonly { readonly pattern: string; readonly example: string }[];
}

/**
 * One lexicon for each category of a dictionary; a category without words gives none.
 *
 * The examples are the words themselves, in brackets: they show that the engine finds them, and prove no meaning.
 *
 * @param categories - Categories in the order of the dictionary.
 * @param tool - The tool whose format it was, for the note.
 * @param options - What the dictionary does not say about itself.
 */
export function createImportedLexicons(
  categories: readonly DictionaryCategory[],
  tool: string,
  options: DictionaryImportOptions,
): readonly Lexicon[] {
  const used = new Set<string>();
  return categories
    .filter(({ words }) => words.length > 0)
    .map(({ path, words }) => {
      const name = uniqueName(slug(path.join('-')) || 'category', used);
      const unique = [...new Map(words.map((word) => [word.pattern.toLowerCase(), word])).values()];
      return {
        id: `${options.language}/${slug(options.name) || 'dictionary'}-${name}`,
        version: '1.0.0',
        title: path.join(': ').normalize('NFC'),
        definition:
          `Words of the category ${path.join(': ')} of the ${tool} dictionary ${options.name}.`.normalize(
            'NFC',
          ),
        language: options.language,
        layer: options.layer,
        licence: options.licence,
        citation: options.citation ?? [],
        derivation: 'verbatim' as const,
        derivationNote: `Imported from the ${tool} format; the examples are the words themselves.`,
        entries: [
          {
            id: name,
            pattern: unique.map(({ pattern }) => pattern),
            label: name,
            source: options.citation?.[0] ?? options.name,
            examples: [unique[0].example],
          },
        ],
      };
    });
}

function uniqueName(name: string, used: Set<string>): string {
  let unique = name;
  for (let i = 2; used.has(unique); i++) unique = `${name}-${i}`;
  used.add(unique);
  return unique;
}

/** A name in lower case with hyphens, without accents. */
function slug(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}
