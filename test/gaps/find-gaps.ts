import { trainSequenceModel } from './sequence-model';
import { ROLE, ROLES, type ReadText } from './words-of';

/** A place where words alone look like a cue and the rules find none, or the other way round. */
export interface Gap {
  readonly document: string;
  readonly kind: 'missed' | 'doubtful';
  /** Offsets of the words. */
  readonly start: number;
  readonly end: number;
  /** How much better the model's role scores than the rules', at its best word. */
  readonly margin: number;
}

/**
 * Places where a model that was trained on the rules' own output departs from it, the surest first.
 *
 * What the model has learned is how cues that the rules know look from outside: a verb that they do not know stands in
 * the same places, and a hit that stands in none of them may be wrong.
 *
 * @param training - Texts to learn from.
 * @param others - Texts to search; none of them may be in `training`.
 * @param seed - Of the order in which texts are learned.
 */
export function findGaps(
  training: readonly ReadText[],
  others: readonly ReadText[],
  seed: number,
): readonly Gap[] {
  const model = trainSequenceModel(training, seed);
  const gaps = others.flatMap((text) => {
    const { roles, scores } = model.tag(text);
    return [
      ...runsOf(text, roles, text.roles, scores, 'missed'),
      ...runsOf(text, text.roles, roles, scores, 'doubtful'),
    ];
  });
  return gaps.sort((a, b) => b.margin - a.margin);
}

/** Runs of words that are cues for one side and none for the other. */
function runsOf(
  { doc }: ReadText,
  ours: Uint8Array,
  theirs: Uint8Array,
  scores: Float64Array,
  kind: Gap['kind'],
): readonly Gap[] {
  const found: Gap[] = [];
  for (let first = 0; first < ours.length; first++) {
    if (ours[first] !== ROLE.cue) continue;
    let last = first;
    while (last + 1 < ours.length && ours[last + 1] === ROLE.cue) last++;
    let shared = false;
    let margin = 0;
    for (let t = first; t <= last; t++) {
      shared ||= theirs[t] === ROLE.cue;
      const [cue, other] = [scores[t * ROLES + ROLE.cue], scores[t * ROLES + theirs[t]]];
      const rest = Math.max(scores[t * ROLES + ROLE.none], scores[t * ROLES + ROLE.source]);
      margin = Math.max(margin, kind === 'missed' ? cue - other : rest - cue);
    }
    if (!shared)
      found.push({
        document: doc.id,
        kind,
        start: doc.tokens.start[first],
        end: doc.tokens.end[last],
        margin,
      });
    first = last;
  }
  return found;
}
