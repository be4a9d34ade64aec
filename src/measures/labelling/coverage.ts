import type { Annotation } from '../../model/annotation';
import type { Position } from './position';

/** Where a mention stands, for consistency: a quotation of speech counts as a place of its own. */
export const MENTION_PLACES = ['headline', 'lead', 'body', 'quotation'] as const;

/** A place of `MENTION_PLACES`. */
export type MentionPlace = (typeof MENTION_PLACES)[number];

/** One mention of a name that is marked at least once in its document. */
export interface LabelMention {
  readonly document: string;
  /** Normalised name. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
  readonly place: MentionPlace;
  /** `headline`, `lead` or `body`, also inside a quotation. */
  readonly position: Position;
  readonly inQuotation: boolean;
  /** The annotation behind it: the mark or wording where there is one. */
  readonly annotation: Annotation;
}

/** Counts of mentions with and without mark. */
export interface CoverageCounts {
  readonly marked: number;
  readonly mentions: number;
  /** `marked / mentions`, 0-1; NaN for no mention. */
  readonly coverage: number;
}

/** Coverage of one name in one document. */
export interface NameCoverage extends CoverageCounts {
  readonly document: string;
  readonly name: string;
  /** The first mention is marked and no later one is, though there are some. */
  readonly firstMentionOnly: boolean;
  /** Whether mentions are marked always, never at this place, or sometimes. */
  readonly byPlace: Readonly<Partial<Record<MentionPlace, CoverageCounts>>>;
  /** Every mention at a place is marked, or none at that place is. */
  readonly consistentByPlace: boolean;
}

/** Coverage of one document, over all its marked names. */
export interface DocumentCoverage extends CoverageCounts {
  readonly document: string;
  readonly fullyMarked: boolean;
}

/**
 * All mentions of names that are marked at least once in their document, in text order; a mention with two labels
 * (`Daech* (banned in Russia)`) counts once.
 *
 * @param annotations - Annotations of the labelling layer, of any number of documents.
 */
export function labelMentions(annotations: readonly Annotation[]): readonly LabelMention[] {
  const mentions = new Map<string, LabelMention>();
  for (const annotation of annotations) {
    const { layer, label, attributes, parts, document } = annotation;
    const span = parts.mention?.[0];
    if (layer !== 'labelling' || typeof attributes.name !== 'string' || span === undefined) continue;
    if (label !== 'designation' && label !== 'unmarked') continue;
    const inQuotation = attributes.inQuotation === true;
    const position = attributes.position as Position;
    const key = JSON.stringify([document, span[0]]);
    // The first label of a mention stands for it; an `unmarked` record never does beside a label.
    if (mentions.get(key)?.marked === true) continue;
    mentions.set(key, {
      document,
      name: attributes.name,
      start: span[0],
      end: span[1],
      marked: label === 'designation',
      place: inQuotation ? 'quotation' : position,
      position,
      inQuotation,
      annotation,
    });
  }
  return [...mentions.values()];
}

/**
 * Coverage of each name in each document: marked mentions over all mentions of a name that is marked at least once.
 *
 * It describes how even a text's marking is. Coverage against a legal register is another figure, `registerCoverage`.
 *
 * @param annotations - Annotations of the labelling layer with those of voice.
 * @returns One row per document and name, in order of appearance; empty for texts without labels.
 * @example nameCoverage(texts.annotations).slice(0, 2).map(({ name, marked, mentions }) => [name, marked, mentions]); // [['Daech', 9, 9], ['talibans', 2, 2]]
 * @source CODEBOOK layer 3, measures
 */
export function nameCoverage(annotations: readonly Annotation[]): readonly NameCoverage[] {
  return [
    ...groupBy(labelMentions(annotations), ({ document, name }) => JSON.stringify([document, name])).values(),
  ].map((mentions) => {
    const byPlace: Partial<Record<MentionPlace, CoverageCounts>> = {};
    for (const place of MENTION_PLACES) {
      const here = mentions.filter((mention) => mention.place === place);
      if (here.length > 0) byPlace[place] = countMarked(here);
    }
    const counts = countMarked(mentions);
    return {
      document: mentions[0].document,
      name: mentions[0].name,
      ...counts,
      firstMentionOnly: mentions.length > 1 && mentions[0].marked && counts.marked === 1,
      byPlace,
      consistentByPlace: Object.values(byPlace).every(({ coverage }) => coverage === 0 || coverage === 1),
    };
  });
}

/**
 * Coverage of each document over all its marked names.
 *
 * @param annotations - Annotations of the labelling layer.
 * @returns One row per document that marks a name, in order of appearance.
 */
export function documentCoverage(annotations: readonly Annotation[]): readonly DocumentCoverage[] {
  return [...groupBy(labelMentions(annotations), ({ document }) => document).values()].map((mentions) => {
    const counts = countMarked(mentions);
    return { document: mentions[0].document, ...counts, fullyMarked: counts.marked === counts.mentions };
  });
}

/**
 * Coverage by place, over all documents: headline, lead, body outside quotations, quotation.
 *
 * @param annotations - Annotations of the labelling layer with those of voice.
 * @returns Counts for each place; coverage is NaN where no mention stands.
 */
export function coverageByPlace(
  annotations: readonly Annotation[],
): Readonly<Record<MentionPlace, CoverageCounts>> {
  const mentions = labelMentions(annotations);
  const at = (place: MentionPlace): CoverageCounts =>
    countMarked(mentions.filter((mention) => mention.place === place));
  return { headline: at('headline'), lead: at('lead'), body: at('body'), quotation: at('quotation') };
}

function countMarked(mentions: readonly LabelMention[]): CoverageCounts {
  const marked = mentions.filter((mention) => mention.marked).length;
  return { marked, mentions: mentions.length, coverage: marked / mentions.length };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
