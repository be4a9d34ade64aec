import { indexAt, type Span } from '../../model/span';
import type { Relation } from './relation';
import type { View } from '../../syntax/view';

/** Type of a relation from the quotation marks in and around its content. */
export function typeOf(view: View, relation: Relation, content: readonly Span[]): string {
  let quoted = 0;
  let mixed = false;
  for (const [start, end] of content) {
    if (isVerbatim(view, relation, start, end) || isClosedAlone(view, end)) quoted++;
    else mixed ||= holdsQuotation(view, start, end);
  }
  if (quoted === content.length) return 'direct';
  return quoted > 0 || mixed ? 'mixed' : 'indirect';
}

/** Whether a content lies in a quotation that is not also around its cue, but for reporting clauses inside quotations. */
function isVerbatim(view: View, relation: Relation, start: number, end: number): boolean {
  const { group, rule } = relation;
  const isInside = rule === 'quotation-before' || rule === 'parenthetical';
  for (let b = view.levelOf[indexAt(view.doc.tokens, start)]; b >= 0; b = view.levelOf[view.blocks[b].open]) {
    const block = view.blocks[b];
    if (block.kind !== 'quotation' || block.end < end) continue;
    const hasCue = group !== undefined && group.first > block.open && group.first < block.after;
    if (!hasCue || (isInside && view.levelOf[group.first] === b)) return true;
  }
  return false;
}

/** `A", a dit X`: only the mark that closes the content was set. */
function isClosedAlone({ doc }: View, end: number): boolean {
  const mark = doc.unpairedMarks.find((offset) => offset >= end);
  return mark !== undefined && doc.text.slice(end, mark).trim() === '' && isCloser(doc.text, mark);
}

/** Whether a mark stands glued to what is before it, or closes by its form. */
function isCloser(text: string, mark: number): boolean {
  return /[»”]/u.test(text[mark]) || (mark > 0 && /\S/u.test(text[mark - 1]));
}

function holdsQuotation(view: View, start: number, end: number): boolean {
  const opens = { length: view.blocks.length, start: view.blockStarts, end: view.blockStarts };
  for (let b = indexAt(opens, start - 1) + 1; b < view.blocks.length && view.blockStarts[b] < end; b++) {
    if (view.blocks[b].kind === 'quotation' && view.blocks[b].outerEnd <= end) return true;
  }
  return false;
}
