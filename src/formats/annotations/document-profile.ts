import { LAYERS, type Annotation, type Layer } from '../../model/annotation';
import type { Document, Metadata } from '../../model/document';
import { ATTRIBUTION_PROFILE, attributionProfileOf } from '../../tables/attribution-profile';
import { HEDGE_PROFILE, hedgeProfileOf } from '../../tables/hedge-profile';
import { relationsOf } from '../../tables/relations';
import { emptyCells, type Cell } from '../../tables/table';
import { countWords } from '../../tables/words';

/** What tables need of a document beside its annotations, in the order of the columns of the flat table `documents`. */
export interface DocumentProfile extends Readonly<
  Record<(typeof HEDGE_PROFILE)[number] | (typeof ATTRIBUTION_PROFILE)[number], Cell>
> {
  /** Layers that were asked for, with spaces between: nothing can be said of others. */
  readonly layers: string;
  readonly outlet: string | null;
  readonly date: string | null;
  /** Whether it was written for teaching, and is no press. */
  readonly constructed: boolean;
  readonly words: number;
  readonly sentences: number;
  readonly metadata: Metadata;
}

/**
 * Length, facts and profiles of a document.
 *
 * @param annotations - Those of the document.
 * @param layers - Layers that were asked for; numbers that need another one are missing. Default all.
 */
export function documentProfile(
  doc: Document,
  annotations: readonly Annotation[],
  layers: readonly Layer[] = LAYERS,
): DocumentProfile {
  const { metadata, sentences } = doc;
  const hasRelations = layers.includes('attribution');
  const hasHedges = hasRelations && layers.includes('hedging');
  return {
    layers: layers.join(' '),
    outlet: textOf(metadata['outlet']),
    date: textOf(metadata['date']),
    constructed: metadata['constructed'] === true,
    words: countWords(doc),
    sentences: sentences.length,
    ...(hasHedges ? hedgeProfileOf(doc, annotations) : NO_HEDGES),
    ...(hasRelations ? attributionProfileOf(doc, relationsOf(annotations)) : NO_RELATIONS),
    metadata,
  };
}

const NO_HEDGES = emptyCells(HEDGE_PROFILE);
const NO_RELATIONS = emptyCells(ATTRIBUTION_PROFILE);

function textOf(value: Cell | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
