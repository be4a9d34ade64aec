import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../model/language';
import type { SpanTable } from '../model/span';
import { createDocument } from '../text/create-document';
import { createRandom } from '../util/random';
import type { EvaluationReport } from './report';
import { scoreDocuments, type IntervalScores } from './scores';
import {
  compareSegments,
  sentenceDisagreements,
  tokenDisagreements,
  type Disagreement,
} from './segment-comparison';
import {
  formatDisagreements,
  formatReport,
  formatScores,
  summaryLine,
  type SegmentationRow,
  type Treebank,
} from './text-report';
import { parseGoldText, type GoldText } from './treebank';

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

/**
 * Scores tokens and sentences of `createDocument` on the treebanks of a folder, beside `Intl.Segmenter` as a baseline.
 *
 * @param sharedFolder - Folder that holds `data/ud/*.conllu`; treebanks that are absent are left out.
 * @returns `text.csv` with precision, recall, F1 and n; `text-disagreements.csv` with the ten commonest differences of
 *   each treebank as shapes; `text.md` with both and the convention.
 */
export function evaluateText(sharedFolder: string): EvaluationReport {
  const rows: SegmentationRow[] = [];
  const disagreements: (readonly [SegmentationRow, readonly Disagreement[]])[] = [];
  for (const treebank of TREEBANKS) {
    const file = path.join(sharedFolder, 'data', 'ud', treebank.file);
    if (!existsSync(file)) continue;
    const conllu = readFileSync(file, 'utf8');
    const fingerprint = createHash('sha256').update(conllu).digest('hex').slice(0, 12);
    const gold = parseGoldText(conllu);
    const doc = createDocument(gold.text, { id: treebank.file, language: treebank.language });
    const add = (
      level: SegmentationRow['level'],
      system: SegmentationRow['system'],
      predicted: SpanTable,
    ): SegmentationRow => {
      const row: SegmentationRow = {
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

function scoreSegments(
  gold: GoldText,
  level: SegmentationRow['level'],
  predicted: SpanTable,
): IntervalScores {
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
