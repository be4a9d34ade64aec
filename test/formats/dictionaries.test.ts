import { describe, expect, it } from 'vitest';
import { parseLiwcDictionary } from '../../src/formats/liwc-dictionary';
import { parseQuantedaDictionary } from '../../src/formats/quanteda-dictionary';
import { checkLexicon } from '../../src/lexicon/check-lexicon';
import { compileLexicons } from '../../src/lexicon/compile';
import { matchLexicons } from '../../src/lexicon/match';
import type { Lexicon } from '../../src/model/lexicon';
import { FormatError } from '../../src/util/errors';
import { createDocument } from '../../src/text/create-document';

const OPTIONS = { name: 'my dictionary', language: 'en', layer: 'hedging', licence: 'unknown' } as const;

function hits(text: string, lexicons: readonly Lexicon[]): string[] {
  return matchLexicons(createDocument(text, { language: 'en' }), compileLexicons(lexicons)).map(
    ({ entry, start, end }) => `${entry.label}:${text.slice(start, end)}`,
  );
}

describe('parseQuantedaDictionary', () => {
  const yaml =
    'Certainty:\n  High: [clearly, "no doubt", prov*]\n  Low:\n    - perhaps\n    - "in * view"\n    - ma?\nNo:\n  - no\n  - clearly\n';
  const { lexicons, warnings } = parseQuantedaDictionary(yaml, 'd.yml', OPTIONS);

  it('makes a lexicon of each key, nested ones with their path', () => {
    expect(lexicons.map(({ id }) => id)).toEqual([
      'en/my-dictionary-certainty-high',
      'en/my-dictionary-certainty-low',
      'en/my-dictionary-no',
    ]);
  });
  it('finds a word in every category that lists it', () => {
    expect(hits('Clearly no doubt, perhaps proven in my view.', lexicons)).toEqual([
      'certainty-high:Clearly',
      'no:Clearly',
      'certainty-high:no doubt',
      'no:no',
      'certainty-low:perhaps',
      'certainty-high:proven',
      'certainty-low:in my view',
    ]);
  });
  it('makes lexicons that pass the check', () => {
    for (const lexicon of lexicons) expect(checkLexicon(JSON.stringify(lexicon))).toEqual([]);
  });
  it('says what it cannot carry', () => {
    expect(warnings.map(({ message }) => message)).toEqual([
      'Certainty: Low: "ma?" is left out: a pattern cannot ask for exactly one character (?)',
    ]);
  });
  it('names the line where a file is no YAML', () => {
    expect(() => parseQuantedaDictionary('a: [b\nc: d: e\n', 'd.yml', OPTIONS)).toThrow(
      /not YAML: .*\(d\.yml:2\)/,
    );
    expect(() => parseQuantedaDictionary('just words', 'd.yml', OPTIONS)).toThrow('no dictionary');
  });
});

// Issue 14: what `*`, `&`, `!` and `#` mean to YAML is not what they mean in a word.
describe('a dictionary in YAML', () => {
  const read = (yaml: string): unknown => parseQuantedaDictionary(yaml, 'd.yml', OPTIONS);

  it.each([
    ['hedges:\n  - perhaps\n  - *tion\n', /\*tion refers to nothing; .*quotation marks.*\(d\.yml:3\)/u],
    ['hedges:\n  - perhaps\n  - *\n', /not YAML: Alias .*quotation marks.*\(d\.yml:3\)/u],
    ['hedges: [perhaps, *tion]\n', /\*tion refers to nothing.*\(d\.yml:1\)/u],
    ['a: &a\n  b: *a\n', /\*a refers to a list that it is part of.*\(d\.yml:2\)/u],
    ['a: &a\n  - x\n  - b:\n    - *a\n', /\*a refers to a list that it is part of.*\(d\.yml:4\)/u],
  ])('is refused with its line: %s', (yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
    expect(() => read(yaml)).toThrow(FormatError);
  });

  it('is refused where references multiply without end', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const list = (name: string, of: string): string =>
      `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
    const bomb = names.map((name, i) => list(name, i === 0 ? 'x' : `*${names[i - 1]}`)).join('');
    expect(() => read(bomb)).toThrow(/too many words.*\(d\.yml:2\)/u);
  });

  it('keeps references that lead to words', () => {
    const { lexicons } = parseQuantedaDictionary('a: &a [clearly]\nb: *a\n', 'd.yml', OPTIONS);
    expect(hits('Clearly.', lexicons)).toEqual(['a:Clearly', 'b:Clearly']);
  });

  it('says where a word was taken for a comment, an anchor or a tag', () => {
    const yaml = 'a:\n  - #metoo\n  - &tion\n  - !important\n  - clearly\nb: &alone\n';
    const { warnings } = parseQuantedaDictionary(yaml, 'd.yml', OPTIONS);
    expect(warnings.map(({ message }) => message.split(' ')[0])).toEqual([
      'd.yml:2:',
      'd.yml:3:',
      'd.yml:4:',
      'd.yml:6:',
    ]);
  });
});

describe('parseLiwcDictionary', () => {
  const dic =
    '%\n1\tcertain\n2\ttentat\n%\nclear*\t1\nmaybe\t2\nsort of\t2\nsure\t1\t2\nlike\t(02 134)1/2\nodd\t7\n:)\t1\n';
  const { lexicons, warnings } = parseLiwcDictionary(dic, 'd.dic', OPTIONS);

  it('puts each word into each of its categories', () => {
    expect(hits('Clearly, maybe, sort of sure.', lexicons)).toEqual([
      'certain:Clearly',
      'tentat:maybe',
      'tentat:sort of',
      'certain:sure',
      'tentat:sure',
    ]);
  });
  it('makes lexicons that pass the check', () => {
    for (const lexicon of lexicons) expect(checkLexicon(JSON.stringify(lexicon))).toEqual([]);
  });
  it('says what it cannot carry, with the line', () => {
    expect(warnings.map(({ message }) => message)).toEqual([
      'd.dic:9: "like\\t(02 134)1/2" is left out: its categories depend on the words around it',
      'd.dic:10: "odd\\t7" is left out: the header has no category "7"',
    ]);
  });
  it('explains a missing or broken header', () => {
    expect(() => parseLiwcDictionary('word\t1\n', 'd.dic', OPTIONS)).toThrow('no header');
    expect(() => parseLiwcDictionary('', 'd.dic', OPTIONS)).toThrow('got an empty file');
    expect(() => parseLiwcDictionary('%\nx\n%\n', 'd.dic', OPTIONS)).toThrow('broken category');
    const twice = '%\n1\tcertain\n2\tnumber\n1\ttentat\n%\nclear\t1\n';
    expect(() => parseLiwcDictionary(twice, 'd.dic', OPTIONS)).toThrow(
      /number 1 stands twice; .*got certain and tentat \(d\.dic:4\)/u,
    );
  });
});
