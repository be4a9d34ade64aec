import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatNotebook } from '../../src/kernel/notebook-file';

const SELON = resolve('src/cli/bin.cjs');
const folder = mkdtempSync(join(tmpdir(), 'selon-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function selon(args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [SELON, ...args], (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const HEADER = {
  version: '1.2.0',
  title: 'Essai',
  definition: 'Mots pour cet essai.',
  language: 'fr',
  layer: 'hedging',
  licence: 'MIT',
  citation: [],
  derivation: 'compiled',
  derivationNote: 'Écrit pour cet essai.',
};
const entry = {
  id: 'flou',
  pattern: 'flou',
  label: 'vague',
  source: 'essai',
  examples: ['Le plan reste [flou].'],
};
const lexicon = (id: string, entries: readonly object[] = [entry]): string =>
  JSON.stringify({ id, ...HEADER, entries }, null, 2);
const documents = (...texts: readonly string[]): string =>
  texts.map((text, i) => `${JSON.stringify({ id: `d${i}`, text, language: 'fr' })}\n`).join('');

interface Line {
  readonly annotations: readonly {
    readonly id: string;
    readonly label: string;
    readonly measure: string;
    readonly attributes: object;
  }[];
}
const annotationsOf = ({ stdout }: Outcome): Line['annotations'] => (JSON.parse(stdout) as Line).annotations;

describe('selon lexicon check', () => {
  it('says that a sound file is sound', async () => {
    const { code, stdout } = await selon(['lexicon', 'check', file('sound.json', lexicon('fr/essai'))]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/sound\.json: sound/u);
  });

  it('names each fault with its line, its entry and what to do, and ends with 1', async () => {
    const path = file(
      'faulty.json',
      lexicon('fr/essai', [
        { ...entry, examples: ['Le plan reste [clair].'] },
        { ...entry, id: 'b', pattern: '' },
      ]),
    );
    const { code, stderr } = await selon(['lexicon', 'check', path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/faulty\.json:\d+: entry b: pattern/u);
  });

  it('runs the examples', async () => {
    const path = file(
      'example.json',
      lexicon('fr/essai', [{ ...entry, examples: ['Le plan reste [clair].'] }]),
    );
    const { code, stderr } = await selon(['lexicon', 'check', path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/example\.json:\d+: entry flou: examples/u);
  });

  it('reports a file that is not there', async () => {
    const { code, stderr } = await selon(['lexicon', 'check', join(folder, 'gone.json')]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/gone\.json: no such file/u)]);
  });
});

describe('selon lexicon try', () => {
  it('shows each hit in its context, with its place', async () => {
    const input = documents('Le maire pourrait partir.\nIl ne dit rien.', 'Rien ne pourra changer.');
    const { code, stdout, stderr } = await selon(
      ['lexicon', 'try', '[<lemma:pouvoir tense:C>] <inf>'],
      input,
    );
    expect(code).toBe(0);
    expect(stdout).toBe('d0:9-17\tLe maire [pourrait] partir.\n');
    expect(stderr).toMatch(/1 hits in 1 of 2 documents/u);
  });

  it('takes contexts that a pattern is suppressed by', async () => {
    const { stdout } = await selon(
      ['lexicon', 'try', 'sans doute', '--not-followed-by', 'aucun', '--context', '0'],
      documents('Sans doute viendra-t-il. Sans doute aucun, il viendra.'),
    );
    expect(stdout).toBe('d0:0-10\t[Sans doute]\n');
  });

  it('leaves texts in other languages out, and says so', async () => {
    const input = `${documents('Peut-être.')}{"id":"e","text":"Perhaps.","language":"en"}\n`;
    const { stderr } = await selon(['lexicon', 'try', 'peut-être'], input);
    expect(stderr).toMatch(/1 hits in 1 of 1 documents\n.*1 documents in other languages than fr/u);
  });

  it('explains a pattern that cannot be read, and ends with 2', async () => {
    const { code, stderr } = await selon(['lexicon', 'try', '[sans doute'], documents('Oui.'));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/cue bracket \[ is not closed/u)]);
  });
});

