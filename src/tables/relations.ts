import type { Annotation } from '../model/annotation';

/**
 * Whether an annotation is an attribution relation: it ascribes a content to somebody.
 *
 * A hit of a lexicon of one's own in that layer marks a cue, has no content, and is no relation.
 */
export function isRelation({ layer, parts }: Annotation): boolean {
  return layer === 'attribution' && (parts.content ?? []).length > 0;
}

/** The attribution relations among annotations of any layer. */
export function relationsOf(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.filter(isRelation);
}
