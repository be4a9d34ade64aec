import type { Annotation } from '../model/annotation';
import type { Span } from '../model/span';
import type { AttributionRow } from './attribution-rows';
import { matchCues, toCues, type HedgingCue } from './hedging-scores';

/** A document whose hedges have a voice, by the gold data and by a system. */
export interface VoicedDocument {
  /** Hedging cues of the annotator. */
  readonly hedges: readonly HedgingCue[];
  /** Contents of the annotator's relations. */
  readonly contents: readonly Span[];
  readonly predicted: readonly Annotation[];
}

/**
 * How often the voice of a hedging cue is right: `attributed` where the cue lies inside a gold content, else `averral`.
 *
 * Cues that system and annotator both marked (any shared character); all labels. The share over all is no measure of
 * the rarer voice, so that each voice has its own row.
 *
 * @returns No rows where no cue was marked by both.
 * @source codebook, Voice
 */
export function voiceRows(
  data: string,
  system: string,
  documents: readonly VoicedDocument[],
): readonly AttributionRow[] {
  const counts = {
    attributed: { right: 0, n: 0 },
    averral: { right: 0, n: 0 },
  };
  for (const { hedges, contents, predicted } of documents) {
    const cues = toCues(predicted);
    const voices = new Map(cues.map((cue) => [cue, voiceAt(predicted, cue)]));
    for (const { gold, predicted: cue } of matchCues(hedges, cues, 'overlapping')) {
      const isInside = contents.some(([start, end]) => start <= gold.start && gold.end <= end);
      const count = counts[isInside ? 'attributed' : 'averral'];
      count.n++;
      if (voices.get(cue) === (isInside ? 'attributed' : 'averral')) count.right++;
    }
  }
  const { attributed, averral } = counts;
  const all = { right: attributed.right + averral.right, n: attributed.n + averral.n };
  const row = (figure: string, { right, n }: { right: number; n: number }): AttributionRow[] =>
    n === 0 ? [] : [{ data, system, figure, value: right / n, low: NaN, high: NaN, n, unit: 'hedging cues' }];
  return [
    ...row('voice right', all),
    ...row('voice right, inside contents', attributed),
    ...row('voice right, outside contents', averral),
  ];
}

function voiceAt(annotations: readonly Annotation[], { label, start, end }: HedgingCue): unknown {
  return annotations.find(
    (annotation) =>
      annotation.layer === 'hedging' &&
      annotation.label === label &&
      annotation.start === start &&
      annotation.end === end,
  )?.attributes['voice'];
}
