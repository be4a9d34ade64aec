import { nameGender } from '../../../syntax/gender';
import type { SourceKind } from '../source/source-kind';
import type { Mention } from './mention';
import {
  agrees,
  genderOfName,
  isSameName,
  isShortFor,
  isSurnameOf,
  joinGender,
  parseName,
  type PersonName,
  type SpeakerGender,
} from './names';
import { canStandFor, type RoleNoun } from './role-nouns';

/** Somebody, or some body, of whom a text speaks: all that it says of them. */
export interface Entity {
  /** The fullest naming in the text. */
  naming: string;
  readonly kind: SourceKind;
  /** Name without title; undefined for whom the text does not name. */
  name: PersonName | undefined;
  gender: SpeakerGender;
  readonly plural: boolean;
  readonly roles: RoleNoun[];
  readonly complements: Set<string>;
  readonly countries: Set<string>;
  /** Start of the first phrase that names them. */
  readonly from: number;
}

/** The persons whom a text names, with all that it says of each, also later than the phrase at hand. */
export interface EntityTable {
  readonly persons: readonly Entity[];
  /** The person of a mention with a name. */
  readonly ofMention: (mention: Mention) => Entity | undefined;
}

/**
 * Joins the named mentions of a text: a surname, or a part of a name, belongs to the nearest longer name before it that
 * agrees, else to the first one behind it.
 *
 * A title of the other gender makes another person. What any phrase says of somebody is known of them in the whole text:
 * roles, gender (`Camille Roux … Mme Roux`).
 *
 * @param mentions - Mentions with a name, in text order.
 */
export function joinNames(mentions: readonly Mention[]): EntityTable {
  const persons: Entity[] = [];
  const owner = new Map<Mention, Entity>();
  const named = mentions.flatMap((mention) =>
    mention.name === undefined ? [] : [{ mention, name: parseName(mention.name) }],
  );
  const longestFirst = [...named].sort((a, b) => b.name.words.length - a.name.words.length);
  const bySpan = (a: Entity, b: Entity): number => a.from - b.from;
  for (const { mention, name } of longestFirst) {
    const gender = genderTold(mention, name, persons);
    const entity = bearerOf(name, gender, mention, persons) ?? addPerson(persons, mention, name);
    owner.set(mention, entity);
    entity.gender = joinGender(entity.gender, gender);
    addRoles(entity, mention);
  }
  return { persons: persons.sort(bySpan), ofMention: (mention) => owner.get(mention) };
}

/** Gender that a mention tells; a lone surname that is a given name too (`Anne Laurent … Laurent`) tells none. */
function genderTold(mention: Mention, name: PersonName, persons: readonly Entity[]): SpeakerGender {
  const own = genderOfName(name);
  if (own !== null) return own;
  const isBare = name.words.length === 1 && mention.roles.length === 0;
  const isSurname = persons.some(
    (person) => person.name !== undefined && isSurnameOf(name, person.name) && !isSameName(name, person.name),
  );
  return isBare && isSurname && nameGender(name.words[0]) !== null ? null : mention.gender;
}

function bearerOf(
  name: PersonName,
  gender: SpeakerGender,
  mention: Mention,
  persons: readonly Entity[],
): Entity | undefined {
  const fits = persons.filter(
    (person) =>
      person.name !== undefined &&
      (isSameName(name, person.name) || isShortFor(name, person.name)) &&
      agrees(gender, person.gender),
  );
  const bearers = fits.filter((person) => isSurnameOf(name, person.name!));
  const best = bearers.length > 0 ? bearers : fits;
  const before = best.filter((person) => person.from <= mention.span[0]).sort((a, b) => b.from - a.from);
  return before[0] ?? best[0];
}

function addPerson(persons: Entity[], mention: Mention, name: PersonName): Entity {
  const entity: Entity = {
    naming: name.words.length > 1 ? name.words.join(' ') : mention.name!,
    kind: 'person',
    name,
    gender: null,
    plural: false,
    roles: [],
    complements: new Set(),
    countries: new Set(),
    from: mention.span[0],
  };
  persons.push(entity);
  return entity;
}

/** An entity that the text does not name: `un économiste`, `la préfecture`. */
export function describedEntity(mention: Mention): Entity {
  return {
    naming: mention.words,
    kind: mention.kind,
    name: undefined,
    gender: mention.gender,
    plural: mention.plural,
    roles: [...mention.roles],
    complements: new Set(mention.complements),
    countries: new Set(mention.countries),
    from: mention.span[0],
  };
}

/** Adds what a phrase says of somebody. */
export function addRoles(entity: Entity, { roles, complements, countries }: Mention): void {
  for (const role of roles) if (!entity.roles.includes(role)) entity.roles.push(role);
  for (const complement of complements) entity.complements.add(complement);
  for (const country of countries) entity.countries.add(country);
}

/** Whether a phrase with a role can mean somebody: gender, role, and what the role is of. */
export function fitsRole(mention: Mention, entity: Entity): boolean {
  if (!agrees(mention.gender, entity.gender) || entity.plural !== mention.plural) return false;
  const [head] = mention.roles as readonly (RoleNoun | undefined)[];
  if (head === undefined || !entity.roles.some((known) => canStandFor(head, known))) return false;
  const isOther = [...mention.countries].some(
    (country) => entity.countries.size > 0 && !entity.countries.has(country),
  );
  return !isOther && [...mention.complements].every((complement) => entity.complements.has(complement));
}

/** Whether a role contradicts nothing that is known of somebody. */
export function mayBear(mention: Mention, entity: Entity): boolean {
  if (!agrees(mention.gender, entity.gender)) return false;
  return entity.roles.length === 0 || fitsRole(mention, entity);
}
