import { association, logDice } from '../stats/association';
import { checkInteger, checkList, checkOneOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { commonestForm, createWordKey, wordFinding } from './word-forms';
import { windowAround, type Place } from './word-places';
import { describeQueries, wildcardWarnings, wordFinder, type WordQuery } from './word-query';
import { isWordToken } from './words';

const RANKS = ['logDice', 'mutualInformation', 'logLikelihood'] as const;

/** What collocates can be ranked by. */
export type CollocateRank = (typeof RANKS)[number];

/** Options of `collocates`. */
export interface CollocateOptions {
  /** The name or word: one query or several; an asterisk in a text is a mark, in a pattern a wildcard. */
  readonly node: WordQuery | readonly WordQuery[];
  /** Words to the left and right; default 5. */
  readonly windowTokens?: number;
  /** Ranking; default `logDice`. */
  readonly rank?: CollocateRank;
  /** Least number of co-occurrences; default 2. */
  readonly minimum?: number;
  /** Rows to keep; default 50. */
  readonly limit?: number;
  /** Whether forms with the same stem count as one word; default false. */
  readonly stems?: boolean;
  /** Whether the window goes on behind the end of a sentence, up to the paragraph's; default false. */
  readonly acrossSentences?: boolean;
  /** Words that are not listed, such as articles; they still fill the window. */
  readonly leaveOut?: readonly string[];
}

const OPTIONS = [
  'node',
  'windowTokens',
  'rank',
  'minimum',
  'limit',
  'stems',
  'acrossSentences',
  'leaveOut',
] as const;

interface CollocateCount {
  readonly forms: Map<string, number>;
  readonly near: Place[];
  /** Occurrences of the node that have it in their window. */
  nodes: number;
  total: number;
}

/**
 * Collocates of a name or word: which words stand near it more often than elsewhere.
 *
 * A word near two occurrences of the node counts once. Mutual information and G² compare the windows with the rest of
 * the texts; logDice compares with the occurrences of the node. All treat words as independent: read `texts` beside
 * them.
 *
 * @param texts - Texts; only their words are looked at.
 * @param options - Node, window, ranking.
 * @returns Strongest first, ties by word; empty where the node does not occur.
 * @throws RangeError for a node without words, an unknown ranking, or a number that is no whole number above 0.
 * @source evert2009 for co-occurrence in a window; churchhanks1990; rychly2008; dunning1993
 */
export function collocates(texts: AnnotatedTexts, options: CollocateOptions): Table {
  checkAnnotatedTexts(texts, 'collocates');
  checkOptions(options, 'collocates', OPTIONS);
  const { windowTokens = 5, rank = 'logDice', minimum = 2, limit = 50, stems = false } = options;
  const { acrossSentences = false, leaveOut = [] } = options;
  checkInteger(windowTokens, 'collocates', 'windowTokens', 1);
  checkInteger(minimum, 'collocates', 'minimum', 1);
  checkInteger(limit, 'collocates', 'limit', 1);
  checkOneOf(rank, RANKS, 'collocates', 'rank');
  checkList(leaveOut, 'collocates', 'the list of words to leave out', 0);
  const findNodes = wordFinder(options.node, 'collocates');
  const hidden = new Set(leaveOut.map((word) => word.toLowerCase().normalize('NFC')));
  const keyOf = createWordKey(stems);
  const counts = new Map<string, CollocateCount>();
  let nodeCount = 0;
  let nearWords = 0;
  let allWords = 0;
  for (const doc of texts.documents) {
    const hits = findNodes(doc);
    nodeCount += hits.length;
    const inNode = new Set(hits.flatMap(({ t, to }) => Array.from({ length: to - t }, (_, i) => t + i)));
    const near = new Set<number>();
    const nodesOf = new Map<string, number>();
    for (const hit of hits) {
      const around = windowAround(hit, windowTokens, acrossSentences).filter((t) => !inNode.has(t));
      for (const t of around) near.add(t);
      for (const key of new Set(around.flatMap((t) => keyOf(doc, t) ?? [])))
        nodesOf.set(key, (nodesOf.get(key) ?? 0) + 1);
    }
    nearWords += near.size;
    for (let t = 0; t < doc.tokens.length; t++) {
      if (!isWordToken(doc.tokens.kind[t]) || inNode.has(t)) continue;
      allWords++;
      const key = keyOf(doc, t);
      if (key === undefined) continue;
      const own = counts.get(key) ?? { forms: new Map<string, number>(), near: [], nodes: 0, total: 0 };
      counts.set(key, own);
      own.total++;
      own.forms.set(doc.forms[t], (own.forms.get(doc.forms[t]) ?? 0) + 1);
      if (near.has(t)) own.near.push({ doc, t, to: t + 1 });
    }
    for (const [key, count] of nodesOf) counts.get(key)!.nodes += count;
  }
  const rows = [...counts.values()]
    .filter(({ near }) => near.length >= minimum)
    .map((own) => ({ own, word: commonestForm(own.forms) }))
    .filter(({ word }) => !hidden.has(word))
    .map(({ own, word }) => {
      const { near, nodes: withIt, total } = own;
      const strength = association({
        joint: near.length,
        first: nearWords,
        second: total,
        total: allWords,
      });
      return {
        cells: {
          word,
          forms: [...own.forms.keys()].sort().join(' '),
          count: near.length,
          nodes: withIt,
          total,
          texts: new Set(near.map(({ doc }) => doc.id)).size,
          expected: strength.expected,
          logDice: logDice(Math.min(near.length, withIt), nodeCount, total),
          mutualInformation: strength.mutualInformation,
          logLikelihood: strength.logLikelihood,
        },
        behind: near.map(({ doc, t }) => wordFinding(doc, t)),
      };
    });
  rows.sort((a, b) => b.cells[rank] - a.cells[rank] || (a.cells.word < b.cells.word ? -1 : 1));
  return createTable(
    codebookOf(nodeCount, nearWords, allWords, options),
    rows.slice(0, limit),
    texts,
    wildcardWarnings(options.node, nodeCount, 'collocates'),
  );
}

function codebookOf(
  nodeCount: number,
  nearWords: number,
  allWords: number,
  { node: queries, windowTokens = 5, stems = false, acrossSentences = false }: CollocateOptions,
): Table['codebook'] {
  const node = describeQueries(queries);
  const within = acrossSentences ? 'of the same paragraph' : 'of the same sentence';
  return {
    word: { description: stems ? 'Commonest form of the group.' : 'Word near the node.' },
    forms: { description: stems ? 'Forms that share its stem.' : 'The form.' },
    count: {
      description: `Occurrences at most ${windowTokens} words ${within} away from ${node}.`,
      unit: 'words',
      denominator: `${nearWords} words in the windows`,
    },
    nodes: {
      description: `Occurrences of ${node} that have it in their window.`,
      unit: 'occurrences',
      denominator: `${nodeCount} occurrences of the node`,
    },
    total: {
      description: 'All its occurrences outside the node.',
      unit: 'words',
      denominator: `${allWords} words`,
    },
    texts: { description: 'Texts in which it stands near the node.', unit: 'texts' },
    expected: { description: 'Occurrences in the windows that chance would give.', unit: 'words' },
    logDice: {
      description: 'How typical the two are of each other, at most 14; one less is half as typical.',
    },
    mutualInformation: {
      description:
        'Binary logarithm of observed over expected; high for rare words, to be read beside the count.',
    },
    logLikelihood: { description: 'G² over four cells: certainty, not strength.' },
  };
}
