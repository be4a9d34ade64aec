import { loadResources } from '../formats/files';
import { annotate, type AnnotateOptions } from '../measures/annotate';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import type { Warning } from '../model/warning';
import { withProgress } from './progress';

/** Documents with what the measures found in them. */
export interface AnnotatedCorpus {
  readonly documents: readonly Document[];
  /** Annotations of all documents, document by document, each in the fixed order. */
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
}

/**
 * All layers of several documents, each with the lexicons of its own language. A live notebook says how far it is.
 *
 * @param documents - Segmented documents, of any mix of languages.
 * @param options - Layers and explanations, as in `annotate`.
 * @returns Annotations in the order of the documents; a document in a language that no measure covers has none, and
 *   a warning.
 * @throws LexiconError when a lexicon file of the package cannot be used.
 */
export function annotateCorpus(
  documents: readonly Document[],
  options: AnnotateOptions = {},
): AnnotatedCorpus {
  const annotations: Annotation[] = [];
  const warnings: Warning[] = [];
  for (const doc of withProgress(documents, 'texts')) {
    const resources = isLanguage(doc.language) ? loadResources(doc.language) : undefined;
    const result = annotate(doc, resources, options);
    // One by one: spread over arguments, very many would not fit on the stack.
    for (const annotation of result.annotations) annotations.push(annotation);
    for (const warning of result.warnings) warnings.push(warning);
  }
  return { documents, annotations, warnings };
}
