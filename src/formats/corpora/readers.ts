import type { CorpusReader } from './corpus-item';
import type { ReadFamily } from './file-family';
import { conllu } from './readers/conllu';
import { docx } from './readers/docx';
import { europresse } from './readers/europresse';
import { factivaHtml } from './readers/factiva-html';
import { factivaRtf } from './readers/factiva-rtf';
import { factivaText } from './readers/factiva-text';
import { factivaXml } from './readers/factiva-xml';
import { feed } from './readers/feed';
import { integrum } from './readers/integrum';
import { iramuteq } from './readers/iramuteq';
import { json } from './readers/json';
import { jsonLines } from './readers/json-lines';
import { nexisDocx } from './readers/nexis-docx';
import { nexisHtml } from './readers/nexis-html';
import { nexisRtf } from './readers/nexis-rtf';
import { nexisText } from './readers/nexis-text';
import { parquet } from './readers/parquet';
import { plainText } from './readers/plain-text';
import { proquestHtml } from './readers/proquest-html';
import { proquestText } from './readers/proquest-text';
import { rtf } from './readers/rtf';
import { spreadsheet } from './readers/spreadsheet';
import { table } from './readers/table';
import { webPage } from './readers/web-page';

/** The readers of each family, the most particular first: the first that recognises a file reads it. */
export const READERS: Readonly<Record<ReadFamily, readonly CorpusReader[]>> = {
  text: [nexisText, factivaText, proquestText, conllu, iramuteq, plainText],
  table: [table],
  html: [europresse, factivaHtml, nexisHtml, proquestHtml, integrum, feed, webPage],
  xml: [factivaXml, feed],
  json: [json],
  'json-lines': [jsonLines],
  rtf: [nexisRtf, factivaRtf, rtf],
  docx: [nexisDocx, docx],
  xlsx: [spreadsheet],
  parquet: [parquet],
};
