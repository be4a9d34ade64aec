import type { CorpusReader } from './corpus-item';
import type { ReadFamily } from './file-family';
import { docx } from './readers/docx';
import { europresse } from './readers/europresse';
import { factivaHtml } from './readers/factiva-html';
import { factivaXml } from './readers/factiva-xml';
import { json } from './readers/json';
import { jsonLines } from './readers/json-lines';
import { plainText } from './readers/plain-text';
import { rtf } from './readers/rtf';
import { spreadsheet } from './readers/spreadsheet';
import { table } from './readers/table';

/** The readers of each family, the most particular first: the first that recognises a file reads it. */
export const READERS: Readonly<Record<ReadFamily, readonly CorpusReader[]>> = {
  text: [plainText],
  table: [table],
  html: [europresse, factivaHtml],
  xml: [factivaXml],
  json: [json],
  'json-lines': [jsonLines],
  rtf: [rtf],
  docx: [docx],
  xlsx: [spreadsheet],
};
