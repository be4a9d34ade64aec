import type { Annotation } from '../model/annotation';
import { isLanguage } from '../model/language';
import { isHedge } from '../model/layers';
import { FEWEST_TEXTS, ratioInterval } from '../stats/ratio-interval';
import { checkOptions } from '../util/check';
import type { Random } from '../util/random';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupDocuments } from './document-groups';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** Options of `balanceTable`. */
export interface BalanceOptions {
  /** Field of the metadata to group by, `document`, or `day`, `week`, `month` or `year` of the `date`; default `document`. */
  readonly by?: string;
  /** No longer needed: intervals are computed, not drawn. Cells that pass random numbers run as before. */
  readonly random?: Random;
}

/**
 * Balance of caution and certainty: hedges against boosters, in the text's own voice and in attributed words.
 *
 * @param texts - Annotated texts; those in a language without measure are left out.
 * @returns One row for each group and voice, in order of first occurrence; `hedgeShare` is missing where there is neither.
 *   `low` and `high` are missing where fewer than three texts have a cue, or all the same share.
 * @throws RangeError when no text has the field.
 * @source cochran1977; korngraubard1998 for the interval
 */
export function balanceTable(texts: AnnotatedTexts, options: BalanceOptions = {}): Table {
  checkAnnotatedTexts(texts, 'balanceTable');
  checkOptions(options, 'balanceTable', ['by', 'random']);
  const { by = 'document' } = options;
  const { groups, column, description, warnings } = groupDocuments(
    texts.documents,
    by,
    'balanceTable',
    TAKEN,
  );
  const cues = groupBy(
    texts.annotations.filter((annotation) => annotation.layer === 'hedging'),
    (annotation) => annotation.document,
  );
  return createTable(
    {
      [column]: description,
      voice: { description: 'averral: the text’s own voice; attributed: words of a source.' },
      hedges: { description: 'Cues that lower commitment.', unit: 'cues' },
      boosters: { description: 'Cues that raise commitment.', unit: 'cues' },
      texts: { description: 'Texts that have a cue in this voice.', unit: 'texts' },
      hedgeShare: {
        description: 'Hedges among both.',
        unit: 'share 0-1',
        denominator: 'hedges and boosters',
      },
      ...INTERVAL,
    },
    groups.flatMap(([group, docs]) => {
      const measured = docs.filter((doc) => isLanguage(doc.language));
      if (measured.length === 0) return [];
      return ['averral', 'attributed'].map((voice) => {
        const perText = measured
          .map((doc) => countBalance((cues.get(doc.id) ?? []).filter((cue) => voiceOf(cue) === voice)))
          .filter(({ cues: own }) => own.length > 0);
        const behind = perText.flatMap(({ cues: own }) => own);
        const hedges = perText.reduce((sum, text) => sum + text.hedges, 0);
        const [low, high] = intervalOf(perText);
        return {
          cells: {
            [column]: group,
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
      });
    }),
    texts,
    warnings,
  );
}

const TAKEN = ['voice', 'hedges', 'boosters', 'texts', 'hedgeShare', 'low', 'high', 'constructed'] as const;

const INTERVAL = {
  low: {
    description: `Lower end of the 95 % interval over texts (t, log-odds); missing where fewer than ${FEWEST_TEXTS} have a cue, or all the same share.`,
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
  return { cues, hedges: cues.filter(isHedge).length };
}

function shareOf(perText: readonly TextBalance[]): number {
  const count = (of: (text: TextBalance) => number): number =>
    perText.reduce((sum, text) => sum + of(text), 0);
  return count((text) => text.hedges) / count((text) => text.cues.length);
}

function intervalOf(perText: readonly TextBalance[]): readonly [low: number | null, high: number | null] {
  const ratios = perText.map(({ hedges, cues }) => ({ part: hedges, base: cues.length }));
  return ratioInterval(ratios, 'share').interval ?? [null, null];
}
