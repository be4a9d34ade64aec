import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** Options of `balanceTable`. */
export interface BalanceOptions {
  /** Field of the metadata to group by, or `document`; default `document`. */
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
  const groupOf = (doc: Document): string =>
    by === 'document' ? doc.id : String(doc.metadata[by] ?? 'not known');
  const cues = groupBy(
    texts.annotations.filter((annotation) => annotation.layer === 'hedging'),
    (annotation) => annotation.document,
  );
  return createTable(
    {
      [by]: { description: by === 'document' ? 'Id of the document.' : `Value of ${by} in the metadata.` },
      voice: { description: 'averral: the text’s own voice; attributed: words of a source.' },
      hedges: { description: 'Cues that lower commitment.', unit: 'cues' },
      boosters: { description: 'Cues that raise commitment.', unit: 'cues' },
      hedgeShare: {
        description: 'Hedges among both.',
        unit: 'share 0-1',
        denominator: 'hedges and boosters',
      },
    },
    [...groupBy(documents, groupOf)].flatMap(([group, docs]) =>
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
