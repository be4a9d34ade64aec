import type { ItemRange } from '../../../syntax/noun-phrase';
import { is, isCapitalised, type View } from '../../../syntax/view';
import { DETERMINER, NOUN_LINK, PLURAL_DETERMINER } from '../../../syntax/words/classes';
import type { RoleNouns } from '../speaker/role-nouns';
import type { SourceForm } from './source-form';
import { wordsOf, type SourceKind } from './source-words';

/** Whether a reader can find who a source is: can, cannot, is told that it hides. */
export type Openness = 'open' | 'unnamed' | 'hidden';

/** What is known of a source when its openness is asked. */
export interface SourceReading {
  readonly range: ItemRange | undefined;
  readonly kind: SourceKind;
  readonly form: SourceForm;
  /** The words name where those are who speak. */
  readonly isPlace: boolean;
  /** Whether the text names whom the words stand for. */
  readonly isNamedElsewhere: boolean;
}

/**
 * Whether a reader can find who the source is, from its words: `open` for a name, a body, an office (`le maire de
 * Vauban`), and whom the text names elsewhere; `unnamed` for somebody among others (`un témoin`, `des habitants`);
 * `hidden` for a source that hides.
 *
 * @param roles - Role nouns of the document.
 * @returns Null for a pronoun, without source, and where the words do not tell (`la victime`, `le quotidien`).
 * @source gans1979 for known and unknown sources
 */
export function opennessOf(view: View, source: SourceReading, roles: RoleNouns): Openness | null {
  const { range, kind, form } = source;
  if (range === undefined || kind === 'none' || kind === 'pronoun') return null;
  if (kind === 'anonymous') return 'hidden';
  if (form === 'name') return 'open';
  if (kind === 'collective') return 'unnamed';
  if (source.isPlace) return kind === 'institution' ? 'open' : null;
  const words = wordsOf(view, range);
  const isOneOfMany = isIndefinite(view, words);
  switch (kind) {
    case 'institution':
      if (isOneOfMany) return 'unnamed';
      return isPlural(view, words) ? null : 'open';
    case 'document':
      // `une étude de l'Institut Vauban`
      if (hasNamedComplement(view, words)) return 'open';
      return isOneOfMany ? 'unnamed' : null;
    case 'media':
      return isOneOfMany ? 'unnamed' : null;
    default:
      if (isOneOfMany) return 'unnamed';
      return source.isNamedElsewhere || isOffice(view, words, roles) ? 'open' : null;
  }
}

/** `un témoin`, `one of the drivers`, `plusieurs syndicats`. */
function isIndefinite(view: View, words: readonly number[]): boolean {
  const { indefinites } = view.grammar;
  const [first, second] = words as readonly (number | undefined)[];
  if (first === undefined) return false;
  if (indefinites.has(view.forms[first])) return true;
  // `l'un des riverains`
  return second !== undefined && is(view, first, DETERMINER) && indefinites.has(view.forms[second]);
}

function isPlural(view: View, words: readonly number[]): boolean {
  const { isPluralNoun } = view.grammar;
  if (words.length === 0) return false;
  const noun = headOf(view, words);
  return is(view, words[0], PLURAL_DETERMINER) || (noun !== undefined && isPluralNoun(view.forms[noun]));
}

/** The first noun of a lexicon of sources, the last before a link where heads stand last. */
function headOf(view: View, words: readonly number[]): number | undefined {
  const link = words.findIndex((word) => is(view, word, NOUN_LINK));
  const core = link < 0 ? words : words.slice(0, link);
  const nouns = core.filter((word) => view.sourceHits[word] !== undefined);
  return view.grammar.headFinal
    ? core.at(-1)
    : (nouns[0] ?? core.find((word) => !is(view, word, DETERMINER)));
}

function hasNamedComplement(view: View, words: readonly number[]): boolean {
  const link = words.findIndex((word) => is(view, word, NOUN_LINK));
  return link >= 0 && words.slice(link + 1).some((word) => isCapitalised(view, word));
}

/**
 * Whether the head is an office that one person holds, with its article where the language has articles: `le maire`,
 * `the governor`, `мэр`; not `a mayor`, nor a role that many have (`la responsable`, `le conducteur`).
 */
function isOffice(view: View, words: readonly number[], roles: RoleNouns): boolean {
  const { definites } = view.grammar;
  const isDetermined = definites.size === 0 || definites.has(view.forms[words[0]]);
  if (!isDetermined) return false;
  const link = words.findIndex((word) => is(view, word, NOUN_LINK));
  const core = link < 0 ? words : words.slice(0, link);
  const head = core.find((word) => roles.has(word));
  const role = head === undefined ? undefined : roles.get(head)!.role;
  return role !== undefined && !role.isGeneric && role.concepts.every((concept) => OFFICES.has(concept));
}

/** Entries of the lexicon of role nouns of which a place or a body has one holder at a time. */
const OFFICES: ReadonlySet<string> = new Set([
  ...[
    'head-of-state',
    'president',
    'head-of-government',
    'minister',
    'interior-minister',
    'justice-minister',
  ],
  ...[
    'economy-minister',
    'foreign-minister',
    'defence-minister',
    'mayor',
    'governor',
    'prefect',
    'ambassador',
  ],
  ...['party-leader', 'monarch', 'pope', 'prosecutor', 'chief-executive', 'union-leader', 'spokesperson'],
]);
