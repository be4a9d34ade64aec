/** Takes the parts of an RTF file in their order. */
export interface RtfHandler {
  readonly open: () => void;
  readonly close: () => void;
  /** A control word `\word`, with its number where it has one. */
  readonly word: (name: string, number: number | undefined) => void;
  /** A control symbol: the character behind the backslash. */
  readonly symbol: (symbol: string) => void;
  /** A byte of the text, written as it is or as `\'hh`. */
  readonly byte: (byte: number) => void;
  /** A character that a program wrote as it is, in UTF-8. */
  readonly character: (character: string) => void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const TAB = 0x09;

/**
 * Hands the parts of an RTF file to a handler, in one pass and without recursion. Line feeds of the source, control
 * characters and binary data are no parts; a file that breaks off ends where it ends.
 */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): void {
  const isUtf8 = isRawUtf8(bytes);
  let at = 0;
  const controlWord = (): void => {
    const start = at;
    while (isLetter(bytes[at])) at++;
    const name = ascii(bytes, start, at);
    const numberStart = at;
    if (bytes[at] === 0x2d && isDigit(bytes[at + 1])) at++;
    while (isDigit(bytes[at])) at++;
    const number = at > numberStart ? Number(ascii(bytes, numberStart, at)) : undefined;
    if (bytes[at] === 0x20) at++;
    if (name === 'bin') at += Math.max(0, number ?? 0);
    else handler.word(name, number);
  };
  const control = (): void => {
    const code = bytes[at];
    if (isLetter(code)) {
      controlWord();
      return;
    }
    at++;
    if (code !== 0x27) {
      if (code !== undefined) handler.symbol(String.fromCharCode(code));
      return;
    }
    const hex = ascii(bytes, at, at + 2);
    if (!/^[\da-f]{2}$/iu.test(hex)) return;
    at += 2;
    handler.byte(Number.parseInt(hex, 16));
  };
  while (at < bytes.length) {
    const code = bytes[at++];
    if (code === BACKSLASH) control();
    else if (code === OPEN) handler.open();
    else if (code === CLOSE) handler.close();
    else if (code >= 0x80 && isUtf8) {
      const start = at - 1;
      while ((bytes[at] & 0xc0) === 0x80) at++;
      handler.character(new TextDecoder().decode(bytes.subarray(start, at)));
    } else if (code >= 0x20) handler.byte(code);
    else if (code === TAB) handler.word('tab', undefined);
  }
}

/** RTF is ASCII; programs that do not care write UTF-8 into it. */
function isRawUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isLetter(code: number | undefined): boolean {
  return code !== undefined && (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

// Control words have 32 letters at most; more is noise, which must not exhaust the argument list.
function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 64)));
}
