import { isLanguage, type Language } from '../../model/language';
import type { Span } from '../../model/span';
import { caseEnding, lastAtomBefore, stemOf, type Atom } from './atoms';
import type { Mention } from './mention';
import type { NamedEntity } from './name-table';
import { hitsIn, type Reading } from './reading';

/** Which bearer a mention names: a known entity, or the stem of an unknown name. */
export interface Identity {
  /** Equal for mentions of one bearer. */
  readonly key: string;
  readonly entity: NamedEntity | null;
}

/** Atoms of a span. */
export function atomsIn(atoms: readonly Atom[], [start, end]: Span): readonly Atom[] {
  const last = lastAtomBefore(atoms, end);
  let first = last;
  while (first > 0 && atoms[first - 1].start >= start) first--;
  return last < 0 || atoms[last].start < start ? [] : atoms.slice(first, last + 1);
}

/**
 * Identity of a mention: unknown names of persons go by their last word, so that a full name and a surname meet;
 * names in quotation marks by all their words.
 */
export function identify(reading: Reading, mention: Mention): Identity | null {
  if (mention.entity !== null) return identityOf(mention.entity);
  if (mention.span === null) return null;
  const atoms = atomsIn(reading.atoms, mention.span);
  if (atoms.length === 0) return null;
  const counted = mention.kind === 'quoted' ? atoms : atoms.slice(-1);
  return { key: `stem:${counted.map(({ form }) => stemOf(form)).join(' ')}`, entity: null };
}

// One record for each listed bearer, however often it is named.
const identities = new WeakMap<NamedEntity, Identity>();

function identityOf(entity: NamedEntity): Identity {
  let identity = identities.get(entity);
  if (identity === undefined) identities.set(entity, (identity = { key: `entity:${entity.id}`, entity }));
  return identity;
}

/**
 * The normalised name of one bearer: the listed name in the document's language; for unknown bearers the mention that
 * comes nearest to a base form (the shortest last word, then the longest mention).
 *
 * @param reading - The prepared document.
 * @param identity - The bearer.
 * @param spans - All its mentions, in text order.
 */
export function normalisedName(reading: Reading, identity: Identity, spans: readonly Span[]): string {
  const { text, language } = reading.doc;
  if (identity.entity !== null) {
    const known: Language = isLanguage(language) ? language : 'en';
    return identity.entity.names[known];
  }
  const base = baseForm(spans.map((span) => atomsIn(reading.atoms, span).at(-1)?.text ?? ''));
  if (base !== null) return base;
  const written = spans.map((span) => {
    const atoms = atomsIn(reading.atoms, span);
    const name = text.slice(atoms[0]?.start ?? span[0], atoms.at(-1)?.end ?? span[1]);
    return { name, last: atoms.at(-1)?.text.length ?? name.length };
  });
  written.sort((a, b) => a.last - b.last || b.name.length - a.name.length);
  return written[0]?.name ?? '';
}

/** The base form of a Russian surname from its inflected forms, where their endings tell it. */
function baseForm(forms: readonly string[]): string | null {
  const endings = forms.map((form) => {
    const ending = /[оеё]в$/u.test(form) ? '' : caseEnding(form.toLowerCase());
    return { stem: form.slice(0, form.length - ending.length), ending };
  });
  const has = (pattern: RegExp): boolean => endings.some(({ ending }) => pattern.test(ending));
  const { stem } = endings[0] ?? { stem: '' };
  const isFeminine = has(/^(?:ой|ую|ая)$/u);
  if (/[сц]к$/u.test(stem))
    return isFeminine ? `${stem}ая` : has(/^(?:ий|им|ому|ого|ом)$/u) ? `${stem}ий` : null;
  if (!/(?:[оеё]в|[иы]н)$/u.test(stem)) return null;
  return isFeminine ? `${stem}а` : has(/^(?:|ым|у|ом|е)$/u) ? stem : null;
}

/** Whether a text span names a bearer: a known one by its variants, another by the stem of its last word. */
export function namesBearer(reading: Reading, identity: Identity, [start, end]: Span): boolean {
  if (identity.entity !== null) {
    return hitsIn(reading, [start, end]).some((hit) => hit.entity === identity.entity);
  }
  const stem = identity.key.slice(identity.key.lastIndexOf(' ') + 1).replace('stem:', '');
  const shortened = stem.slice(0, Math.max(4, stem.length - 2));
  return atomsIn(reading.atoms, [start, end]).some(({ form }) => form.startsWith(shortened));
}
