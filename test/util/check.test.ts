import { describe, expect, it } from 'vitest';
import {
  checkEachOf,
  checkFunction,
  checkInteger,
  checkList,
  checkOneOf,
  checkOptions,
  checkRecord,
  checkString,
  unknownName,
} from '../../src/util/check';

describe('the argument checks', () => {
  it('say what was expected and what came', () => {
    expect(() => checkOneOf('b', ['a'], 'f', 'kind')).toThrow('f: unknown kind; expected one of a, got "b"');
    expect(() => checkString(null, 'f', 'text')).toThrow('f: text is not text; expected a string, got null');
    expect(() => checkInteger(1.5, 'f', 'n', 1)).toThrow(
      'f: n is out of range; expected a whole number >= 1, got 1.5',
    );
    expect(() => checkInteger(9, 'f', 'n', 1, 5)).toThrow('in 1..5, got 9');
    expect(() => checkFunction(undefined, 'f', 'the statistic')).toThrow(
      'f: the statistic is missing; expected a function, got nothing',
    );
  });

  it('name the nearest of what there is', () => {
    expect(() => checkOneOf('hedgin', ['hedging', 'labelling'], 'f', 'layer')).toThrow(
      'f: unknown layer; expected one of hedging, labelling, got "hedgin": did you mean "hedging"?',
    );
    expect(() => checkOneOf(undefined, ['a'], 'f', 'layer')).toThrow('expected one of a, got nothing');
  });

  it('list thirty names and count the others, the nearest always named', () => {
    const names = Array.from({ length: 33 }, (_, i) => `text-${i + 10}`);
    const message = unknownName('unknown text', 'texd-42', names);
    expect(message).toContain('text-39 and 3 more, got "texd-42": did you mean "text-42"?');
    expect(unknownName('unknown text', 'a', [])).toContain('none');
  });

  it('take a list for a list only, with as many as are needed', () => {
    expect(() => checkList('ab', 'f', 'the list of labels')).toThrow(
      'f: the list of labels is missing; expected a list, as ["ab"], got the text "ab"',
    );
    expect(() => checkList([], 'f', 'the list of labels')).toThrow(
      'expected at least one, got an empty list',
    );
    expect(() => checkList([1], 'f', 'the list of labels', 2)).toThrow('expected at least 2, got 1');
    expect(() => checkEachOf(['a', 'x'], ['a', 'b'], 'f', 'label')).toThrow('unknown label');
    expect(() => checkList([], 'f', 'the list', 0)).not.toThrow();
  });

  it('know the options that there are', () => {
    const options: { readonly layer?: string; readonly limit?: number } = { layer: 'hedging' };
    expect(() => checkOptions(options, 'f', ['layer', 'limit'])).not.toThrow();
    expect(() => checkOptions({ ...options, layr: 'x' }, 'f', ['layer', 'limit'])).toThrow(
      'f: unknown option; expected one of layer, limit, got "layr": did you mean "layer"?',
    );
    for (const [value, words] of [
      [undefined, 'nothing'],
      ['fr', 'the text "fr"'],
      [[], 'an empty list'],
    ] as const) {
      expect(() => checkRecord(value, 'f', 'the options', ['layer'])).toThrow(
        `f: the options must be a record; expected { layer }, got ${words}`,
      );
    }
  });
});
