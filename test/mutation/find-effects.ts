import type { Document } from '../../src/model/document';
import { differencesOf, type LineAnnotation } from '../compare/differences';
import { formatDifference, showDifference } from '../compare/report';
import type { MutatedMeasures } from './mutant-runner';

/**
 * Sentences of a collection that a mutant reads another way: of their kind a case must be.
 *
 * @param measures - With the mutant in them.
 * @param documents - The collection; it is annotated once, and once for each mutant as far as needed.
 * @param most - So many documents that differ are enough.
 */
export function createEffectFinder(
  measures: MutatedMeasures,
  documents: readonly Document[],
  most: number,
): (mutant: number) => readonly string[] {
  const known = new Map<Document, readonly LineAnnotation[]>();
  const unchanged = (doc: Document): readonly LineAnnotation[] => {
    if (!known.has(doc))
      known.set(
        doc,
        measures.with(-1, (annotator) => annotator(doc))!,
      );
    return known.get(doc)!;
  };
  return (mutant) => {
    const lines: string[] = [];
    let left = most;
    for (const doc of documents) {
      const before = unchanged(doc);
      const after = measures.with(mutant, (annotator) => annotator(doc));
      if (after === undefined) return [...lines, `throws, or does not end, in ${doc.id}`];
      const { differences } = differencesOf(doc.id, before, after);
      for (const difference of differences) lines.push(...formatDifference(showDifference(difference, doc)));
      if (differences.length > 0 && --left === 0) break;
    }
    return lines;
  };
}
