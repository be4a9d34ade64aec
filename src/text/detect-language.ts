import type { DocumentLanguage } from '../model/language';
import { checkString } from '../util/check';
import { isSpace } from './characters';
import { snippetLanguage } from 'eld-extrasmall';

/** A language with how sure its detection is. */
export interface DetectedLanguage {
  /** A BCP 47 code; `und` when no language was recognised. */
  readonly language: DocumentLanguage;
  /** 0 to 1: the share of the text's pieces in that language, times how reliable pieces of that length are. */
  readonly confidence: number;
}

/** Pieces of a text that are looked at, and their length in characters. */
const PIECES = 3;
const PIECE_LENGTH = 160;

/** Share of pieces of a length (in characters) whose language is found, on French, English and Russian treebanks. */
const RELIABILITY: readonly (readonly [length: number, share: number])[] = [
  [0, 0],
  [12, 0.7],
  [25, 0.92],
  [50, 0.98],
  [100, 0.998],
  [200, 1],
];

/**
 * The language that a text is most likely written in.
 *
 * Looks at up to three pieces spread over the text, so that its length costs nothing and a quotation in another
 * language decides nothing alone.
 *
 * @param text - The text.
 * @returns `und` with confidence 0 when nothing was recognised, as in an empty text.
 * @throws TypeError when `text` is not a string.
 * @example detectLanguage('Le ministre a déclaré que le projet serait présenté demain.').language; // 'fr'
 */
export function detectLanguage(text: string): DetectedLanguage {
  checkString(text, 'detectLanguage', 'text');
  const pieces = samplePieces(text);
  const votes = new Map<string, number>();
  for (const piece of pieces) {
    const language = snippetLanguage(piece);
    if (language !== '') votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  let best = '';
  for (const [language, count] of votes) {
    if (count > (votes.get(best) ?? 0)) best = language;
  }
  if (best === '') return { language: 'und', confidence: 0 };
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { language: best, confidence: ((votes.get(best) ?? 0) / pieces.length) * reliability(length) };
}

/** The whole of a short text, else pieces at even distances that start behind a space where one is near. */
function samplePieces(text: string): readonly string[] {
  if (text.length <= 2 * PIECE_LENGTH) {
    const trimmed = text.trim();
    return trimmed === '' ? [] : [trimmed];
  }
  const count = Math.min(PIECES, Math.floor(text.length / PIECE_LENGTH));
  const distance = (text.length - PIECE_LENGTH) / (count - 1);
  const pieces: string[] = [];
  for (let p = 0; p < count; p++) {
    let start = Math.floor(p * distance);
    const bound = start + PIECE_LENGTH / 4;
    if (p > 0) while (start < bound && !isSpace(text.charCodeAt(start - 1))) start++;
    const piece = text.slice(start, start + PIECE_LENGTH).trim();
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

function reliability(length: number): number {
  const above = RELIABILITY.findIndex(([from]) => from >= length);
  if (above < 0) return 1;
  if (above === 0) return RELIABILITY[0][1];
  const [fromLength, fromShare] = RELIABILITY[above - 1];
  const [toLength, toShare] = RELIABILITY[above];
  return fromShare + ((toShare - fromShare) * (length - fromLength)) / (toLength - fromLength);
}
