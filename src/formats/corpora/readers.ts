import type { CorpusReader } from './corpus-item';
import type { FileFamily, REFUSED } from './file-family';
import { plainText } from './readers/plain-text';

/** Families that readers take. */
export type ReadFamily = Exclude<
  FileFamily,
  | keyof typeof REFUSED
  | 'empty'
  | 'picture'
  | 'sound or film'
  | 'annotations'
  | 'classroom file'
  | 'description of the folder'
>;

/** The readers of each family, the most particular first: the first that recognises a file reads it. */
export const READERS: Readonly<Record<ReadFamily, readonly CorpusReader[]>> = {
  text: [plainText],
  table: [],
  html: [],
  xml: [],
  json: [],
  'json-lines': [],
  rtf: [],
  docx: [],
  xlsx: [],
};
