import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { writtenAnnotations, type WrittenAnnotation } from '../../src/formats/annotation-line';
import { createResources, loadResources } from '../../src/formats/files';
import { readLexicons } from '../../src/formats/lexicon-files';
import { annotate } from '../../src/measures/annotate';
import { isMeasureLexicon, MEASURE_LEXICONS } from '../../src/measures/measure-lexicons';
import type { Annotation } from '../../src/model/annotation';
import { LANGUAGES } from '../../src/model/language';
import type { Lexicon } from '../../src/model/lexicon';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';
import { readerPage } from '../../src/notebook/annotated-page';
import { attributionProfile, speakerTable } from '../../src/tables/attribution-profile';
import { countBy } from '../../src/tables/count-by';
import { hedgeProfile } from '../../src/tables/hedge-profile';
import { relationTable } from '../../src/tables/relation-table';
import { sourceTable } from '../../src/tables/source-table';
import { speakerStanceTable } from '../../src/tables/speaker-stance-table';
import { stanceTable } from '../../src/tables/stance-table';
import { tableToCsv } from '../../src/tables/csv';
import { createDocument } from '../../src/text/create-document';
import { LexiconError } from '../../src/util/errors';
import { createTestLexicon } from '../lexicon/test-lexicon';

const folder = mkdtempSync(join(tmpdir(), 'selon-own-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void delete process.env['SELON_LEXICONS']);

const TEXT = '« Le plan reste flou », a déclaré le maire. Selon la police, il viendrait peut-être.';
const doc = createDocument(TEXT, { id: 'd0', language: 'fr' });
const vague = {
  id: 'flou',
  pattern: 'flou',
  label: 'vague',
  examples: ['Un plan [flou].'],
  source: 'essai, p. 7',
};
const own = createTestLexicon([vague], { id: 'fr/essai' });
const verbs: Lexicon = {
  ...createTestLexicon([
    { id: 'cue', pattern: 'selon|déclaré', label: 'saying', examples: ['[Selon] moi.'] },
  ]),
  id: 'fr/verbes',
  layer: 'attribution',
};
const instead: Lexicon = { ...own, id: 'fr/hedging' };
const file = (lexicon: object, name = 'own.json'): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(lexicon, null, 1));
  return path;
};
const labelsOf = (annotations: readonly Annotation[]): readonly string[] =>
  annotations.map(({ measure, label, id }) => `${measure} ${label} ${id}`);

