import type { Span } from '../../../model/span';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { is, isCapitalised, itemEnd, itemStart, quotationAt, type View } from '../../../syntax/view';
import {
  COMMA,
  COORDINATOR,
  DETERMINER,
  LINK,
  NOUN_LINK,
  PLURAL_DETERMINER,
  TITLE,
} from '../../../syntax/words/classes';
import { TOKEN_KIND } from '../../../model/document';
import { nameOf } from '../source/person-name';
import type { SourceKind } from '../source/source-kind';
import type { SpeakerGender } from './names';
import { ownRole, type RoleNoun, type RoleNouns } from './role-nouns';

/** How a phrase points to whom it means: `le maire`, `ce maire`, `un maire`, `son frère`, anything else. */
export type Pointing = 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'other';

/** Somebody as a phrase of the text names, describes or points to them. */
export interface Mention {
  readonly range: ItemRange;
  readonly span: Span;
  /** The phrase as it stands. */
  readonly words: string;
  readonly kind: SourceKind;
  /** Gender of a pronoun, or of one that stands for the phrase; null where the words leave it open. */
  readonly gender: SpeakerGender;
  readonly plural: boolean;
  /** Name in the phrase, as it stands. */
  readonly name: string | undefined;
  /** What the phrase says the person is, the head first. */
  readonly roles: readonly RoleNoun[];
  /** Names that the roles are of, lower case: `maire de Nice`. */
  readonly complements: ReadonlySet<string>;
  /** Countries that they are of: `ministre turc`. */
  readonly countries: ReadonlySet<string>;
  readonly pointing: Pointing;
  /** Whether a quotation closes the phrase: `le héros de « L'As »`. */
  readonly isOfWork: boolean;
}

/** What the words of a phrase are read with. */
export interface PhraseReading {
  readonly view: View;
  readonly roles: RoleNouns;
  /** Countries by the first token that names them. */
  readonly countries: ReadonlyMap<number, string>;
}

/** Reads a phrase whose kind and gender are known. */
export function mentionIn(
  reading: PhraseReading,
  range: ItemRange,
  span: Span,
  kind: SourceKind,
  gender: SpeakerGender,
): Mention {
  const { view } = reading;
  const items = itemsOf(view, range);
  const words = view.doc.text.slice(span[0], span[1]);
  const name = kind === 'person' ? nameOf(view, items) : undefined;
  const { roles, complements, countries } = rolesIn(reading, items, kind, name);
  const pointing = pointingOf(view, range.first);
  return {
    range,
    span,
    words,
    kind,
    gender,
    plural: isPlural(view, range.first, kind, words, pointing),
    name,
    roles,
    complements,
    countries,
    pointing,
    isOfWork: items.some((item, i) => i > 1 && quotationAt(view, item) !== undefined),
  };
}

/** Items of a range in text order. */
export function itemsOf(view: View, range: ItemRange): readonly number[] {
  const items: number[] = [];
  for (let item = range.first; item >= 0; item = view.next[item]) {
    items.push(item);
    if (item === range.last) break;
  }
  return items;
}

/** Whether an item stands inside a quotation: what a speaker tells of others. */
export function isQuoted(view: View, item: number): boolean {
  for (let b = view.levelOf[item]; b >= 0; b = view.levelOf[view.blocks[b].open]) {
    if (view.blocks[b].kind === 'quotation') return true;
  }
  return false;
}

const PLURAL_PRONOUN = /^(?:ils|elles|eux|ceux|celles|they|them|они|их|им)\b/iu;

const AMOUNT = /^(?:bon )?nombre de|^beaucoup|^la plupart/iu;

function isPlural(view: View, first: number, kind: SourceKind, words: string, pointing: Pointing): boolean {
  if (is(view, first, PLURAL_DETERMINER) || PLURAL_PRONOUN.test(words) || AMOUNT.test(words)) return true;
  return kind === 'collective' && pointing === 'other';
}

const POINTING: ReadonlyMap<string, Pointing> = new Map(
  Object.entries({
    indefinite: 'un une a an',
    definite: "l' l’ le la les the",
    demonstrative: 'cet cette ce ces this that этот эта',
    possessive: 'son sa ses leur leurs mon ma mes notre nos votre vos his her its their',
  }).flatMap(([pointing, forms]) => forms.split(' ').map((form) => [form, pointing as Pointing] as const)),
);

function pointingOf(view: View, first: number): Pointing {
  return POINTING.get(view.forms[first]) ?? 'other';
}

/** Role nouns that are the person's own, not those of whom they belong to: `le frère du maire` is a brother. */
function rolesIn(
  { view, roles, countries }: PhraseReading,
  items: readonly number[],
  kind: SourceKind,
  name: string | undefined,
): Pick<Mention, 'roles' | 'complements' | 'countries'> {
  const found: RoleNoun[] = [];
  const complements = new Set<string>();
  const sides = new Set<string>();
  let isInside = false;
  let plain: string | undefined;
  let skipTo = -1;
  for (const item of items) {
    const country = countries.get(item);
    if (country !== undefined) sides.add(country);
    if (item < skipTo || view.blockAt[item] >= 0) continue;
    if (is(view, item, COMMA | COORDINATOR)) isInside = false;
    else if (is(view, item, LINK)) isInside = true;
    else if (!isInside && roles.has(item)) {
      const hit = roles.get(item)!;
      found.push(hit.role);
      skipTo = hit.to;
    } else if (isCapitalised(view, item) && !is(view, item, DETERMINER | TITLE)) {
      const word = view.doc.text.slice(itemStart(view, item), itemEnd(view, item));
      if (name === undefined || !name.includes(word)) {
        if (country === undefined) complements.add(view.forms[item]);
      }
      // A name closes what stands before it: `le porte-parole de Brume Jean Roux`.
      else isInside = false;
    } else if (!isInside && (kind === 'role' || isBehindComma(view, item))) plain ??= plainNoun(view, item);
  }
  if (found.length === 0 && plain !== undefined) found.push(ownRole(plain));
  return { roles: found, complements, countries: sides };
}

/** `Jean Roux, jardinier`, `Jean Roux, un jardinier` */
function isBehindComma(view: View, item: number): boolean {
  let before = view.previous[item];
  if (is(view, before, DETERMINER)) before = view.previous[before];
  return is(view, before, COMMA);
}

function plainNoun(view: View, item: number): string | undefined {
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.word || is(view, item, DETERMINER | NOUN_LINK | TITLE))
    return undefined;
  return view.forms[item].length > 2 ? view.forms[item] : undefined;
}
