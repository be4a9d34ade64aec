import type { SpanTable } from '../model/span';
import type { TreebankWord } from '../syntax/tagger/tags';

/** A gold text rebuilt from a treebank, with its surface tokens and sentences. */
export interface GoldText {
  readonly text: string;
  readonly tokens: SpanTable;
  /** The words of each token: several in a multiword token (`du` is _de_ and _le_). */
  readonly words: readonly (readonly TreebankWord[])[];
  readonly sentences: SpanTable;
  /** Sampling units: documents where the treebank marks them, else sentences. */
  readonly units: SpanTable;
  readonly unit: 'document' | 'sentence';
}

interface SurfaceToken {
  readonly form: string;
  readonly words: TreebankWord[];
  readonly spaceAfter: boolean;
}

/** Where the columns stand that are read. */
interface Columns {
  readonly upos: number;
  readonly features: number;
  readonly isSpaceAfter: (columns: readonly string[]) => boolean;
}

const CONLLU: Columns = {
  upos: 3,
  features: 5,
  isSpaceAfter: (columns) => !columns[9].split('|').includes('SpaceAfter=No'),
};
/** Id, form, class, features, head, relation, 1 where a space follows. */
const SEVEN_COLUMNS: Columns = { upos: 2, features: 3, isSpaceAfter: (columns) => columns[6] === '1' };

type Pair = [start: number, end: number];

/**
 * The running text of a treebank with the spans of its surface tokens and sentences.
 *
 * A multiword token (`du`, `don't`) counts once. A line break follows a sentence that does not end in `. ! ? …`
 * (closing marks apart), one space follows the others; inside a sentence `SpaceAfter=No` is honoured.
 *
 * @param treebank - Content of a CoNLL-U file, or of one with seven columns: id, form, class, features, head, relation, and
 *   1 where a space follows.
 */
export function parseGoldText(treebank: string): GoldText {
  const parts: string[] = [];
  const tokens: Pair[] = [];
  const words: TreebankWord[][] = [];
  const sentences: Pair[] = [];
  const documents: Pair[] = [];
  let length = 0;
  const write = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const block of treebank.split(/\r?\n\r?\n/)) {
    const surface = parseSurfaceTokens(block);
    if (surface.length === 0) continue;
    const start = length;
    surface.forEach((token, index) => {
      tokens.push([length, length + token.form.length]);
      words.push(token.words);
      write(token.form);
      if (token.spaceAfter && index < surface.length - 1) write(' ');
    });
    sentences.push([start, length]);
    if (/^# newdoc/m.test(block)) documents.push([start, length]);
    else if (documents.length > 0) documents[documents.length - 1][1] = length;
    write(endsWithStop(surface) ? ' ' : '\n');
  }
  const marked = documents.length > 1;
  return {
    text: parts.join(''),
    tokens: toTable(tokens),
    words,
    sentences: toTable(sentences),
    units: toTable(marked ? documents : sentences),
    unit: marked ? 'document' : 'sentence',
  };
}

function parseSurfaceTokens(block: string): readonly SurfaceToken[] {
  const surface: SurfaceToken[] = [];
  let covered = 0;
  for (const line of block.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const columns = line.split('\t');
    const id = columns[0];
    // Empty nodes (`8.1`) are not in the text.
    if (id.includes('.')) continue;
    const { upos, features, isSpaceAfter } = columns.length === 7 ? SEVEN_COLUMNS : CONLLU;
    const word = { upos: columns[upos], features: columns[features] };
    // Words inside a multiword token are covered by it.
    if (!id.includes('-') && Number(id) <= covered) {
      surface[surface.length - 1].words.push(word);
      continue;
    }
    if (id.includes('-')) covered = Number(id.split('-')[1]);
    surface.push({
      form: columns[1],
      words: id.includes('-') ? [] : [word],
      spaceAfter: isSpaceAfter(columns),
    });
  }
  return surface;
}

const CLOSING = /^["'”’»›)\]“‘*]+$/;

function endsWithStop(surface: readonly SurfaceToken[]): boolean {
  let last = surface.length - 1;
  while (last > 0 && CLOSING.test(surface[last].form)) last--;
  return /[.!?…]$/.test(surface[last].form);
}

function toTable(spans: readonly Readonly<Pair>[]): SpanTable {
  return {
    length: spans.length,
    start: Int32Array.from(spans, ([start]) => start),
    end: Int32Array.from(spans, ([, end]) => end),
  };
}
