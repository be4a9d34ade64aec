import type { Metadata, MetadataValue } from '../../model/document';
import { dateMetadata } from './article';
import type { ReadingNote, ReadingOptions } from './corpus-item';
import { TEXT_COLUMNS } from './file-family';

/** Which columns of a table, or fields of a record, hold what every document has. */
export interface FieldPlan {
  /** Where the texts are; absent when no name is known for one. */
  readonly text?: string;
  /** Every name that could be meant for the texts, the one that was taken first. */
  readonly textCandidates: readonly string[];
  readonly id?: string;
  readonly language?: string;
  /** Shared metadata names with the column that fills them, where no column has the name itself. */
  readonly shared: readonly (readonly [shared: string, column: string])[];
}

/** Names of metadata that all readers share, and what columns and fields are usually called that hold the same. */
const SHARED_NAMES: Readonly<Record<string, readonly string[]>> = keysOf({
  outlet:
    'outlet|journal|newspaper|media_name|media name|nom du média|média|media|publication|publication title|publication name|' +
    'titre de presse|titre du journal|nom du journal|source_name|source.name|sourceTitle|source|publisher|publisher.name|site_name|' +
    'источник|издание|сми|zeitung|periódico|giornale|testata',
  date:
    'date|pub_date|pubDate|publish_date|publishDate|published|published_at|published_date|publication_date|date_published|' +
    'date_publication|date de publication|date de parution|date_parution|datetime|date_time|datePublished|created_at|' +
    'date_publish|webPublicationDate|seendate|дата|дата публикации|datum|erscheinungsdatum|fecha',
  time: 'time|heure|время|uhrzeit|hora',
  author:
    'author|authors|auteur|auteurs|author.name|byline|by|автор|авторы|journaliste|autor|autoren|autore|creator|dc:creator',
  headline:
    'headline|title|titre|заголовок|article_title|titre de l’article|titre_article|heading|webTitle|titel|überschrift|título|titolo',
  subhead: 'subhead|subtitle|sous-titre|sous_titre|surtitre|подзаголовок|untertitel',
  section: 'section|rubrique|рубрика|section_name|sectionName|ressort|rubrik|sección',
  page: 'page|pages|страница|seite',
  url: 'url|link|lien|permalink|web_url|webUrl|article_url|ссылка',
});

/** Every name with what it is used for and how far up it stands in the list for that. */
const ROLES: ReadonlyMap<string, { readonly role: string; readonly rank: number }> = new Map(
  Object.entries({
    text: TEXT_COLUMNS.map(fieldKey),
    id: keyList('id|_id|@id|_id.$oid|doc_id|docid|identifiant|identifier|uri|guid|uuid'),
    // These also name kinds of document and users, so they count only where each value stands once.
    'unsure id': keyList('document|uid'),
    language: keyList('language|lang|langue|inLanguage|язык|sprache|idioma'),
    ...SHARED_NAMES,
  }).flatMap(([role, names]) => names.map((name, rank) => [name, { role, rank }] as const)),
);

/** A column's or field's name as names are compared: case, spaces and signs do not count (`Full_Text` is `full text`). */
export function fieldKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-.:/()’']+/gu, '');
}

/**
 * Which of the names hold text, id, language and what the shared metadata names stand for. Nothing is guessed from what
 * the columns hold.
 *
 * @param names - Names of columns or fields as they stand.
 * @param options.textColumn - The one with the texts, as the user names it.
 * @param isUnique - Whether each value of a column stands once; asked only of names that are no sure id, which
 *   are none by default.
 */
export function planFields(
  names: readonly string[],
  options: Pick<ReadingOptions, 'textColumn'>,
  isUnique: (name: string) => boolean = () => false,
): FieldPlan {
  const meant = sortByRole(names);
  const called = (role: string): readonly string[] => meant.get(role) ?? [];
  const { textColumn } = options;
  const textCandidates =
    textColumn === undefined
      ? called('text')
      : [
          ...names.filter((name) => name === textColumn),
          ...names.filter((name) => fieldKey(name) === fieldKey(textColumn)),
        ].slice(0, 1);
  const text = textCandidates.at(0);
  const id = [...called('id'), ...called('unsure id').filter(isUnique)].find((name) => name !== text);
  const language = called('language').find((name) => name !== text);
  const taken = [text, id, language];
  const shared = Object.keys(SHARED_NAMES).flatMap((name) => {
    const column = called(name).find((one) => !taken.includes(one));
    return column === undefined || names.includes(name) ? [] : [[name, column] as const];
  });
  return {
    ...(text === undefined ? {} : { text }),
    textCandidates,
    ...(id === undefined ? {} : { id }),
    ...(language === undefined ? {} : { language }),
    shared,
  };
}

