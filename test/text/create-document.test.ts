import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document';
import { indexAt, type SpanTable } from '../../src/model/span';
import { createDocument } from '../../src/text/create-document';
import { slices } from './segments';

const PIECES = [
  "L'",
  'l’',
  'aujourd’hui',
  ' ',
  '\u00a0',
  '\u202f',
  '\u2009',
  '\u3000',
  '\n',
  '\r\n',
  '\u2028',
  '.',
  '...',
  '…',
  '!',
  '?',
  ',',
  ';',
  '«',
  '»',
  '“',
  '”',
  '„',
  '‟',
  '‘',
  '’',
  '‚',
  '‹',
  '›',
  '"',
  "'",
  "''",
  '<<',
  '>>',
  'ʼ',
  '`',
  '´',
  '＇',
  '(',
  ')',
  '[',
  ']',
  '*',
  '**',
  '†',
  '¹',
  '-',
  '‑',
  '–',
  '—',
  '--',
  '-t-il',
  'M.',
  'U.S.',
  'J.-C.',
  'т. е.',
  '10',
  ' 000',
  '3,5',
  '18h30',
  'é',
  'e\u0301',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\ufeff',
  '😀',
  '❤️',
  '\ud800',
  '\udc00',
  '𝐀',
  '@',
  '#',
  '_',
  '/',
  '&',
  '%',
  '°',
  '²',
  '▪',
  '•',
  '\0',
  'http://',
  'www.',
  'a.fr',
  'x@y.org',
  'Le',
  'le',
  'Mot',
  'mot',
  'states’',
  'İ',
  'Σ',
  'ß',
  '中文',
  'ـ',
  '१',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);
const language = fc.constantFrom('fr', 'en', 'ru', 'de', 'und');
const documents = fc
  .record({ text, language })
  .map((options) => createDocument(options.text, { language: options.language }));
const runs = { numRuns: 1500, seed: 20210722 };

function expectOrdered(table: SpanTable, doc: Document): void {
  let before = 0;
  for (let i = 0; i < table.length; i++) {
    expect(table.start[i]).toBeGreaterThanOrEqual(before);
    expect(table.end[i]).toBeGreaterThan(table.start[i]);
    before = table.end[i];
  }
  expect(before).toBeLessThanOrEqual(doc.text.length);
  for (const slice of slices(doc.text, table)) expect(slice).toBe(slice.trim());
}

function uncovered(doc: Document, table: SpanTable): string {
  let rest = '';
  let end = 0;
  for (let i = 0; i < table.length; i++) {
    rest += doc.text.slice(end, table.start[i]);
    end = table.end[i];
  }
  return rest + doc.text.slice(end);
}

