import { availableParallelism } from 'node:os';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import type { Warning } from '../model/warning';
import { annotateWaiting } from './annotate-waiting';
import type { AnnotationSettings, DocumentTask } from './annotation-settings';
import { MOST_UNASKED, SMALL_INPUT } from './batch-runner';
import { BATCH_LIMITS } from './input-batches';

/** What was found in one document. */
export interface DocumentFindings {
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
}

/** Threads that are worth their start for some texts: 1 for a small corpus. */
export function threadsFor(documents: readonly Document[]): number {
  let characters = 0;
  for (const { text } of documents) characters += text.length;
  return characters > SMALL_INPUT ? Math.min(availableParallelism(), MOST_UNASKED) : 1;
}

/**
 * What is found in each of many documents, in their order, by several threads; the caller waits for them. The documents
 * are segmented anew there, which gives the same spans.
 *
 * @param documents - Documents as `createDocument` makes them.
 * @param settings - What to annotate.
 * @param threads - How many annotate.
 * @throws Error when a document cannot be annotated; it is named.
 */
export function* spreadAnnotations(
  documents: readonly Document[],
  settings: Omit<AnnotationSettings, 'form' | 'offsets'>,
  threads: number,
): Generator<DocumentFindings, void, undefined> {
  const batches = batchesOf(documents);
  const full: AnnotationSettings = { ...settings, form: 'records', offsets: 'utf-16' };
  let n = 0;
  for (const { output, documents: outcomes } of annotateWaiting(batches, full, threads)) {
    const lines = linesOf(output[0] ?? []);
    for (const { warnings, failure } of outcomes) {
      const { id } = documents[n++]!;
      const line = lines.next();
      if (failure !== undefined || line.done === true)
        throw new Error(`annotateCorpus: document ${id} cannot be annotated: ${failure ?? 'no outcome'}`);
      const { annotations } = JSON.parse(line.value) as { readonly annotations: readonly Annotation[] };
      for (const annotation of annotations) Object.freeze(annotation);
      yield { annotations, warnings };
    }
  }
}

function batchesOf(documents: readonly Document[]): readonly (readonly DocumentTask[])[] {
  const batches: DocumentTask[][] = [];
  let characters = Infinity;
  for (const { id, text, language, metadata } of documents) {
    const isFull = characters + text.length > BATCH_LIMITS.characters;
    if (isFull || batches.at(-1)!.length === BATCH_LIMITS.documents) {
      batches.push([]);
      characters = 0;
    }
    batches.at(-1)!.push({ id, text, language, metadata });
    characters += text.length;
  }
  return batches;
}

/** Lines of UTF-8 that comes in blocks; each line ends in one line break. */
function* linesOf(blocks: readonly Uint8Array[]): Generator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let begun = '';
  for (const block of blocks) {
    const lines = (begun + decoder.decode(block, { stream: true })).split('\n');
    begun = lines.pop()!;
    yield* lines;
  }
}
