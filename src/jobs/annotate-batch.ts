import { createResourceChoice } from '../formats/resource-choice';
import { annotate } from '../measures/annotate';
import { isLanguage } from '../model/language';
import { createDocument } from '../text/create-document';
import { detectLanguage } from '../text/detect-language';
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
    const documents = tasks.map((task, n): DocumentOutcome => {
      begun?.fill(n);
      try {
        const { id, text, metadata = {} } = task;
        const detected = task.language === undefined ? detectLanguage(text) : undefined;
        const language = task.language ?? detected!.language;
        const doc = createDocument(text, { id, language, metadata });
        const resources = isLanguage(language) ? resourcesOf(language) : undefined;
        const { annotations, warnings } = annotate(doc, resources, options);
        output.add(doc, annotations, detected?.confidence);
        return { warnings };
      } catch (error) {
        return { warnings: [], failure: (error as Error).stack ?? String(error) };
      }
    });
    return { output: output.end(), documents };
  };
}
