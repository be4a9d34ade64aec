import type { CorpusReader } from '../corpus-item';
import { isNexisFile, readNexisArticles } from '../nexis-articles';
import { parseRtf } from '../rtf';

/** Articles of an RTF file of Nexis Uni, Lexis+ or Nexis Advance: line for line as its Word files (see `nexisDocx`). */
export const nexisRtf: CorpusReader = {
  id: 'nexis-rtf',
  version: '1.0.0',
  title: 'Nexis Uni, Lexis+ (RTF)',
  holds: 'many',
  recognises: ({ bytes }) => isNexisFile(parseRtf(bytes)),
  read: ({ bytes, options }) => readNexisArticles(parseRtf(bytes), 'readNexisRtf', options),
};
