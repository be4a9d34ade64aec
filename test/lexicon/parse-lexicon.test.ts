import { describe, expect, it } from 'vitest';
import { loadVerbs } from '../../src/formats/files';
import { checkLexicon } from '../../src/lexicon/check-lexicon';
import { parseLexicon } from '../../src/lexicon/parse-lexicon';
import type { LexiconEntry } from '../../src/model/lexicon';
import { LexiconError } from '../../src/util/errors';
import { createTestLexicon } from './test-lexicon';

/** A lexicon file, one field per line. */
function file(
  entries: readonly Partial<LexiconEntry>[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ ...createTestLexicon(entries), ...more }, null, 1);
}

/** Faults as `line field: message`, of the check or of the parser alone. */
function check(json: string, labels?: readonly string[]): string[] {
  const options = {
    verbsOf: () => loadVerbs('fr'),
    citations: ['hyland2005'],
    ...(labels === undefined ? {} : { labels }),
  };
  return checkLexicon(json, options).map(
    ({ line, entry, field, message }) => `${line} ${entry ?? '-'} ${field}: ${message}`,
  );
}

const GOOD: Partial<LexiconEntry> = { id: 'a', pattern: 'peut-être', examples: ['Il viendra [peut-être].'] };

describe('parseLexicon', () => {
  it('returns the lexicon as the file has it', () => {
    expect(parseLexicon(file([GOOD]), 'x.json').entries[0].id).toBe('a');
  });
  it('names all faults at once, each with its line, and points at the first', () => {
    const json = file([GOOD, { ...GOOD, label: 'odd', exmaples: [] } as never], { licence: 3 });
    const error = ((): unknown => {
      try {
        return parseLexicon(json, 'x.json', { labels: ['epistemic-modal'] });
      } catch (thrown) {
        return thrown;
      }
    })() as LexiconError;
    expect(error).toBeInstanceOf(LexiconError);
    expect(error.path).toBe('x.json');
    expect(error.line).toBe(json.split('\n').findIndex((line) => line.includes('"licence"')) + 1);
    expect(error.message).toContain('4 faults');
    expect(error.message).toMatch(
      /x\.json:\d+: entry a: exmaples: unknown field; expected one of id, pattern.* did you mean "examples"\?/,
    );
    expect(error.message).toMatch(/x\.json:\d+: entry a: id: entry 1 has the same id/);
    expect(error.message).toMatch(
      /x\.json:\d+: entry a: label: unknown label; expected one of none, epistemic-modal, got "odd"/,
    );
  });
});

describe('checkLexicon', () => {
  it('finds nothing in a sound lexicon', () => {
    expect(check(file([GOOD]))).toEqual([]);
  });
  it.each<[string, string, string]>([
    [
      'a file that is no JSON, with its line',
      '{\n "id": 1,\n}',
      '3 - : not JSON: expected a field name in double quotes',
    ],
    ['a file that breaks off', '{ "id": "fr', '1 - : not JSON: a text without its closing double quote'],
    ['something else than a lexicon', '[]', '1 - : expected a lexicon in { }, got a list'],
    ['a missing field', '{}', '1 - id: the field is missing'],
    [
      'an id of another language',
      file([GOOD], { id: 'en/x' }),
      '2 - id: expected an id that begins with "fr/"',
    ],
    ['a text that is not NFC', file([GOOD], { title: 'e\u0301' }), '4 - title: the text is not in Unicode'],
    [
      'a citation that nobody can look up',
      file([GOOD], { citation: ['nobody1999'] }),
      'references.bib has no entry nobody1999',
    ],
    [
      'an example without cue',
      file([{ ...GOOD, examples: ['Il viendra.'] }]),
      'expected exactly one cue in square brackets, got 0',
    ],
    ['an example with two cues', file([{ ...GOOD, examples: ['[a] [b]'] }]), 'got 2'],
    [
      'a counter-example with a cue',
      file([{ ...GOOD, counterExamples: ['[a]'] }]),
      'a counter-example has no cue',
    ],
    [
      'an example that does not match',
      file([{ ...GOOD, examples: ['Il [viendra].'] }]),
      'expected "viendra" in "Il viendra.", got nothing',
    ],
    [
      'an example that matches elsewhere too',
      file([{ ...GOOD, examples: ['[Peut-être] ou peut-être pas.'] }]),
      'expected only "Peut-être"',
    ],
    [
      'a counter-example that matches',
      file([{ ...GOOD, counterExamples: ['Peut-être.'] }]),
      'expected nothing in the counter-example',
    ],
    ['a context without counter-example', file([{ ...GOOD, notFollowedBy: ['que'] }]), 'no counter-example'],
    [
      'the same pattern twice',
      file([GOOD, { ...GOOD, id: 'b', pattern: ' Peut-Être' }]),
      'entry a has the same pattern',
    ],
    ['an unknown verb', file([{ id: 'b', pattern: '<lemma:pouvvoir>' }]), 'unknown verb "pouvvoir"'],
    ['an unknown list', file([{ id: 'b', pattern: '<class:odd>' }]), 'unknown class <class:odd>'],
    [
      'a list that needs itself',
      file([{ id: 'b', pattern: '<class:c>' }], { classes: { c: ['<class:c>'] } }),
      'unknown class <class:c>',
    ],
  ])('explains %s', (_, json, message) => {
    expect(check(json).join('\n')).toContain(message);
  });
  it.each([
    ['a [b', 'the cue bracket [ is not closed'],
    ['[a] [b]', 'a second cue bracket'],
    ['(a [b])', 'a cue bracket inside another bracket'],
    ['(a b', 'a round bracket is not closed'],
    ['a)', 'unexpected ); write \\) for the character itself'],
    ['a ]', 'unexpected ]'],
    ['a | b', 'unexpected |; write \\| for the character itself'],
    ['a| b', 'a word is missing'],
    ['|a', 'unexpected |'],
    ['*', 'a wildcard without a word'],
    ['_{0,99}', 'repetition out of range'],
    ['_{3,1}', 'repetition out of range'],
    ['_{x}', 'malformed repetition'],
    ['a?', 'the pattern can match nothing at all'],
    ['^ $', 'the pattern can match nothing at all'],
    ['<tense:X>', 'unknown tense "X"'],
    ['<verb>', 'unknown token class <verb>'],
    ['<word', 'an angle bracket is not closed'],
    ['a\\', 'a backslash at the end'],
    ['(_{30}){30} a', 'the pattern can take 901 tokens'],
    ['('.repeat(5000), 'nested too deeply'],
  ])('explains the pattern %s', (pattern, message) => {
    expect(check(file([{ id: 'b', pattern }])).join('\n')).toContain(message);
  });
});
