import type { CorpusReader } from '../corpus-item';
import { isFactivaFile, readFactivaLines } from '../factiva-lines';
import { parseRtf } from '../rtf';

/**
 * Articles of an RTF file of Factiva: in article format, and in the format with codes (`HD`, `LP`, `TD` …); any language
 * of interface.
 *
 * The text is headline, lead and body; metadata and what is left out: see `factivaHtml`. The headline is what is bold.
 */
export const factivaRtf: CorpusReader = {
  id: 'factiva-rtf',
  version: '1.0.0',
  title: 'Factiva (RTF)',
  holds: 'many',
  recognises: ({ bytes }) => isFactivaFile(parseRtf(bytes)),
  read: ({ bytes, options }) => readFactivaLines(parseRtf(bytes), 'readFactivaRtf', options),
};
