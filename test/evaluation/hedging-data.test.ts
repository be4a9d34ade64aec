import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HEDGING_SETS, readCorpusGold, readHedgingSet } from '../../src/evaluation/hedging-data';
import { LAYER_RECORDS } from '../../src/model/layers';

describe('gold data of hedging', () => {
  it('reads every annotated text of the corpus, with labels of the codebook and spans inside the text', () => {
    const gold = readCorpusGold('corpus');
    expect(gold.map(({ id }) => id)).toContain('sputnik-2021-07-daech');
    expect(new Set(gold.map(({ language }) => language))).toEqual(new Set(['fr', 'en', 'ru']));
    for (const { text, gold: cues } of gold) {
      for (const { label, start, end } of cues) {
        expect(Object.keys(LAYER_RECORDS.hedging.labels)).toContain(label);
        expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/u);
      }
    }
  });

  it('has the five hedges and the booster of the given article', () => {
    const given = readCorpusGold('corpus').find(({ id }) => id === 'sputnik-2021-07-daech');
    const found = given?.gold.map(({ start, end }) => given.text.slice(start, end));
    expect(found).toEqual(
      expect.arrayContaining(['pourrait', 'censée', 'dits', 'modérés', 'en partie', 'clairement']),
    );
  });

  it('reads nothing where there is nothing', () => {
    expect(existsSync('no-such-folder')).toBe(false);
    expect(readCorpusGold('no-such-folder')).toEqual([]);
    expect(readHedgingSet('no-such-folder', HEDGING_SETS[0])).toEqual([]);
  });
});
