import { readOwnLexicons } from '../formats/lexicon-files';
import { createResourceChoice } from '../formats/resource-choice';
import { annotate, checkAnnotateOptions, type AnnotateOptions } from '../measures/annotate';
import type { Annotation } from '../model/annotation';
import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import type { Warning } from '../model/warning';
import { withProgress } from './progress';
import { lexiconFiles } from './run-settings';

/** Documents with what the measures found in them. */
export interface AnnotatedCorpus {
  readonly documents: readonly Document[];
  /** Annotations of all documents, document by document, each in the fixed order. */
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
}

/** Options of `annotateCorpus`. */
export interface AnnotateCorpusOptions extends AnnotateOptions {
  /**
   * Lexicons of one's own: files, or records (`readLexiconFile`), of any language; default those that `selon run --lexicon`
   * named. One with the id of a lexicon of the package (`fr/hedging`) takes its place; each hit of any other is an
   * annotation beside the measures', with the lexicon's id as its `measure`.
   */
  readonly lexicons?: readonly (string | Lexicon)[];
}

/**
 * All layers of several documents, each with the lexicons of its own language. A live notebook says how far it is.
 *
 * @param documents - Segmented documents, of any mix of languages, each with an id of its own.
 * @param options - Lexicons of one's own; layers and explanations, as in `annotate`.
 * @returns Annotations in the order of the documents; a document in a language that no measure covers has none, and
 *   a warning. A lexicon of one's own in a language that no document has is named in a warning, too.
 * @throws TypeError when there are no documents; RangeError for an empty list, or a layer that does not exist;
 *   LexiconError when a lexicon cannot be used.
 * @example
 * annotateCorpus(corpus.documents, { lexicons: ['my-lexicon.json'] });
 */
export function annotateCorpus(
  documents: readonly Document[],
  options: AnnotateCorpusOptions = {},
): AnnotatedCorpus {
  checkDocuments(documents, 'annotateCorpus');
  checkAnnotateOptions(options, 'annotateCorpus', ['lexicons']);
  const { lexicons = lexiconFiles(), ...further } = options;
  const own = readOwnLexicons(lexicons, 'annotateCorpus');
  const resourcesOf = createResourceChoice(own);
  const annotations: Annotation[] = [];
  const warnings: Warning[] = own.flatMap((lexicon) => unusedLexicon(lexicon, documents));
  for (const doc of withProgress(documents, 'texts')) {
    const resources = isLanguage(doc.language) ? resourcesOf(doc.language) : undefined;
    const result = annotate(doc, resources, further);
    // One by one: spread over arguments, very many would not fit on the stack.
    for (const annotation of result.annotations) annotations.push(annotation);
    for (const warning of result.warnings) warnings.push(warning);
  }
  return { documents, annotations, warnings };
}

function unusedLexicon({ id, language }: Lexicon, documents: readonly Document[]): readonly Warning[] {
  if (documents.some((doc) => doc.language === language)) return [];
  const message = `lexicon ${id} is for texts of language ${language}, and there is none`;
  return [{ code: 'lexicon-not-used', message }];
}
