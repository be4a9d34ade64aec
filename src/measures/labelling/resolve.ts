import { indexAt, type Span } from '../../model/span';
import { isUpperAt, skipBlanks, wordEnd } from './characters';
import { atomsIn, identify, namesBearer, type Identity } from './identity';
import { findMention, type Mention } from './mention';
import { findLostNote, type Note } from './notes';
import { hitEndingAt, hitStartingAt, type Reading } from './reading';
import type { ShapedSign } from './shape';
import { withBrackets } from './signs';

/** A mark with what it marks, the note that resolves it, and the decision on its kind. */
export interface ResolvedCall {
  readonly shaped: ShapedSign;
  /** The mark with brackets of its own. */
  readonly mark: Span;
  readonly mention: Mention;
  readonly identity: Identity | null;
  readonly note: Note | null;
  readonly label: 'designation' | 'footnote' | 'markup' | 'other';
  readonly rule: string;
}

/** All marks decided, and all notes, the lost one included. */
export interface Resolution {
  readonly calls: readonly ResolvedCall[];
  readonly notes: readonly Note[];
}

type Call = Omit<ResolvedCall, 'note' | 'label' | 'rule'>;
type Verdict = readonly [label: ResolvedCall['label'], rule: string];

/**
 * Matches marks with notes by sign, name and order, and decides what each mark is.
 *
 * A mark is what its note is. A mark without note is a designation when the evidence of the whole text says so: a
 * listed name, legal words in its sentence, the same name marked again, or a name among other marked designations.
 */
export function resolveCalls(
  reading: Reading,
  shaped: readonly ShapedSign[],
  notes: readonly Note[],
): Resolution {
  const calls = shaped.map((candidate) => createCall(reading, candidate));
  const notesByKey = groupByKey(notes);
  const unlisted = new Set(
    calls.filter(({ mention }) => mention.kind !== 'known').map(({ shaped: { sign } }) => sign.key),
  );
  const matched = new Map<Call, Note>();
  for (const call of calls) {
    const note = noteFor(reading, call, notesByKey.get(call.shaped.sign.key) ?? []);
    if (note !== undefined && !isAboutOthers(call, note, unlisted)) matched.set(call, note);
  }
  const counts = new Map<string, number>();
  for (const { identity } of calls)
    if (identity !== null) counts.set(identity.key, (counts.get(identity.key) ?? 0) + 1);
  const convention = new Set(
    calls
      .filter((call) => call.mention.kind === 'known' && !matched.has(call))
      .map(({ shaped: { sign } }) => sign.key),
  );
  const decided = calls.map((call): ResolvedCall => {
    const note = matched.get(call) ?? null;
    const verdict =
      note === null
        ? judgeOrphan(
            reading,
            call,
            counts.get(call.identity?.key ?? '') ?? 0,
            convention.has(call.shaped.sign.key),
          )
        : judgeByNote(call, note);
    return { ...call, note, label: verdict[0], rule: verdict[1] };
  });
  return withLostNote(reading, decided, notes);
}

function createCall(reading: Reading, shaped: ShapedSign): Call {
  const { text } = reading.doc;
  const mark = withBrackets(text, shaped.sign);
  const mention = shaped.shape === 'prefix' ? mentionAfter(reading, shaped) : findMention(reading, mark[0]);
  const stray: Mention = { span: null, entity: null, kind: 'none' };
  const stands = shaped.shape === 'stray' ? mentionBeforeStop(reading, mark[0]) : mention;
  const found = stands ?? stray;
  return { shaped, mark, mention: found, identity: identify(reading, found) };
}

function mentionBeforeStop(reading: Reading, offset: number): Mention | null {
  const hit = hitEndingAt(reading, offset - 1);
  return hit === undefined ? null : { span: [hit.start, hit.end], entity: hit.entity, kind: 'known' };
}

/** `*sondage`, `*Daech`: the word, or the known name, that a sign stands before. */
function mentionAfter(reading: Reading, { sign, lineEnd }: ShapedSign): Mention {
  const { text } = reading.doc;
  const start = skipBlanks(text, sign.end, lineEnd);
  const hit = hitStartingAt(reading, start);
  if (hit !== undefined) return { span: [hit.start, hit.end], entity: hit.entity, kind: 'known' };
  const end = wordEnd(text, start);
  if (end === start) return { span: null, entity: null, kind: 'none' };
  return { span: [start, end], entity: null, kind: isUpperAt(text, start) ? 'name' : 'word' };
}

/** The note of a mark: the one that names it, else the next one with its sign, else the last one before it. */
function noteFor(reading: Reading, call: Call, candidates: readonly Note[]): Note | undefined {
  if (candidates.length < 2) return candidates[0];
  if (candidates.length > MOST_NOTES) return nextNote(candidates, call.mark[1]);
  const { identity } = call;
  const naming =
    identity === null ? undefined : candidates.find(({ span }) => namesBearer(reading, identity, span));
  if (naming !== undefined) return naming;
  const fits = (note: Note): boolean =>
    (call.mention.kind === 'known') === (note.wording.reading === 'formula');
  const after = candidates.filter(({ span }) => span[0] >= call.mark[1]);
  return after.find(fits) ?? candidates.find(fits) ?? after[0] ?? candidates.at(-1);
}

// A text with more notes of one sign is a list: its marks are resolved by order alone.
const MOST_NOTES = 30;

