import { unzipSync } from 'fflate';

/** Families that readers take. */
export type ReadFamily =
  'text' | 'table' | 'html' | 'xml' | 'json' | 'json-lines' | 'rtf' | 'docx' | 'xlsx' | 'parquet';

/** Families of files: what the first bytes say, before a reader is chosen. */
export type FileFamily =
  | ReadFamily
  // Refused by name.
  | keyof typeof REFUSED
  // Left out and counted.
  | 'empty'
  | 'picture'
  | 'sound or film'
  | 'annotations'
  | 'classroom file'
  | 'program or settings file'
  | 'description of the folder';

/** What files are that no reader takes, and what to do instead. */
export const REFUSED = {
  pdf: 'this is a PDF, whose text has no sure order; export the articles as HTML, RTF or text, or paste the text into a .txt file',
  odt: 'this is an OpenDocument text; save it as .docx or as plain text',
  zip: 'this is a zip archive; unpack it and give the folder',
  gzip: 'this is a gzip archive; unpack it first',
  'old-office': 'this is a file of Office before 2007; open it and save it as .docx or .xlsx',
  broken:
    'this is not the Word, Excel or PDF file that its name says; it may be damaged or locked: open it and save it again',
  binary: 'this is no text; save the article as plain text in UTF-8',
  webanno:
    'this is WebAnno TSV, annotations of INCEpTION; export the documents as plain text to analyse them',
  vertical:
    'this is a vertical file (one token a line) of Sketch Engine or CWB; export the corpus as plain text',
  mime: 'this is an e-mail or a web archive (MHTML); open it and save the article as HTML or plain text',
} as const;

const ENDINGS: Readonly<Record<string, FileFamily>> = {
  ...endings('picture', 'png jpg jpeg gif webp bmp tif tiff heic avif svg ico psd eps'),
  ...endings('sound or film', 'mp3 wav ogg flac m4a mp4 mov avi mkv webm'),
  ...endings('annotations', 'ann'),
  ...endings(
    'program or settings file',
    'yml yaml toml ini cfg conf log py r rmd js ts mjs cjs css sql sh bat ps1 bib dic lock map ipynb',
  ),
};

/**
 * The family of a file, after its first bytes and only then its name.
 *
 * @param bytes - The file, or its beginning when `isWhole` is false.
 * @param name - Name of the file, with its ending.
 * @source FORMATS: byte order mark, magic number, first character, signatures of the formats' own first lines.
 */
export function familyOf(bytes: Uint8Array, name: string): FileFamily {
  const ending = endingOf(name);
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  if (/\.selon-(?:marks|exercise)\.json$/u.test(base)) return 'classroom file';
  if (isDescription(base)) return 'description of the folder';
  if (/^(?:annotation|visual|tools|kb_shortcuts)\.conf$/u.test(base)) return 'annotations';
  const byMagic = magicOf(bytes, ending);
  if (byMagic !== undefined) return byMagic;
  const byEnding = ENDINGS[ending];
  if (byEnding !== undefined) return byEnding;
  if (bytes.length === 0) return 'empty';
  const head = headOf(bytes);
  const nuls = head.slice(0, 1000).split('\0').length - 1;
  // A NUL in every second byte is UTF-16 without its mark, which decoding knows how to name.
  if (nuls > 0 || head.includes('\0')) return nuls > Math.min(head.length, 1000) / 4 ? 'text' : 'binary';
  // Such files would have shown themselves by their first bytes.
  if (/^(?:docx?|xlsx?|odt|pdf)$/u.test(ending)) return 'broken';
  return textFamily(head, ending);
}

/** Whether a file by its name tells about a folder instead of holding a text of it: `README.md`, `datapackage.json`. */
export function isDescription(name: string): boolean {
  return /^(?:(?:readme|licen[cs]e|changelog|citation|authors)(?:\.\w+)?|(?:datapackage|package|package-lock)\.json)$/iu.test(
    name,
  );
}

/** The ending of a file name in lower case, without its dot; empty when it has none. */
export function endingOf(name: string): string {
  return /[^/.]\.([\p{L}\p{N}]+)$/u.exec(name)?.[1].toLowerCase() ?? '';
}

function endings(family: FileFamily, list: string): Readonly<Record<string, FileFamily>> {
  return Object.fromEntries(list.split(' ').map((ending) => [ending, family]));
}

function magicOf(bytes: Uint8Array, ending: string): FileFamily | undefined {
  const starts = (...signature: readonly number[]): boolean =>
    signature.every((byte, place) => bytes[place] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return zipFamily(bytes, ending);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'old-office';
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38))
    return 'picture';
  return starts(0x52, 0x49, 0x46, 0x46) ? 'sound or film' : undefined;
}

function zipFamily(bytes: Uint8Array, ending: string): FileFamily {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  } catch {
    // Its reader says that it is damaged.
    return ending === 'docx' ? 'docx' : 'zip';
  }
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('content.xml') && names.includes('mimetype') ? 'odt' : 'zip';
}

