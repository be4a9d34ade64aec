import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/util/random';
import { annotateText } from '../measures/gold/annotate-text';
import { differencesOf, type LineAnnotation } from './differences';
import { readInputs } from './inputs';
import { comparisonPage, formatComparison, showDifference } from './report';
import { parseRevisions } from './revisions';
import { sampleOf } from './sample';

const TEXT = 'Le port est vide. Le maire dit que le pont <tiendra>. La rue dort.';
const [start, end] = [TEXT.indexOf('Le maire'), TEXT.indexOf('. La rue')];

/** A relation of the text whose content ends where it is told to. */
function relation(contentEnd: number, other: Partial<LineAnnotation> = {}): LineAnnotation {
  const content = [TEXT.indexOf('le pont'), contentEnd] as const;
  return {
    id: `attribution:${start}-${contentEnd}:indirect`,
    layer: 'attribution',
    label: 'indirect',
    start,
    end: contentEnd,
    parts: { source: [[start, start + 8]], cue: [[start + 9, start + 12]], content: [content] },
    attributes: { sourceKind: 'role', construction: 'that-clause' },
    cues: [{ entry: 'fr/attribution/verb-dire', start: start + 9, end: start + 12 }],
    ...other,
  };
}

const hedge = (attribution: string): LineAnnotation => ({
  id: 'hedging:0-2:booster',
  layer: 'hedging',
  label: 'booster',
  start: 0,
  end: 2,
  attributes: { voice: 'attributed', attribution },
});

const changes = (before: readonly LineAnnotation[], after: readonly LineAnnotation[]): readonly unknown[] =>
  differencesOf('d', before, after).differences.map(({ change, layer, attributes }) => [
    change,
    layer,
    ...attributes,
  ]);

describe('differencesOf', () => {
  const whole = relation(end);

  it('finds none in the same annotations', () => {
    expect(differencesOf('d', [whole, hedge('x')], [hedge('x'), whole])).toEqual({
      same: 2,
      differences: [],
    });
  });

  it('tells what came and what went', () => {
    expect(changes([], [whole])).toEqual([['came', 'attribution']]);
    expect(changes([whole], [])).toEqual([['went', 'attribution']]);
  });

  it('tells a moved part, a new label and a new value of an attribute', () => {
    const role = { sourceKind: 'person', construction: 'that-clause' };
    expect(changes([whole], [relation(end - 1)])).toEqual([['moved', 'attribution']]);
    expect(changes([whole], [relation(end, { label: 'mixed' })])).toEqual([['relabelled', 'attribution']]);
    expect(changes([whole], [relation(end, { attributes: role })])).toEqual([
      ['attributes', 'attribution', 'sourceKind'],
    ]);
  });

  it('does not pair relations of different cues, whatever they share', () => {
    const cue = [[0, 2]] as const;
    const other = relation(end, { parts: { ...whole.parts, cue } });
    expect(changes([whole], [other])).toEqual([
      ['went', 'attribution'],
      ['came', 'attribution'],
    ]);
  });

  it('pairs each annotation once, the identical ones first', () => {
    expect(changes([whole], [relation(end - 1), whole])).toEqual([['came', 'attribution']]);
  });

  it('takes no difference from ids, which hold offsets, and from attributes that one side has not', () => {
    const moved = relation(end - 1);
    expect(changes([whole, hedge(whole.id!)], [moved, hedge(moved.id!)])).toEqual([['moved', 'attribution']]);
    const more = { ...whole.attributes, openness: 'open' };
    expect(changes([whole], [relation(end, { attributes: more })])).toEqual([]);
  });
});

describe('what is reported', () => {
  const document = { id: 'd', text: TEXT, language: 'fr' };
  const { differences, same } = differencesOf('d', [relation(end)], [relation(end - 1), hedge('x')]);
  const comparison = {
    title: 'A → B',
    documents: 1,
    same,
    differences,
    shown: differences.map((difference) => showDifference(difference, document)),
  };

  it('has the sentences of both sides, marked', () => {
    expect(formatComparison(comparison)).toMatchInlineSnapshot(`
      "A → B
      documents: 1; annotations that are the same: 0, that differ: 2

           1 came · hedging · booster
           1 moved · attribution · indirect · that-clause

           +1 −0 no cue

      came: hedging in d
        + [booster|Le] port est vide.

      moved: attribution in d
        − {source|Le maire} [cue indirect|dit] que <content|le pont \\<tiendra\\>>.
        + {source|Le maire} [cue indirect|dit] que <content|le pont \\<tiendra>\\>.
      "
    `);
  });

  it('is a page, with the brackets of the text as text', () => {
    const page = comparisonPage(comparison);
    expect(page).toContain('<mark class="source"><sub>source</sub> Le maire</mark>');
    expect(page).toContain('le pont &lt;tiendra</mark>&gt;');
  });
});

describe('readInputs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selon-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string): string => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('takes lines with text or article, also from a folder, and files of text', () => {
    write('lines/a.jsonl', '{"id": 1, "article": "Le port est vide et la rue dort."}\n');
    const own = write('b.ndjson', '{"id": "b", "text": "The port is empty.", "language": "en"}\n');
    write('texts/c.txt', 'Le maire dit que le pont tiendra.');
    const read = readInputs([join(folder, 'lines'), own, join(folder, 'texts')], 'fr');
    expect(read).toEqual([
      { id: '1', text: 'Le port est vide et la rue dort.', language: 'fr' },
      { id: 'b', text: 'The port is empty.', language: 'en' },
      { id: 'c', text: 'Le maire dit que le pont tiendra.', language: 'fr' },
    ]);
  });

  it('refuses an id that comes twice', () => {
    const twice = write('d.ndjson', '{"id": 1, "text": "A."}\n{"id": 1, "text": "B."}\n');
    expect(() => readInputs([twice])).toThrow('two documents have the id 1');
  });

  it('refuses a line without text', () => {
    const path = write('e.ndjson', '{"id": 1}\n');
    expect(() => readInputs([path])).toThrow('e.ndjson:1');
  });
});

describe('parseRevisions', () => {
  it('compares one revision with the working tree, or two', () => {
    expect(parseRevisions('HEAD~2')).toEqual(['HEAD~2', undefined]);
    expect(parseRevisions('v1..v2')).toEqual(['v1', 'v2']);
    expect(() => parseRevisions('v1..')).toThrow('expected REVISION');
  });
});

describe('sampleOf', () => {
  it('draws the same for the same seed, without repetition, in order', () => {
    const list = Array.from({ length: 100 }, (_, i) => i);
    const sample = sampleOf(list, 10, createRandom(1));
    expect(sampleOf(list, 10, createRandom(1))).toEqual(sample);
    expect(sampleOf(list, 10, createRandom(2))).not.toEqual(sample);
    expect(new Set(sample).size).toBe(10);
    expect([...sample].sort((a, b) => a - b)).toEqual(sample);
    expect(sampleOf([1, 2], 10, createRandom(1))).toEqual([1, 2]);
  });
});

describe('a real annotation', () => {
  it('is what a line of the program holds', () => {
    const found = annotateText(TEXT, 'fr');
    expect(differencesOf('d', found, found)).toEqual({ same: found.length, differences: [] });
    expect(found.length).toBeGreaterThan(0);
  });
});
