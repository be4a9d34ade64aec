import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compareSegments,
  sentenceDisagreements,
  shapeOf,
  tokenDisagreements,
} from '../../src/evaluation/segment-comparison';
import { evaluateText } from '../../src/evaluation/text';
import { parseGoldText } from '../../src/evaluation/treebank';
import type { SpanTable } from '../../src/model/span';
import { slices } from '../text/segments';

const shared = path.resolve('../shared');

function line(id: string, form: string, misc: string = '_'): string {
  return [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
}

const CONLLU = [
  '# newdoc id = a',
  line('1-2', 'du'),
  line('1', 'de'),
  line('2', 'le'),
  line('3', 'pain', 'SpaceAfter=No'),
  line('3.1', 'vide'),
  line('4', '.', 'SpaceAfter=No'),
  line('5', '»'),
  '',
  line('1', 'Titre'),
  '',
  '# newdoc id = b',
  line('1', 'Fin'),
  line('2', '!'),
  '',
].join('\n');

function table(...spans: [number, number][]): SpanTable {
  return { length: spans.length, start: spans.map(([start]) => start), end: spans.map(([, end]) => end) };
}

describe('parseGoldText', () => {
  const gold = parseGoldText(CONLLU);

  it('rebuilds the running text from surface tokens', () => {
    expect(gold.text).toBe('du pain.» Titre\nFin ! ');
    expect(slices(gold.text, gold.tokens)).toEqual(['du', 'pain', '.', '»', 'Titre', 'Fin', '!']);
    expect(slices(gold.text, gold.sentences)).toEqual(['du pain.»', 'Titre', 'Fin !']);
  });

  it('keeps the words of each token, those of a multiword token together', () => {
    expect(gold.words.map((words) => words.length)).toEqual([2, 1, 1, 1, 1, 1, 1]);
    const seven = [
      '1-2\tdu\t_\t_\t_\t_\t1',
      '1\tde\tADP\t_\t3\tcase\t1',
      '2\tle\tDET\tGender=Masc\t3\tdet\t1',
    ];
    const { text, words } = parseGoldText(
      [...seven, '3\tpain\tNOUN\t_\t0\troot\t0', '4\t!\tPUNCT\t_\t3\tpunct\t1'].join('\n'),
    );
    expect(text).toBe('du pain! ');
    expect(words).toEqual([
      [
        { upos: 'ADP', features: '_' },
        { upos: 'DET', features: 'Gender=Masc' },
      ],
      [{ upos: 'NOUN', features: '_' }],
      [{ upos: 'PUNCT', features: '_' }],
    ]);
  });

  it('takes documents as sampling units where they are marked', () => {
    expect(gold.unit).toBe('document');
    expect(slices(gold.text, gold.units)).toEqual(['du pain.» Titre', 'Fin !']);
  });
});

describe('compareSegments', () => {
  it('counts a segment only when both its ends are right', () => {
    const counts = compareSegments(
      table([0, 2], [3, 5], [6, 9]),
      table([0, 2], [3, 9]),
      table([0, 5], [6, 9]),
    );
    expect(counts).toEqual([
      { truePositives: 1, falsePositives: 1, falseNegatives: 1 },
      { truePositives: 0, falsePositives: 0, falseNegatives: 1 },
    ]);
  });
});

describe('disagreements', () => {
  it('are counted by shape, the commonest first', () => {
    const text = 'a18h30 b18h40 c.d';
    const gold = table([0, 1], [1, 6], [7, 8], [8, 13], [14, 17]);
    const predicted = table([0, 6], [7, 13], [14, 15], [15, 16], [16, 17]);
    expect(tokenDisagreements(text, gold, predicted, 10)).toEqual([
      { count: 2, gold: 'x 9x9', predicted: 'x9x9' },
      { count: 1, gold: 'x.x', predicted: 'x . x' },
    ]);
    expect(tokenDisagreements(text, gold, predicted, 1)).toHaveLength(1);
  });

  it('show on which side a sentence ends', () => {
    const text = 'Oui . Non';
    const tokens = table([0, 3], [4, 5], [6, 9]);
    expect(sentenceDisagreements(text, tokens, table([0, 5], [6, 9]), table([0, 9]), 10)).toEqual([
      { count: 1, gold: 'Xx . ¶ Xx', predicted: 'Xx . Xx' },
    ]);
  });

  it('print no word of the treebank', () => {
    expect(shapeOf("Aujourd'hui-12,5é A")).toBe("Xx'xx-9,9x␣X");
  });
});

describe('evaluateText', () => {
  it.skipIf(!existsSync(path.join(shared, 'data/ud')))(
    'meets the floors on every treebank (skipped where the treebanks are absent)',
    () => {
      const report = evaluateText(shared);
      expect(Object.keys(report.files)).toEqual(['text.csv', 'text-disagreements.csv', 'text.md']);
      expect(report.summary.split('\n')).toHaveLength(8);
      expect(report.summary).not.toContain('BELOW');
    },
  );

  it('has nothing to say where there are no treebanks', () => {
    expect(evaluateText('no-such-folder').summary).toBe('');
  });
});
