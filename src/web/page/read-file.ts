import type { Analyser } from './analyser';
import type { PageWords } from './words/en';

/** Longest text in UTF-16 code units. */
export const LONGEST_TEXT = 2_000_000;

/** Why a file was not read. */
export type Refusal = keyof PageWords['refusals'];

/** A file's text, or why it was not read. */
export type FileText =
  { readonly title: string; readonly text: string } | { readonly title: string; readonly refusal: Refusal };

/** Bytes of the largest file that is looked at: a Word file holds its pictures too. */
const LARGEST_FILE = 25_000_000;

/**
 * The text of a file that was chosen or dropped: plain text in UTF-8 or UTF-16, the readable part of a web page, the
 * paragraphs of a Word file.
 *
 * @param file - The file; what it is shows in its first bytes, and only then in its name.
 * @param analyser - Reads Word files.
 */
export async function readFile(file: File, analyser: Analyser): Promise<FileText> {
  const title = file.name.replace(/\.(txt|text|md|html?|xhtml|docx)$/iu, '') || file.name;
  const refuse = (refusal: Refusal): FileText => ({ title: file.name, refusal });
  if (file.size > LARGEST_FILE) return refuse('too-large');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder is offered as a file that cannot be read.
    return refuse('folder');
  }
  const kind = kindOf(bytes, file.name);
  if (kind !== 'text' && kind !== 'html' && kind !== 'docx') return refuse(kind);
  let text: string | undefined;
  if (kind === 'docx') {
    try {
      text = await analyser.run('docx', bytes.buffer);
    } catch {
      return refuse('broken-docx');
    }
  } else {
    text = decode(bytes);
    if (text === undefined) return refuse('encoding');
    if (kind === 'html') text = textOfHtml(text);
  }
  if (text.trim() === '') return refuse('empty');
  if (text.length > LONGEST_TEXT) return refuse('too-large');
  return { title, text };
}

/** What a file is, after its first bytes and its name. */
function kindOf(bytes: Uint8Array, name: string): Refusal | 'text' | 'html' | 'docx' {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const starts = (...signature: readonly number[]): boolean =>
    signature.every((byte, place) => bytes[place] === byte);
  if (bytes.length === 0) return 'empty';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (
    starts(0x89, 0x50, 0x4e, 0x47) ||
    starts(0xff, 0xd8, 0xff) ||
    starts(0x47, 0x49, 0x46, 0x38) ||
    starts(0x52, 0x49, 0x46, 0x46) ||
    ['svg', 'heic', 'avif', 'tif', 'tiff', 'bmp'].includes(ending)
  )
    return 'image';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'old-word';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return ending === 'docx' ? 'docx' : 'other';
  if (ending === 'docx') return 'broken-docx';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'other';
  if (['html', 'htm', 'xhtml'].includes(ending)) return 'html';
  const isUtf16 = starts(0xff, 0xfe) || starts(0xfe, 0xff);
  return !isUtf16 && bytes.subarray(0, 100_000).includes(0) ? 'other' : 'text';
}

/** Text in UTF-8, or in UTF-16 when its first bytes say so; `undefined` for anything else. */
function decode(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const LEFT_OUT =
  'script, style, noscript, template, nav, header, footer, aside, form, button, svg, figure, iframe, [hidden], [aria-hidden="true"]';
const BLOCKS =
  'address, article, blockquote, dd, div, dl, dt, h1, h2, h3, h4, h5, h6, hr, li, main, ol, p, pre, section, table, td, th, tr, ul';

/**
 * What a reader of a web page reads: the article where the page names one, else the main part or the body, a line for
 * each block. The page is parsed as a dead document: none of it runs or loads anything.
 */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const articles = page.querySelectorAll('article');
  const root = articles.length === 1 ? articles[0]! : (page.querySelector('main') ?? page.body);
  // A page's header is not the article's; an article's own header holds its title.
  const keepsHeader = root.tagName === 'ARTICLE';
  for (const element of root.querySelectorAll(LEFT_OUT)) {
    if (!(keepsHeader && element.tagName === 'HEADER')) element.remove();
  }
  for (const line of root.querySelectorAll('br')) line.replaceWith('\n');
  for (const block of root.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.after('\n');
  }
  return (root.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
