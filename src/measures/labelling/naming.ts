import type { Annotation } from '../../model/annotation';
import { indexAt, type Span } from '../../model/span';
import type { LexiconMatch } from '../../model/lexicon';
import { labelMentions, type LabelMention } from './coverage';
import type { Reading } from './reading';
import { roleOf } from './wording';

const DESCRIBES: ReadonlySet<string> = new Set(['bearer', 'status', 'member']);
const WORDS_AROUND = 60;

/**
 * How a bearer is called beside its name: `groupe terroriste`, `combattants`, in lower case; `null` for nothing known.
 *
 * The words are those that the labelling lexicon knows as kinds of groups, statuses and members; they stand directly
 * before the name, with at most an article or preposition between, or directly after its mark.
 *
 * @param reading - The prepared document.
 * @param mention - The name.
 * @param hull - The name with its mark.
 */
export function namingOf(reading: Reading, mention: Span, hull: Span): string | null {
  const { doc } = reading;
  const s = Math.max(0, indexAt(doc.sentences, mention[0]));
  const from = Math.max(doc.sentences.start[s], mention[0] - WORDS_AROUND);
  const before = run(reading.wordsIn(from, mention[0]).filter(describes).reverse(), mention[0], -1, doc.text);
  const after = run(reading.wordsIn(hull[1], hull[1] + WORDS_AROUND).filter(describes), hull[1], 1, doc.text);
  const words = before.length > 0 ? [...before].reverse() : after;
  return words.length === 0
    ? null
    : words.map(({ start, end }) => doc.text.slice(start, end).toLowerCase()).join(' ');
}

function describes(match: LexiconMatch): boolean {
  return DESCRIBES.has(roleOf(match));
}

/** Words that adjoin each other, starting beside the name. */
function run(
  words: readonly LexiconMatch[],
  edge: number,
  direction: 1 | -1,
  text: string,
): readonly LexiconMatch[] {
  const found: LexiconMatch[] = [];
  let at = edge;
  for (const word of words) {
    const between = direction === 1 ? text.slice(at, word.start) : text.slice(word.end, at);
    // `combattants de Daech`, `группировка «Талибан»`: an article or preposition may stand before the name itself.
    const joins =
      found.length === 0 && direction === -1
        ? /^\s*(?:de la |de l['’]|d['’]|du |des |de |of the |of |the )?[«"“\s]*$/u
        : /^\s*$/u;
    if (!joins.test(between)) break;
    found.push(word);
    at = direction === 1 ? word.end : word.start;
  }
  return found;
}

/** One way of naming a bearer, counted. */
export interface NamingRow {
  readonly name: string;
  /** Words beside the name; `null` for the bare name. */
  readonly naming: string | null;
  /** Mentions with a mark. */
  readonly marked: number;
  /** Mentions without. */
  readonly unmarked: number;
  /** What was counted, in text order. */
  readonly annotations: readonly Annotation[];
}

/**
 * How each marked bearer is called beside its label.
 *
 * @param annotations - Annotations of the labelling layer, of any number of documents.
 * @returns One row per name and wording, by name, then most frequent first; empty for no label.
 * @source CODEBOOK layer 3, measures
 */
export function namingTable(annotations: readonly Annotation[]): readonly NamingRow[] {
  const groups = new Map<string, LabelMention[]>();
  for (const mention of labelMentions(annotations)) {
    const key = JSON.stringify([mention.name, mention.annotation.attributes.naming ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  const rows = [...groups.values()].map((mentions): NamingRow => {
    const { naming } = mentions[0].annotation.attributes;
    const marked = mentions.filter((mention) => mention.marked).length;
    return {
      name: mentions[0].name,
      naming: typeof naming === 'string' ? naming : null,
      marked,
      unmarked: mentions.length - marked,
      annotations: mentions.map(({ annotation }) => annotation),
    };
  });
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows.sort(
    (a, b) =>
      compare(a.name, b.name) ||
      b.marked + b.unmarked - (a.marked + a.unmarked) ||
      compare(a.naming ?? '', b.naming ?? ''),
  );
}
