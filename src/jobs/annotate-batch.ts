import { createResourceChoice } from '../formats/resource-choice';
import { annotate, annotateTogether } from '../measures/annotate';
import type { LanguageResources } from '../measures/measure';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { createDocument } from '../text/create-document';
import { detectLanguage } from '../text/detect-language';
import { DataError } from '../util/errors';
import type { AnnotationSettings, BatchOutcome, DocumentOutcome, DocumentTask } from './annotation-settings';
import { createDocumentOutput } from './document-output';

/** Annotates batches of documents in this thread. */
export type BatchAnnotator = (
  tasks: readonly DocumentTask[],
  /** Where the place in the batch of the document that is being annotated is noted, for who outlives this thread. */
  begun?: Int32Array,
) => BatchOutcome;

/**
 * An annotator of batches, which loads the lexicons of a language at its first document.
 *
 * A fault of the program in one document is that document's failure; the others are annotated all the same.
 *
 * @param settings - What to annotate, and the form of the output.
 */
export function createBatchAnnotator(settings: AnnotationSettings): BatchAnnotator {
  const { layers, explain, lexicons } = settings;
  const options = layers === undefined ? { explain } : { layers, explain };
  const resourcesOf = createResourceChoice(lexicons);
  const begin = createDocumentOutput(settings);
  return (tasks, begun) => {
    const output = begin();
    const segmented = tasks.map((task, n) => {
      begun?.fill(n);
      return attempt(() => segment(task));
    });
    const places = tasks.map((_, n) => n).filter((n) => 'value' in segmented[n]);
    const docs = segmented.flatMap((one) => ('value' in one ? [one.value.doc] : []));
    const chosen = ({ language }: Document): LanguageResources | undefined =>
      isLanguage(language) ? resourcesOf(language) : undefined;
    const together = attempt(() =>
      annotateTogether(docs, chosen, { ...options, onBegin: (n) => void begun?.fill(places[n]) }),
    );
    const documents = segmented.map((one, n): DocumentOutcome => {
      if ('failure' in one) return { warnings: [], failure: one.failure };
      begun?.fill(n);
      const { doc, confidence } = one.value;
      const outcome = attempt(() => {
        // Where one of them failed each is annotated alone, so that the others have theirs.
        const { annotations, warnings } =
          'value' in together ? together.value[places.indexOf(n)] : annotate(doc, chosen(doc), options);
        output.add(doc, annotations, confidence);
        return warnings;
      });
      return 'value' in outcome ? { warnings: outcome.value } : { warnings: [], failure: outcome.failure };
    });
    return { output: output.end(), documents };
  };
}

/** What came of some work, or why it failed. */
type Attempt<T> = { readonly value: T } | { readonly failure: string };

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    // What the user can mend needs no trace of the program.
    if (error instanceof DataError) return { failure: error.message };
    return { failure: (error as Error).stack ?? String(error) };
  }
}

function segment(task: DocumentTask): { readonly doc: Document; readonly confidence: number | undefined } {
  const { id, text, metadata = {} } = task;
  const detected = task.language === undefined ? detectLanguage(text) : undefined;
  const language = task.language ?? detected!.language;
  return { doc: createDocument(text, { id, language, metadata }), confidence: detected?.confidence };
}
