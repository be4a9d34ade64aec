import type { ReadingOptions } from '../../formats/corpora/corpus-item';
import type { TextInput } from '../protocol';
import type { Analyser } from './analyser';
import type { PageWords } from './words/en';

/** Longest text in UTF-16 code units. */
export const LONGEST_TEXT = 2_000_000;

/** Bytes of the largest file that is looked at. */
const LARGEST_FILE = 100_000_000;

/** A text of a file, with the names that it may have. */
export interface ReadText {
  readonly input: Omit<TextInput, 'id'>;
  /** Its id, and the one that it has where another text is called so. */
  readonly title: string;
  readonly otherTitle: string;
}

/** Texts of a file as they are analysed, and what is to be said of it, each with the name that it concerns. */
export interface ReadFiles {
  readonly texts: readonly ReadText[];
  readonly messages: readonly (readonly [name: string, message: string])[];
}

/**
 * The texts of a file that was chosen or dropped, read by the readers of the command line.
 *
 * @param file - The file; what it is shows in its bytes.
 * @param options - What the user says of files that do not say it themselves.
 */
export async function readFile(
  file: File,
  options: ReadingOptions,
  analyser: Analyser,
  words: PageWords,
): Promise<ReadFiles> {
  const refused = (message: string): ReadFiles => ({
    texts: [],
    messages: [[file.name, message]],
  });
  if (file.size > LARGEST_FILE) return refused(words.refusals['too-large']);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // A folder is offered as a file that cannot be read.
    return refused(words.refusals.folder);
  }
  const { texts: found, faults, leftOut } = await analyser.run('read', { name: file.name, bytes, options });
  const texts: ReadText[] = [];
  const messages: [string, string][] = faults.map(({ code, message }) => [
    file.name,
    wordsOfFault(code, message, words),
  ]);
  for (const reason of new Set(leftOut)) {
    messages.push([file.name, reason === 'picture' ? words.refusals.picture : words.leftOut(reason)]);
  }
  for (const { source, notes, numbered } of found) {
    const { id, text, language, metadata } = source;
    if (text.length > LONGEST_TEXT) {
      messages.push([file.name, words.refusals['too-large']]);
      continue;
    }
    const input = { text, metadata, ...(language === undefined ? {} : { language }) };
    texts.push({ input, title: id, otherTitle: numbered ?? id });
    for (const { code, message } of notes) messages.push([id, wordsOf(words.notes, code) ?? message]);
  }
  return { texts, messages };
}

function wordsOfFault(code: string | undefined, message: string, words: PageWords): string {
  if (/^checkNotEmpty|^decodeText: the text is empty/u.test(message)) return words.refusals.empty;
  const likely = /looks like ([\w-]+):/u.exec(message)?.[1];
  if (code === 'encoding' && likely !== undefined) return words.chooseEncoding(likely);
  // Texts of the readers begin with the name of the function that found the fault.
  const plain = message.replace(/^\w+: /u, '').replace(/ \([^()]*\)$/u, '');
  return (code === undefined ? undefined : wordsOf(words.refusals, code)) ?? `${plain}.`;
}

function wordsOf(list: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}