describe('selon lexicon import', () => {
  it('makes one sound lexicon of each category of a LIWC dictionary and says what is lost', async () => {
    const path = file('doutes.dic', '%\n1\tDoute\n2\tTemps\n%\npeut-être\t1\nsembl*\t1\t2\nkind <of>131\n');
    const { code, stdout, stderr } = await selon([
      ...['lexicon', 'import', '--language', 'fr', '--layer', 'hedging', '--licence', 'libre'],
      ...['--output', folder, path],
    ]);
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 2]);
    expect(stderr).toMatch(/doutes\.dic:7: "kind <of>131" is left out/u);
    const made = join(folder, 'fr-doutes-doute.json');
    expect((await selon(['lexicon', 'check', made])).code).toBe(0);
    expect((JSON.parse(readFileSync(made, 'utf8')) as { licence: string }).licence).toBe('libre');
  });

  it('makes lexicons of a quanteda dictionary', async () => {
    const path = file('ton.yml', 'ton:\n  - net\n  - prudent*\n');
    const args = [
      'lexicon',
      'import',
      '--language',
      'fr',
      '--layer',
      'hedging',
      '--licence',
      'libre',
      '--name',
      'q',
    ];
    const { code } = await selon([...args, '--output', join(folder, 'new'), path]);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'new', 'fr-q-ton.json'))).toBe(true);
  });

  it.each([
    [['lexicon'], /expected check, try or import/u],
    [['lexicon', 'mend'], /unknown action "mend"/u],
    [['lexicon', 'check'], /no file/u],
    [['lexicon', 'import', 'x.txt'], /kind of dictionary/u],
    [['lexicon', 'import', 'x.dic', '--language', 'fr'], /--licence/u],
  ])('of %j is wrong usage', async (args, message) => {
    const { code, stderr } = await selon(args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('selon annotate --lexicon', () => {
  it('adds the hits of a lexicon of one’s own, with its id as measure and with voice', async () => {
    const path = file('own.json', lexicon('fr/essai'));
    const found = annotationsOf(
      await selon(['annotate', '--lexicon', path], documents('« Le plan est flou », a déclaré le maire.')),
    );
    expect(found.find(({ label }) => label === 'vague')).toMatchObject({
      measure: 'fr/essai@1.2.0',
      attributes: { voice: 'attributed', inQuotation: true },
    });
    expect(found.some(({ measure }) => measure.startsWith('attribution@'))).toBe(true);
  });

  it('leaves what the measures found as it was, with ids of its own', async () => {
    const same = {
      ...entry,
      id: 'peut-etre',
      pattern: 'peut-être',
      label: 'epistemic-adverb',
      examples: ['[Peut-être] demain.'],
    };
    const input = documents('Il viendra peut-être.');
    const before = annotationsOf(await selon(['annotate'], input));
    const after = annotationsOf(
      await selon(['annotate', '--lexicon', file('same.json', lexicon('fr/essai', [same]))], input),
    );
    expect(before).not.toEqual([]);
    expect(after.filter(({ measure }) => measure.startsWith('hedging@'))).toEqual(before);
    expect(new Set(after.map(({ id }) => id)).size).toBe(before.length + 1);
  });

  it('replaces a lexicon of the package by a file with its id', async () => {
    const path = file('instead.json', lexicon('fr/hedging'));
    const input = documents('Il viendra peut-être, le plan est flou.');
    const found = annotationsOf(await selon(['annotate', '--layer', 'hedging', '--lexicon', path], input));
    expect(found.map(({ label }) => label)).toEqual(['vague']);
  });

  it('names every fault of a faulty lexicon and ends with 1', async () => {
    const { code, stderr } = await selon(
      ['annotate', '--lexicon', file('bad.json', '{"id": 1}')],
      documents('Oui.'),
    );
    expect([code, stderr]).toEqual([1, expect.stringMatching(/bad\.json:1: version: the field is missing/u)]);
  });

  it('refuses two lexicons with one id', async () => {
    const path = file('twice.json', lexicon('fr/essai'));
    const { code } = await selon(['annotate', '--lexicon', path, '--lexicon', path], documents('Oui.'));
    expect(code).toBe(2);
  });
});

describe('selon read --lexicon', () => {
  it('shows the hits of a lexicon of one’s own, with the source of the entry', async () => {
    const output = join(folder, 'page.html');
    const text = file('plan.txt', 'Le plan de la mairie reste flou pour les habitants.');
    const own = file('read.json', lexicon('fr/essai'));
    const { code } = await selon(['read', '--lexicon', own, '--output', output, text]);
    expect(code).toBe(0);
    const page = readFileSync(output, 'utf8');
    expect(page).toMatch(/fr\/essai\/flou/u);
    expect(page).toContain('>flou</mark>');
  });

  it('says that a lexicon is for another language, and names its faults', async () => {
    const text = file('plan.txt', 'Le plan de la mairie reste flou pour les habitants.');
    const english = file('en.json', lexicon('en/essai').replace('"language": "fr"', '"language": "en"'));
    const output = join(folder, 'page.html');
    const { code, stderr } = await selon(['read', '--lexicon', english, '--output', output, text]);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('lexicon en/essai is for texts of language en'),
    ]);
    const typo = file('typo.json', lexicon('fr/essai', [{ ...entry, attributes: { inSpeach: true } }]));
    const refused = await selon(['read', '--lexicon', typo, '--output', output, text]);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('did you mean "inSpeech"?')]);
  });
});

