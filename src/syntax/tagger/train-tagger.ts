import { TOKEN_KIND, type Document } from '../../model/document';
import type { VerbIndex } from '../../model/morphology';
import { createRandom, type Random } from '../../util/random';
import { WRITING } from './capitals';
import { MOST_FEATURES, ROLE, writePairKeys, writeRoleKeys, writeTaggedKeys, writeTagKeys } from './features';
import { sortKeyedBytes, valuesOfKeys, type KeyedBytes } from './key-table';
import { createPerceptron } from './perceptron';
import type { TaggerWeights } from './model';
import { writeWords } from './sentence-words';
import { TAG_NAMES, type TagName } from './tags';
import { createWordTypes, hashForm, OUTSIDE, sureTagOfWord, type WordTypes } from './word-types';

/** A sentence with the tags that it should get. */
export interface TaggedSentence {
  readonly doc: Document;
  /** First token. */
  readonly from: number;
  /** Token after the last. */
  readonly to: number;
  /** A code (`TAG`) for each token of the sentence; 0 where none is known. */
  readonly tags: Uint8Array;
}

/** What a tagger learns with, beside the sentences. */
export interface TrainTaggerOptions {
  /** Verb forms; the tagger needs the same ones later. */
  readonly verbs?: VerbIndex | undefined;
  /** Classes of words by distribution, from `clusterWords`; default none. */
  readonly clusters?: KeyedBytes;
  /** Passes over the sentences, default 6. */
  readonly epochs?: number;
  /** Trainings in another order each, whose weights are averaged; default 3. */
  readonly runs?: number;
  /** For the order of the sentences, default 1. */
  readonly seed?: number;
}

/** What a training gives: the names of the tags and the weights, from which a model file is made. */
export interface TrainedTagger {
  readonly tags: readonly TagName[];
  readonly weights: TaggerWeights;
}

const NO_CLUSTERS: KeyedBytes = { keys: new Int32Array(0), values: new Uint8Array(0) };

/** A form that had one tag only at so many places needs no features. */
const SURE_COUNT = 20;
/** One in so many sentences is learned as if it were a line of capitals, which treebanks have too few of. */
const CAPITALS_SHARE = 16;

/**
 * Trains a tagger: an averaged perceptron over the features of `features.ts`, decoded as it will be used, from left to
 * right with its own guesses as the tags before a token.
 *
 * @param sentences - Sentences of one language with their tags.
 * @returns Whole-number weights; the same for the same sentences, options and order.
 * @throws RangeError when no token has a tag.
 * @source Collins 2002 (collins2002).
 */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  options: TrainTaggerOptions = {},
): TrainedTagger {
  const { verbs, clusters = NO_CLUSTERS, epochs = 6, runs = 3, seed = 1 } = options;
  const codes = [...new Set(sentences.flatMap(({ tags }) => [...tags]))]
    .filter((code) => code > 0)
    .sort((a, b) => a - b);
  if (codes.length === 0)
    throw new RangeError('trainTagger: no token has a tag; expected sentences of a treebank');
  const placeOfCode = new Int16Array(TAG_NAMES.length).fill(-1);
  codes.forEach((code, place) => (placeOfCode[code] = place));
  const sure = sureWords(sentences, placeOfCode);
  const sureTagOf = valuesOfKeys(sure);
  const types = createWordTypes(verbs, valuesOfKeys(clusters));
  const lessons = sentences.map((sentence) => prepare(sentence, types, placeOfCode));
  const sureTags = Uint8Array.from({ length: types.length }, (_, word) =>
    sureTagOfWord(types.traits(), word, sureTagOf),
  );
  const random = createRandom(seed);
  const perceptron = createPerceptron(codes.length);
  for (let run = 0; run < runs; run++) {
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(lessons, random);
      for (const { tags, words, capitals } of lessons)
        learn(tags, random() * CAPITALS_SHARE < 1 ? capitals : words);
    }
    perceptron.restart();
  }

  function learn(tags: Int16Array, words: Int32Array): void {
    const traits = types.traits();
    const keys = new Int32Array(MOST_FEATURES);
    let previousTag = codes.length;
    let secondTag = codes.length;
    for (let i = 2; i < words.length - 2; i++) {
      let guess = sureTags[words[i]] - 1;
      if (guess < 0) {
        let count = writeRoleKeys(ROLE.self, traits, words[i], keys, 0);
        count = writeRoleKeys(ROLE.previous, traits, words[i - 1], keys, count);
        count = writeRoleKeys(ROLE.next, traits, words[i + 1], keys, count);
        count = writeRoleKeys(ROLE.secondPrevious, traits, words[i - 2], keys, count);
        count = writeRoleKeys(ROLE.secondNext, traits, words[i + 2], keys, count);
        count = writePairKeys(traits, words[i - 1], words[i], words[i + 1], keys, count);
        count = writeTagKeys(previousTag, secondTag, keys, count);
        count = writeTaggedKeys(traits, previousTag, words[i], keys, count);
        guess = perceptron.guess(keys, count);
        if (tags[i - 2] >= 0) perceptron.learn(keys, count, tags[i - 2], guess);
      }
      secondTag = previousTag;
      previousTag = guess;
    }
  }

  return {
    tags: codes.map((code) => TAG_NAMES[code]),
    weights: { sure, clusters, ...perceptron.weights() },
  };
}

/** A sentence made ready. */
interface Lesson {
  /** Numbers of the words, with two places outside of the sentence on either side. */
  readonly words: Int32Array;
  /** The same as a line of capitals. */
  readonly capitals: Int32Array;
  /** Place of the tag of each token; -1 where none is known. */
  readonly tags: Int16Array;
}

function prepare({ doc, from, to, tags }: TaggedSentence, types: WordTypes, placeOfCode: Int16Array): Lesson {
  const words = new Int32Array(to - from + 4).fill(OUTSIDE);
  writeWords(types, doc, from, to, words, 2);
  const capitals = words.slice();
  for (let t = from; t < to; t++) {
    if (doc.tokens.kind[t] === TOKEN_KIND.word)
      capitals[t - from + 2] = types.numberOf(doc.forms[t], WRITING.untrusted);
  }
  return { words, capitals, tags: Int16Array.from(tags, (code) => placeOfCode[code]) };
}

/** Frequent forms that have one tag only, wherever they are no part of a name. */
function sureWords(sentences: readonly TaggedSentence[], placeOfCode: Int16Array): KeyedBytes {
  // By hash, for which all numbers of so many digits are one form.
  const seen = new Map<number, { tag: number; count: number }>();
  for (const { doc, from, to, tags } of sentences) {
    for (let t = from; t < to; t++) {
      const tag = tags[t - from];
      if (tag === 0) continue;
      const key = hashForm(doc.forms[t]);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { tag, count: 1 });
      else if (known.tag === tag) known.count++;
      else known.tag = -1;
    }
  }
  return sortKeyedBytes(
    [...seen]
      .filter(([, { tag, count }]) => tag > 0 && count >= SURE_COUNT)
      .map(([key, { tag }]) => [key, placeOfCode[tag]]),
  );
}

function shuffle<T>(items: T[], random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
