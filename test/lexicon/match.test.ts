import { describe, expect, it } from 'vitest';
import { loadVerbs } from '../../src/formats/files';
import { compileLexicons } from '../../src/lexicon/compile';
import { matchLexicons } from '../../src/lexicon/match';
import type { LexiconEntry } from '../../src/model/lexicon';
import { createDocument } from '../../src/text/create-document';
import { createTestLexicon } from './test-lexicon';

const verbs = loadVerbs('fr');

/** Cues of hits as `entry:text`, with the whole match behind it where it is longer. */
function find(
  text: string,
  entries: readonly Partial<LexiconEntry>[],
  classes?: Record<string, readonly string[]>,
): string[] {
  const doc = createDocument(text, { language: 'fr' });
  return matchLexicons(doc, compileLexicons([createTestLexicon(entries, { classes })], verbs)).map(
    (match) => {
      const hull = doc.text.slice(doc.tokens.start[match.hullFrom], doc.tokens.end[match.hullTo - 1]);
      const cue = doc.text.slice(match.start, match.end);
      return `${match.entry.id}:${cue}${hull === cue ? '' : ` in ${hull}`}`;
    },
  );
}

/** Hits of one pattern. */
function findOne(text: string, pattern: string, more: Partial<LexiconEntry> = {}): string[] {
  return find(text, [{ id: 'x', pattern, ...more }]).map((hit) => hit.slice(2));
}

describe('the pattern language', () => {
  it('matches words in any case, with any apostrophe', () => {
    expect(findOne('D’après lui, selon elle. SELON nous.', "d'après")).toEqual(['D’après']);
    expect(findOne('D’après lui, selon elle. SELON nous.', 'selon')).toEqual(['selon', 'SELON']);
  });
  it('cuts words of patterns as texts are cut', () => {
    expect(findOne('L’hypothèse, a-t-il dit. Semble-t-il. Qu’il dorme.', "a-t-il|l'hypothèse|qu'il")).toEqual(
      ['L’hypothèse', 'a-t-il', 'Qu’il'],
    );
    expect(findOne('Semble-t-il, dit-il.', 'semble|dit -t-il|-il')).toEqual(['Semble-t-il', 'dit-il']);
    expect(findOne('C’est l’autre.', "c'est [l'autr*]")).toEqual(['l’autre in C’est l’autre']);
  });
  it('takes alternatives, optional words and optional groups', () => {
    expect(
      findOne('Il est clair, elle est très clair, on est clair.', 'il|elle est très? clair'),
    ).toHaveLength(2);
    expect(findOne('Sans doute. Sans aucun doute. Sans le doute.', 'sans (aucun|nul)? doute')).toHaveLength(
      2,
    );
    expect(findOne('Selon lui. Selon la police lui.', 'selon (la police)? lui')).toHaveLength(2);
    expect(findOne('à coup sûr, à n’en pas douter', "à (coup sûr)|(n'en pas douter)")).toHaveLength(2);
  });
  it('takes a star inside a word as a wildcard and an escaped one as itself', () => {
    expect(findOne('Un présumé, des présumées, une présomption.', 'présum*')).toEqual([
      'présumé',
      'présumées',
    ]);
    expect(findOne('Le groupe Daech* recule.', 'daech\\*')).toEqual(['Daech*']);
    expect(findOne('Le groupe Daech recule.', 'daech\\*')).toEqual([]);
  });
  it('finds verb forms by lemma and tense', () => {
    const text = 'Il montrait. Il montrerait. Elle pourrait dormir. On peut. Ils devront.';
    expect(findOne(text, '<tense:C>')).toEqual(['montrerait', 'pourrait']);
    expect(findOne(text, '<lemma:pouvoir>')).toEqual(['pourrait', 'peut']);
    expect(findOne(text, '<lemma:pouvoir|devoir tense:C|F>')).toEqual(['pourrait', 'devront']);
    expect(findOne(text, '<inf>')).toEqual(['dormir']);
  });
  it('counts gaps in tokens and keeps them inside a sentence', () => {
    expect(findOne('Il a bien vite été vu.', '[a] _{0,2} été')).toEqual(['a in a bien vite été']);
    expect(findOne('Il a très bien vite été vu.', '[a] _{0,2} été')).toEqual([]);
    expect(findOne('Il a. Été chaud.', '[a] _{0,2} été')).toEqual([]);
  });
  it('knows kinds of token and the edges of sentences', () => {
    expect(findOne('Près de 10 000 morts, près de Lyon.', 'près de <number>')).toEqual(['Près de 10 000']);
    expect(findOne('Près de Lyon, près de moi.', '[près de] <capital>')).toEqual(['Près de in Près de Lyon']);
    expect(findOne('Selon lui, selon elle. Selon eux.', '^ selon _')).toEqual(['Selon lui', 'Selon eux']);
    expect(findOne('Il dort, dit-il. Il dit vrai.', '[dit] -il <punct> $')).toEqual(['dit in dit-il.']);
    expect(findOne('Il a dit « oui ».', '[dit] <quote>')).toEqual(['dit in dit «']);
  });
  it('uses named lists', () => {
    expect(
      find('Il est clair. Elle est évident.', [{ id: 'x', pattern: '<class:sujet> est' }], {
        sujet: ['il', 'elle|on'],
      }),
    ).toEqual(['x:Il est', 'x:Elle est']);
  });
});

