import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDraws, unseenRows } from '../../src/evaluation/draws';

const folder = mkdtempSync(join(tmpdir(), 'selon-draws-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = '🟠 « Le pont tient », dit Odile. Il céderait.';

function write(fingerprint: string): void {
  mkdirSync(join(folder, 'data/fresh'), { recursive: true });
  writeFileSync(join(folder, 'data/fresh/fr.jsonl'), `${JSON.stringify({ id: 'a', text: TEXT })}\n`);
  const relation = {
    ...{ type: 'direct', sourceKind: 'person', source: [[25, 30]], cue: [[21, 24]], content: [[4, 17]] },
    ...{ speaker: [25, 30], sure: true },
  };
  const document = {
    ...{ id: 'a', fingerprint, attribution: [relation] },
    hedging: [{ label: 'conditional', start: 35, end: 43 }],
  };
  const draw = {
    ...{ name: 'fresh French', language: 'fr', unseenFor: { attribution: 'attribution@9.0.0' }, origin: 'o' },
    documents: [document],
    secondReader: [{ ...document, hedging: [] }],
  };
  writeFileSync(join(folder, 'draw.json'), JSON.stringify(draw));
}

const print = createHash('sha256').update(TEXT).digest('hex');

describe('readDraws', () => {
  it('finds the words of offsets that are counted in code points', () => {
    write(print);
    const [{ relations, hedges }] = readDraws(folder, folder);
    const [relation] = relations[0].relations;
    const words = [...relation.source, ...relation.cue, ...relation.content].map(([s, e]) =>
      TEXT.slice(s, e),
    );
    expect([...words, relation.speaker]).toEqual(['Odile', 'dit', 'Le pont tient', 'Odile']);
    expect(TEXT.slice(hedges[0].gold[0].start, hedges[0].gold[0].end)).toBe('céderait');
  });

  it('has what a second reader annotated, in the order of the first one’s texts', () => {
    write(print);
    const [{ relations, second }] = readDraws(folder, folder);
    expect(second?.relations).toEqual(relations);
    expect(second?.hedges.map(({ id, gold }) => [id, gold])).toEqual([['a', []]]);
  });

  it('refuses a text that is not the one that was annotated, and leaves out a draw without its texts', () => {
    write('0');
    expect(() => readDraws(folder, folder)).toThrow(/the text of a is not the one that was annotated/u);
    expect(readDraws(folder, join(folder, 'nowhere'))).toEqual([]);
    expect(readDraws(join(folder, 'nowhere'), folder)).toEqual([]);
  });
});

describe('unseenRows', () => {
  const figure = { figure: 'cue F1', value: 0.51239, low: 0.4, high: NaN, n: 3, unit: 'gold relations' };

  it('are rows for the version that had not seen the texts, and none for another', () => {
    write(print);
    const [draw] = readDraws(folder, folder);
    const [row] = unseenRows(draw, 'attribution', 'attribution@9.0.0', [figure]);
    expect(row).toMatchObject({ data: 'fresh French', texts: 1, value: 0.512, low: 0.4, high: null });
    expect(unseenRows(draw, 'attribution', 'attribution@9.1.0', [figure])).toEqual([]);
    expect(unseenRows(draw, 'hedging', 'hedging@1.0.0', [figure])).toEqual([]);
  });
});

describe('the draws of the project', () => {
  const draws = 'results/evaluation/draws';

  it('hold offsets and no words of the texts', () => {
    const files = readdirSync(draws);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const { documents } = JSON.parse(readFileSync(join(draws, file), 'utf8')) as { documents: unknown };
      const strings = [...JSON.stringify(documents).matchAll(/"([^"]*)"/gu)].map(([, words]) => words);
      expect(strings.filter((words) => /\s/u.test(words))).toEqual([]);
    }
  });
});
