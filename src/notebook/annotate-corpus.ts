import { loadResources } from '../formats/files';
import { annotate, type AnnotateOptions } from '../measures/annotate';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import type { Warning } from '../model/warning';

/** Documents with what the measures found in them. */
export interface AnnotatedCorpus {
  readonly documents: readonly Document[];
  /** Annotations of all documents, document by document, each in the fixed order. */
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
}

/**
 * All layers of several documents, each with the lexicons of its own language.
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
  for (const doc of documents) {
    const resources = isLanguage(doc.language) ? loadResources(doc.language) : undefined;
    const result = annotate(doc, resources, options);
    annotations.push(...result.annotations);
    warnings.push(...result.warnings);
  }
  return { documents, annotations, warnings };
}
