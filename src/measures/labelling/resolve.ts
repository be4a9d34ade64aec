import type { Call, Verdict } from './call';
import { isUpperAt, skipBlanks, wordEnd } from './characters';
import { identify, namesBearer } from './identity';
import { findMention, type Mention } from './mention';
import { findLostNote } from './lost-note';
import type { Note } from './note';
import { gatherEvidence, judgeOrphan } from './orphan-marks';
import { hitEndingAt, hitStartingAt, type Reading } from './reading';
import type { ShapedSign } from './shape';
import { withBrackets } from './signs';

/** A mark with what it marks, the note that resolves it, and the decision on its kind. */
export interface ResolvedCall extends Call {
  readonly note: Note | null;
  readonly label: Verdict[0];
  readonly rule: string;
}

/** All marks decided, and all notes, the lost one included. */
export interface Resolution {
  readonly calls: readonly ResolvedCall[];
  readonly notes: readonly Note[];
}

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
  const evidence = gatherEvidence(reading, calls, matched);
  const decided = calls.map((call): ResolvedCall => {
    const note = matched.get(call) ?? null;
    const [label, rule] =
      note === null ? judgeOrphan(reading, call, evidence) : judgeByNote(reading, call, note);
    // Field by field: a spread costs ten times as much.
    const { shaped: sign, mark, mention, identity } = call;
    return { shaped: sign, mark, mention, identity, note, label, rule };
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

function judgeByNote(reading: Reading, { mention, shaped }: Call, { wording, span }: Note): Verdict {
  if (reading.rolesIn(...span).includes('required-field')) return ['markup', 'sign of a required field'];
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
  if (
    mention.span !== null &&
    reading.doc.text.slice(...mention.span) === 'A' &&
    wording.footnoteKind !== 'name'
  )
    return ['other', 'a grade'];
  return ['footnote', 'its note is no designation'];
}

function withLostNote(reading: Reading, calls: readonly ResolvedCall[], notes: readonly Note[]): Resolution {
  const orphans = calls.filter(({ label, note }) => label === 'designation' && note === null);
  if (orphans.length === 0 || notes.some(({ wording }) => wording.reading === 'formula'))
    return { calls, notes };
  const isOrphan = new Set(orphans);
  const keys = [...new Set(orphans.map(({ shaped }) => shaped.sign.key))];
  const isMarked = (start: number, end: number): boolean =>
    orphans.some(({ identity }) => identity !== null && namesBearer(reading, identity, [start, end]));
  const lost = findLostNote(reading, keys, isMarked);
  if (lost === null || calls.some(({ mark }) => mark[1] > lost.span[0])) return { calls, notes };
  return {
    calls: calls.map((call) =>
      isOrphan.has(call) ? { ...call, note: lost, rule: 'closing line designates' } : call,
    ),
    notes: [...notes, lost],
  };
}
