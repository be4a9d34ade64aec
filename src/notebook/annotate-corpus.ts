import { readOwnLexicons } from '../formats/lexicon-files';
import { createResourceChoice } from '../formats/resource-choice';
import { annotate, checkAnnotateOptions, type AnnotateOptions } from '../measures/annotate';
import type { Annotation } from '../model/annotation';
import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import type { Warning } from '../model/warning';
import { spreadAnnotations, threadsFor, type DocumentFindings } from '../jobs/spread-annotations';
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
 * All layers of several documents, each with the lexicons of its own language. A live notebook says how far it is;
 * a large corpus is annotated by several threads, with the same result.
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
  const annotations: Annotation[] = [];
  const warnings: Warning[] = own.flatMap((lexicon) => unusedLexicon(lexicon, documents));
  const findings = findingsOf(documents, own, further);
  try {
    for (const doc of withProgress(documents, 'texts')) {
      const found = findings.of(doc);
      // One by one: spread over arguments, very many would not fit on the stack.
      for (const annotation of found.annotations) annotations.push(annotation);
      for (const warning of found.warnings) warnings.push(warning);
    }
  } finally {
    findings.end();
  }
  return { documents, annotations, warnings };
}

/** What is found in each document, asked in their order: by this thread, or for a large corpus by several. */
function findingsOf(
  documents: readonly Document[],
  lexicons: readonly Lexicon[],
  options: AnnotateOptions,
): { readonly of: (doc: Document) => DocumentFindings; readonly end: () => void } {
  const { layers, explain = false, measures } = options;
  // A measure of one's own is a function, which no other thread can be given.
  const threads = measures === undefined ? threadsFor(documents) : 1;
  if (threads > 1) {
    const settings = layers === undefined ? { explain, lexicons } : { layers, explain, lexicons };
    const findings = spreadAnnotations(documents, settings, threads);
    return { of: () => findings.next().value!, end: () => void findings.return() };
  }
  const resourcesOf = createResourceChoice(lexicons);
  return {
    of: (doc) => annotate(doc, isLanguage(doc.language) ? resourcesOf(doc.language) : undefined, options),
    end: () => {},
  };
}

function unusedLexicon({ id, language }: Lexicon, documents: readonly Document[]): readonly Warning[] {
  if (documents.some((doc) => doc.language === language)) return [];
  const message = `lexicon ${id} is for texts of language ${language}, and there is none`;
  return [{ code: 'lexicon-not-used', message }];
}