describe('createDocument', () => {
  it('tiles any text: what lies outside tokens, sentences, paragraphs is white space', () => {
    fc.assert(
      fc.property(documents, (doc) => {
        for (const table of [doc.tokens, doc.sentences, doc.paragraphs]) {
          expectOrdered(table, doc);
          expect(uncovered(doc, table).trim()).toBe('');
        }
      }),
      runs,
    );
  });

  it('has each token in one sentence and each sentence in one paragraph', () => {
    fc.assert(
      fc.property(documents, (doc) => {
        const inside = (inner: SpanTable, outer: SpanTable): void => {
          for (let i = 0; i < inner.length; i++) {
            const o = indexAt(outer, inner.start[i]);
            expect(o).toBeGreaterThanOrEqual(0);
            expect(outer.end[o]).toBeGreaterThanOrEqual(inner.end[i]);
          }
        };
        inside(doc.tokens, doc.sentences);
        inside(doc.sentences, doc.paragraphs);
      }),
      runs,
    );
  });

  it('has a form for each token, folded and never empty', () => {
    fc.assert(
      fc.property(documents, (doc) => {
        expect(doc.forms.length).toBe(doc.tokens.length);
        for (const form of doc.forms) {
          expect(form).not.toBe('');
          expect(form).toBe(form.normalize('NFC'));
          expect(form).not.toMatch(/[’‘ʼ\u00a0\u202f]/);
        }
      }),
      runs,
    );
  });

  it('has quotations that nest or are apart, around content without white space at its ends', () => {
    fc.assert(
      fc.property(documents, (doc) => {
        const open: number[] = [];
        let previous = -1;
        for (const q of doc.quotations) {
          expect(q.start).toBeGreaterThan(previous);
          previous = q.start;
          expect(q.contentStart).toBeGreaterThan(q.start);
          expect(q.contentEnd).toBeGreaterThanOrEqual(q.contentStart);
          expect(q.end).toBeGreaterThanOrEqual(q.contentEnd + (q.closed ? 1 : 0));
          expect(doc.text.startsWith(q.mark, q.start)).toBe(true);
          if (q.contentEnd > q.contentStart) {
            const content = doc.text.slice(q.contentStart, q.contentEnd);
            expect(content).toBe(content.trim());
          }
          while (open.length > 0 && open[open.length - 1] <= q.start) open.pop();
          if (open.length > 0) expect(q.end).toBeLessThanOrEqual(open[open.length - 1]);
          if (q.closed) open.push(q.end);
        }
        expect([...doc.unpairedMarks]).toEqual([...new Set(doc.unpairedMarks)].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it('segments a text the same way when an unrelated paragraph follows', () => {
    fc.assert(
      fc.property(text, language, (content, code) => {
        const alone = createDocument(content, { language: code });
        const longer = createDocument(`${content}\n\nUne suite sans marque.`, { language: code });
        expect(slices(longer.text, longer.tokens).slice(0, alone.tokens.length)).toEqual(
          slices(content, alone.tokens),
        );
        expect(slices(longer.text, longer.sentences).slice(0, alone.sentences.length)).toEqual(
          slices(content, alone.sentences),
        );
        expect(longer.quotations).toEqual(alone.quotations);
      }),
      runs,
    );
  });

  it('keeps the text and the metadata as they are', () => {
    const doc = createDocument(' L’été ', { id: 'a', language: 'fr', metadata: { outlet: 'X' } });
    expect(doc).toMatchObject({ id: 'a', text: ' L’été ', language: 'fr', metadata: { outlet: 'X' } });
    expect(Object.isFrozen(doc)).toBe(true);
  });

  it('has empty tables for a text of white space', () => {
    const doc = createDocument(' \n\u00a0\t', { language: 'fr' });
    expect([doc.paragraphs.length, doc.sentences.length, doc.tokens.length, doc.forms.length]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('says what is wrong with something that is not text', () => {
    expect(() => createDocument(null as unknown as string)).toThrow(
      'createDocument: text is not text; expected a string, got null',
    );
  });

  // Quadratic work on these would take minutes; linear work takes well under a second each.
  it.each([
    ['unclosed guillemets', '« a '],
    ['unclosed marks without words', '«'],
    ['closing marks', ' »'],
    ['straight marks', '" '],
    ['apostrophes', "l'"],
    ['single marks', "'a "],
    ['dots', '. a'],
    ['dotted words', 'a.b'],
    ['dotted domains', 'ab.cd'],
    ['at signs', 'a@b'],
    ['hyphens', 'a-t-il'],
    ['addresses', 'http://(a) '],
    ['brackets in an address', 'www.(a'],
    ['thousands', '1 000 '],
    ['brackets', '(...) ['],
    ['pictographs', '😀‍'],
    ['combining marks', 'e\u0301'],
    ['white space', '«  '],
    ['line breaks', '«\n'],
    ['bullets', '▪ '],
    ['tails', 'a. # '],
  ])(
    'takes linear time for 100,000 %s',
    (_, piece) => {
      const doc = createDocument(piece.repeat(100_000), { language: 'fr' });
      expect(doc.tokens.length).toBeGreaterThan(0);
    },
    5_000,
  );

  it('takes linear time for a mark behind much white space', () => {
    const doc = createDocument(`${'« '.repeat(50_000)}${' '.repeat(50_000)}»`, { language: 'fr' });
    expect(doc.unpairedMarks.length).toBe(49_999);
  }, 5_000);
});
