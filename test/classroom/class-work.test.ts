import { describe, expect, it } from 'vitest';
import {
  createClassWork,
  markerAnnotations,
  referenceMarks,
  type ClassWork,
} from '../../src/classroom/class-work';
import { classAgreement } from '../../src/classroom/class-agreement';
import { dividedSentences } from '../../src/classroom/divided-sentences';
import type { Exercise } from '../../src/classroom/exercise';
import { findPassages, markersPerToken } from '../../src/classroom/passages';
import { createQuestions } from '../../src/classroom/questions';
import { clearMarks, noteMark, toggleMark, type StudentMark } from '../../src/classroom/student-mark';
import { loadResources } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import type { MarkKind } from '../../src/classroom/mark-kinds';
import { createDocument } from '../../src/text/create-document';

const TEXT = 'Selon la mairie, le port aurait peut-être fermé. Le maire dément. Daech* se tait.';
const EXERCISE: Exercise = {
  title: 'Port',
  language: 'fr',
  text: TEXT,
  instructions: '',
  kinds: ['hedge', 'source', 'label'],
  constructed: true,
};
const doc = createDocument(TEXT, { id: 'port', language: 'fr' });

function mark(kind: MarkKind, words: string): StudentMark {
  const start = TEXT.indexOf(words);
  return { kind, start, end: start + words.length };
}

const WORK: ClassWork = createClassWork(
  [
    [mark('hedge', 'aurait'), mark('hedge', 'peut-être'), mark('source', 'la mairie')],
    [mark('hedge', 'aurait peut-être'), mark('source', 'la mairie')],
    [mark('source', 'la mairie'), mark('source', 'Le maire')],
  ].map((marks, place) => ({
    path: `${place}.json`,
    work: { annotator: place === 2 ? 'Bo' : 'Ada', exercise: EXERCISE, marks },
  })),
);

describe('marks of a student', () => {
  const aurait = mark('hedge', 'aurait');
  const both = mark('hedge', 'aurait peut-être');

  it('are taken away when the same passage is marked again', () => {
    expect(toggleMark([aurait], aurait)).toEqual([]);
  });

  it('give way to a new one of their kind that touches them, and leave their reason to it', () => {
    const noted = noteMark([aurait], aurait, 'conditionnel');
    expect(toggleMark([...noted, mark('hedge', 'peut-être')], both)).toEqual([
      { ...both, note: 'conditionnel' },
    ]);
  });

  it('stand beside marks of another kind on the same words', () => {
    expect(toggleMark([aurait], { ...aurait, kind: 'source' })).toHaveLength(2);
  });

  it('are cleared where they touch a passage', () => {
    expect(clearMarks([aurait, mark('source', 'la mairie')], both.start, both.end)).toEqual([
      mark('source', 'la mairie'),
    ]);
  });

  it('lose an empty reason', () => {
    expect(noteMark([{ ...aurait, note: 'x' }], aurait, ' ')).toEqual([aurait]);
  });
});

describe('a class', () => {
  it('tells students of one name apart', () => {
    expect(WORK.students.map(({ name }) => name)).toEqual(['Ada', 'Ada (2)', 'Bo']);
  });

  it('takes no work on another text', () => {
    const other = { ...EXERCISE, text: `${TEXT} Fin.` };
    const works = [EXERCISE, other].map((exercise, place) => ({
      path: `${place}.json`,
      work: { annotator: 'A', exercise, marks: [] },
    }));
    expect(() => createClassWork(works)).toThrow(/another exercise.*\(1\.json\)/u);
  });

  it('has its marks as annotations of the layers', () => {
    expect(
      markerAnnotations(doc, WORK.students[1]!).map(({ layer, label, measure }) => [layer, label, measure]),
    ).toEqual([
      ['attribution', 'source', 'Ada (2)'],
      ['hedging', 'hedge', 'Ada (2)'],
    ]);
  });
});

describe('findPassages', () => {
  it('joins marks that overlap, and says how many pairs of students differ', () => {
    // Students 1 and 2 mark other words, student 3 none: all three pairs differ. Two of three mark no second source.
    expect(
      findPassages(WORK).map(({ kind, start, end, markedBy, division }) => [
        kind,
        TEXT.slice(start, end),
        markedBy,
        Number(division.toFixed(3)),
      ]),
    ).toEqual([
      ['source', 'la mairie', 3, 0],
      ['hedge', 'aurait peut-être', 2, 1],
      ['source', 'Le maire', 1, 0.667],
    ]);
  });

  it('holds the reference beside them', () => {
    const reference = [mark('source', 'la mairie'), mark('label', 'Daech*')];
    const passages = findPassages(WORK, reference);
    expect(passages.map((passage) => passage.reference?.length)).toEqual([1, 0, 0, 1]);
    expect(passages[3]).toMatchObject({ kind: 'label', markedBy: 0, division: 0 });
  });
});

