import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../model/language';
import type { SpanTable } from '../model/span';
import { createDocument, SEGMENTATION } from '../text/create-document';
import { createRandom } from '../util/random';
import type { EvaluationReport } from './report';
import { scoreDocuments, type IntervalScores } from './scores';
import {
  compareSegments,
  sentenceDisagreements,
  tokenDisagreements,
  type Disagreement,
} from './segment-comparison';
import { parseGoldText, type GoldText } from './treebank';

/** A treebank, with the least F1 (0-1) that is asked of each level; NaN where it is only reported. */
interface Treebank {
  readonly name: string;
  readonly file: string;
  readonly language: Language;
  readonly tokenFloor: number;
  readonly sentenceFloor: number;
}

const TREEBANKS: readonly Treebank[] = [
  {
    name: 'French GSD',
    file: 'fr_gsd-ud-dev.conllu',
    language: 'fr',
    tokenFloor: 0.995,
    sentenceFloor: 0.97,
  },
  {
    name: 'French Sequoia',
    file: 'fr_sequoia-ud-dev.conllu',
    language: 'fr',
    tokenFloor: 0.995,
    sentenceFloor: 0.95,
  },
  {
    name: 'English GUM',
    file: 'en_gum-ud-dev.conllu',
    language: 'en',
    tokenFloor: 0.99,
    sentenceFloor: 0.95,
  },
  {
    name: 'Russian Taiga',
    file: 'ru_taiga-ud-dev.conllu',
    language: 'ru',
    tokenFloor: 0.99,
    sentenceFloor: NaN,
  },
];

const SEED = 4;
const DISAGREEMENTS = 10;

interface Row {
  readonly treebank: Treebank;
  readonly level: 'tokens' | 'sentences';
  readonly system: 'selon' | 'Intl.Segmenter';
  readonly unit: string;
  readonly scores: IntervalScores;
  readonly floor: number;
  readonly fingerprint: string;
}

/**
 * Scores tokens and sentences of `createDocument` on the treebanks of a folder, beside `Intl.Segmenter` as a baseline.
 *
 * @param sharedFolder - Folder that holds `data/ud/*.conllu`; treebanks that are absent are left out.
 * @returns `text.csv` with precision, recall, F1 and n; `text-disagreements.csv` with the ten commonest differences of
 *   each treebank as shapes; `text.md` with both and the convention.
 */
export function evaluateText(sharedFolder: string): EvaluationReport {
  const rows: Row[] = [];
  const disagreements: (readonly [Row, readonly Disagreement[]])[] = [];
  for (const treebank of TREEBANKS) {
    const file = path.join(sharedFolder, 'data', 'ud', treebank.file);
    if (!existsSync(file)) continue;
    const conllu = readFileSync(file, 'utf8');
    const fingerprint = createHash('sha256').update(conllu).digest('hex').slice(0, 12);
    const gold = parseGoldText(conllu);
    const doc = createDocument(gold.text, { id: treebank.file, language: treebank.language });
    const add = (level: Row['level'], system: Row['system'], predicted: SpanTable): Row => {
      const row: Row = {
        treebank,
        level,
        system,
        fingerprint,
        unit: gold.unit,
        scores: scoreSegments(gold, level, predicted),
        floor: level === 'tokens' ? treebank.tokenFloor : treebank.sentenceFloor,
      };
      rows.push(row);
      return row;
    };
    const tokens = add('tokens', 'selon', doc.tokens);
    disagreements.push([tokens, tokenDisagreements(gold.text, gold.tokens, doc.tokens, DISAGREEMENTS)]);
    const sentences = add('sentences', 'selon', doc.sentences);
    disagreements.push([
      sentences,
      sentenceDisagreements(gold.text, gold.tokens, gold.sentences, doc.sentences, DISAGREEMENTS),
    ]);
    add('tokens', 'Intl.Segmenter', baselineSegments(gold.text, treebank.language, 'word'));
    add('sentences', 'Intl.Segmenter', baselineSegments(gold.text, treebank.language, 'sentence'));
  }
  return {
    task: 'text',
    files: {
      'text.csv': formatScores(rows),
      'text-disagreements.csv': formatDisagreements(disagreements),
      'text.md': formatReport(rows, disagreements),
    },
    summary: rows
      .filter((row) => row.system === 'selon')
      .map(summaryLine)
      .join('\n'),
  };
}

function scoreSegments(gold: GoldText, level: Row['level'], predicted: SpanTable): IntervalScores {
  return scoreDocuments(compareSegments(gold[level], predicted, gold.units), createRandom(SEED));
}

/** Characters that are segmented at once: on a long string `Intl.Segmenter` takes quadratic time. */
const WINDOW = 4000;

/** Segments of `Intl.Segmenter` without white space; a window begins where the last whole segment before it ended. */
function baselineSegments(text: string, language: Language, granularity: 'word' | 'sentence'): SpanTable {
  const segmenter = new Intl.Segmenter(language, { granularity });
  const start: number[] = [];
  const end: number[] = [];
  let window = WINDOW;
  for (let at = 0; at < text.length;) {
    const segments = [...segmenter.segment(text.slice(at, at + window))];
    if (at + window < text.length) segments.pop();
    const last = segments.at(-1);
    if (last === undefined) {
      window *= 2;
      continue;
    }
    for (const { segment, index } of segments) {
      const trimmed = segment.trim();
      if (trimmed === '') continue;
      start.push(at + index + segment.indexOf(trimmed));
      end.push(start[start.length - 1] + trimmed.length);
    }
    at += last.index + last.segment.length;
    window = WINDOW;
  }
  return { length: start.length, start, end };
}

function percent(share: number): string {
  return Number.isNaN(share) ? '' : (100 * share).toFixed(2);
}

function summaryLine({ treebank, level, scores, floor, unit }: Row): string {
  const [low, high] = scores.f1Interval;
  const verdict = Number.isNaN(floor)
    ? 'reported'
    : `${scores.f1 >= floor ? 'meets' : 'BELOW'} ${percent(floor)}`;
  const n = scores.truePositives + scores.falseNegatives;
  return `${treebank.name} ${level}: F1 ${percent(scores.f1)} [${percent(low)}, ${percent(high)}] (n = ${n}, ${scores.documents} ${unit}s), ${verdict}`;
}

function formatScores(rows: readonly Row[]): string {
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

function formatDisagreements(disagreements: readonly (readonly [Row, readonly Disagreement[]])[]): string {
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

function formatReport(
  rows: readonly Row[],
  disagreements: readonly (readonly [Row, readonly Disagreement[]])[],
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
