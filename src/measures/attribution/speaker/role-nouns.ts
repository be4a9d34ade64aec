import type { LexiconEntry, LexiconMatch } from '../../../model/lexicon';
import { hitsOf } from '../../hits-of';

/** What a noun of a role says about who bears it. */
export interface RoleNoun {
  /** What it names: entries of the lexicon of role nouns, any of them; the word itself when it is in none. */
  readonly concepts: readonly string[];
  /** What somebody of these concepts may be called too. */
  readonly broader: ReadonlySet<string>;
  /** Whether it says nothing that a person named before may not be: `la responsable`, `la quinquagénaire`. */
  readonly isGeneric: boolean;
  /** Whether the lexicon of role nouns has it. */
  readonly isListed: boolean;
}

/** Role nouns of a text by their first token, with the token after them. */
export type RoleNouns = ReadonlyMap<number, { readonly role: RoleNoun; readonly to: number }>;

const EVERYBODY = 'person';

/**
 * The role nouns of a document, from the hits of the lexicon of role nouns.
 *
 * @param language - Language of the document.
 * @param matches - Hits of all lexicons, in text order.
 */
export function roleNounsOf(language: string, matches: readonly LexiconMatch[]): RoleNouns {
  const found = new Map<number, { role: RoleNoun; to: number }>();
  for (const match of hitsOf(matches, `${language}/role-nouns`)) {
    if (match.entry.label === 'none') continue;
    found.set(match.from, { role: roleOf(match.entry), to: match.to });
  }
  return found;
}

const roles = new WeakMap<LexiconEntry, RoleNoun>();

/** What an entry of the lexicon of role nouns says, read once for each entry. */
function roleOf(entry: LexiconEntry): RoleNoun {
  let role = roles.get(entry);
  if (role === undefined) {
    const { either, broader, generic } = entry.attributes ?? {};
    role = {
      concepts: typeof either === 'string' ? either.split(' ') : [entry.id],
      broader: new Set(typeof broader === 'string' ? broader.split(' ') : []),
      isGeneric: generic === true,
      isListed: true,
    };
    roles.set(entry, role);
  }
  return role;
}

/** A word that is in no lexicon names only itself. */
export function ownRole(form: string): RoleNoun {
  return { concepts: [form], broader: new Set(), isGeneric: false, isListed: false };
}

/**
 * Whether somebody introduced with one role can be called by another: the same, or a broader one.
 *
 * @param role - The later word: `l'édile`, `l'élu`, `l'homme`.
 * @param known - The role that somebody was introduced with: `maire`.
 */
export function canStandFor(role: RoleNoun, known: RoleNoun): boolean {
  return role.concepts.some(
    (concept) => concept === EVERYBODY || known.concepts.includes(concept) || known.broader.has(concept),
  );
}
