import type { Document } from '../../model/document';
import type { VerbIndex } from '../../model/morphology';
import {
  MOST_FEATURES,
  ROLE,
  ROLES,
  writePairKeys,
  writeRoleKeys,
  writeTaggedKeys,
  writeTagKeys,
} from './features';
import { createKeyTable, valuesOfKeys } from './key-table';
import { parseWeights, type TaggerModel, type TaggerWeights } from './model';
import { writeWords } from './sentence-words';
import { TAG } from './tags';
import { createWordTypes, OUTSIDE, sureTagOfWord } from './word-types';

/** Id and version of the tagger with its shipped models; bumped by every change that may change a tag. */
export const TAGGER = 'tagger@1.0.1';

/** Tags the sentences of documents of one language; keeps what it learns of words between calls. */
export interface Tagger {
  /** Writes the code of each token of `[from, to)` into `out`, at the token's own place. */
  readonly tag: (doc: Document, from: number, to: number, out: Uint8Array) => void;
}

/** Words whose sums of weights are kept; emptied when it is full, so that memory stays flat. */
const KEPT_WORDS = 0x10000;

/**
 * A part-of-speech tagger: greedy, from left to right, by the summed weights of the features of a token, its neighbours
 * and the two tags before it. Same model and same text, same tags.
 *
 * @param model - A trained model.
 * @param verbs - The verb index that it was trained with (`loadVerbs`).
 * @throws FormatError when the model is not one that this version reads.
 * @source Collins 2002 (collins2002), the averaged perceptron.
 */
export function createTagger(model: TaggerModel, verbs: VerbIndex | undefined): Tagger {
  const weights = parseWeights(model);
  const codes = Uint8Array.from(model.tags, (name) => TAG[name]);
  const tagCount = codes.length;
  const clusterOf = valuesOfKeys(weights.clusters);
  const sureTagOf = valuesOfKeys(weights.sure);
  const types = createWordTypes(verbs, clusterOf);
  const addWeights = weightAdder(weights);
  const tagSums = sumTags(tagCount, addWeights);

  // Sums of a word in each role, `ROLES * tagCount` numbers a word, and its sure tag plus 1 (0: none).
  let sums = new Int32Array(0);
  let sureTags = new Uint8Array(0);
  let summed = 0;
  const keys = new Int32Array(MOST_FEATURES);

  function sumWords(): void {
    const wanted = types.length;
    if (sureTags.length < wanted) {
      const room = wanted + Math.max(1024, wanted >> 1);
      sums = widened(sums, new Int32Array(room * ROLES * tagCount));
      sureTags = widened(sureTags, new Uint8Array(room));
    }
    const traits = types.traits();
    for (; summed < wanted; summed++) {
      for (let role = 0; role < ROLES; role++) {
        const at = (summed * ROLES + role) * tagCount;
        sums.fill(0, at, at + tagCount);
        const count = writeRoleKeys(role, traits, summed, keys, 0);
        addWeights(keys, count, sums, at);
      }
      sureTags[summed] = sureTagOfWord(traits, summed, sureTagOf);
    }
  }

  let words = new Int32Array(256);
  const scores = new Int32Array(tagCount);

  function tag(doc: Document, from: number, to: number, out: Uint8Array): void {
    const length = to - from;
    if (types.length > KEPT_WORDS) {
      types.clear();
      summed = 0;
    }
    // Two places outside of the sentence on either side.
    if (words.length < length + 4) words = new Int32Array(2 * (length + 4));
    words[0] = words[1] = words[length + 2] = words[length + 3] = OUTSIDE;
    writeWords(types, doc, from, to, words, 2);
    if (summed < types.length) sumWords();
    const traits = types.traits();
    const step = ROLES * tagCount;
    let previousTag = tagCount;
    let secondTag = tagCount;
    for (let i = 2; i < length + 2; i++) {
      const word = words[i];
      let best = sureTags[word] - 1;
      if (best < 0) {
        const previous = words[i - 1];
        const next = words[i + 1];
        let count = writePairKeys(traits, previous, word, next, keys, 0);
        count = writeTaggedKeys(traits, previousTag, word, keys, count);
        const self = word * step;
        const left = previous * step + ROLE.previous * tagCount;
        const right = next * step + ROLE.next * tagCount;
        const secondLeft = words[i - 2] * step + ROLE.secondPrevious * tagCount;
        const secondRight = words[i + 2] * step + ROLE.secondNext * tagCount;
        const tags = (previousTag * (tagCount + 1) + secondTag) * tagCount;
        for (let k = 0; k < tagCount; k++) {
          scores[k] =
            sums[self + k] +
            sums[left + k] +
            sums[right + k] +
            sums[secondLeft + k] +
            sums[secondRight + k] +
            tagSums[tags + k];
        }
        addWeights(keys, count, scores, 0);
        best = 0;
        for (let k = 1; k < tagCount; k++) if (scores[k] > scores[best]) best = k;
      }
      out[from + i - 2] = codes[best];
      secondTag = previousTag;
      previousTag = best;
    }
  }

  return { tag };
}

/**
 * Tags one sentence.
 *
 * @param tagger - From `createTagger`.
 * @param doc - A document of the tagger's language.
 * @param from - First token of the sentence.
 * @param to - Token after the last.
 * @param out - Receives a code (`TAG`) for each token of the sentence, at the token's own place; as long as the
 *   document's table of tokens.
 */
export function tagSentence(tagger: Tagger, doc: Document, from: number, to: number, out: Uint8Array): void {
  tagger.tag(doc, from, to, out);
}

function widened<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

type AddWeights = (keys: Int32Array, count: number, into: Int32Array, at: number) => void;

/** Adds the weights of features, one number a tag. */
function weightAdder({ features, starts, tags, weights }: TaggerWeights): AddWeights {
  const table = createKeyTable(features.length);
  for (const feature of features) table.add(feature);
  return (keys, count, into, at) => {
    for (let k = 0; k < count; k++) {
      const feature = table.find(keys[k]);
      if (feature < 0) continue;
      for (let w = starts[feature]; w < starts[feature + 1]; w++) into[at + tags[w]] += weights[w];
    }
  };
}

/** Sums of every two tags that may stand before a token; a tag's place, or `tagCount` outside of the sentence. */
function sumTags(tagCount: number, addWeights: AddWeights): Int32Array {
  const places = tagCount + 1;
  const sums = new Int32Array(places * places * tagCount);
  const keys = new Int32Array(MOST_FEATURES);
  for (let previous = 0; previous < places; previous++) {
    for (let second = 0; second < places; second++) {
      const count = writeTagKeys(previous, second, keys, 0);
      addWeights(keys, count, sums, (previous * places + second) * tagCount);
    }
  }
  return sums;
}
