import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { indexAt, rangeIn } from '../model/span';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { UNKNOWN_SPEAKER } from './speaker-stance-table';
import { speakerOf } from './speakers';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { createWordKey, type WordKey } from './word-forms';
import { countWordsIn } from './words';

/** Fewest content words that a denial and a claim share to be about one matter. */
const SHARED_WORDS = 2;
/** Shortest content word, in letters. */
const SHORTEST_WORD = 5;

/**
 * Denials, each with the claim that it answers, and how far apart they stand.
 *
 * Answers *how far must one read from a claim to its denial?* A denial (`engagement` deny) is paired with a relation of
 * another speaker in the same text: the nearest whose speaker its sentence names, else the one that shares most content
 * words with it (two at least, by stem), the nearest of these. A denial of something that nobody in the text claims has
 * no pair: its claim is missing.
 *
 * @param texts - Texts annotated with attribution.
 * @returns One row for each denial, in text order.
 * @source martinwhite2005, ch. 3, for denial
 */
export function replies(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'replies');
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  const keyOf = createWordKey(true);
  const rows = [...groupBy(relationsOf(texts.annotations), ({ document }) => document)].flatMap(
    ([id, relations]) => {
      const doc = documents.get(id)!;
      return relations.filter(isDenial).map((denial) => {
        const pair = claimOf(doc, denial, relations, keyOf);
        return {
          cells: {
            document: id,
            start: denial.start,
            denying: speakerOf(denial) ?? UNKNOWN_SPEAKER,
            claiming: pair === undefined ? null : (speakerOf(pair.claim) ?? UNKNOWN_SPEAKER),
            pairedBy: pair?.by ?? null,
            words: pair === undefined ? null : wordsBetween(doc, pair.claim, denial),
            sentences: pair === undefined ? null : sentencesBetween(doc, pair.claim, denial),
            order:
              pair === undefined ? null : pair.claim.start <= denial.start ? 'claim first' : 'denial first',
          },
          behind: pair === undefined ? [denial] : [denial, pair.claim],
        };
      });
    },
  );
  return createTable(
    {
      document: { description: 'Id of the document.' },
      start: { description: 'Where the denial starts.', unit: 'UTF-16 offset' },
      denying: { description: 'Who denies.' },
      claiming: { description: 'Who claims what is denied; missing where nobody in the text does.' },
      pairedBy: {
        description: 'speaker: the denial names who claims; topic: both share content words.',
      },
      words: { description: 'Words between the claim and its denial.', unit: 'words' },
      sentences: { description: 'Sentence boundaries between them; 0: in one sentence.', unit: 'sentences' },
      order: { description: 'Which of the two the reader meets first.' },
    },
    rows,
    texts,
  );
}

function isDenial({ attributes }: Annotation): boolean {
  return attributes.engagement === 'deny';
}

interface Pair {
  readonly claim: Annotation;
  readonly by: 'speaker' | 'topic';
}

function claimOf(
  doc: Document,
  denial: Annotation,
  relations: readonly Annotation[],
  keyOf: WordKey,
): Pair | undefined {
  const denying = speakerOf(denial);
  const others = relations
    .filter((one) => one !== denial && !isDenial(one) && !holds(one, denial))
    .filter((one) => speakerOf(one) !== denying || denying === null)
    .sort((a, b) => gap(a, denial) - gap(b, denial) || a.start - b.start);
  const sentence = indexAt(doc.sentences, denial.start);
  const around = doc.text.slice(doc.sentences.start[sentence], doc.sentences.end[sentence]);
  const named = others.find((one) => isNamedIn(around, one));
  if (named !== undefined) return { claim: named, by: 'speaker' };
  const own = stemsOf(doc, denial, keyOf);
  let best: Annotation | undefined;
  let most = SHARED_WORDS - 1;
  for (const one of others) {
    const shared = [...stemsOf(doc, one, keyOf)].filter((stem) => own.has(stem)).length;
    if (shared <= most) continue;
    [best, most] = [one, shared];
  }
  return best === undefined ? undefined : { claim: best, by: 'topic' };
}

/** Whether a relation says that somebody denies: the denial is a part of its content. */
function holds(relation: Annotation, denial: Annotation): boolean {
  return relation.parts.content.some(([start, end]) => start <= denial.start && denial.end <= end);
}

/** Characters between two relations; 0 where they overlap. */
function gap(a: Annotation, b: Annotation): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Whether a sentence names who speaks: a person by the last word of the name, anybody else by all words. */
function isNamedIn(sentence: string, { attributes }: Annotation): boolean {
  const { speaker, speakerKind } = attributes;
  if (typeof speaker !== 'string') return false;
  const name = speakerKind === 'person' ? speaker.split(/\s+/u).at(-1)! : speaker;
  // Without a capital letter it is no name.
  return /\p{Lu}.*\p{L}/u.test(name) && hasWords(sentence, name);
}

function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  const isInside = (character: string | undefined): boolean => /[\p{L}-]/u.test(character ?? ' ');
  return at >= 0 && !isInside(text[at - 1]) && !isInside(text[at + words.length]);
}

function stemsOf(doc: Document, { parts }: Annotation, keyOf: WordKey): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [start, end] of parts.content) {
    const [from, to] = rangeIn(doc.tokens, start, end);
    for (let t = from; t < to; t++) {
      const key = doc.forms[t].length < SHORTEST_WORD ? undefined : keyOf(doc, t);
      if (key !== undefined) stems.add(key);
    }
  }
  return stems;
}

function wordsBetween(doc: Document, a: Annotation, b: Annotation): number {
  const [from, to] = a.start <= b.start ? [a.end, b.start] : [b.end, a.start];
  return to <= from ? 0 : countWordsIn(doc, [[from, to]]);
}

function sentencesBetween(doc: Document, a: Annotation, b: Annotation): number {
  return Math.abs(indexAt(doc.sentences, a.start) - indexAt(doc.sentences, b.start));
}
