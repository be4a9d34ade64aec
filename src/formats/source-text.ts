import type { Metadata } from '../model/document';
import { isLanguage } from '../model/language';
import { CorpusError } from '../util/errors';
import { firstBrokenLine } from './corpora/decode';

/** A text with its facts, before segmentation. */
export interface DocumentSource {
  readonly id: string;
  readonly text: string;
  /** BCP 47 code; absent when it is to be detected. */
  readonly language?: string;
  readonly metadata: Metadata;
}

/**
 * The text of a file's bytes, unchanged.
 *
 * @param bytes - Content of the file.
 * @param path - The file as the user named it, for messages.
 * @throws CorpusError when the bytes are not UTF-8, hold a NUL, or hold nothing but white space.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw new CorpusError(
      'decodeText: a NUL byte, so this is no plain text; save the article as plain text in UTF-8',
      {
        path,
        line: lineOf(bytes, nul),
      },
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new CorpusError(
      'decodeText: not UTF-8; open the file in its present encoding and save it as UTF-8',
      {
        path,
        line: firstBrokenLine(bytes),
        cause,
      },
    );
  }
  checkNotEmpty(text, { path, line: 1 });
  return text;
}

/** @throws CorpusError when a text holds nothing but white space. */
export function checkNotEmpty(text: string, place: { readonly path: string; readonly line: number }): void {
  if (/^\s*$/u.test(text)) {
    throw new CorpusError(
      'decodeText: the text is empty; expected an article, remove the file or fill it',
      place,
    );
  }
}

// Asking takes longer than reading an article, and most corpora have one language.
const knownLanguages = new Map<string, boolean>();
const KNOWN_LANGUAGES = 1000;

function namesLanguage(code: string): boolean {
  // The first question to `Intl` loads its data, which start-up can do without.
  if (isLanguage(code)) return true;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Checks that a language code names a language at all; whether a measure covers it is another question.
 *
 * @throws CorpusError when the code is malformed or names no language.
 */
export function checkLanguage(code: string, place: { readonly path: string; readonly line: number }): void {
  let isKnown = knownLanguages.get(code);
  if (isKnown === undefined) {
    isKnown = code === 'und' || namesLanguage(code);
    if (knownLanguages.size < KNOWN_LANGUAGES) knownLanguages.set(code, isKnown);
  }
  if (!isKnown) {
    throw new CorpusError(
      `checkLanguage: unknown language; expected a BCP 47 code such as fr, en or ru, got ${JSON.stringify(code)}`,
      place,
    );
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++;
  return line;
}