describe('selon run --lexicon', () => {
  it('gives notebooks, pages and provenance the lexicon', { timeout: 120_000 }, async () => {
    const corpus = join(folder, 'texts');
    mkdirSync(corpus, { recursive: true });
    writeFileSync(join(corpus, 'plan.txt'), 'Le plan de la mairie reste flou pour les habitants.');
    const cell = `import { annotateCorpus, corpusFolder, countBy, readCorpus, saveTable } from 'selon';
const texts = annotateCorpus(readCorpus(corpusFolder()).documents);
saveTable(countBy(texts, ['measure', 'label']), 'measures');`;
    const notebook = file(
      'own.ipynb',
      formatNotebook({ metadata: {}, cells: [{ kind: 'code', id: 'a', tags: [], source: cell }] }),
    );
    const own = file('run.json', lexicon('fr/essai'));
    const results = join(folder, 'results');
    const args = ['run', notebook, '--corpus', corpus, '--results', results, '--lexicon', own];
    const { code, stderr } = await selon(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(readFileSync(join(results, 'tables/measures.csv'), 'utf8')).toContain('fr/essai@1.2.0,vague,1');
    expect(readFileSync(join(results, 'readers/plan.html'), 'utf8')).toContain('fr/essai/flou');
    const provenance = JSON.parse(readFileSync(join(results, 'provenance.json'), 'utf8')) as {
      readonly ownLexicons: Readonly<Record<string, string>>;
    };
    expect(Object.keys(provenance.ownLexicons)).toEqual(['fr/essai']);
  });
});

describe('a name that a command does not know', () => {
  it.each([
    [['anotate'], /unknown command "anotate".*did you mean "annotate"\?/u],
    [['annotate', '--layer', 'hedgin'], /unknown layer.*did you mean "hedging"\?/u],
    [['evaluate', 'labeling'], /unknown task.*did you mean "labelling"\?/u],
    [['evaluate', 'toString'], /unknown task/u],
    [['lexicon', 'chek'], /unknown action "chek".*did you mean "check"\?/u],
    [['kernel', 'instal'], /unknown action.*did you mean "install"\?/u],
    [
      ['run', 'notebooks/07-your-own-corpus.ipynb', '--param', 'groupby=outlet'],
      /no notebook has a parameter groupby; expected one of .*did you mean "groupBy"\?/u,
    ],
  ])('is wrong usage: %j', async (args, message) => {
    const { code, stderr } = await selon(args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('the language of a document', () => {
  const text = 'Le gouvernement a présenté mercredi son projet de loi devant les députés.';
  it.each(['annotate', 'segment'])(
    'comes with a confidence from %s where it was detected',
    async (command) => {
      const { stdout } = await selon([command], `${JSON.stringify({ id: 'a', text })}\n`);
      const line = JSON.parse(stdout) as Record<string, unknown>;
      expect(Object.keys(line).slice(0, 3)).toEqual(['document', 'language', 'languageConfidence']);
      expect(line.language).toBe('fr');
      expect(line.languageConfidence).toBeGreaterThan(0.9);
      expect(line.languageConfidence).toBeLessThanOrEqual(1);
    },
  );

  it.each([
    ['in the document', [], '{"id":"a","text":"Oui.","language":"fr"}\n'],
    ['by --language', ['--language', 'fr'], '{"id":"a","text":"Oui."}\n'],
  ])('has none where it is given %s', async (_, args, input) => {
    const { stdout } = await selon(['segment', ...args], input);
    expect(JSON.parse(stdout)).toMatchObject({ language: 'fr' });
    expect(stdout).not.toMatch(/languageConfidence/u);
  });

  it('that --language names must be a language', async () => {
    const { code, stderr } = await selon(['segment', '--language', 'zz9'], documents('Oui.'));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--language is a BCP 47 code/u)]);
  });
});