/** The beginning of a file as text, in whatever encoding: signatures are ASCII. */
function headOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const part = bytes.subarray(0, 1 << 16);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(part);
  return new TextDecoder('utf-8').decode(part);
}

const HTML_TAG =
  /^<(?:!doctype html|html|head|body|meta|title|div|table|article|section|p|h[1-6]|span|center|style|link)\b(?!:)/iu;

function textFamily(head: string, ending: string): FileFamily {
  const start = head.trimStart();
  if (start.startsWith('#FORMAT=WebAnno')) return 'webanno';
  if (
    /^(?:MIME-Version|Received|Return-Path|From|Date|Subject|Content-Type|Snapshot-Content-Location): \S[^\n]*\n(?:[\w-]+:|[ \t])/iu.test(
      start,
    )
  )
    return /^(?:MIME-Version|Content-Type):/imu.test(start) ? 'mime' : 'text';
  if (
    /^<(?:doc|text|corpus)\b[^>\n]*>\s*\n(?:<[^>\n]+>\s*\n)*[^<\t\n]+(?:\t[^\n]*)?\n/u.test(start) &&
    !start.startsWith('<text xmlns')
  )
    return 'vertical';
  if (start.startsWith('<')) return markupFamily(start, ending);
  if (start.startsWith('{') || start.startsWith('[')) return jsonFamily(start, ending);
  if (ending === 'jsonl' || ending === 'ndjson') return 'json-lines';
  if (ending === 'json') return 'json';
  if (isIramuteqStart(start)) return 'text';
  return ending === 'csv' || ending === 'tsv' || ending === 'tab' || isTableStart(head) ? 'table' : 'text';
}

function markupFamily(start: string, ending: string): FileFamily {
  const root = start
    .replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|\s+)+/u, '')
    .replace(/^<!doctype(?! html)[^>]*>\s*/iu, '');
  if (HTML_TAG.test(root) || (root === '' && ending.startsWith('htm'))) return 'html';
  if (
    start.startsWith('<?xml') ||
    /^<[A-Za-z_][\w.:-]*(?:\s+[\w.:-]+\s*=\s*["'][^"']*["'])*\s*\/?>/u.test(root)
  ) {
    return ending === 'html' || ending === 'htm' ? 'html' : 'xml';
  }
  if (start.startsWith('<!--')) return 'html';
  return ending === 'html' || ending === 'htm' ? 'html' : 'text';
}

function jsonFamily(start: string, ending: string): FileFamily {
  const isLines = ending === 'jsonl' || ending === 'ndjson';
  const end = start.indexOf('\n');
  const line = end < 0 ? start : start.slice(0, end);
  // One list or object over several lines is JSON in spite of its ending.
  if (isLines) {
    const isOneList = start.startsWith('[') && (!isJson(line) || start.slice(line.length).trim() === '');
    return isOneList || /^\{\s*$/u.test(line) ? 'json' : 'json-lines';
  }
  const isWholeLine = line.startsWith('{') && isJson(line);
  if (isWholeLine && start.slice(line.length).trim() !== '') return 'json-lines';
  const isSaid = ending === 'json' || ending === 'jsonld';
  // `[Mise à jour] Le maire …` is a text.
  return isSaid || isWholeLine || /^(?:\{\s*"|\[\s*[[{"])/u.test(start) ? 'json' : 'text';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function isIramuteqStart(start: string): boolean {
  return /^(?:\*{4}|\d{4})[ \t]+\*[^\s_*]+(?:_|[ \t\r\n])/u.test(start);
}

/** Whether a text without a table's ending begins with the header of one: several cells, one of them for the texts. */
function isTableStart(head: string): boolean {
  const [header = '', second = ''] = head.split(/\r?\n/u, 2);
  return ['\t', ';', ',', '|'].some((sign) => {
    const cells = header.split(sign).map((cell) => cell.trim().replace(/^"|"$/gu, '').toLowerCase());
    return (
      cells.length >= 2 &&
      second.split(sign).length >= cells.length &&
      // A row of numbers and words, as in CoNLL-U, is no header.
      cells.every((cell) => /^[\p{L}\p{N}_. '’()/:°%#@&+-]{0,60}$/u.test(cell) && !/^\d+$/u.test(cell)) &&
      cells.some((cell) => TEXT_COLUMNS.includes(cell))
    );
  });
}

/**
 * Names of the column or field with the texts, in lower case, in the order in which they are looked for: those that can
 * mean nothing else come before those that also name a number, a summary or a teaser.
 */
export const TEXT_COLUMNS: readonly string[] = [
  'full_text',
  'fulltext',
  'full text',
  'texte intégral',
  'text',
  'texte',
  'текст',
  'texto',
  'testo',
  'body_text',
  'body',
  'article_text',
  'articlebody',
  'content_text',
  'content',
  'contenu',
  'corps',
  'story_content',
  'оригинал',
  'article',
  'message',
  'анонс',
];
