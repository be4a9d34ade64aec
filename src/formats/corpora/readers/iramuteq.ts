import type { CorpusItem, CorpusReader, ReaderInput, ReadingNote } from '../corpus-item';
import { parseCell } from '../delimited';
import { planFields } from '../field-names';
import { createRecordItem } from '../text-record';

/**
 * A corpus of IRaMuTeQ or Alceste: a line `**** *name_value …` (or four digits, `0001 *name_value`) begins a text.
 *
 * Text: the lines up to the next such line, as they stand, without blank lines at the ends. Metadata: the variables, whose
 * name ends at the first `_`, and the shared names beside them (`*journal_…` is also `outlet`); themes (`-*theme_value` at
 * the beginning of a line) likewise. Dropped, and said: words between underscores (` _mot_ `), which stand for variables.
 * Said too: words joined by `_`, and texts without any star or capital letter, which many converters remove.
 */
export const iramuteq: CorpusReader = {
  id: 'iramuteq',
  version: '1.0.0',
  title: 'IRaMuTeQ or Alceste corpus',
  holds: 'many',
  recognises: ({ text }) => FIRST_LINE.test(text),
  read: readIramuteq,
};

const FIRST_LINE = /^\s*(?:\*{4}[ \t]+\*[^\s*]|\d{4}[ \t]+\*[^\s_*]+_\S)/u;
const STAR_LINE = /^[ \t]*\*{4}(?=[ \t]*(?:\*|$))(.*)$/u;
const NUMBER_LINE = /^[ \t]*\d{4}(?=[ \t]+\*[^\s*])(.*)$/u;
const THEME = /^[ \t]*-\*(\S+)[ \t]*/u;
const VARIABLE_WORD = /(?<=^|\s)_[^\s_](?:[^\s]*[^\s_])?_(?:[ \t]|(?=\s|$))/gmu;

/** Words that there must be before a corpus without any star or capital letter is worth a note. */
const WORDS_OF_A_CORPUS = 50;

interface Section {
  readonly line: number;
  readonly variables: ReadonlyMap<string, string>;
  readonly text: string;
  readonly notes: readonly ReadingNote[];
}

function* readIramuteq({ text, options }: ReaderInput): Generator<CorpusItem> {
  const sections = splitSections(text);
  let ofCorpus = corpusNotes(sections);
  for (const { line, variables, text: own, notes } of sections) {
    const plan = planFields([...variables.keys()], {});
    const { id = '', language = '' } = plan;
    const item = createRecordItem(
      {
        text: own,
        id: variables.get(id),
        language: variables.get(language),
        fields: new Map(
          [...variables]
            .filter(([name]) => name !== id && name !== language)
            .map(([name, value]) => [name, parseCell(value)]),
        ),
        line,
        notes: [...notes, ...ofCorpus],
      },
      plan,
      options,
    );
    if (item.kind === 'text') ofCorpus = [];
    yield item;
  }
}

function splitSections(text: string): readonly Section[] {
  const begins = /^\s*\*/u.test(text) ? STAR_LINE : NUMBER_LINE;
  const sections: Section[] = [];
  let header: { readonly line: number; readonly words: string } | undefined;
  let lines: string[] = [];
  const end = (): void => {
    if (header !== undefined) sections.push(createSection(header.line, header.words, lines));
    lines = [];
  };
  for (const [n, line] of text.split(/\r\n|\n|\r/u).entries()) {
    const words = begins.exec(line)?.[1];
    if (words === undefined) {
      lines.push(line);
      continue;
    }
    end();
    header = { line: n + 1, words };
  }
  end();
  return sections;
}

function createSection(line: number, header: string, lines: readonly string[]): Section {
  const variables = new Map<string, string>();
  const add = (name: string, value: string): void => {
    const earlier = variables.get(name);
    variables.set(name, earlier === undefined ? value : `${earlier}; ${value}`);
  };
  for (const word of header.split(/[ \t]+(?=\*)/u).map((part) => part.trim())) {
    if (word !== '') add(...readVariable(word.replace(/^\*/u, '')));
  }
  const notes: ReadingNote[] = [];
  let themes = 0;
  const kept = lines.flatMap((one) => {
    const theme = THEME.exec(one);
    if (theme === null) return [one];
    themes++;
    add(...readVariable(theme[1]));
    const rest = one.slice(theme[0].length);
    return rest === '' ? [] : [rest];
  });
  const raw = kept.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/gu, '');
  const dropped = raw.match(VARIABLE_WORD) ?? [];
  const text = raw.replace(VARIABLE_WORD, '');
  const joined = text.match(/\p{L}_(?=\p{L})/gu) ?? [];
  if (themes > 1) {
    notes.push({
      code: 'themes',
      message: `${themes} themes in one text; where each of them begins is not kept`,
    });
  }
  if (dropped.length > 0) {
    notes.push({
      code: 'variable-words',
      message: `${dropped.length} words between underscores, which stand for variables, left out: ${dropped
        .map((word) => word.trim())
        .slice(0, 3)
        .join(', ')}`,
    });
  }
  if (joined.length > 1) {
    notes.push({
      code: 'joined-words',
      message: `${joined.length} words joined by an underscore, such as ${/\S*\p{L}_\p{L}\S*/u.exec(text)?.[0] ?? ''}; cues and names in them are not found: use the corpus as it was before that`,
    });
  }
  return { line, variables, text, notes };
}

/** `date_2021-07-03` as name and value; a variable without a value is true. */
function readVariable(word: string): [string, string] {
  const at = word.indexOf('_');
  if (at < 1) return [word, 'true'];
  const value = word.slice(at + 1);
  return [word.slice(0, at), /^\d{1,4}_\d{1,2}_\d{1,4}$/u.test(value) ? value.replaceAll('_', '-') : value];
}

/** What the texts together show of the converter that made them. */
function corpusNotes(sections: readonly Section[]): readonly ReadingNote[] {
  const words = sections.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  if (words < WORDS_OF_A_CORPUS) return [];
  const count = `${sections.length} ${sections.length === 1 ? 'text' : 'texts'}`;
  const notes: ReadingNote[] = [];
  if (!sections.some(({ text }) => text.includes('*'))) {
    notes.push({
      code: 'no-stars',
      message: `no star in ${count}: many converters to IRaMuTeQ remove them, and labelling by a star (Daech*) cannot be measured then; compare with the source`,
    });
  }
  if (!sections.some(({ text }) => /\p{Lu}/u.test(text))) {
    notes.push({
      code: 'no-capitals',
      message: `no capital letter in ${count}: sentences and names are found badly without them; use the corpus as it was before that`,
    });
  }
  return notes;
}
