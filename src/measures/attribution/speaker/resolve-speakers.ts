import type { LexiconMatch } from '../../../model/lexicon';
import { indexAt } from '../../../model/span';
import { isCapitalised, type View } from '../../../syntax/view';
import { hitsOf } from '../../hits-of';
import type { Relation } from '../relation';
import type { SourceKind } from '../source/source-kind';
import { resolveContinuation } from './continuations';
import { extentOf, outerSentences, placesOf, type KnownPlace, type Place } from './discourse';
import { addRoles, describedEntity, joinNames, type Entity, type EntityTable } from './entities';
import { mentionIn, type Mention, type PhraseReading } from './mention';
import { joinGender, type SpeakerGender } from './names';
import { resolvePronoun, resolveToldPronoun } from './pronouns';
import { roleNounsOf } from './role-nouns';
import { resolveRole } from './roles';
import { nobody, SAME_SOURCE, type Finding, type Speaker } from './speaker';

/** A relation with what the words of its source tell. */
export interface Spoken {
  readonly relation: Relation;
  readonly kind: SourceKind;
  readonly gender: SpeakerGender;
}

/**
 * Whom the source of each relation stands for.
 *
 * Names, titles, roles, appositions and pronouns of the text are joined to entities: a name with its short forms, in the
 * whole text; a role with whom the text introduces with it; a pronoun with the last speaker or subject that agrees; a
 * quotation without source with the relation that it continues. Where the text does not tell, nobody is given.
 *
 * @param spoken - Relations in text order of their sources.
 * @param matches - Hits of all lexicons; those of `role-nouns` and `countries` are used.
 */
export function resolveSpeakers(
  view: View,
  spoken: readonly Spoken[],
  matches: readonly LexiconMatch[],
): readonly Speaker[] {
  if (spoken.length === 0) return [];
  const reading = readingOf(view, matches);
  const relations = spoken.map(({ relation }) => relation);
  const sources = spoken.map(({ relation: { source }, kind, gender }) =>
    source.range === undefined || source.span === undefined
      ? undefined
      : mentionIn(reading, source.range, source.span, kind, gender),
  );
  const sentences = outerSentences(view);
  const places = placesOf(reading, relations, sources, sentences);
  const table = joinNames(places.map(({ mention }) => mention));
  const findings = new Map<number, Finding>();
  const known = followText(view, places, table, findings);
  const entities = relations.map((_, r) => findings.get(r)?.entity);
  const context = {
    view,
    relations,
    entities,
    places: known,
    spokenAt: verbsOfSpeaking(view, matches),
    extents: relations.map((relation) => extentOf(view, relation)),
    sentenceOf: sentences.numberOf,
  };
  resolveTold(places, known, relations, findings);
  return relations.map(({ group }, r) => {
    const finding = findings.get(r);
    if (finding !== undefined) return speakerOf(finding, undefined);
    // `Il a été annoncé que`: what is said by nobody goes on from nothing.
    if (group !== undefined) return speakerOf(nobody('no source in the text'), undefined);
    const continuation = resolveContinuation(context, r);
    entities[r] = continuation.entity;
    return speakerOf(continuation, continuation.continues);
  });
}

function readingOf(view: View, matches: readonly LexiconMatch[]): PhraseReading {
  const { language } = view.grammar;
  const countries = new Map<number, string>();
  for (const { entry, from } of hitsOf(matches, `${language}/countries`)) {
    if (entry.label === 'none') continue;
    if (entry.attributes?.['name'] === true && !isCapitalised(view, from)) continue;
    countries.set(from, String(entry.attributes?.['side']));
  }
  return { view, roles: roleNounsOf(language, matches), countries };
}

function verbsOfSpeaking(view: View, matches: readonly LexiconMatch[]): readonly number[] {
  return hitsOf(matches, `${view.grammar.language}/attribution`)
    .filter(({ entry }) => (entry.attributes?.kind ?? 'verb') === 'verb')
    .map(({ start }) => start);
}

