import type { Document } from '../model/document';
import type { Language } from '../model/language';
import type { Lexicon, LexiconEntry } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import { indexAt } from '../model/span';
import { LexiconError } from '../util/errors';
import { compileLexicons } from './compile';
import { matchLexicons } from './match';
import { patternReaderOf } from './pattern-reader';

/** One hit of a pattern, to be read in its context. */
export interface TrialLine {
  /** Id of the document. */
  readonly document: string;
  /** The cue: UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** What stands before and after the cue in its paragraph, up to `contextCharacters`. */
  readonly left: string;
  readonly cue: string;
  readonly right: string;
}

/** What a pattern is tried with. */
export interface TryPatternOptions extends Pick<
  LexiconEntry,
  'followedBy' | 'precededBy' | 'notFollowedBy' | 'notPrecededBy'
> {
  readonly language: Language;
  readonly verbs?: VerbIndex;
  /** Named lists for `<class:…>`, as in a lexicon. */
  readonly classes?: Lexicon['classes'];
  /** UTF-16 code units of context on each side; default 60. */
  readonly contextCharacters?: number;
}

/**
 * Prepares a pattern to be tried on texts: what an entry with it would match.
 *
 * @param pattern - A pattern of the pattern language.
 * @param options - Language, verb forms, contexts.
 * @returns A function that gives the hits in one document, in text order.
 * @throws LexiconError when the pattern cannot be read, with the place and the remedy.
 * @example createPatternTrial('selon _', { language: 'fr' })(createDocument('Selon lui.', { language: 'fr' }));
 */
export function createPatternTrial(
  pattern: string,
  options: TryPatternOptions,
): (doc: Document) => readonly TrialLine[] {
  const { language, verbs, classes, contextCharacters = 60, ...contexts } = options;
  const lexicon = trialLexicon({ pattern, ...contexts }, language, classes);
  const [fault] = patternReaderOf(lexicon)(pattern, 'entry').faults;
  if (fault !== undefined) throw new LexiconError(`createPatternTrial: ${fault}`);
  const compiled = compileLexicons([lexicon], verbs);
  return (doc) =>
    matchLexicons(doc, compiled).map(({ start, end }) => {
      const paragraph = indexAt(doc.paragraphs, start);
      const from = Math.max(doc.paragraphs.start[paragraph], start - contextCharacters);
      const to = Math.min(doc.paragraphs.end[paragraph], end + contextCharacters);
      return {
        document: doc.id,
        start,
        end,
        left: doc.text.slice(isInsidePair(doc.text, from) ? from + 1 : from, start),
        cue: doc.text.slice(start, end),
        right: doc.text.slice(end, isInsidePair(doc.text, to) ? to - 1 : to),
      };
    });
}

function isInsidePair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}

function trialLexicon(
  entry: Pick<LexiconEntry, 'pattern'>,
  language: Language,
  classes: Lexicon['classes'],
): Lexicon {
  return {
    id: `${language}/trial`,
    version: '0.0.0',
    title: 'Trial',
    definition: 'A pattern that is being tried.',
    language,
    layer: 'hedging',
    licence: 'none',
    citation: [],
    derivation: 'compiled',
    derivationNote: 'Not a lexicon.',
    ...(classes === undefined ? {} : { classes }),
    entries: [{ id: 'trial', label: 'trial', source: 'none', examples: [], ...entry }],
  };
}