describe('markersPerToken', () => {
  it('counts the students who marked each word', () => {
    const counts = markersPerToken(doc.tokens, WORK, 'source');
    const words = [...counts].flatMap((count, t) =>
      count > 0 ? [[TEXT.slice(doc.tokens.start[t], doc.tokens.end[t]), count]] : [],
    );
    expect(words).toEqual([
      ['la', 3],
      ['mairie', 3],
      ['Le', 1],
      ['maire', 1],
    ]);
  });
});

describe('createQuestions', () => {
  const reference = [mark('hedge', 'aurait'), mark('label', 'Daech*')];
  const passages = findPassages(WORK, reference);

  it('opens every disagreement, between students and with the reference', () => {
    expect(createQuestions(passages, 3, TEXT, 'fr').map(({ type }) => type)).toEqual([
      'class-only',
      'missing',
      'missing',
      'reference-only',
    ]);
  });

  it('asks about the words, and names no student', () => {
    const texts = createQuestions(passages, 3, TEXT, 'en').map(({ text }) => text);
    expect(texts[1]).toBe(
      '2 of 3 marked “aurait” or “peut-être” or “aurait peut-être” as a hedge, the others did not. What in the sentence speaks for it, and what against?',
    );
    expect(texts.join()).not.toMatch(/Ada|Bo/u);
  });

  it('asks where a passage begins when all see it', () => {
    const two: ClassWork = { ...WORK, students: WORK.students.slice(0, 2) };
    expect(createQuestions(findPassages(two), 2, TEXT, 'fr')).toMatchObject([{ type: 'boundary' }]);
  });

  it('has none where all agree', () => {
    const one: ClassWork = { ...WORK, students: [WORK.students[0]!, WORK.students[0]!] };
    expect(createQuestions(findPassages(one), 2, TEXT, 'en')).toEqual([]);
  });
});

describe('dividedSentences', () => {
  it('begins with the sentence that divides most', () => {
    const { columns, behind } = dividedSentences(doc, WORK);
    expect(columns['start']).toEqual([0, TEXT.indexOf('Le maire')]);
    expect(columns['division']).toEqual([1, expect.closeTo(2 / 3, 10)]);
    expect(columns['divided']).toEqual([1, 1]);
    expect(behind.map((row) => row.length)).toEqual([6, 1]);
  });
});

describe('referenceMarks', () => {
  it('marks what a student would mark: hedges, sources, labelled names', () => {
    const { annotations } = annotate(doc, loadResources('fr'));
    const words = referenceMarks(EXERCISE, annotations).map(({ kind, start, end }) => [
      kind,
      TEXT.slice(start, end),
    ]);
    expect(words).toContainEqual(['hedge', 'aurait']);
    expect(words).toContainEqual(['source', 'la mairie']);
    expect(words).toContainEqual(['label', 'Daech*']);
  });

  it('keeps to the kinds that were asked for', () => {
    const { annotations } = annotate(doc, loadResources('fr'));
    const kinds = referenceMarks({ ...EXERCISE, kinds: ['hedge'] }, annotations).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['hedge']));
  });
});

describe('classAgreement', () => {
  it('is 1 for students who mark the same, and for the reference that marks as most do', () => {
    const student = WORK.students[0]!;
    const same: ClassWork = { ...WORK, students: [student, { ...student, name: 'B' }] };
    const rows = classAgreement(doc.tokens, same, { ...student, name: 'R' });
    expect(rows.map(({ kind, between }) => `${kind} ${between}`)).toEqual([
      'hedge students',
      'hedge reference',
      'source students',
      'source reference',
      'label students',
      'label reference',
    ]);
    for (const { kappa, alpha, alphaU, observed, n } of rows.slice(0, 4))
      expect([kappa, alpha, alphaU, observed, n]).toEqual([1, 1, 1, 1, doc.tokens.length]);
    // Nobody marked a label: agreement beyond chance is not defined.
    expect(rows[4]).toMatchObject({ kappa: NaN, alpha: NaN, alphaU: NaN, observed: 1 });
  });

  it('takes the mean of the kappas of all pairs', () => {
    // Source: students 1 and 2 mark 2 tokens, student 3 those and 2 more, of n tokens. Kappa of (1, 2) is 1; of the other
    // two pairs: observed 1 - 2/n, by chance 2/n * 4/n + (1 - 2/n)(1 - 4/n).
    const n = doc.tokens.length;
    const byChance = (2 / n) * (4 / n) + (1 - 2 / n) * (1 - 4 / n);
    const pair = 1 - 2 / n / (1 - byChance);
    const row = classAgreement(doc.tokens, WORK).find(({ kind }) => kind === 'source')!;
    expect(row.kappa).toBeCloseTo((1 + 2 * pair) / 3, 12);
  });

  it('has no row for one student', () => {
    expect(classAgreement(doc.tokens, { ...WORK, students: WORK.students.slice(0, 1) })).toEqual([]);
  });
});
