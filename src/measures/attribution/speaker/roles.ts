import type { KnownPlace, Place } from './discourse';
import { describedEntity, fitsRole, mayBear, type Entity } from './entities';
import type { Mention } from './mention';
import { agrees } from './names';
import type { Finding } from './speaker';

/** Speakers behind whom a role that says nothing is not looked for. */
const LAST_SPEAKERS = 3;
/** Sentences within which the name follows a role that stands for it. */
const NEXT_SENTENCES = 3;
/** Sentences that a headline announces. */
const FIRST_SENTENCES = 8;

/** What is known of the text while a role is resolved. */
export interface RoleContext {
  /** Places before it, with who stands there. */
  readonly known: readonly KnownPlace[];
  /** Persons at the places behind it, in text order. */
  readonly following: readonly KnownPlace[];
  /** Whether it stands in the headline or the first sentence. */
  readonly isOpening: boolean;
}

/**
 * Whom a role stands for: somebody introduced with it, or with one that it can stand for; the last speaker, when it says
 * nothing that they may not be; the one named right behind it.
 *
 * `un ministre` is somebody new, unless the headline announces who speaks in the text. What fits nobody is described.
 */
export function resolveRole(place: Place, context: RoleContext): Finding {
  const { mention } = place;
  const found =
    introduced(mention, context) ??
    lastSpeaker(place, context) ??
    namedNext(place, context) ??
    announced(place, context) ??
    ofWork(mention, context);
  return found ?? { entity: describedEntity(mention), reason: 'as described' };
}

function introduced(mention: Mention, { known }: RoleContext): Finding | undefined {
  if (mention.pointing === 'indefinite') return undefined;
  // What may be said of anybody goes to the last speaker, not to whoever may be called so.
  const isVague = mention.roles[0]?.isGeneric === true;
  for (let k = known.length - 1; k >= 0; k--) {
    const { entity } = known[k];
    if (entity.kind !== 'person' && entity.kind !== 'role') continue;
    if (fitsRole(mention, entity) && (!isVague || bearsWord(mention, entity)))
      return { entity, reason: 'introduced with this role' };
  }
  return undefined;
}

/** Whether the same role was said of somebody, not one that it can stand for. */
function bearsWord({ roles }: Mention, entity: Entity): boolean {
  return roles[0].concepts.some((concept) => entity.roles.some((known) => known.concepts.includes(concept)));
}

/** `la responsable`, `le quinquagénaire`: a role that says nothing new of a person. */
function lastSpeaker({ mention, sentence }: Place, { known }: RoleContext): Finding | undefined {
  const isDemonstrative = mention.pointing === 'demonstrative';
  const isVague = mention.roles[0]?.isGeneric === true && mention.pointing === 'definite';
  if (!(isVague || isDemonstrative) || mention.gender === null) return undefined;
  const actors = known.filter(({ rank, isQuoted, isTold }) => rank !== 'name' && !isQuoted && !isTold);
  const speakers = actors.filter(({ rank }) => rank === 'source');
  const last = (speakers.length > 0 ? speakers : actors)
    .slice(-LAST_SPEAKERS)
    .filter(({ entity }) => entity.kind === 'person' && entity.gender === mention.gender)
    .pop();
  if (last === undefined) return undefined;
  // Whoever is the only one to speak may have more than one role.
  const isOnly = speakers.every(({ entity }) => entity === last.entity);
  if (!isOnly && !mayBear(mention, last.entity)) return undefined;
  const between = known.filter(
    ({ entity, rank, isQuoted, mention: other, sentence: s }) =>
      rank === 'subject' &&
      !isQuoted &&
      s <= sentence &&
      entity !== last.entity &&
      entity.kind === 'person' &&
      other.span[0] >= last.mention.span[1] &&
      agrees(mention.gender, entity.gender),
  );
  return between.length > 0
    ? undefined
    : { entity: last.entity, reason: 'last named speaker, gender agrees' };
}

/** Whether a phrase can stand before the name of whom it means: no `ce touriste`, no `son frère`, nothing but a role. */
function isForward({ pointing, roles }: Mention): boolean {
  return pointing !== 'possessive' && pointing !== 'demonstrative' && roles[0]?.isListed === true;
}

/** `a dit le maire. … a ajouté Luc Morel`: the next speaker, named for the first time and without a role of his own. */
function namedNext(place: Place, { known, following, isOpening }: RoleContext): Finding | undefined {
  const { mention } = place;
  if (!isForward(mention) || place.isQuoted) return undefined;
  if (isOpening) {
    const bearer = following.find(
      ({ entity, isQuoted, isTold, sentence }) =>
        !isQuoted && !isTold && sentence - place.sentence <= NEXT_SENTENCES && fitsRole(mention, entity),
    );
    if (bearer !== undefined) return { entity: bearer.entity, reason: 'introduced with this role below' };
  }
  // `le directeur de campagne de Luc Morel` is told from others without a name.
  if (mention.pointing === 'indefinite' || mention.complements.size > 0) return undefined;
  const next = following.find(({ rank, isQuoted, isTold }) => rank === 'source' && !isQuoted && !isTold);
  if (next === undefined || next.paragraph !== place.paragraph) return undefined;
  if (next.sentence - place.sentence > NEXT_SENTENCES) return undefined;
  // Whoever spoke right before may be meant as well.
  const isAfterSpeaker = known.some(
    ({ rank, entity: { kind }, sentence }) =>
      rank === 'source' && kind === 'person' && place.sentence - sentence <= 1,
  );
  if (isAfterSpeaker) return undefined;
  const { entity } = next;
  const isFirst = entity.from > mention.span[0];
  return isFirst && mayBear(mention, entity) ? { entity, reason: 'named right after' } : undefined;
}

/** `X, selon un économiste` above a text of which the first sentences let one person speak, or else name one. */
function announced(place: Place, { following, isOpening }: RoleContext): Finding | undefined {
  const { mention } = place;
  if (!isOpening || !isForward(mention)) return undefined;
  const near = following.filter(
    ({ isQuoted, isTold, sentence }) => !isQuoted && !isTold && sentence - place.sentence <= FIRST_SENTENCES,
  );
  const speaking = near.filter(({ rank }) => rank === 'source');
  const persons = new Set((speaking.length > 0 ? speaking : near).map(({ entity }) => entity));
  const [entity] = persons;
  return persons.size === 1 && agrees(mention.gender, entity.gender)
    ? { entity, reason: 'headline of a text in which one person speaks' }
    : undefined;
}

/** `le héros de « L'As »`: the last speaker, of whose work the reader is reminded. */
function ofWork(mention: Mention, { known }: RoleContext): Finding | undefined {
  if (!mention.isOfWork || mention.pointing !== 'definite') return undefined;
  const last = known
    .filter(({ rank, isQuoted, entity }) => rank === 'source' && !isQuoted && entity.kind === 'person')
    .pop();
  return last !== undefined && agrees(mention.gender, last.entity.gender)
    ? { entity: last.entity, reason: 'last named speaker, gender agrees' }
    : undefined;
}
