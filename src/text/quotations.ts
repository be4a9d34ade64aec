import { TOKEN_KIND, type Quotation, type TokenTable } from '../model/document';
import type { SpanTable } from '../model/span';
import { CHARACTER, characterClass, isSpace } from './characters';
import { areMixed, isSingle, MARK_KINDS, markNature, type MarkNature } from './quotation-marks';
import { createQuotation, trimmedEnd, withDepths } from './quotation-record';
import { meantUnit } from './windows-1252';

/** What a quotation mark does where it stands; numbers of `QuotationMarks.roles`. */
export const MARK_ROLE = { none: 0, opening: 1, closing: 2 } as const;

/** Quotations of a text, and what each of its tokens does in them. */
export interface QuotationMarks {
  /** By start, outer before inner. */
  readonly quotations: readonly Quotation[];
  /** Offsets of marks that found no partner, ascending. */
  readonly unpairedMarks: readonly number[];
  /** A `MARK_ROLE` for each token. */
  readonly roles: Uint8Array;
}

interface OpenMark {
  readonly offset: number;
  readonly kind: number;
  readonly mark: string;
}

/** A quotation that its paragraph did not close, and that a later one may continue. */
interface PendingMark extends OpenMark {
  /** Guessed end, should nothing close it. */
  readonly end: number;
  /** Index of the last paragraph it reached. */
  readonly paragraph: number;
}

/** Paragraphs without its mark that a quotation may run over before it is given up. */
const LONGEST_GAP = 6;

/**
 * Pairs quotation marks by kind, in one pass over the tokens.
 *
 * A mark without partner ends at its paragraph's end (`closed: false`), so it never swallows the rest of the text. A
 * quotation goes on over paragraphs where the next one begins with its opening mark again, or where the next mark of
 * its kind within a few paragraphs closes it. Apostrophes are no quotation marks: a single mark counts only in a pair.
 *
 * @param text - The text.
 * @param paragraphs - Its paragraphs.
 * @param tokens - Its tokens.
 */
export function findQuotations(text: string, paragraphs: SpanTable, tokens: TokenTable): QuotationMarks {
  const roles = new Uint8Array(tokens.length);
  const found: Quotation[] = [];
  const unpaired: number[] = [];
  const stack: OpenMark[] = [];
  const open = new Int32Array(MARK_KINDS);
  let pending: PendingMark | undefined;

  const push = (mark: OpenMark): void => {
    stack.push(mark);
    open[mark.kind]++;
  };
  const pop = (): OpenMark => {
    const mark = stack.pop() as OpenMark;
    open[mark.kind]--;
    return mark;
  };
  const giveUp = (mark: OpenMark, end: number): void => {
    unpaired.push(mark.offset);
    // A single mark without partner is an apostrophe more often than a quotation.
    if (!isSingle(mark.kind) && end > mark.offset + mark.mark.length)
      found.push(createQuotation(text, mark.offset, mark.mark, end));
  };
  const dropPending = (): void => {
    if (pending !== undefined) giveUp(pending, pending.end);
    pending = undefined;
  };
  const close = (start: number, end: number, kind: number): void => {
    const inside = trimmedEnd(text, start);
    for (let mark = pop(); ; mark = pop()) {
      if (mark.kind === kind) {
        found.push(createQuotation(text, mark.offset, mark.mark, end, end - start));
        return;
      }
      giveUp(mark, inside);
    }
  };
  /** Closes what an unexpected closing mark may close: a mixed pair, or a quotation of an earlier paragraph. */
  const closeOther = (start: number, end: number, kind: number): boolean => {
    const top = stack.at(-1);
    if (top !== undefined && areMixed(top.kind, kind)) {
      close(start, end, top.kind);
      return true;
    }
    if (pending === undefined || stack.length > 0 || (pending.kind !== kind && !areMixed(pending.kind, kind)))
      return false;
    found.push(createQuotation(text, pending.offset, pending.mark, end, end - start));
    pending = undefined;
    return true;
  };

  let t = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const limit = paragraphs.end[p];
    if (pending !== undefined && p - pending.paragraph > LONGEST_GAP) dropPending();
    for (; t < tokens.length && tokens.start[t] < limit; t++) {
      if (tokens.kind[t] !== TOKEN_KIND.quote) continue;
      const offset = tokens.start[t];
      const end = tokens.end[t];
      const mark = meantMark(text.slice(offset, end));
      const nature = markNature(mark);
      const role = decideRole(text, offset, mark, nature, open, stack.at(-1));
      roles[t] = role;
      if (role === MARK_ROLE.opening) {
        const sameKind = pending !== undefined && pending.kind === nature.kind;
        if (
          pending !== undefined &&
          sameKind &&
          offset === paragraphs.start[p] &&
          p === pending.paragraph + 1
        ) {
          push({ offset: pending.offset, kind: pending.kind, mark: pending.mark });
          pending = undefined;
        } else {
          // A quotation that goes on would not be opened again here.
          if (sameKind) dropPending();
          push({ offset, kind: nature.kind, mark });
        }
      } else if (role === MARK_ROLE.closing) {
        if (open[nature.kind] > 0) close(offset, end, nature.kind);
        else if (!closeOther(offset, end, nature.kind)) unpaired.push(offset);
      }
    }
    while (stack.length > 1) giveUp(pop(), limit);
    if (stack.length === 1) {
      dropPending();
      const mark = pop();
      if (isSingle(mark.kind)) giveUp(mark, limit);
      else pending = { ...mark, end: limit, paragraph: p };
    }
  }
  dropPending();
  unpaired.sort((a, b) => a - b);
  return { quotations: withDepths(found), unpairedMarks: unpaired, roles };
}

