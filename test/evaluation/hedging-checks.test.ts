import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annotateText } from '../../src/evaluation/annotate-text';
import { checkRow, scoreUncertainSentences } from '../../src/evaluation/hedging-checks';

it('a check has F1 and Youden’s J beside precision and recall', () => {
  // By hand: P 3/4, R 3/5, F1 6/9, specificity 4/5, J 0.6 + 0.8 - 1.
  const counts = { truePositives: 3, falsePositives: 1, falseNegatives: 2 };
  const of = { check: 'c', data: 'd', system: 's', counts };
  expect(checkRow({ ...of, trueNegatives: 4 })).toEqual([
    'c',
    'd',
    's',
    5,
    '0.750',
    '0.600',
    '0.667',
    '0.400',
  ]);
  expect(checkRow(of).at(-1)).toBe('');
});

it('calling every sentence uncertain stands beside the measure, with a J of 0', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'selon-')), 'sentences.csv');
  writeFileSync(
    path,
    '-1,The pier may sink.\n-1,Some people left.\n1,The pier sank.\n1,It is perhaps late.\n',
  );
  const rows = scoreUncertainSentences(path, annotateText);
  expect(rows.map(([, , system, n, p, r, f1, j]) => [system, n, p, r, f1, j])).toEqual([
    ['selon', 2, '0.500', '0.500', '0.500', '0.000'],
    ['every sentence uncertain', 2, '0.500', '1.000', '0.667', '0.000'],
  ]);
});
