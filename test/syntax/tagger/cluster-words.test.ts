import { describe, expect, it } from 'vitest';
import { clusterWords } from '../../../src/syntax/tagger/cluster-words';
import { valuesOfKeys } from '../../../src/syntax/tagger/key-table';
import { hashForm } from '../../../src/syntax/tagger/word-types';
import { createDocument } from '../../../src/text/create-document';

const DETERMINERS = ['le', 'un', 'ce', 'mon'];
const NOUNS = ['chat', 'chien', 'maire', 'train'];
const VERBS = ['dort', 'part', 'parle', 'attend'];
const TEXT = DETERMINERS.flatMap((determiner) =>
  NOUNS.flatMap((noun) => VERBS.map((verb) => `${determiner} ${noun} ${verb} .`)),
).join(' ');

function classes(): (form: string) => number {
  const doc = createDocument(TEXT, { language: 'fr' });
  const classOf = valuesOfKeys(clusterWords([doc], { classes: 4, rounds: 20 }));
  return (form) => classOf(hashForm(form));
}

describe('clusterWords', () => {
  it('puts words with the same neighbours into one class, and others into others', () => {
    const classOf = classes();
    const found = [DETERMINERS, NOUNS, VERBS].map((words) => new Set(words.map(classOf)));
    expect(found.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(found.flatMap((set) => [...set])).size).toBe(3);
  });

  it('has no class for rare and unknown words', () => {
    expect(classes()('tram')).toBe(0);
    const doc = createDocument('le chat dort .', { language: 'fr' });
    expect(clusterWords([doc], { leastCount: 2 }).keys).toHaveLength(0);
  });
});
