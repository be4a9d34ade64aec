import type { MetadataValue } from '../../model/document';
import { CorpusError } from '../../util/errors';
import { checkLanguage } from '../source-text';
import type { FaultItem, ReadingNote, ReadingOptions, TextItem } from './corpus-item';
import { sharedMetadata, type FieldPlan } from './field-names';
import { shown } from './json/json-value';
import { languageCode } from './language-names';

/** A row of a table or a record of JSON, taken apart. */
export interface TextRecord {
  /** The text as it stands; it is never changed. */
  readonly text: unknown;
  readonly id?: unknown;
  readonly language?: unknown;
  /** All other fields, in order. */
  readonly fields: ReadonlyMap<string, MetadataValue>;
  readonly line?: number;
  readonly notes?: readonly ReadingNote[];
}

/** Excel keeps no more of a text, and says nothing. */
const EXCEL_CELL = 32_767;

const BROKEN_CHARACTERS: ReadingNote = {
  code: 'broken-characters',
  message:
    'halves of characters stand in the text, which was cut or converted badly; get it from its source again',
};

/** What R, pandas and Excel write for a value that is missing. */
const MISSING = /^(?:NA|<NA>|N\/A|#N\/A|NaN|nan|null|NULL|None)$/u;

/**
 * The document of a row or record, or what is wrong with it.
 *
 * The text stays as it is. A whole number is an id as good as a name; a missing id is left to whoever counts the items.
 * A language may be a code or a name (`Français`); one that is missing is detected.
 *
 * @param record - Its parts.
 * @param plan - Which fields they were.
 * @param options - How dates are read.
 */
export function createRecordItem(
  record: TextRecord,
  plan: FieldPlan,
  options: ReadingOptions,
): TextItem | FaultItem {
  const { line } = record;
  const place = line === undefined ? {} : { line };
  const fault = (message: string, column: string | undefined): FaultItem => ({
    kind: 'fault',
    message: `createRecordItem: ${message}`,
    ...place,
    ...(column === undefined ? {} : { column }),
  });
  const { text, id = null } = record;
  const column = plan.text;
  if (text === null || text === undefined || (typeof text === 'string' && isMissing(text))) {
    return fault('the text is empty or missing; expected an article, fill it in or remove it', column);
  }
  if (typeof text !== 'string') {
    return fault(`the text is not text; expected a string, got ${shown(text)}`, column);
  }
  if (text.includes('\0')) return fault('the text holds a NUL; expected plain text', column);
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return fault(`the id is not text; expected a name or a number, got ${shown(id)}`, plan.id);
  }
  const name = id === null ? '' : String(id).trim();
  if (!isWellFormed(name)) {
    return fault(`the id holds half a character; expected whole characters, got ${shown(name)}`, plan.id);
  }
  const language = readLanguage(record.language);
  if (typeof language === 'object') return fault(language.fault, plan.language);
  const notes = [...(record.notes ?? [])];
  const metadata = sharedMetadata(record.fields, plan, options, notes);
  if (!isWellFormed(text)) notes.push(BROKEN_CHARACTERS);
  const cut = cutNote(text);
  if (cut !== undefined) notes.push(cut);
  return {
    kind: 'text',
    text,
    ...(name === '' ? {} : { id: name }),
    ...(language === undefined ? {} : { language }),
    metadata: cut === undefined ? metadata : { ...metadata, truncated: true },
    ...place,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Whether a cell or field for a text has none: empty, or only the mark that a program writes for a missing value. */
export function isMissing(text: string): boolean {
  return text.length < 20 ? MISSING.test(text.trim()) || text.trim() === '' : /^\s*$/u.test(text);
}

/** What shows that a text is cut off, as a note; `undefined` for most. */
function cutNote(text: string): ReadingNote | undefined {
  if (text.length === EXCEL_CELL) {
    return {
      code: 'truncated',
      message:
        'the text has 32,767 characters, the most that Excel keeps in a cell, so its end is probably lost; get the whole article, or leave it out of rates',
    };
  }
  const rest = /\[\+\d+ char(?:acter)?s\]\s*$/u.exec(text.slice(-40))?.[0].trim();
  return rest === undefined
    ? undefined
    : {
        code: 'truncated',
        message: `the text is cut off in the source (${rest}); get the whole article, or leave it out of rates`,
      };
}

function readLanguage(given: unknown): string | undefined | { readonly fault: string } {
  if (given === null || given === undefined) return undefined;
  if (typeof given !== 'string') {
    return { fault: `the language is not text; expected a code such as fr, got ${shown(given)}` };
  }
  const words = given.trim();
  if (words === '' || MISSING.test(words)) return undefined;
  const code = languageCode(words) ?? words;
  try {
    checkLanguage(code, { path: '', line: 0 });
    return code;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return {
      fault: `unknown language; expected a BCP 47 code such as fr, en or ru, got ${shown(words)}`,
    };
  }
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
