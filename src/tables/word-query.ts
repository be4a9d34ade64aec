import { RE2JS, RE2JSException } from 're2js';
import { createPatternTrial } from '../lexicon/try-pattern';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { rangeIn, type Span } from '../model/span';
import type { Warning } from '../model/warning';
import { createDocument } from '../text/create-document';
import { describeValue } from '../util/describe-value';
import type { Place } from './word-places';

/**
 * Words to look for in texts, in one of three ways; case and the kind of apostrophe never matter:
 * - a text: a word, or several one after the other (`État islamique`); an asterisk in it is the mark, as in `Daech*`;
 * - `{ pattern }`: a pattern of the lexicons, such as `gouvern*` or `[il|elle] [dit|affirme]`;
 * - `{ regex }`: a regular expression over the running text (RE2's syntax, which cannot run away); a hit counts the whole
 *   words that it touches.
 */
export type WordQuery = string | { readonly pattern: string } | { readonly regex: string };

/** The places of something in a document, in text order; none overlap. */
export type WordFinder = (doc: Document) => readonly Place[];

/**
 * A search for words.
 *
 * @param queries - One query, or several of which each may match; where two begin at one place the longer one counts.
 * @param where - Name of the function that was asked, for errors.
 * @throws TypeError when there is no query; RangeError for one without words; LexiconError for a pattern, RangeError for a
 *   regular expression that cannot be read.
 */
export function wordFinder(queries: WordQuery | readonly WordQuery[], where: string): WordFinder {
  const all = Array.isArray(queries) ? (queries as readonly WordQuery[]) : [queries as WordQuery];
  const finders = all.map((query) => finderOf(query, where));
  if (finders.length === 0)
    throw new RangeError(`${where}: no words to look for; expected a name, a word or a pattern, got none`);
  return (doc) => longestFirst(finders.flatMap((find) => find(doc)));
}

/** A query as a reader would write it: `Daech`, `gouvern*` as a pattern, `/dit|disent/`. */
export function describeQueries(queries: WordQuery | readonly WordQuery[]): string {
  const all = Array.isArray(queries) ? (queries as readonly WordQuery[]) : [queries as WordQuery];
  return all
    .map((query) => {
      if (typeof query === 'string') return query;
      return 'pattern' in query ? `the pattern ${query.pattern}` : `/${query.regex}/`;
    })
    .join(', ');
}

/**
 * A warning where nothing was found of texts with an asterisk that was perhaps meant as a wildcard.
 *
 * @param found - Places that were found in all.
 * @param where - Name of the function that was asked.
 */
export function wildcardWarnings(
  queries: WordQuery | readonly WordQuery[],
  found: number,
  where: string,
): readonly Warning[] {
  if (found > 0) return [];
  const all = Array.isArray(queries) ? (queries as readonly WordQuery[]) : [queries as WordQuery];
  const starred = all.find((query) => typeof query === 'string' && query.includes('*')) as string | undefined;
  if (starred === undefined) return [];
  return [
    {
      code: 'literal-asterisk',
      message: `${where}: ${starred} stands nowhere with its asterisk; for any ending write { pattern: ${JSON.stringify(starred)} }`,
    },
  ];
}

function finderOf(query: unknown, where: string): WordFinder {
  if (typeof query === 'string') return literalFinder(query, where);
  if (typeof query === 'object' && query !== null) {
    if ('pattern' in query && typeof query.pattern === 'string') return patternFinder(query.pattern);
    if ('regex' in query && typeof query.regex === 'string') return regexFinder(query.regex, where);
  }
  throw new TypeError(
    `${where}: the words to look for are missing; expected a name, a list of its forms, { pattern: 'gouvern*' } or { regex: 'gouvern.*' }, got ${describeValue(query)}`,
  );
}

/** A word or several, folded as the language of each text is. */
function literalFinder(words: string, where: string): WordFinder {
  const known = new Map<string, readonly string[]>();
  const formsIn = (language: string): readonly string[] => {
    const forms = createDocument(words, { language }).forms;
    if (forms.length === 0)
      throw new RangeError(
        `${where}: no words to look for; expected a name or word, got ${JSON.stringify(words)}`,
      );
    return forms;
  };
  formsIn('und');
  return (doc) => {
    const forms = known.get(doc.language) ?? formsIn(doc.language);
    known.set(doc.language, forms);
    const places: Place[] = [];
    for (let t = 0; t + forms.length <= doc.forms.length; t++)
      if (forms.every((form, i) => doc.forms[t + i] === form)) places.push({ doc, t, to: t + forms.length });
    return places;
  };
}

/** A pattern means the same in every language but for its verbs: it is read for the language of each text. */
function patternFinder(pattern: string): WordFinder {
  const trials = new Map<string, ReturnType<typeof createPatternTrial>>();
  const trialFor = (language: string): ReturnType<typeof createPatternTrial> => {
    const own = isLanguage(language) ? language : 'fr';
    const trial = trials.get(own) ?? createPatternTrial(pattern, { language: own, contextCharacters: 0 });
    trials.set(own, trial);
    return trial;
  };
  trialFor('fr');
  return (doc) => trialFor(doc.language)(doc).map(({ start, end }) => placeOf(doc, [start, end]));
}

function regexFinder(regex: string, where: string): WordFinder {
  const compiled = compileRegex(regex, where);
  return (doc) => {
    const matcher = compiled.matcher(doc.text);
    const places: Place[] = [];
    while (matcher.find()) {
      if (matcher.end() === matcher.start()) continue;
      const place = placeOf(doc, [matcher.start(), matcher.end()]);
      if (place.to > place.t) places.push(place);
    }
    return places;
  };
}

function compileRegex(regex: string, where: string): RE2JS {
  try {
    return RE2JS.compile(regex, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new RangeError(
      `${where}: the regular expression cannot be read; expected one in RE2's syntax, without look-around and back references, got ${JSON.stringify(regex)} (${error.message})`,
      { cause: error },
    );
  }
}

/** The tokens that a span touches. */
function placeOf(doc: Document, [start, end]: Span): Place {
  const [t, to] = rangeIn(doc.tokens, start, end);
  return { doc, t, to };
}

/** Places in text order without overlap: the first, and of those that begin together the longest. */
function longestFirst(places: Place[]): readonly Place[] {
  const sorted = places.sort((a, b) => a.t - b.t || b.to - a.to);
  const kept: Place[] = [];
  for (const place of sorted) if (place.t >= (kept[kept.length - 1]?.to ?? 0)) kept.push(place);
  return kept;
}
