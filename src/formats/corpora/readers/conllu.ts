import type { MetadataValue } from '../../../model/document';
import type { CorpusItem, CorpusReader, ReaderInput, ReadingNote } from '../corpus-item';
import { planFields } from '../field-names';
import { createRecordItem } from '../text-record';

/**
 * CoNLL-U (Universal Dependencies): one token on a line with ten columns, sentences apart by blank lines.
 *
 * Text: the `# text` of the sentences, else their tokens as `SpaceAfter` joins them; between sentences a space, none
 * after `SpaceAfter=No`, an empty line before `# newpar` and where `SpacesAfter` has line breaks. Documents begin at
 * `# newdoc`; metadata are the comments between it and the first sentence and those called `meta::…`. The annotation
 * itself is dropped.
 */
export const conllu: CorpusReader = {
  id: 'conllu',
  version: '1.0.0',
  title: 'CoNLL-U',
  holds: 'many',
  recognises: ({ text }) => COLUMNS.test(text) || isConllu(text),
  read: readConllu,
};

const TOKEN = /^(\d+)(?:-(\d+)|(\.\d+))?\t(?:[^\t]*\t){8}[^\t]*$/u;

function isConllu(text: string): boolean {
  const lines = text.slice(0, 1 << 16).split(/\r\n|\n|\r/u);
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  return (
    first !== -1 &&
    TOKEN.test(lines[first]) &&
    lines.slice(0, first).every((line) => line === '' || line.startsWith('#'))
  );
}

interface Sentence {
  readonly line: number;
  readonly comments: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** What stands between it and the next one. */
  readonly after: string;
}

// CoNLL 2002 and 2003: tokens and their names, nothing of what stands between them.
const COLUMNS = /^\s*-DOCSTART-[ \t]/u;

function* readConllu({ text, options }: ReaderInput): Generator<CorpusItem> {
  if (COLUMNS.test(text)) {
    yield {
      kind: 'fault',
      message:
        'readConllu: this is CoNLL 2003, tokens without the spaces between them; export the documents as plain text or CoNLL-U',
    };
    return;
  }
  const documents = splitDocuments(readSentences(text));
  for (const sentences of documents) {
    const about = describe(sentences[0]);
    const hasMark = sentences[0].comments.some(([name]) => name.startsWith('newdoc'));
    const notes: ReadingNote[] =
      hasMark || sentences.length < 2
        ? []
        : [
            {
              code: 'no-newdoc',
              message: `no "# newdoc" in the file: ${sentences.length} sentences are read as one text, though they may come from many`,
            },
          ];
    const plan = planFields([...about.keys()], {});
    const { id = '', language = '' } = plan;
    yield createRecordItem(
      {
        text: joinSentences(sentences),
        id: about.get(id),
        language: about.get(language),
        fields: new Map([...about].filter(([name]) => name !== id && name !== language)),
        line: sentences[0].line,
        notes,
      },
      plan,
      options,
    );
  }
}

function* readSentences(text: string): Generator<Sentence> {
  const lines = [...text.split(/\r\n|\n|\r/u), ''];
  let begin = 0;
  for (const [n, line] of lines.entries()) {
    if (line.trim() !== '') continue;
    if (n > begin) yield createSentence(lines.slice(begin, n), begin + 1);
    begin = n + 1;
  }
}

function createSentence(lines: readonly string[], line: number): Sentence {
  const comments = lines
    .filter((one) => one.startsWith('#'))
    .map((one): [string, string] => {
      const [, name = '', value = ''] = /^#\s*([^=]*?)\s*(?:=\s*(.*?))?\s*$/u.exec(one) ?? [];
      return [name, value];
    });
  const { text, after } = joinTokens(lines);
  return { line, comments, text: comments.find(([name]) => name === 'text')?.[1] ?? text, after };
}

/** The words of a sentence as they stand in the text: a range `1-2` has the form of both, `1.1` none. */
function joinTokens(lines: readonly string[]): { readonly text: string; readonly after: string } {
  let text = '';
  let space = '';
  let covered = 0;
  for (const line of lines) {
    const [, first, last, isEmpty] = TOKEN.exec(line) ?? [];
    if (first === undefined || isEmpty !== undefined || Number(first) <= covered) continue;
    const columns = line.split('\t');
    if (last !== undefined) covered = Number(last);
    text += space + columns[1];
    space = spaceAfter(columns[9]);
  }
  return { text, after: space };
}

function spaceAfter(misc: string): string {
  const fields = misc.split('|');
  if (fields.includes('SpaceAfter=No')) return '';
  const spaces = fields.find((field) => field.startsWith('SpacesAfter='))?.slice('SpacesAfter='.length);
  if (spaces === undefined) return ' ';
  const breaks = spaces.match(/\\n/gu)?.length ?? 0;
  return breaks === 0 ? ' ' : breaks === 1 ? '\n' : '\n\n';
}

function splitDocuments(sentences: Iterable<Sentence>): readonly Sentence[][] {
  const documents: Sentence[][] = [];
  for (const sentence of sentences) {
    const isNew = sentence.comments.some(([name]) => /^newdoc\b/u.test(name));
    if (isNew || documents.length === 0) documents.push([]);
    documents.at(-1)?.push(sentence);
  }
  return documents;
}

function joinSentences(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, comments }, n) => {
      const isParagraph = n > 0 && comments.some(([name]) => /^newpar\b/u.test(name));
      const before = n === 0 ? '' : isParagraph ? '\n\n' : sentences[n - 1].after;
      return before + text;
    })
    .join('')
    .trim();
}

/** Facts of a document: its id, and comments before its first sentence that are not about the sentence. */
function describe({ comments }: Sentence): ReadonlyMap<string, MetadataValue> {
  const facts = new Map<string, MetadataValue>();
  let isOfDocument = false;
  for (const [name, value] of comments) {
    if (/^newdoc\b/u.test(name)) {
      isOfDocument = true;
      if (value !== '') facts.set('id', value);
    } else if (/^(?:newpar|sent_id|text|global\.columns)\b/u.test(name)) {
      isOfDocument = false;
    } else if (value !== '' && (isOfDocument || name.startsWith('meta::'))) {
      facts.set(name.replace(/^meta::/u, ''), value);
    }
  }
  return facts;
}
