import { describe, expect, it } from 'vitest';
import { loadVerbs } from '../../../src/formats/files';
import {
  formatWeights,
  parseWeights,
  TAGGER_FORMAT,
  type TaggerModel,
} from '../../../src/syntax/tagger/model';
import { createTagger } from '../../../src/syntax/tagger/tagger';
import { trainTagger, type TrainTaggerOptions } from '../../../src/syntax/tagger/train-tagger';
import { FormatError } from '../../../src/util/errors';
import { sentenceOf, tagText } from './tagged';

const LESSONS = [
  'Le/DET maire/NOUN parle/VERB:Fin ./PUNCT',
  'La/DET porte/NOUN ferme/VERB:Fin ./PUNCT',
  'Il/PRON porte/VERB:Fin la/DET lettre/NOUN ./PUNCT',
  'La/DET ferme/NOUN est/AUX:Fin grande/ADJ ./PUNCT',
  'Elle/PRON ferme/VERB:Fin la/DET porte/NOUN ./PUNCT',
  'Il/PRON dit/VERB:Fin que/SCONJ le/DET maire/NOUN parle/VERB:Fin ./PUNCT',
].map((line) => sentenceOf(line, 'fr'));

function train(options: TrainTaggerOptions = {}): TaggerModel {
  const { tags, weights } = trainTagger(LESSONS, options);
  return {
    format: TAGGER_FORMAT,
    language: 'fr',
    licence: 'none',
    trainedOn: [],
    tags,
    weights: formatWeights(weights),
  };
}

describe('trainTagger', () => {
  it('learns to tell a noun from a verb by what stands before it', () => {
    const tagger = createTagger(train(), undefined);
    expect(tagText(tagger, 'Il porte la porte.', 'fr')).toBe(
      'Il/PRON porte/VERB:Fin la/DET porte/NOUN ./PUNCT',
    );
  });

  it('gives the same weights each time, and others for another order', () => {
    const verbs = loadVerbs('fr');
    expect(train({ verbs }).weights).toBe(train({ verbs }).weights);
    expect(train({ verbs, seed: 2 }).weights).not.toBe(train({ verbs }).weights);
  });

  it('asks for tags', () => {
    expect(() => trainTagger([])).toThrow(/trainTagger: no token has a tag/u);
  });
});

describe('parseWeights', () => {
  it('is the inverse of formatWeights', () => {
    const { weights } = trainTagger(LESSONS);
    expect(parseWeights(train())).toEqual(weights);
  });

  it('keeps weights of any size and sign, and keys of all 32 bits', () => {
    const weights = {
      sure: { keys: Int32Array.of(-2), values: Uint8Array.of(1) },
      clusters: { keys: Int32Array.of(3, -1), values: Uint8Array.of(0, 249) },
      features: Int32Array.of(0, 2147483647, -2147483648, -1),
      starts: Int32Array.of(0, 2, 2, 3, 5),
      tags: Uint8Array.of(0, 1, 0, 1, 0),
      weights: Int16Array.of(-1, 1, -4000, 4000, 63),
    };
    expect(parseWeights({ ...train(), weights: formatWeights(weights) })).toEqual(weights);
  });

  it('says what is wrong with a model', () => {
    const model = train();
    const other = { ...model, format: 'selon-tagger-0' as typeof TAGGER_FORMAT };
    expect(() => parseWeights(other)).toThrow(FormatError);
    expect(() => parseWeights(other)).toThrow(/expected selon-tagger-1, got "selon-tagger-0"/u);
    expect(() => parseWeights({ ...model, weights: model.weights.slice(0, 40) })).toThrow(/cut off/u);
    expect(() => parseWeights({ ...model, tags: ['VERBE' as 'NOUN'] })).toThrow(/unknown tag VERBE/u);
  });
});
