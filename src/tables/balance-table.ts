import type { Annotation } from '../model/annotation';
import { isLanguage } from '../model/language';
import { bootstrapInterval } from '../stats/bootstrap';
import type { Random } from '../util/random';
import { describeGroup, groupBy, groupOfDocument } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** Options of `balanceTable`. */
export interface BalanceOptions {
  /** Field of the metadata to group by, `document`, or `year` or `month` of the `date`; default `document`. */
  readonly by?: string;
  /** Seeded random numbers for the intervals of groups of several texts; without them there is no `low` and `high`. */
  readonly random?: Random;
}

/**
 * Balance of caution and certainty: hedges against boosters, in the text's own voice and in attributed words.
 *
 * @param texts - Annotated texts; those in a language without measure are left out.
 * @returns One row for each group and voice, in order of first occurrence; `hedgeShare` is missing where there is neither.
 *   `low` and `high` are missing where fewer than two texts have a cue, or all the same share: one text is
 *   description, and resampling texts that agree cannot give an interval.
 */
export function balanceTable(texts: AnnotatedTexts, options: BalanceOptions = {}): Table {
  const { by = 'document', random } = options;
  const documents = texts.documents.filter((doc) => isLanguage(doc.language));
  const cues = groupBy(
    texts.annotations.filter((annotation) => annotation.layer === 'hedging'),
    (annotation) => annotation.document,
  );
  return createTable(
    {
      [by]: describeGroup(by),
      voice: { description: 'averral: the text’s own voice; attributed: words of a source.' },
      hedges: { description: 'Cues that lower commitment.', unit: 'cues' },
      boosters: { description: 'Cues that raise commitment.', unit: 'cues' },
      texts: { description: 'Texts that have a cue in this voice.', unit: 'texts' },
      hedgeShare: {
        description: 'Hedges among both.',
        unit: 'share 0-1',
        denominator: 'hedges and boosters',
      },
      ...(random === undefined ? {} : INTERVAL),
    },
    [...groupBy(documents, (doc) => groupOfDocument(doc, by))].flatMap(([group, docs]) =>
      ['averral', 'attributed'].map((voice) => {
        const perText = docs
          .map((doc) => countBalance((cues.get(doc.id) ?? []).filter((cue) => voiceOf(cue) === voice)))
          .filter(({ cues: own }) => own.length > 0);
        const behind = perText.flatMap(({ cues: own }) => own);
        const hedges = perText.reduce((sum, text) => sum + text.hedges, 0);
        const [low, high] = intervalOf(perText, random);
        return {
          cells: {
            [by]: group,
            voice,
            hedges,
            boosters: behind.length - hedges,
            texts: perText.length,
            hedgeShare: behind.length === 0 ? null : shareOf(perText),
            low,
            high,
          },
          behind,
        };
      }),
    ),
    texts,
  );
}

const INTERVAL = {
  low: {
    description:
      'Lower end of the 95 % bootstrap interval over texts; missing where fewer than two have a cue, or all the same share.',
    unit: 'share 0-1',
  },
  high: { description: 'Upper end of the same interval.', unit: 'share 0-1' },
} as const;

interface TextBalance {
  readonly cues: readonly Annotation[];
  readonly hedges: number;
}

function voiceOf(cue: Annotation): string {
  return String(cue.attributes.voice ?? 'averral');
}

function countBalance(cues: readonly Annotation[]): TextBalance {
  return { cues, hedges: cues.filter((cue) => cue.label !== 'booster').length };
}

function shareOf(perText: readonly TextBalance[]): number {
  const count = (of: (text: TextBalance) => number): number =>
    perText.reduce((sum, text) => sum + of(text), 0);
  return count((text) => text.hedges) / count((text) => text.cues.length);
}

function intervalOf(
  perText: readonly TextBalance[],
  random: Random | undefined,
): readonly [low: number | null, high: number | null] {
  const share = perText.length === 0 ? NaN : shareOf(perText);
  if (random === undefined || perText.every((text) => shareOf([text]) === share)) return [null, null];
  return bootstrapInterval(perText, shareOf, random).interval;
}
