import { annotate } from '../../src/measures/annotate';
import type { LanguageResources } from '../../src/measures/measure';
import type { Document } from '../../src/model/document';
import { TOKEN_KIND } from '../../src/model/document';
import { indexAt, type Span } from '../../src/model/span';

/** What a word is in the relations of a text. */
export const ROLE = { none: 0, cue: 1, source: 2 } as const;

/** Number of roles. */
export const ROLES = 3;

/** A text as the finder of gaps reads it: its words, and what the rules make of each. */
export interface ReadText {
  readonly doc: Document;
  /** A `ROLE` for each token. */
  readonly roles: Uint8Array;
  /** Words that alone decide: form, shape, and on which side of quotation marks. */
  readonly words: readonly string[];
}

/** Reads a text with the rules' own relations. */
export function readText(doc: Document, resources: LanguageResources): ReadText {
  const { annotations } = annotate(doc, resources, { layers: ['attribution'] });
  const roles = new Uint8Array(doc.tokens.length);
  const mark = (spans: readonly Span[], role: number): void => {
    for (const [start, end] of spans)
      for (let t = indexAt(doc.tokens, start); t < roles.length && doc.tokens.start[t] < end; t++)
        roles[t] = role;
  };
  for (const { parts } of annotations) mark(parts.source, ROLE.source);
  for (const { parts } of annotations) mark(parts.cue, ROLE.cue);
  return { doc, roles, words: wordsOf(doc) };
}

function wordsOf({ forms, text, tokens }: Document): readonly string[] {
  return forms.map((form, t) => {
    if (tokens.kind[t] === TOKEN_KIND.number) return '#';
    const first = text[tokens.start[t]];
    return first !== first.toLowerCase() ? `^${form}` : form;
  });
}
