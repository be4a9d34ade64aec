import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Families that a style of text comes in. */
export type FontFace = 'regular' | 'bold' | 'oblique' | 'bold-oblique';

const FILES: Readonly<Record<FontFace, string>> = {
  regular: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  oblique: 'DejaVuSans-Oblique.ttf',
  'bold-oblique': 'DejaVuSans-BoldOblique.ttf',
};

/** Average width of a glyph in em, for characters that the font does not have. */
const FALLBACK_ADVANCE_EM = 0.6;

/** Path of a shipped font file. */
export function fontFile(face: FontFace): string {
  return join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf', FILES[face]);
}

const advancesByFace = new Map<FontFace, (codePoint: number) => number>();

/**
 * Width of a line of text in the shipped font, without kerning.
 *
 * @param text - One line.
 * @param sizePx - Font size in pixels.
 * @param face - Weight and slope; default regular.
 * @returns Width in pixels.
 */
export function textWidthPx(text: string, sizePx: number, face: FontFace = 'regular'): number {
  let advance = advancesByFace.get(face);
  if (advance === undefined) {
    advance = parseAdvances(readFileSync(fontFile(face)));
    advancesByFace.set(face, advance);
  }
  let em = 0;
  for (const character of text) em += advance(character.codePointAt(0)!);
  return em * sizePx;
}

/**
 * Advance width of each character of a TrueType font, in em.
 *
 * @param font - Content of a `.ttf` file with a character map of format 4, which covers the Basic Multilingual Plane.
 * @source OpenType specification 1.9, tables `cmap` (format 4), `hhea`, `hmtx`, `head`
 */
export function parseAdvances(font: Buffer): (codePoint: number) => number {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const unitsPerEm = font.readUInt16BE(tables.get('head')! + 18);
  const metricCount = font.readUInt16BE(tables.get('hhea')! + 34);
  const hmtx = tables.get('hmtx')!;
  const glyphOf = createCharacterMap(font, tables.get('cmap')!);
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return FALLBACK_ADVANCE_EM;
    return font.readUInt16BE(hmtx + 4 * Math.min(glyph, metricCount - 1)) / unitsPerEm;
  };
}

function createCharacterMap(font: Buffer, cmap: number): (codePoint: number) => number {
  let map = -1;
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(offset) === 4) map = offset;
  }
  if (map < 0)
    throw new RangeError('parseAdvances: no usable character map; expected a cmap table of format 4');
  const segments = font.readUInt16BE(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const ranges = deltas + 2 * segments;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = segments - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (font.readUInt16BE(ends + 2 * middle) < codePoint) low = middle + 1;
      else high = middle;
    }
    const start = font.readUInt16BE(starts + 2 * low);
    if (codePoint < start) return 0;
    const delta = font.readUInt16BE(deltas + 2 * low);
    const range = font.readUInt16BE(ranges + 2 * low);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = font.readUInt16BE(ranges + 2 * low + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
