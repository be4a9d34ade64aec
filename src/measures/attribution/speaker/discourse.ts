import { indexAt } from '../../../model/span';
import { itemEnd, itemStart, type View } from '../../../syntax/view';
import { NOUN_LINK } from '../../../syntax/words/classes';
import { is } from '../../../syntax/view';
import type { Relation } from '../relation';
import { clauseSubjects } from './clause-subjects';
import type { Entity } from './entities';
import { isQuoted, type Mention, type PhraseReading } from './mention';
import { nameMentions, surnameMentions } from './name-mentions';
import { parseName } from './names';

/** Somebody at a place of a text, as what follows can point back to them. */
export interface Place {
  readonly mention: Mention;
  /** Whether they speak there, are the subject of a clause, or are only named. */
  readonly rank: 'source' | 'subject' | 'name';
  /** Relations whose source they are, by index. */
  readonly relations: readonly number[];
  /** Sentence of the text, counted outside quotations. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly isQuoted: boolean;
  /** Whether it stands in what somebody is said to say. */
  readonly isTold: boolean;
  /** Whether it only says whose something is: `le gouvernement de Paul Roux`. */
  readonly isComplement: boolean;
}

/** A place of which it is known who stands there. */
export interface KnownPlace extends Place {
  readonly entity: Entity;
}

// Sentences before a source among whose subjects it can find whom it stands for.
const LOOK_BACK = 5;

/** The sentences of a text outside quotations. */
export interface OuterSentences {
  /** Their units, in text order. */
  readonly units: readonly number[];
  /** Number of the one around an item; -1 when it stands in none. */
  readonly numberOf: (item: number) => number;
}

/** Numbers the sentences of a text outside quotations. */
export function outerSentences(view: View): OuterSentences {
  const numbers = new Int32Array(view.unitFirst.length).fill(-1);
  const units: number[] = [];
  for (let unit = 0; unit < numbers.length; unit++)
    if (view.levelOf[view.unitFirst[unit]] < 0) numbers[unit] = units.push(unit) - 1;
  const numberOf = (item: number): number => {
    let at = item;
    while (view.levelOf[at] >= 0) at = view.blocks[view.levelOf[at]].open;
    return view.unitOf[at] < 0 ? -1 : numbers[view.unitOf[at]];
  };
  return { units, numberOf };
}

/**
 * All places of a text at which somebody speaks, is named, or is a subject near a source that points back, in text order.
 *
 * @param sources - The source of each relation; undefined where it has none.
 * @param sentences - Sentences of the text.
 */
export function placesOf(
  reading: PhraseReading,
  relations: readonly Relation[],
  sources: readonly (Mention | undefined)[],
  sentences: OuterSentences,
): readonly Place[] {
  const { view } = reading;
  const isTold = toldPlaces(relations);
  const placeOf = (mention: Mention, rank: Place['rank'], of: readonly number[] = []): Place => ({
    mention,
    rank,
    relations: of,
    sentence: sentences.numberOf(mention.range.first),
    paragraph: indexAt(view.doc.paragraphs, mention.span[0]),
    isQuoted: isQuoted(view, mention.range.first),
    isTold: isTold(mention, of),
    isComplement: is(view, view.previous[mention.range.first], NOUN_LINK),
  });
  const bySource = new Map<number, { mention: Mention; relations: number[] }>();
  sources.forEach((mention, r) => {
    if (mention === undefined) return;
    const known = bySource.get(mention.span[0]);
    if (known === undefined) bySource.set(mention.span[0], { mention, relations: [r] });
    else known.relations.push(r);
  });
  const places = [...bySource.values()].map(({ mention, relations: of }) => placeOf(mention, 'source', of));
  const names = nameMentions(reading);
  const known = new Set([...names, ...places.map((place) => place.mention)].map(({ name }) => name));
  const byFirst = new Map(names.map((name) => [name.range.first, name]));
  for (const mention of subjectsNear(reading, relations, sources, sentences)) {
    // What somebody tells points to others with its pronouns.
    if (overlapsAny(mention, places) || (mention.kind === 'pronoun' && isTold(mention, []))) continue;
    // `Attention, le pont`: a capital alone makes nobody a person.
    if (mention.name !== undefined && mention.roles.length === 0 && !known.has(mention.name)) continue;
    // `l'avocat des parents, maître Thierry Moser`: the subject goes on with a name.
    const whole = byFirst.get(mention.range.first) ?? mention;
    known.add(whole.name);
    places.push(placeOf(whole, 'subject'));
  }
  for (const mention of names) {
    if (places.some((place) => isSamePerson(place.mention, mention) && overlaps(place.mention, mention)))
      continue;
    const opens = view.unitFirst[view.unitOf[mention.range.first]] === mention.range.first;
    places.push(placeOf(mention, opens ? 'subject' : 'name'));
  }
  const surnames = new Set<string>();
  for (const { mention } of places) {
    const words = mention.name === undefined ? [] : parseName(mention.name).words;
    if (words.length > 1) surnames.add(words[words.length - 1].toLowerCase());
  }
  const covered = [...places].sort((a, b) => a.mention.span[0] - b.mention.span[0]);
  const isTaken = (offset: number): boolean =>
    covered.some(({ mention: { span } }) => span[0] <= offset && offset < span[1]);
  for (const mention of surnameMentions(reading, surnames, isTaken)) places.push(placeOf(mention, 'name'));
  return places.sort((a, b) => a.mention.span[0] - b.mention.span[0]);
}

/** Subjects of the sentences up to a few before each source that is a pronoun, a role, or absent. */
function subjectsNear(
  reading: PhraseReading,
  relations: readonly Relation[],
  sources: readonly (Mention | undefined)[],
  { units, numberOf }: OuterSentences,
): readonly Mention[] {
  const { view } = reading;
  const needed = new Set<number>();
  relations.forEach((relation, r) => {
    const kind = sources[r]?.kind ?? 'none';
    if (kind !== 'pronoun' && kind !== 'role' && kind !== 'none') return;
    const item = sources[r]?.range.first ?? indexAt(view.doc.tokens, relation.contents[0][0]);
    const sentence = numberOf(item);
    for (let s = Math.max(0, sentence - LOOK_BACK); s <= sentence + 1 && s < units.length; s++) needed.add(s);
  });
  return [...needed].sort((a, b) => a - b).flatMap((s) => clauseSubjects(reading, units[s]));
}

/** Whether a place lies in what a relation ascribes, other than the one whose source it is. */
function toldPlaces(relations: readonly Relation[]): (mention: Mention, of: readonly number[]) => boolean {
  const spans = relations.flatMap(({ contents }, r) => contents.map((span) => ({ span, r })));
  return ({ span: [start, end] }, of) =>
    spans.some(({ span, r }) => span[0] <= start && end <= span[1] && !of.includes(r));
}

function overlaps(a: Mention, b: Mention): boolean {
  return a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

function overlapsAny(mention: Mention, places: readonly Place[]): boolean {
  return places.some((place) => overlaps(place.mention, mention));
}

function isSamePerson(a: Mention, b: Mention): boolean {
  return a.name !== undefined && a.name === b.name;
}

/** Offsets of a relation's first and last character. */
export function extentOf(view: View, { group, source, contents }: Relation): readonly [number, number] {
  const spans = [...contents];
  if (group !== undefined) spans.push([itemStart(view, group.first), itemEnd(view, group.last)]);
  if (source.span !== undefined) spans.push(source.span);
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}
