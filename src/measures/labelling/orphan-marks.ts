import { indexAt, type Span } from '../../model/span';
import type { Call, Verdict } from './call';
import { isUpperAt } from './characters';
import { atomsIn } from './identity';
import type { Note } from './note';
import type { Reading } from './reading';
import type { Wording } from './wording';

/** What the rest of a text says about its marks without note. */
export interface Evidence {
  /** Marks of each bearer. */
  readonly counts: ReadonlyMap<string, number>;
  /** Signs that listed names bear without note. */
  readonly convention: ReadonlySet<string>;
  /** Bearers with a mark beside the name of a kind of group. */
  readonly groups: ReadonlySet<string>;
  /** The text designates somewhere: a note, a listed name with a mark, a sentence with the form of a designation. */
  readonly designates: boolean;
}

/**
 * Gathers what a text says about marks without note.
 *
 * @param reading - The prepared document.
 * @param calls - All its marks.
 * @param matched - Those that a note resolves.
 */
export function gatherEvidence(
  reading: Reading,
  calls: readonly Call[],
  matched: ReadonlyMap<Call, Note>,
): Evidence {
  const counts = new Map<string, number>();
  for (const { identity } of calls)
    if (identity !== null) counts.set(identity.key, (counts.get(identity.key) ?? 0) + 1);
  const orphans = calls.filter((call) => !matched.has(call));
  const convention = new Set(
    orphans.filter(({ mention }) => mention.kind === 'known').map(({ shaped: { sign } }) => sign.key),
  );
  const groups = new Set(
    orphans.flatMap((call) =>
      call.identity !== null && isBesideBearer(reading, call) ? [call.identity.key] : [],
    ),
  );
  const noteDesignates = [...matched.values()].some(
    ({ wording }) => wording.reading === 'formula' || wording.reading === 'unmatched',
  );
  const designates =
    convention.size > 0 || noteDesignates || (orphans.length > 0 && hasDesignatingSentence(reading));
  return { counts, convention, groups, designates };
}

function hasDesignatingSentence({ doc, hasDesignations, wordingOf }: Reading): boolean {
  if (!hasDesignations) return false;
  const { start, end, length } = doc.sentences;
  for (let s = 0; s < length; s++) {
    const { reading, official } = wordingOf(start[s], end[s]);
    if (reading === 'formula' && official) return true;
  }
  return false;
}

const LONGEST_CONTEXT = 400;
// `Marlène*, 34 ans`: a private person under another name.
const AGE = /^,? ?\(?\d{1,3}[ \u00a0-]?(?:ans|years?|лет|год)/u;

/**
 * Decides what a mark without note is.
 *
 * A listed name, legal words in its sentence, or a mark beside the name of a kind of group make it a designation. A
 * name of which nothing else is known is one only in a text that designates elsewhere: in others a star on a name, also
 * on the same one again, calls a note on a changed name that did not come along.
 */
export function judgeOrphan(reading: Reading, call: Call, evidence: Evidence): Verdict {
  const { doc, wordingOf } = reading;
  const { mention, mark } = call;
  const s = Math.max(0, indexAt(doc.sentences, mark[0]));
  // The sentence, or what stands around the mark in a very long one.
  const from = Math.max(doc.sentences.start[s], mark[0] - LONGEST_CONTEXT);
  const to = Math.min(doc.sentences.end[s], mark[1] + LONGEST_CONTEXT);
  const roles = new Set(reading.rolesIn(from, to));
  if (roles.has('required-field')) return ['markup', 'sign of a required field'];
  if (roles.has('sign-talk')) return ['other', 'the sign is spoken of'];
  if (call.shaped.shape === 'prefix')
    return mention.kind === 'known'
      ? ['designation', 'before a listed name']
      : ['other', 'before a word, without note'];
  if (mention.kind === 'known') return ['designation', 'listed name'];
  if (mention.kind === 'number') return ['footnote', 'after a number, without note'];
  if (mention.kind === 'none') return ['other', 'marks nothing'];
  if (AGE.test(doc.text.slice(mark[1], mark[1] + 20))) return ['footnote', 'an age beside it'];
  if (roles.has('footnote')) return ['footnote', 'beside a word of polls, sources or prices'];
  const context = wordingOf(from, to);
  if (isLegal(context) && mention.kind !== 'word') return ['designation', 'legal words in its sentence'];
  if (mention.kind === 'word') return ['other', 'common word without note'];
  if (evidence.groups.has(call.identity?.key ?? ''))
    return ['designation', 'beside the name of a kind of group'];
  const isAgain =
    (evidence.counts.get(call.identity?.key ?? '') ?? 0) > 1 &&
    mention.span !== null &&
    !isSentenceWord(reading, mention.span);
  if (evidence.designates && isAgain) return ['designation', 'name marked again'];
  if (evidence.convention.has(call.shaped.sign.key)) return ['designation', 'name among other designations'];
  if (isRussianLabel(reading, call, evidence) && context.words >= 3)
    return ['designation', 'name marked without note'];
  return isAgain && mention.kind !== 'quoted'
    ? ['footnote', 'name marked again in a text without designation']
    : ['other', 'name without note or other evidence'];
}

/** The form of a designation, or a status that only designated bearers have: `terrorist` alone speaks of deeds too. */
function isLegal({ reading, basis }: Wording): boolean {
  return (
    reading === 'formula' || reading === 'unmatched' || basis === 'foreign-agent' || basis === 'undesirable'
  );
}

// `Торгашева`, `Листвянскому`, `Кравчук`: what is clearly no given name.
const SURNAME = /(?:[оеё]в|[сц]к|енко|чук|ович|евич)(?:[аеуы]|ым|ой|ий|ого|ому|им|ом|ая|ую)?$/iu;

/** Russian outlets seldom mark anything else than designated bearers; a lone given name may be a changed one. */
function isRussianLabel({ doc, atoms }: Reading, { mention }: Call, { designates }: Evidence): boolean {
  if (doc.language !== 'ru' || mention.span === null) return false;
  if (mention.kind === 'quoted') return isUpperAt(doc.text, mention.span[0] + 1);
  if (mention.kind !== 'name' && mention.kind !== 'bracketed') return false;
  const words = atomsIn(atoms, mention.span);
  return (
    designates || words.length > 1 || SURNAME.test(words[0]?.form ?? '') || isAcronym(words[0]?.text ?? '')
  );
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** A name in the text's first words that is written in lower case elsewhere is a common word. */
function isSentenceWord(reading: Reading, span: Span): boolean {
  return atomsIn(reading.atoms, span).some(({ form }) => reading.smallForms.has(form));
}

function isBesideBearer(reading: Reading, { mention, mark }: Call): boolean {
  if (mention.span === null || mention.kind === 'word') return false;
  const around = 30;
  const { text } = reading.doc;
  const before = text.slice(Math.max(0, mention.span[0] - around), mention.span[0]);
  const start = mention.span[0] - (before.length - (before.search(/[.!?\n][^.!?\n]*$/u) + 1));
  return (
    reading.rolesIn(start, mention.span[0]).at(-1) === 'bearer' ||
    reading.rolesIn(mark[1], mark[1] + around / 2)[0] === 'bearer'
  );
}
