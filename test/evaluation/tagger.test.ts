import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateTagger } from '../../src/evaluation/tagger';
import { formsOfSentences, scoreTagger } from '../../src/evaluation/tagger-scores';
import {
  loadTreebank,
  TAGGER_TREEBANKS,
  taggedSentences,
  type TreebankSentence,
} from '../../src/evaluation/tagger-treebanks';
import { readEvaluation } from '../../src/notebook/evaluation-scores';
import type { Tagger } from '../../src/syntax/tagger/tagger';
import { TAG } from '../../src/syntax/tagger/tags';
import { sentenceOf } from '../syntax/tagger/tagged';

const shared = path.resolve('../shared');

/** Takes every word for a noun, but `dort` for a finite verb. */
const NOUNS: Tagger = {
  tag(doc, from, to, out) {
    for (let t = from; t < to; t++) out[t] = doc.forms[t] === 'dort' ? TAG['VERB:Fin'] : TAG.NOUN;
  },
};

function test(tagged: string, unit: string, cutOtherwise: readonly number[] = []): TreebankSentence {
  return { ...sentenceOf(tagged, 'fr'), unit, cutOtherwise };
}

describe('scoreTagger', () => {
  const sentences = [
    test('chat/NOUN dort/VERB:Fin', 'a'),
    test('chien/NOUN part/VERB:Fin dort/NOUN', 'b', [TAG['AUX:Fin'], TAG.NUM]),
  ];
  const scores = scoreTagger([
    { tagger: NOUNS, test: sentences, known: formsOfSentences([test('chat/NOUN dort/VERB:Fin', 'c')]) },
  ]);

  it('counts a wrong tag and a token that is cut otherwise as wrong', () => {
    // Right: chat, dort, chien. Wrong: part, dort as a noun, and the two that are cut otherwise.
    expect(scores.tags.f1).toBeCloseTo(3 / 7, 12);
    expect(scores.tags.documents).toBe(2);
    expect(scores.cutOtherwise).toBe(2);
  });

  it('scores finite verbs, a missed token of them included', () => {
    const { truePositives, falsePositives, falseNegatives } = scores.finiteVerbs;
    expect([truePositives, falsePositives, falseNegatives]).toEqual([1, 1, 2]);
  });

  it('scores words that were not trained on', () => {
    expect(scores.unknownWords.truePositives).toBe(1);
    expect(scores.unknownWords.falseNegatives).toBe(1);
  });

  it('lists what is taken for what', () => {
    expect(scores.confusions).toEqual([
      { gold: 'NOUN', given: 'VERB:Fin', count: 1 },
      { gold: 'VERB:Fin', given: 'NOUN', count: 1 },
    ]);
  });
});

describe('taggedSentences', () => {
  it.skipIf(!existsSync(path.join(shared, 'data/ud')))(
    'have every gold token once, with its tag or among those that are cut otherwise (skipped where the treebanks are absent)',
    () => {
      const treebank = loadTreebank(shared, TAGGER_TREEBANKS.sequoiaDev)!;
      const sentences = taggedSentences(treebank);
      const tagged = sentences.map(({ tags }) => tags.filter((code) => code > 0).length);
      const cut = sentences.map(({ cutOtherwise }) => cutOtherwise.length);
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(sum(tagged) + sum(cut)).toBe(treebank.gold.tokens.length);
      expect(sum(cut)).toBeLessThan(0.003 * treebank.gold.tokens.length);
      expect(sentences.at(-1)!.to).toBe(treebank.doc.tokens.length);
    },
  );
});

describe('the committed scores of the tagger', () => {
  const rows = readEvaluation('tagger.csv').filter(({ system }) => system === 'selon');

  it('meet what is asked', () => {
    const asked = rows.filter((row) => row['asked'] !== null);
    expect(asked).toHaveLength(4);
    for (const row of asked) expect(row['value']).toBeGreaterThanOrEqual(row['asked'] as number);
  });
});

describe('evaluateTagger', () => {
  it('has nothing to say where there are no treebanks', () => {
    expect(evaluateTagger('no-such-folder').summary).toBe('');
  });
});
