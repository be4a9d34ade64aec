import { CorpusError } from '../../util/errors';
import type { CorpusFile, CorpusItem, CorpusReader, ReaderInput, ReadingOptions } from './corpus-item';
import { declaredIn, decodeBytes } from './decode';
import { endingOf, familyOf, REFUSED, type FileFamily, type ReadFamily } from './file-family';
import { READERS } from './readers';

/** What a file holds, and who read it. */
export interface FileContent {
  readonly items: readonly CorpusItem[];
  /** Absent when no reader took the file. */
  readonly reader?: CorpusReader;
}

const BINARY: ReadonlySet<FileFamily> = new Set<FileFamily>(['docx', 'xlsx', 'parquet']);

/**
 * The texts of a file, whatever its format: sniffed by its bytes, decoded, and handed to the reader that knows it. The
 * one way in for command line, notebooks and workbench.
 *
 * @param file - Its bytes and names.
 * @param options - What the user says of files that do not say it themselves.
 * @returns Every part of the file as a text, a fault or something left out; a file that cannot be used is one fault.
 */
export function readCorpusFile(file: CorpusFile, options: ReadingOptions = {}): FileContent {
  const family = familyOf(file.bytes, file.name);
  if (family in REFUSED) {
    return fault(family, `readCorpusFile: ${REFUSED[family as keyof typeof REFUSED]}`);
  }
  if (!(family in READERS)) {
    if (family === 'empty')
      return fault(
        'empty',
        'readCorpusFile: the file is empty; expected an article, remove the file or fill it',
      );
    return { items: [{ kind: 'left-out', reason: family }] };
  }
  let input: ReaderInput;
  try {
    input = createInput(file, family, options);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return fault('encoding', withoutPlace(error), error.line);
  }
  const reader = READERS[family as ReadFamily].find((one) => one.recognises(input));
  if (reader === undefined) return fault('no-text', `readCorpusFile: ${UNKNOWN[family as ReadFamily]}`);
  return { items: [...reader.read(input)], reader };
}

function createInput(file: CorpusFile, family: FileFamily, options: ReadingOptions): ReaderInput {
  const { path, bytes } = file;
  const base = file.name.slice(file.name.lastIndexOf('/') + 1);
  const ending = endingOf(base);
  const name = ending === '' ? base : base.slice(0, -ending.length - 1);
  // An RTF file is ASCII; its escapes name the encoding of the letters.
  const text =
    family === 'rtf'
      ? new TextDecoder('windows-1252').decode(bytes)
      : BINARY.has(family)
        ? ''
        : decodeBytes(bytes, path, { declared: declaredIn(bytes), encoding: options.encoding }).text;
  return { path, name, bytes, text, options };
}

function fault(code: string, message: string, line?: number): FileContent {
  return { items: [{ kind: 'fault', code, message, ...(line === undefined ? {} : { line }) }] };
}

/** The message of an error without the place at its end, which the item carries apart. */
function withoutPlace(error: CorpusError): string {
  return error.path === undefined ? error.message : error.message.replace(/ \([^()]*\)$/u, '');
}

/** What to do with a file of a family that no reader recognises. */
const UNKNOWN: Readonly<Record<ReadFamily, string>> = {
  text: 'no reader takes this text',
  table: 'not a table of texts; expected a header and one text in each row',
  html: 'no article was found in this page; save the article alone, or paste its text into a .txt file',
  xml: 'no reader takes this XML; export the texts as plain text, HTML or a table',
  json: 'no texts were found in this JSON; expected a list of objects with a field text (or one of the export formats that selon knows)',
  'json-lines': 'no texts were found; expected one object with a field text on each line',
  rtf: 'no text was found in this RTF file',
  docx: 'no text was found in this Word file',
  parquet: 'no reader takes this Parquet file',
  xlsx: 'no sheet with a column of texts was found',
};
