import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../src/evaluation/annotate-text';
import {
  attributeRows,
  formatAttributeRows,
  type CheckedDocument,
} from '../../src/evaluation/attribute-checks';

const TEXT = 'Le maire nie que la digue fuie. La digue pourrait céder.';

function checked(checks: CheckedDocument['checks'], text = TEXT): CheckedDocument {
  const fingerprint = createHash('sha256').update(text).digest('hex');
  return { data: 'press_fr', id: 'a', language: 'fr', fingerprint, checks };
}

const DENIAL = { attribute: 'engagement', label: 'indirect', start: 0, end: 30 } as const;
const rowsOf = (document: CheckedDocument, layer: 'hedging' | 'attribution' = 'attribution') =>
  attributeRows([document], layer, () => TEXT, annotateText);

describe('values read by hand', () => {
  it('are counted by attribute and value, with what was wrong and what was no case', () => {
    const rows = rowsOf(
      checked([
        { ...DENIAL, value: 'deny', verdict: 'right' },
        { ...DENIAL, value: 'deny', verdict: 'wrong' },
        { ...DENIAL, value: 'deny', verdict: 'none' },
      ]),
    );
    expect(rows).toMatchObject([
      { attribute: 'engagement', value: 'deny', n: 3, right: 1, wrong: 1, none: 1, languages: 'fr 3' },
    ]);
    // Wilson's interval of 1 in 3, by hand: middle (1/3 + 3.8415/6) / (1 + 3.8415/3) = .4269, half .3652.
    expect(rows[0].low).toBeCloseTo(0.0615, 3);
    expect(rows[0].high).toBeCloseTo(0.7923, 3);
  });

  it('are left out where the measure gives another value now', () => {
    expect(rowsOf(checked([{ ...DENIAL, value: 'concede', verdict: 'right' }]))).toEqual([]);
    expect(rowsOf(checked([{ ...DENIAL, end: 29, value: 'deny', verdict: 'right' }]))).toEqual([]);
  });

  it('are of one layer', () => {
    const hedge = { attribute: 'strength', value: 'low', label: 'epistemic-modal', start: 41, end: 49 };
    const document = checked([
      { ...DENIAL, value: 'deny', verdict: 'right' },
      { ...hedge, verdict: 'right' },
    ]);
    expect(rowsOf(document, 'hedging').map(({ attribute }) => attribute)).toEqual(['strength']);
  });

  it('are of the text that was read', () => {
    const other = checked([{ ...DENIAL, value: 'deny', verdict: 'right' }], 'Un autre texte.');
    expect(() => rowsOf(other)).toThrow(/the text of a is not the one that was read/u);
  });

  it('become a table', () => {
    expect(formatAttributeRows(rowsOf(checked([{ ...DENIAL, value: 'deny', verdict: 'right' }])))).toBe(
      'attribute,value,n,right,wrong,none,share,low,high,languages\nengagement,deny,1,1,0,0,1.000,0.207,1.000,fr 1\n',
    );
  });
});
