import type { Document } from '../../model/document';
import { exchangeClasses, type Bigrams } from './exchange-classes';
import { createKeyTable, sortKeyedBytes, type KeyedBytes } from './key-table';
import { hashForm } from './word-types';

/** How many classes, from which words, in how many rounds. */
export interface ClusterWordsOptions {
  /** Number of classes, at most 250; default 128. */
  readonly classes?: number;
  /** A form that occurs more rarely has no class; default 4. */
  readonly leastCount?: number;
  /** Rounds at most, default 6; it ends sooner when hardly a form moves. */
  readonly rounds?: number;
}

/** Stands in a sequence of forms where a sentence ends. */
const EDGE = -1;

/**
 * Classes of words that stand between the same neighbours, learned from text without any annotation.
 *
 * @param documents - Documents of one language; a sentence's edges are neighbours too.
 * @returns Hash of each form (`hashForm`) with its class, 0 to `classes - 1`; the same for the same documents.
 * @source Martin, Liermann & Ney 1998 (martin1998), the exchange algorithm for bigrams.
 */
export function clusterWords(documents: Iterable<Document>, options: ClusterWordsOptions = {}): KeyedBytes {
  const { classes = 128, leastCount = 4, rounds = 6 } = options;
  const { keys, counts, sequence } = readForms(documents);
  const frequent = Array.from(keys, (_, place) => place)
    .filter((place) => counts[place] >= leastCount)
    .sort((a, b) => counts[b] - counts[a] || keys[a] - keys[b]);
  // Rare forms are one neighbour together, and so are the edges of sentences.
  const rare = frequent.length;
  const edge = rare + 1;
  const wordOfPlace = new Int32Array(keys.length).fill(rare);
  frequent.forEach((place, word) => (wordOfPlace[place] = word));
  const words = sequence.map((place) => (place === EDGE ? edge : wordOfPlace[place]));
  const classOf = exchangeClasses(countBigrams(words, edge + 1), frequent.length, classes, rounds);
  return sortKeyedBytes(frequent.map((place, word) => [keys[place], classOf[word]]));
}

function readForms(documents: Iterable<Document>): {
  readonly keys: Int32Array;
  readonly counts: readonly number[];
  readonly sequence: readonly number[];
} {
  const table = createKeyTable();
  const counts: number[] = [];
  const sequence: number[] = [EDGE];
  for (const { forms, sentences, tokens } of documents) {
    let t = 0;
    for (let s = 0; s < sentences.length; s++) {
      for (; t < tokens.length && tokens.start[t] < sentences.end[s]; t++) {
        const place = table.add(hashForm(forms[t]));
        counts[place] = (counts[place] ?? 0) + 1;
        sequence.push(place);
      }
      sequence.push(EDGE);
    }
  }
  return { keys: table.keys(), counts, sequence };
}

/** Which words follow each word, how often, and the same from the right. */
function countBigrams(words: readonly number[], wordCount: number): Bigrams {
  const pairs = new Map<number, number>();
  for (let i = 1; i < words.length; i++) {
    const pair = words[i - 1] * wordCount + words[i];
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const following: [number, number][][] = Array.from({ length: wordCount }, () => []);
  const preceding: [number, number][][] = Array.from({ length: wordCount }, () => []);
  for (const [pair, count] of pairs) {
    const left = Math.floor(pair / wordCount);
    following[left].push([pair % wordCount, count]);
    preceding[pair % wordCount].push([left, count]);
  }
  return { following, preceding };
}
