import type { Document } from '../model/document';
import { hashForm } from '../syntax/tagger/word-types';
import { tagSentence, type Tagger } from '../syntax/tagger/tagger';
import { isFiniteTag, TAG_NAMES } from '../syntax/tagger/tags';
import { createRandom } from '../util/random';
import { scoreDocuments, type IntervalScores } from './scores';
import type { TreebankSentence } from './tagger-treebanks';

/** How well a tagger does on a treebank. */
export interface TaggerScores {
  /** Every wrong tag is both a false positive and a false negative, so that F1 is the share of right tags. */
  readonly tags: IntervalScores;
  /** The same for words that were not trained on. */
  readonly unknownWords: IntervalScores;
  /** Whether a token is a finite verb. */
  readonly finiteVerbs: IntervalScores;
  /** Gold tokens that this project divides otherwise: wrong in every score. */
  readonly cutOtherwise: number;
  /** The commonest confusions, `gold > given`. */
  readonly confusions: readonly { readonly gold: string; readonly given: string; readonly count: number }[];
}

/** Tags some sentences; the tagger must not have seen them. */
export interface TaggedPart {
  readonly tagger: Tagger;
  readonly test: readonly TreebankSentence[];
  /** Hashes of the forms that it was trained on. */
  readonly known: ReadonlySet<number>;
}

interface Tally {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

const SEED = 17;
const CONFUSIONS = 20;

/** Hashes of all forms of some sentences. */
export function formsOfSentences(sentences: readonly TreebankSentence[]): ReadonlySet<number> {
  const forms = new Set<number>();
  for (const { doc, from, to } of sentences)
    for (let t = from; t < to; t++) forms.add(hashForm(doc.forms[t]));
  return forms;
}

/**
 * Scores taggers on sentences, each on its own part; intervals resample documents (or sentences, where a treebank marks no
 * documents).
 */
export function scoreTagger(parts: readonly TaggedPart[]): TaggerScores {
  const tags = new Map<string, Tally>();
  const unknownWords = new Map<string, Tally>();
  const finiteVerbs = new Map<string, Tally>();
  const confusions = new Map<string, number>();
  let cutOtherwise = 0;
  const room = new Map<Document, Uint8Array>();
  for (const { tagger, test, known } of parts) {
    for (const sentence of test) {
      const { doc, from, to, unit } = sentence;
      const given = room.get(doc) ?? new Uint8Array(doc.tokens.length);
      room.set(doc, given);
      tagSentence(tagger, doc, from, to, given);
      const count = (gold: number, own: number, isKnown: boolean): void => {
        countTag(tallyOf(tags, unit), gold === own);
        if (!isKnown) countTag(tallyOf(unknownWords, unit), gold === own);
        countFinite(tallyOf(finiteVerbs, unit), isFiniteTag(gold), isFiniteTag(own));
      };
      for (let t = from; t < to; t++) {
        const gold = sentence.tags[t - from];
        if (gold === 0) continue;
        count(gold, given[t], known.has(hashForm(doc.forms[t])));
        if (gold === given[t]) continue;
        const pair = `${TAG_NAMES[gold]} ${TAG_NAMES[given[t]]}`;
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1);
      }
      for (const gold of sentence.cutOtherwise) count(gold, 0, true);
      cutOtherwise += sentence.cutOtherwise.length;
    }
  }
  const scores = (tallies: ReadonlyMap<string, Tally>): IntervalScores =>
    scoreDocuments([...tallies.values()], createRandom(SEED));
  return {
    tags: scores(tags),
    unknownWords: scores(unknownWords),
    finiteVerbs: scores(finiteVerbs),
    cutOtherwise,
    confusions: [...confusions]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, CONFUSIONS)
      .map(([pair, count]) => {
        const [gold, given] = pair.split(' ');
        return { gold, given, count };
      }),
  };
}

function tallyOf(tallies: Map<string, Tally>, unit: string): Tally {
  let tally = tallies.get(unit);
  if (tally === undefined) {
    tally = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
    tallies.set(unit, tally);
  }
  return tally;
}

function countTag(tally: Tally, isRight: boolean): void {
  if (isRight) tally.truePositives++;
  else {
    tally.falsePositives++;
    tally.falseNegatives++;
  }
}

function countFinite(tally: Tally, isGold: boolean, isGiven: boolean): void {
  if (isGold && isGiven) tally.truePositives++;
  else if (isGold) tally.falseNegatives++;
  else if (isGiven) tally.falsePositives++;
}