describe('annotateCorpus with lexicons of one’s own', () => {
  it('finds what the command finds with --lexicon', () => {
    const cases: readonly (readonly [name: string, lexicons: readonly Lexicon[]])[] = [
      ['beside', [own]],
      ['instead', [instead]],
      ['both', [verbs, instead]],
    ];
    for (const [name, lexicons] of cases) {
      const paths = lexicons.map((lexicon, i) => file(lexicon, `${name}-${i}.json`));
      const args = ['annotate', ...paths.flatMap((path) => ['--lexicon', path])];
      const input = JSON.stringify({ id: doc.id, text: TEXT, language: 'fr' });
      const stdout = execFileSync(process.execPath, [resolve('src/cli/bin.cjs'), ...args], {
        input,
      }).toString();
      const { annotations: byCommand } = JSON.parse(stdout) as { annotations: WrittenAnnotation[] };
      const written = (found: readonly Annotation[]) => writtenAnnotations(doc, found);
      expect(written(annotateCorpus([doc], { lexicons: paths }).annotations)).toEqual(byCommand);
      expect(written(annotateCorpus([doc], { lexicons }).annotations)).toEqual(byCommand);
      expect(written(annotate(doc, loadResources('fr', lexicons)).annotations)).toEqual(byCommand);
    }
  });

  it('adds hits with voice, attributes, and the lexicon as their measure; the measures’ stay as they were', () => {
    const before = annotateCorpus([doc]).annotations;
    const { annotations } = annotateCorpus([doc], { lexicons: [own] });
    const hit = annotations.find(({ measure }) => measure === 'fr/essai@1.0.0')!;
    expect(hit).toMatchObject({
      layer: 'hedging',
      label: 'vague',
      attributes: { voice: 'attributed', inQuotation: true },
      cues: [{ entry: 'fr/essai/flou' }],
    });
    expect(annotations.filter((one) => one !== hit)).toEqual(before);
    const layers = annotateCorpus([doc], { lexicons: [own], layers: ['attribution'] }).annotations;
    expect(layers.map(({ layer }) => layer)).not.toContain('hedging');
    const counts = countBy({ documents: [doc], annotations }, ['measure', 'label']);
    expect(counts.columns.measure).toContain('fr/essai@1.0.0');
  });

  it('lets a file with the id of a lexicon of the package take its place', () => {
    const { annotations } = annotateCorpus([doc], { lexicons: [instead] });
    const hedges = annotations.filter(({ measure }) => measure.startsWith('hedging@'));
    expect(hedges.map(({ label }) => label)).toContain('vague');
    expect(hedges.map(({ label }) => label)).not.toContain('epistemic-adverb');
  });

  it('gives resources made of all lexicons the same hits', () => {
    const resources = createResources('fr', [...readLexicons('fr'), own]);
    expect(labelsOf(annotate(doc, resources).annotations)).toEqual(
      labelsOf(annotateCorpus([doc], { lexicons: [own] }).annotations),
    );
  });

  it('makes no relation of a cue alone: every table of attribution is as before', () => {
    const before = annotateCorpus([doc]);
    const after = annotateCorpus([doc], { lexicons: [verbs] });
    const hit = after.annotations.find(({ label }) => label === 'saying')!;
    expect(hit.parts).toEqual({ source: [], cue: [[hit.start, hit.end]], content: [] });
    const tables = [
      attributionProfile,
      hedgeProfile,
      relationTable,
      sourceTable,
      speakerStanceTable,
      speakerTable,
      stanceTable,
    ];
    for (const table of tables) {
      expect(tableToCsv(table(after))).toBe(tableToCsv(table(before)));
      expect(table(after).behind.flat().length).toBeGreaterThan(0);
    }
  });

  it('uses what a run names where a notebook says nothing', () => {
    process.env['SELON_LEXICONS'] = JSON.stringify([file(own)]);
    expect(labelsOf(annotateCorpus([doc]).annotations)).toEqual(
      labelsOf(annotateCorpus([doc], { lexicons: [own] }).annotations),
    );
    expect(labelsOf(annotateCorpus([doc], { lexicons: [] }).annotations).join()).not.toContain('essai');
  });

  it('warns of a lexicon in a language that no text has', () => {
    const english: Lexicon = { ...own, id: 'en/test', language: 'en' };
    expect(annotateCorpus([doc], { lexicons: [english] }).warnings).toEqual([
      { code: 'lexicon-not-used', message: 'lexicon en/test is for texts of language en, and there is none' },
    ]);
  });

  it('refuses faulty lexicons, whether they are files or records', () => {
    const faulty = { ...own, entries: [{ ...own.entries[0], attributes: { inSpeach: false } }] };
    for (const lexicon of [faulty as Lexicon, file(faulty, 'faulty.json')]) {
      expect(() => annotateCorpus([doc], { lexicons: [lexicon] })).toThrow(LexiconError);
      expect(() => annotateCorpus([doc], { lexicons: [lexicon] })).toThrow(/did you mean "inSpeech"/u);
    }
    expect(() => annotateCorpus([doc], { lexicons: [own, own] })).toThrow(
      /two lexicons have the id fr\/essai/u,
    );
    expect(() => annotateCorpus([doc], { lexicons: ['none.json'] })).toThrow(/none\.json/u);
    expect(() => annotateCorpus([doc], { lexicons: own as never })).toThrow(
      /the list of lexicons.*got a lexicon/u,
    );
    expect(() => loadResources('en', [own])).toThrow(
      /fr\/essai is of another language; expected en, got fr/u,
    );
    expect(() => loadResources('de' as 'fr')).toThrow(
      /unknown language; expected one of fr, en, ru, got "de"/u,
    );
    expect(() => createResources('fr', [faulty as Lexicon])).toThrow(/did you mean "inSpeech"/u);
  });

  it('cites the source of an entry on the page of the text', () => {
    const { annotations } = annotateCorpus([doc], { lexicons: [own] });
    expect(readerPage(doc, annotations, { lexicons: [file(own)] })).toContain('essai, p. 7');
    expect(readerPage(doc, annotations)).not.toContain('essai, p. 7');
  });
});

describe('annotateCorpus', () => {
  it('says what a wrong first argument is', () => {
    expect(() => annotateCorpus({ documents: [doc], errors: [], warnings: [] } as never)).toThrow(
      'annotateCorpus: the documents are missing; expected a list such as corpus.documents, got a corpus (its texts are its documents)',
    );
    expect(() => annotateCorpus([])).toThrow(/no text; expected at least 1 document, got an empty list/u);
    expect(() => annotateCorpus([TEXT] as never)).toThrow(/the document is missing.*createDocument\(text\)/u);
    expect(() => annotateCorpus([doc, doc])).toThrow(/two texts have the id "d0"/u);
    expect(() => annotateCorpus([doc], { measures: ['labelling' as never] })).toThrow(
      /something in the list is no measure.*got the text "labelling"/u,
    );
    expect(() => annotateCorpus([doc], { layers: ['hedgin' as 'hedging'] })).toThrow(
      /did you mean "hedging"/u,
    );
  });
});

describe('annotate', () => {
  it('asks for lexicons where there are none, and does not blame the language', () => {
    expect(() => annotate(doc, undefined)).toThrow(
      'annotate: the lexicons are missing; expected annotate(doc, loadResources("fr")), or annotateCorpus([doc]), which loads them, got nothing',
    );
    expect(() => annotate(doc, readLexicons('fr') as never)).toThrow(
      /the lexicons are missing.*got a list of 7/u,
    );
  });

  it('still warns of a language that no measure covers', () => {
    const german = createDocument('Der Hafen sei geschlossen.', { language: 'de' });
    expect(annotate(german, undefined).warnings[0].code).toBe('language-not-covered');
  });

  it('refuses the lexicons of another language', () => {
    expect(() => annotate(doc, loadResources('en'))).toThrow(
      'annotate: the lexicons are of another language than document d0; expected "fr", got "en"',
    );
  });
});

describe('the lexicons that measures read', () => {
  it.each(LANGUAGES)('are the package’s in %s', (language) => {
    expect(readLexicons(language).map(({ id }) => id)).toEqual(
      MEASURE_LEXICONS.map((name) => `${language}/${name}`),
    );
    expect(isMeasureLexicon(`${language}/my-hedging`)).toBe(false);
  });
});
