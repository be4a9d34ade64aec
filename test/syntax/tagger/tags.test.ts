import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language';
import { isFiniteTag, isVerbTag, TAG, TAG_NAMES, tagOfWords } from '../../../src/syntax/tagger/tags';

function nameOf(language: Language, ...words: string[]): string {
  return TAG_NAMES[
    tagOfWords(
      words.map((word) => ({ upos: word.split(' ')[0], features: word.split(' ')[1] ?? '_' })),
      language,
    )
  ];
}

describe('tagOfWords', () => {
  it('is the class of a word, and of verbs the form too', () => {
    expect(nameOf('fr', 'NOUN Gender=Fem')).toBe('NOUN');
    expect(nameOf('fr', 'VERB Mood=Sub|VerbForm=Fin')).toBe('VERB:Fin');
    expect(nameOf('fr', 'AUX Mood=Cnd|VerbForm=Fin')).toBe('AUX:Cnd');
    expect(nameOf('fr', 'VERB Tense=Past|VerbForm=Part')).toBe('VERB:Part');
    expect(nameOf('fr', 'VERB VerbForm=Inf')).toBe('VERB:Inf');
  });

  it('joins forms in -ant and -ing, and keeps the Russian participle apart from the converb', () => {
    expect(nameOf('fr', 'VERB Tense=Pres|VerbForm=Part')).toBe('VERB:Ger');
    expect(nameOf('en', 'VERB VerbForm=Ger')).toBe('VERB:Ger');
    expect(nameOf('ru', 'VERB Tense=Pres|VerbForm=Part')).toBe('VERB:Part');
    expect(nameOf('ru', 'VERB Tense=Pres|VerbForm=Conv')).toBe('VERB:Ger');
  });

  it('knows tokens that hold two words', () => {
    expect(nameOf('fr', 'ADP', 'DET')).toBe('ADP+DET');
    expect(nameOf('fr', 'ADP', 'PRON')).toBe('ADP+PRON');
    expect(nameOf('en', 'PRON', 'AUX VerbForm=Fin')).toBe('PRON+Fin');
    expect(nameOf('en', 'AUX VerbForm=Fin', 'PART')).toBe('AUX:Fin');
    expect(nameOf('en', 'PROPN', 'PART')).toBe('PROPN');
  });

  it('has no tag for what is no class of Universal Dependencies', () => {
    expect(tagOfWords([{ upos: '_', features: '_' }], 'fr')).toBe(0);
  });
});

describe('tag predicates', () => {
  it('tell finite verbs from other verbs and from other words', () => {
    expect(TAG_NAMES.filter((_, code) => isFiniteTag(code))).toEqual([
      'AUX:Cnd',
      'AUX:Fin',
      'PRON+Fin',
      'VERB:Cnd',
      'VERB:Fin',
    ]);
    expect(isVerbTag(TAG['VERB:Part'])).toBe(true);
    expect(isVerbTag(TAG['PRON+Fin'])).toBe(true);
    expect(isVerbTag(TAG.NOUN)).toBe(false);
    expect(isFiniteTag(0)).toBe(false);
  });
});
