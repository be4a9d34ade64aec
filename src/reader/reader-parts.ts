import { startLegend } from './start-legend';
import { startStrips } from './start-strips';
import { fillCard, placeCard } from './card-box';
import { compareTexts } from './compare-texts';

/** The parts of the behaviour that stand in files of their own. */
export const READER_PARTS: ReaderParts = { startLegend, startStrips, compareTexts, fillCard, placeCard };

/** See `READER_PARTS`. */
export interface ReaderParts {
  readonly startLegend: typeof startLegend;
  readonly startStrips: typeof startStrips;
  readonly compareTexts: typeof compareTexts;
  readonly fillCard: typeof fillCard;
  readonly placeCard: typeof placeCard;
}
