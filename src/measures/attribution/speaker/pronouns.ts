import type { View } from '../../../syntax/view';
import { is } from '../../../syntax/view';
import { ENCLITIC, SPEAKER } from '../../../syntax/words/classes';
import type { KnownPlace, Place } from './discourse';
import type { Entity } from './entities';
import { agrees, type SpeakerGender } from './names';
import { nobody, type Finding } from './speaker';

const MEMORY = 12;
const NEAREST =
  /^(?:cel(?:ui|le)-ci|ceux-ci|celles-ci|(?:ce(?:t|tte)? )?derni(?:er|ère)|ces derni(?:ers|ères)|the latter)$/iu;
/** Sentences back to which a subject is still whom a pronoun means. */
const NEAR = 3;
/** Characters between a plural pronoun and the speakers that it may stand for. */
const NEAR_CHARACTERS = 400;

/**
 * Whom a pronoun stands for: the last speaker who agrees, or the subject of a sentence since then.
 *
 * It stays open where two may be meant: somebody else who agrees is named or acts between the last speaker and it. What
 * somebody is said to say brings nobody in.
 *
 * @param known - Places before it, in text order, with who stands there.
 */
export function resolvePronoun(view: View, place: Place, known: readonly KnownPlace[]): Finding {
  const { mention } = place;
  if (/^(?:on|one|personne|nul|nulle|no one|nobody|none|никто|некто)$/iu.test(mention.words))
    return nobody('stands for nobody in particular');
  if (/^(?:там|здесь)$/iu.test(mention.words)) return bodyBefore(known);
  const open = known.filter(
    (earlier) => !earlier.isQuoted && fits(place, earlier.entity) && earlier.sentence >= 0,
  );
  if (is(view, mention.range.first, SPEAKER)) return nobody('who is spoken to, or speaks');
  if (NEAREST.test(mention.words)) return nearestNamed(place, open);
  const speaker = lastSpeaker(place, open);
  const after = speaker === undefined ? 0 : speaker.mention.span[1];
  const since = open.filter(
    (earlier) => earlier.mention.span[0] >= after && earlier.entity !== speaker?.entity && !earlier.isTold,
  );
  const subject = since
    .filter(({ rank, sentence }) => rank === 'subject' && place.sentence - sentence <= NEAR)
    .pop();
  const isFar =
    speaker !== undefined && mention.plural && mention.span[0] - speaker.mention.span[1] > NEAR_CHARACTERS;
  if (speaker === undefined || isFar) {
    if (subject !== undefined) return { entity: subject.entity, reason: 'subject of a sentence before' };
    return onlyNamed(place, since) ?? nobody('no speaker before it agrees');
  }
  // `Luc Morel est venu. Il a dit`: a pronoun that opens its sentence goes on with the subject of the one before.
  const opens = !is(view, mention.range.first, ENCLITIC) && subject?.sentence === place.sentence - 1;
  if (subject !== undefined && opens)
    return { entity: subject.entity, reason: 'subject of a sentence before' };
  const isOther = since.some(({ entity, rank }) => entity.kind === 'person' && rank === 'subject');
  if (isOther) return nobody('somebody else is named in between');
  return { entity: speaker.entity, reason: 'last speaker, gender and number agree' };
}

/** `В мэрии молчат. Там заявили`: the body that was named last. */
function bodyBefore(known: readonly KnownPlace[]): Finding {
  const last = known.filter(({ entity: { kind } }) => kind === 'institution' || kind === 'media').pop();
  return last === undefined
    ? nobody('no speaker before it agrees')
    : { entity: last.entity, reason: 'last body named before it' };
}

/** `celui-ci`, `ce dernier`: whoever was named last. */
function nearestNamed(place: Place, open: readonly KnownPlace[]): Finding {
  const last = open
    .filter(({ entity, sentence }) => isPersonal(entity) && place.sentence - sentence <= NEAR)
    .pop();
  return last === undefined
    ? nobody('no speaker before it agrees')
    : { entity: last.entity, reason: 'last person named, gender and number agree' };
}

function isPersonal({ kind }: Entity): boolean {
  return kind === 'person' || kind === 'role' || kind === 'collective';
}

/** The last who spoke; a person rather than a body, unless the body spoke right before. */
function lastSpeaker(place: Place, open: readonly KnownPlace[]): KnownPlace | undefined {
  const sources = open.filter(({ rank }) => rank === 'source').slice(-MEMORY);
  const direct = sources.filter(({ isTold }) => !isTold);
  const speakers = direct.length > 0 ? direct : sources;
  const last = speakers.at(-1);
  if (last === undefined || place.sentence - last.sentence <= 1) return last;
  return speakers.filter(({ entity }) => entity.kind === 'person' || entity.kind === 'role').pop() ?? last;
}

/** Nobody spoke before: the one person named shortly before it. */
function onlyNamed(place: Place, since: readonly KnownPlace[]): Finding | undefined {
  const near = since.filter(
    ({ entity, sentence }) =>
      entity.kind === 'person' && entity.gender === place.mention.gender && place.sentence - sentence <= NEAR,
  );
  const entities = new Set(near.map(({ entity }) => entity));
  const [entity] = entities;
  return entities.size === 1 ? { entity, reason: 'only person named before it who agrees' } : undefined;
}

/**
 * Whom a pronoun inside a quotation stands for: of whom a speaker tells, the one person beside the speaker of whom the
 * text spoke shortly before.
 *
 * @param speakers - Who says what it stands in; empty where the text does not tell.
 */
export function resolveToldPronoun(
  place: Place,
  known: readonly KnownPlace[],
  speakers: ReadonlySet<Entity>,
): Finding {
  if (speakers.size === 0) return nobody('pronoun inside a quotation');
  const earlier = known.filter(
    ({ entity, sentence }) =>
      (entity.kind === 'person' || entity.kind === 'role') &&
      fits(place, entity) &&
      place.sentence - sentence <= NEAR,
  );
  const others = new Set(earlier.map(({ entity }) => entity).filter((entity) => !speakers.has(entity)));
  const [entity] = others;
  return others.size === 1
    ? { entity, reason: 'only person beside the speaker who agrees' }
    : nobody('pronoun inside a quotation');
}

/** A named person may have an unknown gender; of others the gender must be known to agree. */
function fits({ mention }: Place, entity: Entity): boolean {
  // `they` stands for a body too.
  if (/^(?:they|them)$/iu.test(mention.words) && (entity.kind === 'institution' || entity.kind === 'media'))
    return true;
  if (entity.kind === 'media' || entity.kind === 'document' || mention.plural !== entity.plural) return false;
  if (entity.plural) return agreesInPlural(mention.gender, entity.gender);
  // A single unknown name may as well be a firm.
  const isPerson =
    entity.kind === 'person' && (entity.gender !== null || (entity.name?.words.length ?? 0) > 1);
  if (isPerson || mention.gender === null) return agrees(mention.gender, entity.gender);
  // `selon l'agence. Elle ajoute`: nothing tells its gender.
  if (entity.kind === 'institution' && entity.gender === null) return true;
  return mention.gender === entity.gender;
}

/** A masculine plural stands for mixed groups: nothing tells it but that no feminine is said. */
function agreesInPlural(pronoun: SpeakerGender, group: SpeakerGender): boolean {
  return pronoun === 'feminine' ? group === 'feminine' : group !== 'feminine';
}
