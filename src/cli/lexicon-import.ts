import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DictionaryImportOptions, ImportedDictionary } from '../formats/imported-lexicon';
import { parseLiwcDictionary } from '../formats/liwc-dictionary';
import { parseQuantedaDictionary } from '../formats/quanteda-dictionary';
import { decodeText } from '../formats/source-text';
import { writeWholeFile } from '../formats/whole-files';
import { LAYERS, type Layer } from '../model/annotation';
import { isLanguage } from '../model/language';
import { unknownName } from '../util/check';
import { DataError } from '../util/errors';
import { UsageError } from './usage-error';

const PARSERS: Readonly<Record<string, typeof parseLiwcDictionary>> = {
  '.dic': parseLiwcDictionary,
  '.yml': parseQuantedaDictionary,
  '.yaml': parseQuantedaDictionary,
};

/** `selon lexicon import`: one lexicon file for each category of a dictionary of another tool. */
export function importDictionary(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      layer: { type: 'string' },
      licence: { type: 'string' },
      name: { type: 'string' },
      output: { type: 'string', default: '.' },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError('expected one dictionary file to import');
  const parse = PARSERS[extname(path).toLowerCase()];
  if (parse === undefined)
    throw new UsageError(`unknown kind of dictionary; expected a file .yml, .yaml or .dic, got ${path}`);
  const { language, licence } = values;
  if (language === undefined || !isLanguage(language))
    throw new UsageError('--language is fr, en or ru: the language of the dictionary');
  if (licence === undefined)
    throw new UsageError(
      '--licence says under which terms the dictionary may be used; look it up at its source',
    );
  const layer = LAYERS.find((known) => known === values.layer);
  if (layer === undefined) throw new UsageError(unknownName('--layer is no layer', values.layer, LAYERS));
  const name = values.name ?? basename(path, extname(path));
  return importFile(path, parse, { name, language, layer: layer satisfies Layer, licence }, values.output);
}

function importFile(
  path: string,
  parse: typeof parseLiwcDictionary,
  options: DictionaryImportOptions,
  folder: string,
): number {
  if (!existsSync(path)) {
    console.error(`selon: no such file; check the name (${path})`);
    return 1;
  }
  let imported: ImportedDictionary;
  try {
    imported = parse(decodeText(readFileSync(path), path), path, options);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(`selon: ${error.message}`);
    return 1;
  }
  for (const { message } of imported.warnings) console.error(`selon: ${message}`);
  if (imported.lexicons.length === 0) {
    console.error(`selon: nothing to import; the dictionary has no words that can be carried (${path})`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  for (const lexicon of imported.lexicons) {
    const file = join(folder, `${lexicon.id.replace('/', '-')}.json`);
    writeWholeFile(file, `${JSON.stringify(lexicon, null, 2)}\n`);
    const words = lexicon.entries.reduce((sum, { pattern }) => sum + [pattern].flat().length, 0);
    console.log(`${file}: ${words} words of ${lexicon.title}`);
  }
  const { length } = imported.warnings;
  if (length > 0)
    console.error(
      `selon: ${length} ${length === 1 ? 'word was' : 'words were'} left out or changed, as said above`,
    );
  return 0;
}
