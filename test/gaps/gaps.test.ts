import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/formats/files';
import { createDocument } from '../../src/text/create-document';
import { findGaps } from './find-gaps';
import { readText, type ReadText } from './words-of';

const SUBJECTS = ['le maire', 'la maire', 'le pilote', 'la gérante', 'le préfet', 'la voisine'];
const CONTENTS = ['Le pont tiendra', 'La rue dort', 'Le quai ferme', 'Le bac est vendu', 'Le port est plein'];
const VERBS = ['affirme', 'explique', 'assure', 'ajoute', 'précise', 'confirme'];

function textOf(id: string, text: string): ReadText {
  return readText(createDocument(text, { id, language: 'fr' }), loadResources('fr'));
}

const training = SUBJECTS.flatMap((subject, s) =>
  CONTENTS.map((content, c) =>
    textOf(
      `${s}-${c}`,
      `« ${content} », ${VERBS[(s + c) % VERBS.length]} ${subject}. Il pleut sur ${subject}.`,
    ),
  ),
);

function missedIn(text: string, read: ReadText): readonly string[] {
  // What the rules find by the place alone is taken from them.
  const unknown = { ...read, roles: new Uint8Array(read.roles.length) };
  return findGaps(training, [unknown], 1)
    .filter(({ kind }) => kind === 'missed')
    .map(({ start, end }) => text.slice(start, end));
}

describe('findGaps', () => {
  it('finds words that stand where cues stand and that the rules do not know', () => {
    const text = '« Le pont tiendra », zozote la maire.';
    expect(missedIn(text, textOf('new', text))).toEqual(['zozote']);
  });

  it('names hits that stand where no cue stands', () => {
    const text = 'Il pleut sur le maire.';
    const read = textOf('new', text);
    const wrong = { ...read, roles: Uint8Array.from(read.roles, (_, t) => (t === 1 ? 1 : 0)) };
    expect(findGaps(training, [wrong], 1)).toMatchObject([{ kind: 'doubtful', start: 3, end: 8 }]);
  });

  it('finds nothing where rules and words agree, and the same twice', () => {
    const agreed = textOf('new', '« Le quai ferme », explique le préfet.');
    expect(findGaps(training, [agreed], 1)).toEqual([]);
    expect(findGaps(training, [agreed], 1)).toEqual(findGaps(training, [agreed], 1));
  });
});

describe('npm run gaps', () => {
  const run = (...args: readonly string[]): string => {
    const program = ['test/tools/typescript.cjs', 'test/gaps/run.ts'];
    const { status, stderr } = spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8' });
    return `${status} ${stderr.trim()}`;
  };

  it('says what is wrong with a number, a name, and a single text', () => {
    const text = 'corpus/texts/fr-camp-agency.txt';
    expect(run(text, '--list', 'x')).toBe('1 gaps: --list takes a whole number, got "x"');
    expect(run('nowhere.txt')).toBe('1 readInputs: no such file or folder; check the name (nowhere.txt)');
    expect(run(text)).toMatch(/^1 gaps: 1 texts in French, English or Russian; expected two or more/u);
  });
});
