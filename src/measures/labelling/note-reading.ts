import type { Span } from '../../model/span';
import { namesBearer, type Identity } from './identity';
import type { Note } from './note';
import { hitsIn, type Reading } from './reading';

/** How a note stands to the mark of a bearer; `null` without note. */
export type NoteReadingOf = (note: Note | null, identity: Identity | null) => string | null;

/**
 * `formula`; `distancing` when the outlet rejects the designation; `crossed` when it names other bearers; `unmatched`
 * when its legal words make no designation (parodies). A note is read once for each bearer, however many marks call it.
 */
export function createNoteReadings(reading: Reading): NoteReadingOf {
  const known = new Map<Note, Map<string, string>>();
  return (note, identity) => {
    if (note === null) return null;
    const ofNote = known.get(note) ?? new Map<string, string>();
    known.set(note, ofNote);
    const key = identity?.key ?? '';
    const found = ofNote.get(key) ?? readNote(reading, note, identity);
    ofNote.set(key, found);
    return found;
  };
}

function readNote(reading: Reading, note: Note, identity: Identity | null): string {
  if (note.wording.reading !== 'formula') return 'unmatched';
  if (note.wording.distancing) return 'distancing';
  return identity !== null && namesOthers(reading, note.span) && !namesBearer(reading, identity, note.span)
    ? 'crossed'
    : 'formula';
}

function namesOthers(reading: Reading, [start, end]: Span): boolean {
  if (hitsIn(reading, [start, end]).length > 0) return true;
  return /[«"“]\p{Lu}[^»"”]{2,60}[»"”]/u.test(reading.doc.text.slice(start, end));
}
