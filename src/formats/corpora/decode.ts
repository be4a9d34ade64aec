import { CorpusError } from '../../util/errors';

/** A file's text and the encoding that it was read in, as the Encoding Standard names it. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: string;
}

/** What is known of a file's encoding beside its bytes. */
export interface EncodingHints {
  /** What the file says of itself (`<meta charset>`, `<?xml encoding?>`, `\ansicpg`). */
  readonly declared?: string | undefined;
  /** What the user says. */
  readonly encoding?: string | undefined;
}

/**
 * The text of a file's bytes: by its byte order mark, else UTF-8 where the bytes are valid, else what the file declares,
 * else what the user says. Nothing is guessed: what is left is refused, with the name that is likely.
 *
 * A declared `ISO-8859-1` means windows-1252, as in browsers; a declaration of UTF-8 that the bytes contradict counts
 * for nothing.
 *
 * @param path - The file as the user named it, for messages.
 * @throws CorpusError when no encoding is known, or the bytes are no text in the encoding that is.
 */
export function decodeBytes(bytes: Uint8Array, path: string, hints: EncodingHints = {}): DecodedText {
  const marked = byteOrderMark(bytes);
  const wide = isUtf16(hints.encoding) ? hints.encoding : undefined;
  const encoding = marked ?? wide ?? (isUtf8(bytes) ? 'utf-8' : (declaredEncoding(hints) ?? hints.encoding));
  if (encoding === undefined) {
    const likely = likelyEncoding(bytes);
    throw new CorpusError(
      `decodeBytes: not UTF-8, and the file does not say what it is; it looks like ${likely}: run again with --encoding ${likely} (in a notebook: { encoding: '${likely}' }), or save it as UTF-8`,
      { path, line: firstBrokenLine(bytes) },
    );
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const isUnknown = cause instanceof RangeError;
    throw new CorpusError(
      isUnknown
        ? `decodeBytes: unknown encoding ${JSON.stringify(encoding)}; expected a name such as windows-1252, windows-1251, iso-8859-15, koi8-r or utf-16le`
        : `decodeBytes: the bytes are no text in ${encoding}; check the encoding`,
      { path, cause },
    );
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const isWide =
      bytes.subarray(0, 1000).filter((byte) => byte === 0).length > Math.min(bytes.length, 1000) / 4;
    throw new CorpusError(
      isWide
        ? 'decodeBytes: a NUL in every second byte, so this looks like UTF-16 without its mark; run again with --encoding utf-16le'
        : 'decodeBytes: a NUL, so this is no plain text; save the article as plain text in UTF-8',
      { path, line: text.slice(0, nul).split('\n').length },
    );
  }
  const name = new TextDecoder(encoding).encoding;
  return { text: name === 'windows-1252' ? withWindowsLetters(text) : text, encoding: name };
}

// Node from 20.18.3 and 22.13 on decodes windows-1252 as if it were ISO-8859-1, with control characters for ’, œ, €
// (nodejs/node#56542). Bytes that stand for no letter stay as they are, as in the Encoding Standard.
const WINDOWS_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text that Node decoded from windows-1252, with the letters that stand in its control characters' places. */
export function withWindowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_LETTERS[control.charCodeAt(0) - 0x80]);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

function isUtf16(encoding: string | undefined): boolean {
  return encoding !== undefined && /^utf-?16/iu.test(encoding);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function declaredEncoding({ declared }: EncodingHints): string | undefined {
  if (declared === undefined || /^utf-?8$/iu.test(declared)) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

/**
 * The encoding that bytes look like: letters beyond ASCII stand alone among others in French and English, side by side in
 * Russian, whose small letters are in different halves in windows-1251 and KOI8-R.
 */
function likelyEncoding(bytes: Uint8Array): string {
  let alone = 0;
  let beside = 0;
  let upperHalf = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0xc0) continue;
    if (bytes[i] >= 0xe0) upperHalf++;
    if (bytes[i - 1] >= 0xc0 || bytes[i + 1] >= 0xc0) beside++;
    else alone++;
  }
  if (beside <= alone) return 'windows-1252';
  return upperHalf >= beside / 2 ? 'windows-1251' : 'koi8-r';
}

/** The first line, counted from 1, whose bytes are not UTF-8. */
export function firstBrokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    let end = bytes.indexOf(0x0a, start);
    if (end === -1) end = bytes.length;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

/** The encoding that the first kilobytes of HTML, XML or RTF declare; undefined when they declare none. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const page = /^\s*\{\\rtf[\s\S]*?\\ansicpg(\d+)/u.exec(head)?.[1];
  if (page !== undefined) return `windows-${page}`;
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head)?.[1];
  return xml ?? /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1];
}
