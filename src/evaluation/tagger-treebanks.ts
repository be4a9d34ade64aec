import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../model/document';
import type { Language } from '../model/language';
import { indexAt } from '../model/span';
import { clusterWords } from '../syntax/tagger/cluster-words';
import type { KeyedBytes } from '../syntax/tagger/key-table';
import type { TrainingFile } from '../syntax/tagger/model';
import { tagOfWords } from '../syntax/tagger/tags';
import type { TaggedSentence } from '../syntax/tagger/train-tagger';
import { createDocument } from '../text/create-document';
import { parseGoldText, type GoldText } from './treebank';

/** A treebank that taggers are trained or measured on. */
export interface TaggerTreebank {
  readonly name: string;
  readonly language: Language;
  /** Below `data/` of the shared folder. */
  readonly file: string;
  readonly licence: string;
}

const SEQUOIA = 'LGPL-LR';
const CC_BY_SA = 'CC BY-SA 4.0';
const CC_BY = 'CC BY 4.0 (annotation), Creative Commons (texts)';

const treebank = (name: string, language: Language, file: string, licence: string): TaggerTreebank => ({
  name,
  language,
  file,
  licence,
});

/** Short names of the treebanks. */
export type TreebankKey =
  'sequoia' | 'sequoiaDev' | 'pud' | 'frenchGsdDev' | 'gum' | 'gumDev' | 'russianGsd' | 'taigaDev';

/** Treebanks for training and for measuring; what may be used how is said where they lie. */
export const TAGGER_TREEBANKS: Readonly<Record<TreebankKey, TaggerTreebank>> = {
  sequoia: treebank('French Sequoia train', 'fr', 'ud/train/fr_sequoia.tsv', SEQUOIA),
  sequoiaDev: treebank('French Sequoia dev', 'fr', 'ud/fr_sequoia-ud-dev.conllu', SEQUOIA),
  pud: treebank('French PUD', 'fr', 'ud/train/fr_pud.tsv', 'CC BY-SA 3.0'),
  frenchGsdDev: treebank('French GSD dev', 'fr', 'ud/fr_gsd-ud-dev.conllu', CC_BY_SA),
  gum: treebank('English GUM train', 'en', 'ud/train/en_gum.tsv', CC_BY),
  gumDev: treebank('English GUM dev', 'en', 'ud/en_gum-ud-dev.conllu', CC_BY),
  russianGsd: treebank('Russian GSD dev and test', 'ru', 'ud/train/ru_gsd.tsv', CC_BY_SA),
  taigaDev: treebank('Russian Taiga dev', 'ru', 'ud/ru_taiga-ud-dev.conllu', CC_BY_SA),
};

/** A treebank as running text, read. */
export interface LoadedTreebank extends TaggerTreebank {
  readonly gold: GoldText;
  /** Tag code of each gold token. */
  readonly goldTags: Uint8Array;
  /** The text as this project segments it. */
  readonly doc: Document;
  readonly sha256: string;
}

/**
 * Reads a treebank.
 *
 * @param shared - Folder that holds `data/`.
 * @returns `undefined` where the file is absent.
 */
export function loadTreebank(shared: string, treebank: TaggerTreebank): LoadedTreebank | undefined {
  const path = join(shared, 'data', treebank.file);
  if (!existsSync(path)) return undefined;
  const content = readFileSync(path, 'utf8');
  const gold = parseGoldText(content);
  return {
    ...treebank,
    gold,
    goldTags: Uint8Array.from(gold.words, (words) => tagOfWords(words, treebank.language)),
    doc: createDocument(gold.text, { id: treebank.file, language: treebank.language }),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** A sentence of a treebank over this project's tokens. */
export interface TreebankSentence extends TaggedSentence {
  /** Tags of those gold tokens that this project divides otherwise (`18h30`, `l'on`). */
  readonly cutOtherwise: readonly number[];
  /** The sampling unit that it belongs to: a document where the treebank marks them, else the sentence itself. */
  readonly unit: string;
}

/** The sentences of a treebank. A token that the treebank divides otherwise has no tag and is only a neighbour. */
export function taggedSentences({ doc, file, gold, goldTags }: LoadedTreebank): readonly TreebankSentence[] {
  const { tokens } = doc;
  const { sentences, tokens: goldTokens, units } = gold;
  const found: TreebankSentence[] = [];
  let t = 0;
  let g = 0;
  for (let s = 0; s < sentences.length; s++) {
    const from = t;
    while (t < tokens.length && tokens.start[t] < sentences.end[s]) t++;
    const tags = new Uint8Array(t - from);
    const cutOtherwise: number[] = [];
    for (let own = from; g < goldTokens.length && goldTokens.start[g] < sentences.end[s]; g++) {
      while (own < t && tokens.start[own] < goldTokens.start[g]) own++;
      if (own < t && tokens.start[own] === goldTokens.start[g] && tokens.end[own] === goldTokens.end[g])
        tags[own - from] = goldTags[g];
      else cutOtherwise.push(goldTags[g]);
    }
    const unit = `${file}:${indexAt(units, sentences.start[s])}`;
    found.push({ doc, from, to: t, tags, cutOtherwise, unit });
  }
  return found;
}

/** Press without annotation (OrangeSum), for classes of words by distribution. */
const FRENCH_PRESS = {
  file: 'press_fr/orangesum_4000.jsonl',
  licence: CC_BY_SA,
};

/** Classes of words from the press of a language; `undefined` where there is none, or the file is absent. */
export function loadClusters(
  shared: string,
  language: Language,
): { readonly clusters: KeyedBytes; readonly source: TrainingFile } | undefined {
  const path = join(shared, 'data', FRENCH_PRESS.file);
  if (language !== 'fr' || !existsSync(path)) return undefined;
  const content = readFileSync(path, 'utf8');
  const documents = content
    .trim()
    .split('\n')
    .map((line) => createDocument((JSON.parse(line) as { article: string }).article, { language }));
  return {
    clusters: clusterWords(documents),
    source: {
      file: FRENCH_PRESS.file,
      sha256: createHash('sha256').update(content).digest('hex'),
      licence: FRENCH_PRESS.licence,
      tokens: documents.reduce((sum, { tokens }) => sum + tokens.length, 0),
    },
  };
}