function decideRole(
  text: string,
  offset: number,
  mark: string,
  nature: MarkNature,
  open: Int32Array,
  top: OpenMark | undefined,
): number {
  if (!nature.closes) return MARK_ROLE.opening;
  const isOpen = open[nature.kind] > 0;
  const before = offset > 0 ? meantUnit(text.charCodeAt(offset - 1)) : 0x20;
  const end = offset + mark.length;
  const after = end < text.length ? meantUnit(text.charCodeAt(end)) : 0x20;
  if (isSingle(nature.kind)) return decideSingle(nature, before, after, top);
  if (!nature.opens) return MARK_ROLE.closing;
  if (mark === '“') {
    // `„A“`, and `“A“` where a text sets the same mark on both sides.
    const closes =
      top?.mark === '„' || (top?.mark === '“' && (isSpace(after) || isClosingPunctuation(after)));
    return isOpen && closes && !isSpace(before) ? MARK_ROLE.closing : MARK_ROLE.opening;
  }
  const opensHere = isBoundaryBefore(before) && !isSpace(after);
  if (mark === '”') return !isOpen && opensHere && top === undefined ? MARK_ROLE.opening : MARK_ROLE.closing;
  if (isOpen) return opensHere && !isClosingPunctuation(after) ? MARK_ROLE.opening : MARK_ROLE.closing;
  // `a dit :" A "`
  if (before === 0x3a) return MARK_ROLE.opening;
  const closesHere = !isBoundaryBefore(before) && (isSpace(after) || isClosingPunctuation(after));
  return closesHere ? MARK_ROLE.closing : MARK_ROLE.opening;
}

/** A mark as it is meant: control characters are those of Windows-1252. */
function meantMark(mark: string): string {
  const unit = meantUnit(mark.charCodeAt(0));
  return unit === mark.charCodeAt(0) ? mark : String.fromCharCode(unit).repeat(mark.length);
}

/** A single mark opens before a word at the start of one, and closes only what is open innermost. */
function decideSingle(nature: MarkNature, before: number, after: number, top: OpenMark | undefined): number {
  if (nature.opens && isBoundaryBefore(before) && !isSpace(after) && !isClosingPunctuation(after))
    return MARK_ROLE.opening;
  return top?.kind === nature.kind && !isSpace(before) ? MARK_ROLE.closing : MARK_ROLE.none;
}

/** Whether a mark behind this code unit may open: white space, opening brackets and marks, dashes, an elision. */
function isBoundaryBefore(unit: number): boolean {
  const type = characterClass(unit);
  if (type <= CHARACTER.lineBreak || type === CHARACTER.apostrophe || type === CHARACTER.hyphen) return true;
  return (
    unit === 0x28 ||
    unit === 0x5b ||
    unit === 0xab ||
    unit === 0x201c ||
    unit === 0x201e ||
    unit === 0x2013 ||
    unit === 0x2014
  );
}

/** `. , ; : ! ? … ) ]`: what follows a closing mark and never an opening one. */
function isClosingPunctuation(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x3b ||
    unit === 0x3a ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x2026 ||
    unit === 0x29 ||
    unit === 0x5d
  );
}