function nextNote(notes: readonly Note[], offset: number): Note | undefined {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle].span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return notes[low] ?? notes.at(-1);
}

function groupByKey(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    for (const key of new Set(note.keys)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [note]);
      else group.push(note);
    }
  }
  return groups;
}

/** A note on changed names, polls or prices does not resolve the mark of a listed name when others bear its sign. */
function isAboutOthers(call: Call, note: Note, unlisted: ReadonlySet<string>): boolean {
  if (call.mention.kind !== 'known' || note.wording.reading !== 'footnote') return false;
  if (note.wording.footnoteKind === 'definition') return false;
  return note.keys.some((key) => unlisted.has(key));
}

function judgeByNote({ mention, shaped }: Call, { wording }: Note): Verdict {
  if (wording.reading === 'formula') {
    // A sign on nothing is a mark whose name was lost only where it is glued to the text.
    if (mention.kind === 'none' && shaped.rule === 'after a space') return ['other', 'marks nothing'];
    if (mention.kind === 'number') return ['footnote', 'its note, on a number'];
    const isName = mention.kind !== 'word' && mention.kind !== 'none';
    if (
      wording.basis === 'banned' &&
      !isName &&
      !wording.matches.some((match) => match.entry.attributes?.role === 'bearer')
    ) {
      return ['footnote', 'its note speaks of a ban, on a common noun'];
    }
    return ['designation', 'its note designates'];
  }
  if (wording.reading === 'unmatched')
    return ['designation', 'its note has legal words without a designation'];
  return ['footnote', 'its note is no designation'];
}

const LONGEST_CONTEXT = 400;
// `Marlène*, 34 ans`: a private person under another name.
const AGE = /^,? ?\(?\d{1,3}[ \u00a0-]?(?:ans|years?|лет|год)/u;

function judgeOrphan(reading: Reading, call: Call, count: number, convention: boolean): Verdict {
  const { doc, wordingOf } = reading;
  const { mention, mark } = call;
  const s = Math.max(0, indexAt(doc.sentences, mark[0]));
  // The sentence, or what stands around the mark in a very long one.
  const from = Math.max(doc.sentences.start[s], mark[0] - LONGEST_CONTEXT);
  const to = Math.min(doc.sentences.end[s], mark[1] + LONGEST_CONTEXT);
  const context = wordingOf(from, to);
  const roles = sentenceRoles(reading, from, to);
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
  if (roles.has('legal') && mention.kind !== 'word') return ['designation', 'legal words in its sentence'];
  if (mention.kind === 'word') return ['other', 'common word without note'];
  if (count > 1 && mention.span !== null && !isSentenceWord(reading, mention.span))
    return ['designation', 'name marked again'];
  if (convention) return ['designation', 'name among other designations'];
  const isQuoted = mention.kind === 'quoted' && isNameLike(doc.text, mention.span);
  if (
    doc.language === 'ru' &&
    context.words >= 3 &&
    (isQuoted || mention.kind === 'name' || mention.kind === 'bracketed')
  ) {
    return ['designation', 'name marked without note'];
  }
  if (isBesideBearer(reading, call)) return ['designation', 'beside the name of a kind of group'];
  return ['other', 'name without note or other evidence'];
}

function sentenceRoles(reading: Reading, from: number, to: number): ReadonlySet<string> {
  return new Set(
    reading.rolesIn(from, to).map((role) => (role === 'status' || role === 'ban' ? 'legal' : role)),
  );
}

/** A name in the text's first words that is written in lower case elsewhere is a common word. */
function isSentenceWord(reading: Reading, span: Span): boolean {
  return atomsIn(reading.atoms, span).some(({ form }) => reading.smallForms.has(form));
}

function isNameLike(text: string, span: Span | null): boolean {
  return span !== null && isUpperAt(text, span[0] + 1);
}

function isBesideBearer(reading: Reading, { mention, mark }: Call): boolean {
  if (mention.span === null) return false;
  const around = 30;
  const { text } = reading.doc;
  const before = text.slice(Math.max(0, mention.span[0] - around), mention.span[0]);
  const start = mention.span[0] - (before.length - (before.search(/[.!?\n][^.!?\n]*$/u) + 1));
  return (
    reading.rolesIn(start, mention.span[0]).at(-1) === 'bearer' ||
    reading.rolesIn(mark[1], mark[1] + around / 2)[0] === 'bearer'
  );
}

function withLostNote(reading: Reading, calls: readonly ResolvedCall[], notes: readonly Note[]): Resolution {
  const orphans = calls.filter(({ label, note }) => label === 'designation' && note === null);
  if (orphans.length === 0 || notes.some(({ wording }) => wording.reading === 'formula'))
    return { calls, notes };
  const keys = [...new Set(orphans.map(({ shaped }) => shaped.sign.key))];
  const isMarked = (start: number, end: number): boolean =>
    orphans.some(({ identity }) => identity !== null && namesBearer(reading, identity, [start, end]));
  const lost = findLostNote(reading, keys, isMarked);
  if (lost === null || calls.some(({ mark }) => mark[1] > lost.span[0])) return { calls, notes };
  return {
    calls: calls.map((call) =>
      orphans.includes(call) ? { ...call, note: lost, rule: 'closing line designates' } : call,
    ),
    notes: [...notes, lost],
  };
}