/** Resolves the places of a text one after the other, each with what the text told before it. */
function followText(
  view: View,
  places: readonly Place[],
  table: EntityTable,
  findings: Map<number, Finding>,
): readonly KnownPlace[] {
  const known: KnownPlace[] = [];
  const named = places.flatMap((place): KnownPlace[] => {
    const entity = table.ofMention(place.mention);
    return entity === undefined ? [] : [{ ...place, entity }];
  });
  let passed = 0;
  for (const place of places) {
    const { mention } = place;
    const person = table.ofMention(mention);
    const finding = person !== undefined ? namedAs(mention, person) : findingOf(view, place, known, named);
    for (const r of place.relations) findings.set(r, finding);
    const { entity } = finding;
    // A place with a name is the next of the named ones.
    const own = person === undefined ? undefined : named[passed++];
    if (entity === undefined) continue;
    if (mention.kind === 'role' || mention.kind === 'pronoun') learn(entity, mention);
    known.push(own ?? { ...place, entity });
  }
  return known;
}

function namedAs({ name }: Mention, person: Entity): Finding {
  return { entity: person, reason: name === person.naming ? 'named' : 'same surname' };
}

/** Whom a phrase without a name stands for. */
function findingOf(
  view: View,
  place: Place,
  known: readonly KnownPlace[],
  named: readonly KnownPlace[],
): Finding {
  const { mention } = place;
  if (SAME_SOURCE.test(mention.words)) return sourceBefore(mention, known);
  // `celui qui a vu le quai` describes somebody by a pronoun.
  if (mention.kind === 'pronoun' || /^cel(?:ui|le)$/iu.test(mention.words))
    return place.isQuoted ? nobody('pronoun inside a quotation') : resolvePronoun(view, place, known);
  if (mention.kind === 'role' && !mention.plural) {
    const following = named.filter((later) => later.mention.span[0] > mention.span[0]);
    return resolveRole(place, { known, following, isOpening: isOpening(view, place) });
  }
  return { entity: sameWords(mention, known) ?? describedEntity(mention), reason: 'as it stands' };
}

function sourceBefore(mention: Mention, known: readonly KnownPlace[]): Finding {
  const last = known.filter(({ rank, isQuoted }) => rank === 'source' && !isQuoted).pop();
  return last === undefined
    ? { entity: describedEntity(mention), reason: 'as it stands' }
    : { entity: last.entity, reason: 'the source before' };
}

/** Pronouns inside quotations, once it is known who says what they stand in. */
function resolveTold(
  places: readonly Place[],
  known: readonly KnownPlace[],
  relations: readonly Relation[],
  findings: Map<number, Finding>,
): void {
  for (const place of places) {
    const { mention, isQuoted, relations: own } = place;
    if (mention.kind !== 'pronoun' || !isQuoted || own.length === 0) continue;
    const around = relations.flatMap(({ contents }, r) =>
      !own.includes(r) && contents.some(([start, end]) => start <= mention.span[0] && mention.span[1] <= end)
        ? [findings.get(r)?.entity]
        : [],
    );
    const speakers = new Set(around.flatMap((entity) => (entity?.kind === 'person' ? [entity] : [])));
    const before = known.filter(({ mention: { span } }) => span[1] <= mention.span[0]);
    for (const r of own) findings.set(r, resolveToldPronoun(place, before, speakers));
  }
}

function learn(entity: Entity, mention: Mention): void {
  entity.gender = entity.gender === null ? mention.gender : joinGender(entity.gender, null);
  if (mention.kind === 'role') addRoles(entity, mention);
}

function sameWords({ words }: Mention, known: readonly KnownPlace[]): Entity | undefined {
  const form = words.toLowerCase();
  return known.find(({ entity }) => entity.name === undefined && entity.naming.toLowerCase() === form)
    ?.entity;
}

/** Whether a place stands in the headline: the first paragraph of several, or the first sentence. */
function isOpening({ doc }: View, { mention, sentence }: Place): boolean {
  return sentence === 0 || (doc.paragraphs.length > 1 && indexAt(doc.paragraphs, mention.span[0]) === 0);
}

function speakerOf({ entity, reason }: Finding, continues: number | undefined): Speaker {
  return {
    speaker: entity?.naming ?? null,
    speakerKind: entity?.kind ?? null,
    speakerReason: reason,
    continues,
  };
}
