import { loadVerbs } from '../formats/files';
import type { Language } from '../model/language';
import { formatWeights, TAGGER_FORMAT, type TaggerModel } from '../syntax/tagger/model';
import { trainTagger } from '../syntax/tagger/train-tagger';
import {
  loadClusters,
  loadTreebank,
  TAGGER_TREEBANKS,
  taggedSentences,
  type LoadedTreebank,
  type TreebankKey,
  type TreebankSentence,
} from './tagger-treebanks';

/** What the shipped model of each language is trained on. English leaves out the dev part, whose texts have licences of every kind. */
export const SHIPPED: Readonly<Record<Language, readonly TreebankKey[]>> = {
  fr: ['sequoia', 'pud', 'frenchGsdDev', 'sequoiaDev'],
  en: ['gum'],
  ru: ['russianGsd', 'taigaDev'],
};

/** Licence of each shipped model: that of what it was made from. */
const LICENCES: Readonly<Record<Language, string>> = {
  fr: 'LGPL-LR (from Sequoia) and CC BY-SA 4.0 (from PUD, GSD and OrangeSum)',
  en: 'CC BY 4.0 (from GUM)',
  ru: 'CC BY-SA 4.0 (from GSD and Taiga)',
};

/** What a tagger can be trained without, to see what it is worth. */
export type Ingredient = 'verb index' | 'word classes';

/** Reads treebanks and trains taggers on them; what was read once is kept. */
export interface TaggerTrainer {
  /** A treebank; `undefined` where it is absent. */
  readonly treebank: (key: TreebankKey) => LoadedTreebank | undefined;
  /** Whether all of some treebanks are there. */
  readonly has: (keys: readonly TreebankKey[]) => boolean;
  /** What the taggers of a language have beside treebanks. */
  readonly ingredients: (language: Language) => readonly Ingredient[];
  /** A model from sentences of one language, as the shipped one is made but for what is left out. */
  readonly train: (
    language: Language,
    sentences: readonly TreebankSentence[],
    without?: Ingredient,
  ) => TaggerModel;
  /** The model that ships. */
  readonly trainShipped: (language: Language) => TaggerModel;
}

/**
 * A trainer over the data of a folder.
 *
 * @param shared - Folder that holds `data/`.
 */
export function createTaggerTrainer(shared: string): TaggerTrainer {
  const treebanks = new Map<TreebankKey, LoadedTreebank | undefined>();
  const clusters = new Map<Language, ReturnType<typeof loadClusters>>();

  function treebank(key: TreebankKey): LoadedTreebank | undefined {
    if (!treebanks.has(key)) treebanks.set(key, loadTreebank(shared, TAGGER_TREEBANKS[key]));
    return treebanks.get(key);
  }

  function clustersOf(language: Language): ReturnType<typeof loadClusters> {
    if (!clusters.has(language)) clusters.set(language, loadClusters(shared, language));
    return clusters.get(language);
  }

  function train(
    language: Language,
    sentences: readonly TreebankSentence[],
    without?: Ingredient,
  ): TaggerModel {
    const found = without === 'word classes' ? undefined : clustersOf(language);
    const { tags, weights } = trainTagger(sentences, {
      verbs: without === 'verb index' ? undefined : loadVerbs(language),
      ...(found === undefined ? {} : { clusters: found.clusters }),
    });
    return {
      format: TAGGER_FORMAT,
      language,
      licence: LICENCES[language],
      trainedOn: [],
      tags,
      weights: formatWeights(weights),
    };
  }

  function trainShipped(language: Language): TaggerModel {
    const loaded = SHIPPED[language].map((key) => {
      const found = treebank(key);
      if (found === undefined)
        throw new RangeError(
          `trainShipped: ${TAGGER_TREEBANKS[key].file} is not there; expected it in data/ of ${shared}`,
        );
      return found;
    });
    const press = clustersOf(language);
    return {
      ...train(language, loaded.flatMap(taggedSentences)),
      trainedOn: [
        ...loaded.map(({ file, sha256, licence, doc }) => ({
          file,
          sha256,
          licence,
          tokens: doc.tokens.length,
        })),
        ...(press === undefined ? [] : [press.source]),
      ],
    };
  }

  return {
    ingredients: (language) =>
      clustersOf(language) === undefined ? ['verb index'] : ['verb index', 'word classes'],
    treebank,
    has: (keys) => keys.every((key) => treebank(key) !== undefined),
    train,
    trainShipped,
  };
}
