import type { CorpusReader } from '../corpus-item';
import { isFactivaFile, readFactivaLines, type FactivaLine } from '../factiva-lines';

/**
 * Articles of Factiva as text, copied from the page or saved from its RTF; any language of interface.
 *
 * Each line is a paragraph; else as `factivaRtf`. Nothing is bold here, so that the headline is the line before a byline
 * (`By …`, or names), else the last one over the length.
 */
export const factivaText: CorpusReader = {
  id: 'factiva-text',
  version: '1.0.0',
  title: 'Factiva (TXT)',
  holds: 'many',
  recognises: ({ text }) => END.test(text) && isFactivaFile(linesOf(text)),
  read: ({ text, options }) => readFactivaLines(linesOf(text), 'readFactivaText', options),
};

const END = /^[^\S\n]*(?:AN[^\S\n]+)?\p{L}+ [A-Z][A-Z0-9]{2,9}\d{8,}[a-z0-9]+[^\S\n]*$/mu;

// Programs write a form feed between pages.
function linesOf(text: string): readonly FactivaLine[] {
  return text.split(/\r\n|\n|\r/u).map((line) => ({
    text: line.replace(/\f/gu, ''),
    isBold: false,
    startsPage: line.includes('\f'),
  }));
}
