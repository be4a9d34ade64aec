import type { Document } from '../model/document';
import type { LexiconMatch } from '../model/lexicon';
import type { Span } from '../model/span';
import type { ScoredRelation } from './relation-scores';

const REACH = 60;

/**
 * The baseline that attribution must beat: every quotation is a content, the nearest verb of the lexicon its cue, the
 * words between the two, or up to the next mark, its source.
 *
 * @param doc - A segmented document.
 * @param matches - Hits of the attribution lexicon.
 */
export function quotationBaseline(
  doc: Document,
  matches: readonly LexiconMatch[],
): readonly ScoredRelation[] {
  const verbs = matches.filter((match) => match.entry.attributes?.kind === 'verb');
  return doc.quotations
    .filter(({ depth, contentStart, contentEnd }) => depth === 0 && contentEnd > contentStart)
    .map(({ start, end, contentStart, contentEnd }): ScoredRelation => {
      const content: Span = [contentStart, contentEnd];
      const near = verbs
        .map((verb) => ({ verb, distance: verb.start >= end ? verb.start - end : start - verb.end }))
        .filter(({ distance }) => distance >= 0 && distance <= REACH)
        .sort((a, b) => a.distance - b.distance)[0]?.verb;
      const type = 'direct';
      if (near === undefined) return { source: [], cue: [], content: [content], type, kind: 'none' };
      const source = sourceAfter(doc.text, near.end);
      return {
        source: source === undefined ? [] : [source],
        cue: [[near.start, near.end]],
        content: [content],
        type,
        kind: source === undefined ? 'none' : 'person',
      };
    });
}

function sourceAfter(text: string, from: number): Span | undefined {
  let end = from;
  while (end < text.length && end - from < REACH && !/[,.;:!?"«»“”\n]/u.test(text[end])) end++;
  let start = from;
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  return end > start ? [start, end] : undefined;
}
