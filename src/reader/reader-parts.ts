import { fillCard, placeCard } from './card-box';
import { compareTexts } from './compare-texts';
import { startCard } from './start-card';
import { startChoice } from './start-choice';
import { startLegend } from './start-legend';
import { startMarks } from './start-marks';
import { startStrips } from './start-strips';

/** The parts of the behaviour that stand in files of their own. */
export const READER_PARTS: ReaderParts = {
  startMarks,
  startCard,
  startStrips,
  startLegend,
  startChoice,
  compareTexts,
  fillCard,
  placeCard,
};

/** See `READER_PARTS`. */
export interface ReaderParts {
  readonly startMarks: typeof startMarks;
  readonly startCard: typeof startCard;
  readonly startStrips: typeof startStrips;
  readonly startLegend: typeof startLegend;
  readonly startChoice: typeof startChoice;
  readonly compareTexts: typeof compareTexts;
  readonly fillCard: typeof fillCard;
  readonly placeCard: typeof placeCard;
}
