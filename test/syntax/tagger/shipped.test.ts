import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVerbs } from '../../../src/formats/files';
import { loadTagger, readTaggerModel } from '../../../src/formats/tagger-files';
import { LANGUAGES } from '../../../src/model/language';
import { createTagger } from '../../../src/syntax/tagger/tagger';
import { tagText } from './tagged';

const LARGEST_BYTES = 2_000_000;
const shared = path.resolve('../shared/data');

const FRENCH = `La maire a-t-elle montré le rapport du conseil ? « Nous devrions fermer la porte », répond le président du groupe.`;

describe('the shipped models', () => {
  it.each(LANGUAGES)('%s is small and says what it was made from', (language) => {
    expect(statSync(`src/syntax/tagger/models/${language}.json`).size).toBeLessThanOrEqual(LARGEST_BYTES);
    const { licence, trainedOn } = readTaggerModel(language);
    expect(licence).toMatch(/CC BY|LGPL/u);
    for (const file of trainedOn) expect(file.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(trainedOn.length).toBeGreaterThan(0);
  });

  it.skipIf(!existsSync(path.join(shared, 'ud')))(
    'were trained on the data that are there (skipped where they are absent)',
    () => {
      for (const { file, sha256 } of LANGUAGES.flatMap((language) => readTaggerModel(language).trainedOn)) {
        const content = readFileSync(path.join(shared, file));
        expect([file, createHash('sha256').update(content).digest('hex')]).toEqual([file, sha256]);
      }
    },
  );

  it('tag French: inversion, conditional, infinitive, nouns that are verb forms', () => {
    expect(tagText(loadTagger('fr'), FRENCH, 'fr')).toBe(
      'La/DET maire/NOUN a/AUX:Fin -t-elle/PRON montré/VERB:Part le/DET rapport/NOUN du/ADP+DET conseil/NOUN ?/PUNCT ' +
        '«/PUNCT Nous/PRON devrions/VERB:Cnd fermer/VERB:Inf la/DET porte/NOUN »/PUNCT ,/PUNCT répond/VERB:Fin ' +
        'le/DET président/NOUN du/ADP+DET groupe/NOUN ./PUNCT',
    );
    expect(
      tagText(loadTagger('fr'), 'Les élèves marchent vers la place ; elle place ses élèves.', 'fr'),
    ).toBe(
      'Les/DET élèves/NOUN marchent/VERB:Fin vers/ADP la/DET place/NOUN ;/PUNCT elle/PRON place/VERB:Fin ' +
        'ses/DET élèves/NOUN ./PUNCT',
    );
  });

  it('tag a line of capitals by its words', () => {
    expect(tagText(loadTagger('fr'), 'LE MINISTRE DEMANDE UNE ENQUÊTE', 'fr')).toBe(
      'LE/DET MINISTRE/NOUN DEMANDE/VERB:Fin UNE/DET ENQUÊTE/NOUN',
    );
  });

  it('tag English: contractions, participles, infinitives', () => {
    expect(
      tagText(loadTagger('en'), "They don't want to be seen. It's what the senators had claimed.", 'en'),
    ).toBe(
      "They/PRON don't/AUX:Fin want/VERB:Inf to/PART be/AUX:Inf seen/VERB:Part ./PUNCT " +
        "It's/PRON+Fin what/PRON the/DET senators/NOUN had/AUX:Fin claimed/VERB:Part ./PUNCT",
    );
  });

  it('tag Russian: finite verb, converb, conditional particle', () => {
    expect(tagText(loadTagger('ru'), 'Он хотел бы открыть школу, отвечая на вопросы.', 'ru')).toBe(
      'Он/PRON хотел/VERB:Fin бы/AUX:Cnd открыть/VERB:Inf школу/NOUN ,/PUNCT отвечая/VERB:Ger на/ADP вопросы/NOUN ./PUNCT',
    );
  });

  it('know verbs of the verb index that no treebank has', () => {
    const text = 'La députée morigène ses collègues.';
    const tags = 'La/DET députée/NOUN morigène/VERB:Fin ses/DET collègues/NOUN ./PUNCT';
    expect(tagText(loadTagger('fr'), text, 'fr')).toBe(tags);
    expect(tagText(createTagger(readTaggerModel('fr'), undefined), text, 'fr')).not.toBe(tags);
  });

  it('give the same tags whatever was tagged before', () => {
    const tagger = createTagger(readTaggerModel('fr'), loadVerbs('fr'));
    const first = tagText(tagger, FRENCH, 'fr');
    // More distinct words than are kept.
    const many = Array.from(
      { length: 70_000 },
      (_, i) =>
        `mot${String.fromCharCode(97 + (i % 26))}x${i.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)])}`,
    );
    for (let i = 0; i < many.length; i += 50) tagText(tagger, `${many.slice(i, i + 50).join(' ')}.`, 'fr');
    expect(tagText(tagger, FRENCH, 'fr')).toBe(first);
  });

  it('cope with one token and with none', () => {
    expect(tagText(loadTagger('fr'), 'Oui', 'fr')).toMatch(/^Oui\/[A-Z]+$/u);
    expect(tagText(loadTagger('fr'), '', 'fr')).toBe('');
  });
});
