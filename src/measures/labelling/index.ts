import { createAnnotations } from '../../model/annotation';
import { definitionsOf } from '../../model/layers';
import { checkOptions } from '../../util/check';
import { describeValue } from '../../util/describe-value';
import type { Measure } from '../measure';
import { draftAnnotations } from './drafts';
import { createNameTable, DEFAULT_NAMES, type NameList } from './name-table';
import { createReading } from './reading';

const VERSION = '1.1.0';

/** Options of `createLabelling`. */
export interface LabellingOptions {
  /** Names and their variants; default the shipped list. */
  readonly names?: NameList;
}

/**
 * The labelling measure with a researcher's own list of names.
 *
 * @param options.names - Content of a file like `lexicon/data/names.json`.
 * @throws TypeError when the names are no such record.
 */
export function createLabelling(options: LabellingOptions = {}): Measure {
  checkOptions(options, 'createLabelling', ['names']);
  const { names: list = DEFAULT_NAMES } = options;
  if (!Array.isArray((list as Partial<NameList> | null)?.entities)) {
    throw new TypeError(
      `createLabelling: the names are missing; expected a record like DEFAULT_NAMES, got ${describeValue(list)}`,
    );
  }
  const names = createNameTable(list);
  return {
    id: 'labelling',
    version: VERSION,
    languages: ['fr', 'en', 'ru'],
    labels: definitionsOf('labelling', 'en'),
    citations: ['genette1987', 'vanleeuwen2007'],
    run: (doc, context) => {
      const reading = createReading(doc, context, names);
      if (reading === undefined) return [];
      return createAnnotations(doc, draftAnnotations(reading, `labelling@${VERSION}`));
    },
  };
}

/**
 * Labels that qualify names (`Daech*`, `(banned in Russia)`), their notes, the mentions without mark of the same names,
 * and every star that is something else.
 *
 * It describes what a text marks. Whether a mark was due is a question for registers, and no statement of this measure.
 *
 * @source CODEBOOK layer 3
 */
export const labelling: Measure = createLabelling();
