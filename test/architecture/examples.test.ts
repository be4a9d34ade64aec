import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

import * as api from '../../src/index';
import { findAtoms } from '../../src/measures/labelling/atoms';
import { createVerbParadigms, type Conjugations } from '../../src/lexicon/verb-paradigms';

const ROOT = join(__dirname, '../..');
const SRC = join(ROOT, 'src');
const LEFFF = require.resolve('french-verbs-lefff/dist/conjugations.json');

/** An example of a docstring: code, and what it gives where that is said behind it. */
interface Example {
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly value: string | undefined;
}

/** Everything that stands behind `@example`, up to the next tag or the end of the docstring. */
function examplesIn(path: string): readonly Example[] {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/@example\b(?<body>(?:(?!\n \* @|\*\/)[\s\S])*)/gu)].map((match) => {
    const body = match.groups!['body'].replaceAll(/\n \* ?/gu, '\n').trim();
    const [, code, value] = /^(?<code>[\s\S]*?);?(?:\s+\/\/ (?<value>.*))?$/u.exec(body)!;
    const line = source.slice(0, match.index).split('\n').length;
    return { path, line, code, value };
  });
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, name));
const examples = sources.flatMap(examplesIn);

/** Names of files that an example makes up, as those of the project. */
function inProject(script: string): string {
  return script
    .replaceAll("'my-articles'", JSON.stringify(join(ROOT, 'corpus')))
    .replaceAll("'my-lexicon.json'", JSON.stringify(join(SRC, 'lexicon/data/fr/hedging.json')));
}

/** What examples speak of without saying where it comes from. */
function surroundings(): Readonly<Record<string, unknown>> {
  const corpus = api.readCorpus(join(ROOT, 'corpus'));
  return {
    ...api,
    corpus,
    texts: api.annotateCorpus(corpus.documents),
    lefff: JSON.parse(readFileSync(LEFFF, 'utf8')) as Conjugations,
    createVerbParadigms,
    measure: () => undefined,
    findAtoms,
  };
}

describe('the examples of docstrings', () => {
  const around = surroundings();

  it('are found', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples.map((example) => [`${relative(ROOT, example.path)}:${example.line}`, example] as const))(
    '%s runs and gives what it says',
    async (_, { path, code, value }) => {
      const own = (await import(path)) as Readonly<Record<string, unknown>>;
      const names = { ...around, ...own };
      const run = (script: string): unknown =>
        new Function(...Object.keys(names), inProject(script))(...Object.values(names)) as unknown;
      if (value === undefined) {
        run(code);
        return;
      }
      expect(run(`return (${code});`)).toEqual(run(`return (${value});`));
    },
  );
});

describe('the code of the README', () => {
  it('runs', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/```ts\n(?<code>[\s\S]*?)```/gu)].map(
      (match) => match.groups!['code'],
    );
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      const shown: unknown[] = [];
      const script = block.replaceAll(
        /^import \{(?<names>[^}]*)\} from 'selon';$/gmu,
        'const {$<names>} = selon;',
      );
      new Function('selon', inProject(script))({ ...api, show: (value: unknown) => shown.push(value) });
      expect(shown).toHaveLength(1);
    }
  });
});
