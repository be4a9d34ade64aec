import { stringify } from 'csv-stringify/sync';
import type { Language } from '../model/language';
import { SEGMENTATION } from '../text/create-document';
import type { IntervalScores } from './scores';
import type { Disagreement } from './segment-comparison';

/** A treebank, with the least F1 (0-1) that is asked of each level; NaN where it is only reported. */
export interface Treebank {
  readonly name: string;
  readonly file: string;
  readonly language: Language;
  readonly tokenFloor: number;
  readonly sentenceFloor: number;
}

/** Scores of one system on one level of a treebank. */
export interface SegmentationRow {
  readonly treebank: Treebank;
  readonly level: 'tokens' | 'sentences';
  readonly system: 'selon' | 'Intl.Segmenter';
  readonly unit: string;
  readonly scores: IntervalScores;
  readonly floor: number;
  readonly fingerprint: string;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '' : (100 * share).toFixed(2);
}

/** One line of the summary: F1 with its interval, and whether it meets its floor. */
export function summaryLine({ treebank, level, scores, floor, unit }: SegmentationRow): string {
  const [low, high] = scores.f1Interval;
  const verdict = Number.isNaN(floor)
    ? 'reported'
    : `${scores.f1 >= floor ? 'meets' : 'BELOW'} ${percent(floor)}`;
  const n = scores.truePositives + scores.falseNegatives;
  return `${treebank.name} ${level}: F1 ${percent(scores.f1)} [${percent(low)}, ${percent(high)}] (n = ${n}, ${scores.documents} ${unit}s), ${verdict}`;
}

/** Scores as CSV, in percent. */
export function formatScores(rows: readonly SegmentationRow[]): string {
  return stringify(
    rows.map(({ treebank, level, system, unit, scores, floor, fingerprint }) => ({
      treebank: treebank.name,
      level,
      system,
      version: system === 'selon' ? SEGMENTATION : '',
      n_gold: scores.truePositives + scores.falseNegatives,
      n_predicted: scores.truePositives + scores.falsePositives,
      precision_percent: percent(scores.precision),
      recall_percent: percent(scores.recall),
      f1_percent: percent(scores.f1),
      f1_low_percent: percent(scores.f1Interval[0]),
      f1_high_percent: percent(scores.f1Interval[1]),
      resampled: unit,
      n_resampled: scores.documents,
      floor_percent: percent(floor),
      data_sha256: fingerprint,
    })),
    { header: true },
  );
}

/** The commonest differences of each treebank as CSV. */
export function formatDisagreements(
  disagreements: readonly (readonly [SegmentationRow, readonly Disagreement[]])[],
): string {
  return stringify(
    disagreements.flatMap(([{ treebank, level }, list]) =>
      list.map(({ count, gold, predicted }, index) => ({
        treebank: treebank.name,
        level,
        rank: index + 1,
        count,
        gold,
        predicted,
      })),
    ),
    { header: true, columns: ['treebank', 'level', 'rank', 'count', 'gold', 'predicted'] },
  );
}

const CONVENTION = `Tokens are the surface tokens of Universal Dependencies: a multiword token (\`du\`, \`don't\`) counts once. The raw text
is rebuilt with a line break after a gold sentence that does not end in \`. ! ? …\` (closing marks apart) and one space
after the others. A token or sentence counts when both its ends are right. Shapes stand for tokens: \`Xx\` a capitalised
word, \`xx\` another one, \`9\` digits, \`¶\` a sentence end.

Where this project differs from the treebanks on purpose:

- \`18h30\` and \`18h\` are one number (GSD and Sequoia: three and two tokens).
- \`l'on\` is \`l'\` and \`on\`, like every other elided word, so that patterns with *on* find it (GSD and Sequoia: one).
- \`°C\` is one token (so Sequoia; GSD: two).
- A closing quotation mark behind a stop belongs to the sentence that it closes, also where GSD gives it to the next.
- Russian compounds of two nouns keep their hyphen (Taiga splits them), as do particles (\`вообще-то\`).
- Chained hashtags are one token each (Taiga: the chain is one).`;

/** Scores, differences and the convention as a page. */
export function formatReport(
  rows: readonly SegmentationRow[],
  disagreements: readonly (readonly [SegmentationRow, readonly Disagreement[]])[],
): string {
  const scoreLines = rows.map(({ treebank, level, system, scores, unit }) => {
    const [low, high] = scores.f1Interval;
    const n = scores.truePositives + scores.falseNegatives;
    return `| ${treebank.name} | ${level} | ${system} | ${n} | ${percent(scores.precision)} | ${percent(scores.recall)} | ${percent(scores.f1)} | ${percent(low)}-${percent(high)} (${scores.documents} ${unit}s) |`;
  });
  const sections = disagreements.map(([{ treebank, level }, list]) =>
    [
      `### ${treebank.name}, ${level}`,
      '',
      ...(list.length === 0 ? ['None.'] : ['| count | gold | here |', '|---|---|---|']),
      ...list.map(
        ({ count, gold, predicted }) => `| ${count} | ${codeCell(gold)} | ${codeCell(predicted)} |`,
      ),
      '',
    ].join('\n'),
  );
  return [
    `# Segmentation on gold (${SEGMENTATION})`,
    '',
    CONVENTION,
    '',
    '## Scores',
    '',
    'In percent; 95 % bootstrap interval of F1.',
    '',
    '| treebank | level | system | n | precision | recall | F1 | interval (resampled) |',
    '|---|---|---|---|---|---|---|---|',
    ...scoreLines,
    '',
    '## The commonest disagreements',
    '',
    ...sections,
  ].join('\n');
}

function codeCell(content: string): string {
  return `\`${content.replaceAll('|', '¦').replaceAll('`', '´')}\``;
}
