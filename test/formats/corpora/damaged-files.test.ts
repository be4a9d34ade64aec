import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocx, p, r } from './make-docx';
import { cover, INTERFACES, nexisDocx, nexisRtf } from './make-nexis';
import { CLASSIC, classicHtml } from './make-nexis-classic';
import { readBytes } from './read-fixture';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/corpora', name)));

const blocks = [
  '^Le Phare',
  '^3 juillet 2021',
  'Titre',
  'LENGTH: 8 words',
  'Selon le maire.',
  'LANGUAGE: FRENCH',
];
const footnotes = `<w:footnote w:id="1">${p('<w:r><w:footnoteRef/></w:r>' + r(' Note'))}</w:footnote>`;

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['nexis.TXT', fixture('nexis.TXT')],
  ['factiva.rtf', fixture('factiva.rtf')],
  ['proquest.txt', fixture('proquest.txt')],
  ['proquest.html', fixture('proquest.html')],
  ['nexis.html', new TextEncoder().encode(classicHtml(CLASSIC.en, [blocks, blocks]))],
  ['nexis.rtf', nexisRtf(cover(INTERFACES.en, ['a', 'b']))],
  ['nexis.docx', nexisDocx(cover(INTERFACES.en, ['a', 'b']))],
  ['notes.docx', makeDocx(p(r('mot') + '<w:r><w:footnoteReference w:id="1"/></w:r>'), { footnotes })],
];

describe('damaged files', () => {
  it.each(FILES)('never end the reading of a corpus: %s', (name, bytes) => {
    fc.assert(
      fc.property(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        (length, changes) => {
          const damaged = bytes.slice();
          for (const [at, value] of changes) damaged[at] = value;
          const { items, reader } = readBytes(damaged.subarray(0, length), name);
          for (const item of items) {
            if (item.kind === 'text' && reader?.id !== 'text') expect(item.text.trim()).not.toBe('');
            if (item.kind === 'fault') expect(item.message).toMatch(/^\w+: .{20}/u);
          }
          expect(items.length).toBeGreaterThan(0);
        },
      ),
      { seed: 15, numRuns: 150 },
    );
  });
});
