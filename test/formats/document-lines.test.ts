import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentLines } from '../../src/formats/document-lines';
import { decodeLine, formatDocumentLine } from '../../src/formats/ndjson';

/** What a stream of one line gives. */
function readLine(line: string): unknown {
  const lines = createDocumentLines({ path: '-', fileId: 'corpus', options: {} });
  const [placed] = [...lines.push(new TextEncoder().encode(`${line}\n`)), ...lines.end()];
  return 'source' in placed ? placed.source : placed;
}

describe('lines of documents', () => {
  it('gives back what formatDocumentLine wrote, whatever the metadata', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('journal', 'source', 'title', '__proto__', 'constructor', 'text'),
    );
    const source = fc.record(
      {
        id: fc.constantFrom('a', '__proto__', 'x/y', '007'),
        text: fc.string({ unit: 'grapheme' }).map((text) => `L’été* ${text}\n.`),
        language: fc.constantFrom('fr', 'ru', 'fr-CA'),
        metadata: fc.dictionary(key, cell).map((fields) => ({ ...fields })),
      },
      { requiredKeys: ['id', 'text', 'metadata'] },
    );
    fc.assert(
      fc.property(source, (one) => {
        const text = one.text.replaceAll('\0', '');
        // JSON has no negative zero.
        const sent = JSON.parse(JSON.stringify({ ...one, text })) as typeof one;
        expect(readLine(formatDocumentLine(sent))).toEqual(sent);
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  it('are counted where they have no id', () => {
    expect(readLine('{"text":"Un.","outlet":"Le Quai"}')).toEqual({
      id: 'corpus-1',
      text: 'Un.',
      metadata: { outlet: 'Le Quai' },
    });
  });

  it('gives back what formatDocumentLine wrote', () => {
    const source = {
      id: 'a',
      text: 'L’été*\n«x»',
      language: 'fr',
      metadata: { date: '2021-07-22', n: 1, x: null },
    };
    expect(readLine(formatDocumentLine(source))).toEqual(source);
  });

  it.each([
    ['{', /not JSON.*\(-:1\)/u],
    ['[1]', /not an object/u],
    ['{"id":[1],"text":"a"}', /id is not text; .*got \[1\]/u],
    ['{"id":"a"}', /text is empty or missing/u],
    ['{"id":"a","text":5}', /text is not text; .*got 5/u],
    ['{"id":"a","text":" "}', /empty/u],
    ['{"id":"a","text":"b\\u0000"}', /NUL/u],
    ['{"id":"a","text":"b","language":"zz"}', /unknown language/u],
    ['{"id":"a","text":"b","text":"c"}', /field text stands twice/u],
    ['{"id":"a","type":"Annotation","target":"b"}', /annotations of the W3C model/u],
  ])('refuses %s', (line, message) => {
    expect(readLine(line)).toMatchObject({ error: { message: expect.stringMatching(message) as string } });
  });

  it('names the line whose bytes are not UTF-8', () => {
    expect(() => decodeLine(new Uint8Array([0x7b, 0xe9]), '-', 4)).toThrow(/not UTF-8.*\(-:4\)/u);
  });
});
