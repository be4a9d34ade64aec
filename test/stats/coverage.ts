// Coverage of the intervals over texts, simulated: `node test/tools/typescript.cjs test/stats/coverage.ts INPUT` draws
// so many articles of a collection (as for npm run compare) at random, again and again, and counts how often the interval
// of the drawn ones holds the rate of all. Prints the table of coverage.md; seeded, so that it prints the same again.
import { loadResources } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import { isHedge } from '../../src/model/layers';
import { bootstrapInterval } from '../../src/stats/bootstrap';
import { rateRatio, ratioInterval, type TextRatio } from '../../src/stats/ratio-interval';
import { countWords } from '../../src/tables/words';
import { createDocument } from '../../src/text/create-document';
import { createRandom, type Random } from '../../src/util/random';
import { readInputs } from '../compare/inputs';

const SIZES = [2, 3, 4, 5, 6, 8, 10, 15, 20, 30];
const DRAWS = 2_000;
const BOOTSTRAP_DRAWS = 500;
const RESAMPLES = 400;

type Interval = readonly [low: number, high: number] | undefined;

/** Counts of each text: words, hedges, boosters, relations. */
interface TextCounts {
  readonly words: number;
  readonly hedges: number;
  readonly boosters: number;
  readonly relations: number;
}

function countTexts(path: string): readonly TextCounts[] {
  const resources = loadResources('fr');
  return readInputs([path]).map(({ id, text }) => {
    const doc = createDocument(text, { id, language: 'fr' });
    const { annotations } = annotate(doc, resources);
    const hedging = annotations.filter(({ layer }) => layer === 'hedging');
    const hedges = hedging.filter(isHedge).length;
    return {
      words: countWords(doc),
      hedges,
      boosters: hedging.length - hedges,
      relations: annotations.filter(({ layer }) => layer === 'attribution').length,
    };
  });
}

/** Of those draws that give an interval, the share whose interval holds the truth. */
function coverage(draws: number, truth: number, draw: () => Interval): string {
  const intervals = Array.from({ length: draws }, draw).filter((interval) => interval !== undefined);
  const held = intervals.filter(([low, high]) => low <= truth && truth <= high).length;
  return intervals.length < draws / 10 ? '–' : (held / intervals.length).toFixed(3);
}

function sampleOf<T>(all: readonly T[], size: number, random: Random): readonly T[] {
  return Array.from({ length: size }, () => all[Math.floor(random() * all.length)]);
}

const pooled = (texts: readonly TextRatio[]): number =>
  texts.reduce((sum, { part }) => sum + part, 0) / texts.reduce((sum, { base }) => sum + base, 0);

main(process.argv[2]);

function main(path: string): void {
  const texts = countTexts(path);
  const random = createRandom(1);
  const measures: Readonly<Record<string, readonly TextRatio[]>> = {
    hedges: texts.map(({ hedges, words }) => ({ part: hedges, base: words })),
    boosters: texts.map(({ boosters, words }) => ({ part: boosters, base: words })),
    relations: texts.map(({ relations, words }) => ({ part: relations, base: words })),
  };
  const balance = texts.map(({ hedges, boosters }) => ({ part: hedges, base: hedges + boosters }));
  const rows = SIZES.map((size) => {
    const cells = Object.values(measures).flatMap((all) => {
      const draw = (): readonly TextRatio[] => sampleOf(all, size, random);
      return [
        coverage(
          BOOTSTRAP_DRAWS,
          pooled(all),
          () => bootstrapInterval(draw(), pooled, random, RESAMPLES).interval,
        ),
        coverage(DRAWS, pooled(all), () => ratioInterval(draw(), 'rate').interval),
        coverage(DRAWS, 1, () => rateRatio(draw(), draw()).interval),
      ];
    });
    const share = coverage(
      DRAWS,
      pooled(balance),
      () => ratioInterval(sampleOf(balance, size, random), 'share').interval,
    );
    return [String(size), ...cells, share];
  });
  const heads = Object.keys(measures).flatMap((name) => [`${name}: bootstrap`, 'rate', 'ratio of two']);
  const table = [['texts', ...heads, 'share of hedges'], ...rows];
  console.log(`${texts.length} texts, ${DRAWS} draws (bootstrap ${BOOTSTRAP_DRAWS})`);
  for (const row of table) console.log(`| ${row.join(' | ')} |`);
}
