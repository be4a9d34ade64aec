import { isLanguage } from '../model/language';
import { describeGroup, groupBy, groupOfDocument } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** Options of `balanceTable`. */
export interface BalanceOptions {
  /** Field of the metadata to group by, `document`, or `year` or `month` of the `date`; default `document`. */
  readonly by?: string;
}

/**
 * Balance of caution and certainty: hedges against boosters, in the text's own voice and in attributed words.
 *
 * @param texts - Annotated texts; those in a language without measure are left out.
 * @returns One row for each group and voice, in order of first occurrence; `hedgeShare` is missing where there is neither.
 */
export function balanceTable(texts: AnnotatedTexts, options: BalanceOptions = {}): Table {
  const { by = 'document' } = options;
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
      hedgeShare: {
        description: 'Hedges among both.',
        unit: 'share 0-1',
        denominator: 'hedges and boosters',
      },
    },
    [...groupBy(documents, (doc) => groupOfDocument(doc, by))].flatMap(([group, docs]) =>
      ['averral', 'attributed'].map((voice) => {
        const behind = docs
          .flatMap((doc) => cues.get(doc.id) ?? [])
          .filter((cue) => (cue.attributes.voice ?? 'averral') === voice);
        const boosters = behind.filter((cue) => cue.label === 'booster').length;
        const hedges = behind.length - boosters;
        return {
          cells: {
            [by]: group,
            voice,
            hedges,
            boosters,
            hedgeShare: behind.length === 0 ? null : hedges / behind.length,
          },
          behind,
        };
      }),
    ),
    texts,
  );
}
