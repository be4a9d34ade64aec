import { namingTable } from '../measures/labelling/naming';
import { checkAnnotatedTexts } from './annotated-texts';
import { createTable, type AnnotatedTexts, type Table } from './table';

/**
 * Naming: what each marked bearer is called beside its label (`groupe terroriste`, `organisation`, `combattants`).
 *
 * @param texts - Texts annotated with labelling.
 * @returns One row for each name and wording, by name, then most frequent first; a name without such words has a
 *   missing `naming`.
 * @source vanleeuwen2007 for labels as authorisation
 */
export function labelNaming(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'labelNaming');
  return createTable(
    {
      name: { description: 'The name, normalised; it is marked at least once in its text.' },
      naming: { description: 'Words of kind or status directly beside the name; missing for the bare name.' },
      marked: { description: 'Mentions so called that carry a mark or an inline label.', unit: 'mentions' },
      unmarked: { description: 'Mentions so called without one.', unit: 'mentions' },
      mentions: { description: 'Both together.', unit: 'mentions' },
    },
    namingTable(texts.annotations).map(({ name, naming, marked, unmarked, annotations }) => ({
      cells: { name, naming, marked, unmarked, mentions: marked + unmarked },
      behind: annotations,
    })),
    texts,
  );
}