/** Names of each role, those that stand further up in its list first. */
function sortByRole(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, { readonly name: string; readonly rank: number }[]>();
  for (const name of names) {
    const known = ROLES.get(fieldKey(name));
    if (known === undefined) continue;
    const others = found.get(known.role) ?? [];
    others.push({ name, rank: known.rank });
    found.set(known.role, others);
  }
  return new Map(
    [...found].map(([role, all]) => [role, all.sort((a, b) => a.rank - b.rank).map(({ name }) => name)]),
  );
}

/**
 * Metadata of a record: every field under its own name, and beside it the shared names (`journal` is also `outlet`).
 * Nothing of the record is written over, but for `date`, which becomes ISO with `dateAsGiven` beside it.
 *
 * @param fields - Fields that are neither text nor id nor language, in order.
 * @param plan - Where the shared names come from.
 * @param notes - Takes a note when the date cannot be read.
 */
export function sharedMetadata(
  fields: ReadonlyMap<string, MetadataValue>,
  plan: FieldPlan,
  options: ReadingOptions,
  notes: ReadingNote[],
): Metadata {
  const entries = new Map<string, MetadataValue>();
  const add = (more: Metadata): void => {
    for (const [name, value] of Object.entries(more)) if (!fields.has(name)) entries.set(name, value);
  };
  const addDate = (value: MetadataValue): void => {
    const date = dateOf(value ?? fields.get('dateAsGiven') ?? null, options, notes);
    entries.set('date', date['date'] ?? null);
    add(date);
  };
  for (const [name, value] of fields) {
    if (name === 'date') addDate(value);
    else entries.set(name, value);
  }
  for (const [name, column] of plan.shared) {
    const value = fields.get(column) ?? null;
    if (name === 'date') addDate(value);
    else if (name === 'outlet' && isAddress(value)) add({ url: value });
    else add({ [name]: value });
  }
  // Not by assignment: a column may be called `__proto__`.
  return Object.fromEntries(entries);
}

/** Metadata of a date in a table or record: as `dateMetadata` has it, with the numbers that programs write for dates. */
function dateOf(value: MetadataValue, options: ReadingOptions, notes: ReadingNote[]): Metadata {
  if (value === null || typeof value === 'boolean') return {};
  const given = String(value);
  const found = dateMetadata(typeof value === 'number' ? fromNumber(value) : given, options, notes);
  // Programs write a day as its midnight.
  const isDay = /[T ]00:00(?::00(?:[.,]0+)?)?(?:Z|[+-]00:?00)?$/u.test(given) || isEpoch(given);
  const { time, ...day } = found;
  const asGiven = found['date'] === given ? {} : { dateAsGiven: given };
  return time === undefined || (time === '00:00' && isDay)
    ? { ...day, ...asGiven }
    : { ...found, ...asGiven };
}

function isEpoch(given: string): boolean {
  return /^(?:-\d+|\d{9,})(?:\.0+)?$/u.test(given);
}

/** A number for a moment as ISO: seconds, milliseconds, microseconds or nanoseconds since 1970, by its size. */
function fromNumber(value: number): string {
  const size = Math.abs(value);
  // A year, or 20210703; but pandas counts back from 1970.
  if (size < 1e8 && value >= 0) return String(value);
  const isSeconds = value > 0 && size < 1e11;
  const milliseconds = isSeconds
    ? value * 1000
    : size < 1e14
      ? value
      : size < 1e17
        ? value / 1e3
        : value / 1e6;
  const moment = new Date(milliseconds);
  return Number.isNaN(moment.getTime()) ? String(value) : moment.toISOString();
}

function isAddress(value: MetadataValue): boolean {
  return typeof value === 'string' && /^(?:https?:\/\/|www\.)/u.test(value);
}

function keyList(names: string): readonly string[] {
  return [...new Set(names.split('|').map(fieldKey))];
}

function keysOf(names: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(names).map(([name, list]) => [name, keyList(list)]));
}
