import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExercise, parseExercise, type Exercise } from '../../src/classroom/exercise';
import { formatWork, parseClassroom, parseWork, type StudentWork } from '../../src/classroom/student-work';
import { FormatError } from '../../src/util/errors';

const EXERCISE: Exercise = {
  title: 'Le port',
  language: 'fr',
  text: 'Selon la mairie, le port aurait fermé. 🚢 Rien n’est sûr.',
  instructions: 'Marquez ce qui affaiblit une affirmation.',
  kinds: ['hedge', 'source'],
  constructed: true,
};
const WORK: StudentWork = {
  annotator: 'Ada',
  exercise: EXERCISE,
  marks: [
    { kind: 'source', start: 6, end: 15, note: 'on la cite' },
    { kind: 'hedge', start: 25, end: 31 },
  ],
};

/** A student's file with one thing changed. */
function broken(change: (record: Record<string, unknown>) => void): () => unknown {
  const record = JSON.parse(formatWork(WORK)) as Record<string, unknown>;
  change(record);
  return () => parseWork(JSON.stringify(record), 'ada.json');
}

function marksOf(record: Record<string, unknown>): Record<string, unknown>[] {
  return record['marks'] as Record<string, unknown>[];
}

describe('exercise files', () => {
  it('give back the exercise that was written', () => {
    expect(parseExercise(formatExercise(EXERCISE), 'port.json')).toEqual(EXERCISE);
  });

  it('do so for any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        fc.pre(text.trim() !== '');
        const exercise = { ...EXERCISE, text };
        expect(parseExercise(formatExercise(exercise), 'x.json').text).toBe(text);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it('hold no marks', () => {
    expect(formatExercise(EXERCISE)).not.toContain('"marks"');
  });

  it('are refused when made by a newer program, with what to do', () => {
    const newer = formatExercise(EXERCISE).replace('"version": 1', '"version": 2');
    expect(() => parseExercise(newer, 'port.json')).toThrow(
      /made by a newer selon.*version 1, got 2 \(port\.json, column version\)/u,
    );
  });

  it('are refused when they are something else', () => {
    expect(() => parseExercise(formatWork(WORK), 'ada.json')).toThrow(/another kind of file/u);
    expect(() => parseExercise('{', 'ada.json')).toThrow(/not JSON/u);
    expect(() => parseExercise('[]', 'ada.json')).toThrow(FormatError);
    expect(() => parseExercise('{"__proto__":{"format":"selon-exercise"}}', 'x')).toThrow(/another kind/u);
  });

  it('are refused when they ask for nothing', () => {
    expect(() => parseExercise(formatExercise({ ...EXERCISE, kinds: [] }), 'x.json')).toThrow(/kinds/u);
  });
});

describe('student files', () => {
  it('give back the work that was written, in order', () => {
    expect(parseWork(formatWork(WORK), 'ada.json')).toEqual(WORK);
    const turned = { ...WORK, marks: [...WORK.marks].reverse() };
    expect(parseWork(formatWork(turned), 'ada.json')).toEqual(WORK);
  });

  it('hold the words beside the offsets', () => {
    expect(formatWork(WORK)).toContain('"words": "aurait"');
  });

  it('are refused when the text was changed after marking', () => {
    const change = broken((record) => {
      const exercise = record['exercise'] as { text: string };
      exercise.text = exercise.text.replace('port', 'pont neuf');
    });
    expect(change).toThrow(/text was changed after marking.*marks 2 words/u);
  });

  it.each([
    ['beyond the text', 9999],
    ['before its start', 2],
    ['at no whole number', 6.5],
    ['on a space', 17],
  ])('are refused when a mark ends %s', (_, end) => {
    expect(
      broken((record) => {
        marksOf(record)[0]!['end'] = end;
        delete marksOf(record)[0]!['words'];
      }),
    ).toThrow(FormatError);
  });

  it('are refused when two marks of a kind overlap, and a kind is not asked for', () => {
    expect(broken((record) => marksOf(record).push({ kind: 'hedge', start: 21, end: 31 }))).toThrow(
      /overlap/u,
    );
    expect(broken((record) => (marksOf(record)[0]!['kind'] = 'label'))).toThrow(
      /expected one of hedge, source/u,
    );
  });

  it('are refused without a name', () => {
    expect(broken((record) => (record['annotator'] = ' '))).toThrow(/empty \(ada\.json, column annotator\)/u);
  });
});

describe('parseClassroom', () => {
  it('reads either kind of file', () => {
    expect(parseClassroom(formatWork(WORK), 'a.json').work).toEqual(WORK);
    expect(parseClassroom(formatExercise(EXERCISE), 'b.json')).toEqual({ exercise: EXERCISE });
  });
});
