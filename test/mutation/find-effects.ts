import type { Document } from '../../src/model/document';
import { differencesOf, type LineAnnotation } from '../compare/differences';
import { formatDifference, showDifference } from '../compare/report';
import { loadAnnotator, withMutant, type Annotator } from './mutant-runner';
import type { Mutant } from './mutants';

/**
 * Sentences of a collection that a mutant reads another way: where to look for the kind of sentence that a case must be of.
 *
 * @param documents - The collection; it is annotated once, and once for each mutant as far as needed.
 * @param most - So many differences are enough.
 */
export function createEffectFinder(
  documents: readonly Document[],
  most: number,
): (mutant: Mutant) => readonly string[] {
  const annotator = loadAnnotator();
  const unchanged = new Map<Document, readonly LineAnnotation[]>();
  const expected = (doc: Document): readonly LineAnnotation[] => {
    if (!unchanged.has(doc)) unchanged.set(doc, annotator(doc));
    return unchanged.get(doc)!;
  };
  const effects = (annotate: Annotator): readonly string[] => {
    const found: string[] = [];
    for (const doc of documents) {
      const { differences } = differencesOf(doc.id, expected(doc), annotate(doc));
      for (const difference of differences) found.push(...formatDifference(showDifference(difference, doc)));
      if (differences.length > 0 && --left === 0) break;
    }
    return found;
  };
  let left = most;
  return (mutant) => {
    left = most;
    try {
      return withMutant(mutant, effects);
    } catch (error) {
      return [`throws: ${(error as Error).message}`];
    }
  };
}
