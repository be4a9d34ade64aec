import { is, previousInUnit, type View } from '../../../syntax/view';
import { COLON } from '../../../syntax/words/classes';
import { TOKEN_KIND } from '../../../model/document';
import { indexAt, type Span } from '../../../model/span';
import type { Relation } from '../relation';
import type { KnownPlace } from './discourse';
import type { Entity } from './entities';
import { nobody, type Finding } from './speaker';

/** Most words between a quotation and the one that it goes on from. */
const LONGEST_GAP = 25;

/** What was found of a quotation without source. */
export interface Continuation extends Finding {
  /** Relation that it goes on from. */
  readonly continues: number | undefined;
}

/** What is known of a text when its quotations without source are looked at. */
export interface ContinuationContext {
  readonly view: View;
  readonly relations: readonly Relation[];
  /** Offsets of the first and last character of each relation. */
  readonly extents: readonly Span[];
  /** Who speaks in each relation so far. */
  readonly entities: readonly (Entity | undefined)[];
  readonly places: readonly KnownPlace[];
  /** Offsets of verbs of speaking, whether or not they have a content. */
  readonly spokenAt: readonly number[];
  readonly sentenceOf: (item: number) => number;
}

/**
 * Who speaks in a quotation without source: the speaker of the relation right before it, the subject of the sentence
 * before it, else the speaker of what follows it at once.
 *
 * A quotation goes on from the relation before it where nothing stands between them, or a few words of the same
 * paragraph in which nobody else acts.
 *
 * @param r - Index of the relation.
 */
export function resolveContinuation(context: ContinuationContext, r: number): Continuation {
  const { view, relations, entities, sentenceOf } = context;
  const [start, end] = relations[r].contents[0];
  const item = indexAt(view.doc.tokens, start);
  const sentence = sentenceOf(item);
  const before = nearest(context, start, 'before');
  const gap = before === undefined ? Infinity : wordsBetween(view, before.end, start);
  if (before !== undefined && gap === 0 && entities[before.relation] !== undefined)
    return { entity: entities[before.relation], reason: 'the quotation goes on', continues: before.relation };
  const isWoven = wordsInSentence(view, item) > 0;
  const isBound = before !== undefined && gap > 0;
  const subject =
    isWoven && !isIntroduced(view, item)
      ? undefined
      : subjectBefore(context, sentence, start, isBound ? before.end : 0, isWoven);
  if (subject !== undefined)
    return { entity: subject, reason: 'subject of the sentence before', continues: undefined };
  if (
    before !== undefined &&
    gap <= LONGEST_GAP &&
    !isIntroduced(view, item) &&
    isNear(view, before.end - 1, start) &&
    !actsBetween(context, before, start) &&
    entities[before.relation] !== undefined
  )
    return { entity: entities[before.relation], reason: 'the quotation goes on', continues: before.relation };
  const after = nearest(context, end, 'after');
  if (after !== undefined && !isWoven && wordsBetween(view, end, after.start) === 0) {
    const entity = entities[after.relation];
    if (entity !== undefined)
      return { entity, reason: 'speaker of what follows at once', continues: undefined };
  }
  const isOpening = start === 0 || wordsBetween(view, 0, start) === 0;
  const next = isOpening ? subjectAfter(context, sentence, end) : undefined;
  if (next !== undefined)
    return { entity: next, reason: 'subject of the sentence after', continues: undefined };
  return { ...nobody('no source in the text'), continues: undefined };
}

interface Neighbour {
  readonly relation: number;
  readonly start: number;
  readonly end: number;
}

function nearest(
  { extents }: ContinuationContext,
  offset: number,
  side: 'before' | 'after',
): Neighbour | undefined {
  let best: Neighbour | undefined;
  extents.forEach(([start, end], index) => {
    if (side === 'before' && end <= offset && (best === undefined || end > best.end))
      best = { relation: index, start, end };
    if (side === 'after' && start >= offset && (best === undefined || start < best.start))
      best = { relation: index, start, end };
  });
  return best;
}

/** The last person who is the subject of a verb of speaking in the sentence before: `X témoigne. « A »`. */
function subjectBefore(
  { places, spokenAt }: ContinuationContext,
  sentence: number,
  start: number,
  from: number,
  isWoven: boolean,
): Entity | undefined {
  const found = places.filter(
    ({ rank, sentence: s, isQuoted, isTold, mention, entity }) =>
      rank !== 'name' &&
      !isQuoted &&
      !isTold &&
      mention.span[1] <= start &&
      mention.span[0] >= from &&
      (isWoven ? s === sentence : s === sentence - 1) &&
      isSomebody(entity) &&
      spokenAt.some((offset) => mention.span[1] <= offset && offset < start),
  );
  return found.pop()?.entity;
}

function subjectAfter({ places }: ContinuationContext, sentence: number, end: number): Entity | undefined {
  return places.find(
    ({ rank, sentence: s, isQuoted, isTold, mention, entity }) =>
      rank !== 'name' &&
      !isQuoted &&
      !isTold &&
      mention.span[0] >= end &&
      s === sentence + 1 &&
      isSomebody(entity),
  )?.entity;
}

function isSomebody({ kind }: Entity): boolean {
  return kind === 'person' || kind === 'role';
}

function wordsBetween(view: View, from: number, to: number): number {
  const { tokens } = view.doc;
  let words = 0;
  for (let t = Math.max(0, indexAt(tokens, from)); t < tokens.length && tokens.start[t] < to; t++)
    if (tokens.start[t] >= from && tokens.kind[t] === TOKEN_KIND.word) words++;
  return words;
}

/** Words of the sentence around a quotation that stand before it. */
function wordsInSentence(view: View, item: number): number {
  let block = item;
  while (view.levelOf[block] >= 0) block = view.blocks[view.levelOf[block]].open;
  let words = 0;
  for (let at = previousInUnit(view, block); at >= 0; at = previousInUnit(view, at))
    if (view.doc.tokens.kind[at] === TOKEN_KIND.word) words++;
  return words;
}

/** `Un texte signé du préfet : « A »`: the words before the colon say who speaks. */
function isIntroduced(view: View, item: number): boolean {
  let block = item;
  while (view.levelOf[block] >= 0) block = view.blocks[view.levelOf[block]].open;
  const before = previousInUnit(view, block);
  return before >= 0 && is(view, before, COLON);
}

/** Whether two offsets stand in one paragraph, or in the one and the next. */
function isNear({ doc }: View, a: number, b: number): boolean {
  return indexAt(doc.paragraphs, b) - indexAt(doc.paragraphs, a) <= 1;
}

/** Whether somebody else acts between a relation and a quotation. */
function actsBetween(
  { places, entities }: ContinuationContext,
  { relation, end }: Neighbour,
  start: number,
): boolean {
  return places.some(
    ({ rank, mention, entity, isQuoted }) =>
      rank !== 'name' &&
      !isQuoted &&
      mention.span[0] >= end &&
      mention.span[1] <= start &&
      isSomebody(entity) &&
      entity !== entities[relation],
  );
}
