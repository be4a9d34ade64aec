import type { SpanTable } from '../model/span';

/** A gold text rebuilt from a treebank, with its surface tokens and sentences. */
export interface GoldText {
  readonly text: string;
  readonly tokens: SpanTable;
  readonly sentences: SpanTable;
  /** Sampling units: documents where the treebank marks them, else sentences. */
  readonly units: SpanTable;
  readonly unit: 'document' | 'sentence';
}

interface SurfaceToken {
  readonly form: string;
  readonly spaceAfter: boolean;
}

type Pair = [start: number, end: number];

/**
 * The running text of a CoNLL-U file with the spans of its surface tokens and sentences.
 *
 * A multiword token (`du`, `don't`) counts once. A line break follows a sentence that does not end in `. ! ? …`
 * (closing marks apart), one space follows the others; inside a sentence `SpaceAfter=No` is honoured.
 *
 * @param conllu - Content of the file.
 */
export function parseGoldText(conllu: string): GoldText {
  const parts: string[] = [];
  const tokens: Pair[] = [];
  const sentences: Pair[] = [];
  const documents: Pair[] = [];
  let length = 0;
  const write = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const block of conllu.split(/\r?\n\r?\n/)) {
    const surface = parseSurfaceTokens(block);
    if (surface.length === 0) continue;
    const start = length;
    surface.forEach((token, index) => {
      tokens.push([length, length + token.form.length]);
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
    // Empty nodes (`8.1`) are not in the text; words inside a multiword token are covered by it.
    if (id.includes('.') || (!id.includes('-') && Number(id) <= covered)) continue;
    if (id.includes('-')) covered = Number(id.split('-')[1]);
    surface.push({ form: columns[1], spaceAfter: !columns[9].split('|').includes('SpaceAfter=No') });
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