describe('matchLexicons', () => {
  it('lets the longer cue win, and shields silently', () => {
    const entries = [
      { id: 'doute', pattern: 'doute' },
      { id: 'sans-doute', pattern: 'sans doute' },
      { id: 'shield', pattern: 'sans aucun doute', label: 'none' },
    ];
    expect(find('Sans doute. Un doute. Sans aucun doute.', entries)).toEqual([
      'sans-doute:Sans doute',
      'doute:doute',
    ]);
  });
  it('checks contexts inside the sentence only', () => {
    const more = { notFollowedBy: ['que'], precededBy: ['il _{0,1}'] };
    expect(findOne('Il dit que oui. Il le dit. Il ne le dit. On dit.', 'dit', more)).toEqual(['dit']);
    expect(findOne('Il dit. Que oui.', 'dit', { followedBy: ['. que'] })).toEqual([]);
    expect(findOne('Il dit. Dit-il.', 'dit', { precededBy: ['^'] })).toEqual(['Dit']);
  });
  it('keeps lexicons independent of each other', () => {
    const lexicons = ['fr/a', 'fr/b'].map((id, i) =>
      createTestLexicon([{ id: 'x', pattern: i === 0 ? 'sans doute' : 'doute' }], { id }),
    );
    const matches = matchLexicons(
      createDocument('Sans doute.', { language: 'fr' }),
      compileLexicons(lexicons),
    );
    expect(matches.map(({ key, from, to }) => `${key} ${from}-${to}`)).toEqual(['fr/a/x 0-2', 'fr/b/x 1-2']);
  });
  it('returns shields when it explains', () => {
    const compiled = compileLexicons([createTestLexicon([{ id: 'x', pattern: 'oui', label: 'none' }])]);
    const doc = createDocument('Oui.', { language: 'fr' });
    expect(matchLexicons(doc, compiled)).toEqual([]);
    expect(matchLexicons(doc, compiled, { explain: true }).map(({ key }) => key)).toEqual(['fr/test/x']);
  });
  it('finds nothing without lexicons, and nothing in an empty text', () => {
    const doc = createDocument('Oui.', { language: 'fr' });
    expect(matchLexicons(doc, compileLexicons([]))).toEqual([]);
    const empty = createDocument('', { language: 'fr' });
    expect(matchLexicons(empty, compileLexicons([createTestLexicon([{ pattern: '_' }])]))).toEqual([]);
  });
  it('refuses lexicons that do not belong together', () => {
    const lexicon = createTestLexicon([{ pattern: 'x' }]);
    expect(() => compileLexicons([lexicon, lexicon])).toThrow('two lexicons have the same id');
    expect(() => compileLexicons([lexicon, { ...lexicon, id: 'en/x', language: 'en' }])).toThrow(
      'lexicons of different languages',
    );
  });
  it('takes Russian е for ё, in texts and in patterns', () => {
    const lexicon = {
      ...createTestLexicon([{ id: 'x', pattern: ['ещё', 'самолет'] }]),
      id: 'ru/x',
      language: 'ru' as const,
    };
    const doc = createDocument('Еще один самолёт.', { language: 'ru' });
    expect(matchLexicons(doc, compileLexicons([lexicon]))).toHaveLength(2);
  });
});
