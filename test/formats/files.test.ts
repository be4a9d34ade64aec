import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createResources, loadResources, loadVerbs } from '../../src/formats/files';
import { readLexiconFile, readLexicons } from '../../src/formats/lexicon-files';
import { matchLexicons } from '../../src/lexicon/match';
import { LANGUAGES } from '../../src/model/language';
import { createDocument } from '../../src/text/create-document';
import { createTestLexicon } from '../lexicon/test-lexicon';

const folder = mkdtempSync(join(tmpdir(), 'selon-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('loadResources', () => {
  it.each(LANGUAGES)('gives %s its lexicons, compiled once', (language) => {
    const resources = loadResources(language);
    expect(resources.language).toBe(language);
    expect(resources.lexicons.lexicons.map(({ id }) => id)).toEqual(
      readLexicons(language).map(({ id }) => id),
    );
    expect(loadResources(language)).toBe(resources);
  });
  it('gives French and English their verb forms', () => {
    expect(loadVerbs('fr')?.analyses('pourrait')[0].lemma).toBe('pouvoir');
    expect(loadVerbs('en')?.analyses('alleged')[0].lemma).toBe('allege');
  });
});

describe('readLexiconFile', () => {
  it('reads a lexicon of the user, which then works beside others', () => {
    const path = join(folder, 'mine.json');
    writeFileSync(
      path,
      JSON.stringify(
        createTestLexicon([{ id: 'rouvrir', pattern: '<lemma:rouvrir tense:C>' }], { id: 'fr/mine' }),
      ),
    );
    const { lexicons } = createResources('fr', [
      createTestLexicon([{ pattern: 'route' }]),
      readLexiconFile(path),
    ]);
    const keys = matchLexicons(createDocument('La route rouvrirait.', { language: 'fr' }), lexicons).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['fr/test/e0', 'fr/mine/rouvrir']);
  });
  it('names a file that is missing or faulty', () => {
    expect(() => readLexiconFile(join(folder, 'no.json'))).toThrow(/cannot be read.*no\.json/);
    writeFileSync(join(folder, 'bad.json'), '{');
    expect(() => readLexiconFile(join(folder, 'bad.json'))).toThrow(/bad\.json:1: not JSON/);
  });
});
