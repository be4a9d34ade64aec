import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import {
  alphaOfCoincidences,
  cohenKappa,
  coincidences,
  type Category,
  type Coincidences,
} from '../stats/agreement';
import { krippendorffAlphaUnitized, type Unit } from '../stats/alpha-unitized';
import { bootstrapInterval, FEWEST_RESAMPLED } from '../stats/bootstrap';
import { gammaAgreement } from '../stats/gamma-agreement';
import { checkOptions } from '../util/check';
import { checkRandom, type Random } from '../util/random';
import { marksOf, type Annotators, type ComparedMarks, type Mark } from './annotators';
import { createTable, type Cell, type Table } from './table';

/** Options of `agreementTable`. */
export interface AgreementOptions extends ComparedMarks {
  /** Seeded random numbers for the intervals over texts and for gamma's texts of chance. */
  readonly random: Random;
  /** Random annotations that estimate gamma's chance; default 100. */
  readonly samples?: number;
}

/** What is asked of the annotators: the marks as a task sees them. */
interface Task {
  readonly name: string;
  readonly label: string | null;
  /** The label that a mark has in this task; `undefined` where the task leaves it out. */
  readonly labelOf: (mark: Mark) => string | undefined;
  /** Whether only tokens that somebody else marked too are compared. */
  readonly classifyingOnly?: true;
}

const NOT_MARKED = '–';
const RESAMPLES = 1000;

/**
 * Agreement of two annotators or more on the same texts: on what to mark, on how to label it, and on both.
 *
 * Kappa and alpha compare token by token; alpha for unitising and gamma compare the marks themselves. Finding and
 * classifying are kept apart: annotators may find the same words and name them differently.
 *
 * @param documents - Texts that every annotator worked through; a text without marks counts as marked by nobody.
 * @param annotators - Annotations by the annotators' names.
 * @param options - What to compare; random numbers.
 * @returns Rows: finding, finding and classifying, classifying (tokens that two or more marked), and each label.
 *   Kappa is missing for more than two annotators, the interval for one text, and what chance leaves undefined.
 * @throws RangeError for fewer than two annotators, no text, or a layer, label or part that nothing has.
 * @source cohen1960; krippendorff2004; mathet2015; efrontibshirani1993 for the interval over texts
 */
export function agreementTable(
  documents: readonly Document[],
  annotators: Annotators,
  options: AgreementOptions,
): Table {
  checkDocuments(documents, 'agreementTable');
  checkOptions(options, 'agreementTable', ['layer', 'labels', 'part', 'random', 'samples']);
  checkRandom(options.random, 'agreementTable');
  const names = Object.keys(annotators);
  const finders = marksOf(annotators, options, 'agreementTable');
  const marks = documents.map((doc) => finders.map((find) => find(doc)));
  const labels = [...new Set(marks.flat(2).map((mark) => mark.label))].sort();
  const tasks: readonly Task[] = [
    { name: 'finding', label: null, labelOf: () => 'marked' },
    { name: 'finding and classifying', label: null, labelOf: (mark) => mark.label },
    { name: 'classifying', label: null, labelOf: (mark) => mark.label, classifyingOnly: true },
    ...labels.map((label) => ({
      name: 'label',
      label,
      labelOf: (mark: Mark) => (mark.label === label ? label : undefined),
    })),
  ];
  return createTable(
    codebookOf(names),
    tasks.map((task) => {
      const own = marks.map((ofDocument) =>
        ofDocument.map((units) =>
          units.flatMap((mark) => {
            const label = task.labelOf(mark);
            return label === undefined ? [] : [{ ...mark, label }];
          }),
        ),
      );
      const values = own.map((units, d) => valuesOf(units, documents[d].tokens.length, task));
      return {
        cells: {
          task: task.name,
          label: task.label,
          texts: documents.length,
          marks: own.flat(2).length,
          ...tokenAgreement(values, options.random),
          ...unitAgreement(own, documents, task, options),
        },
        behind: own.flat(2).map(({ annotation }) => annotation),
      };
    }),
    { documents, annotations: Object.values(annotators).flat() },
  );
}

/** For each annotator the category of every token: the labels of the marks that cover it. */
function valuesOf(
  annotators: readonly (readonly Unit[])[],
  tokens: number,
  task: Task,
): readonly (readonly Category[])[] {
  const values = annotators.map((units) => {
    const covering = Array.from({ length: tokens }, () => new Set<string>());
    for (const { start, end, label } of units) for (let t = start; t < end; t++) covering[t].add(label);
    return covering.map((labels) => (labels.size === 0 ? NOT_MARKED : [...labels].sort().join(' + ')));
  });
  if (task.classifyingOnly !== true) return values;
  return values.map((own) => own.map((value) => (value === NOT_MARKED ? null : value)));
}

function tokenAgreement(
  values: readonly (readonly (readonly Category[])[])[],
  random: Random,
): Readonly<Record<'tokens' | 'kappa' | 'alpha' | 'low' | 'high', Cell>> {
  const parts: readonly Coincidences[] = values.map(coincidences);
  const alpha = alphaOfCoincidences(parts);
  const statistic = (sample: readonly Coincidences[]): number => alphaOfCoincidences(sample).coefficient;
  const [low, high] =
    values.length < FEWEST_RESAMPLED
      ? [NaN, NaN]
      : bootstrapInterval(parts, statistic, random, RESAMPLES).interval;
  return {
    tokens: alpha.n,
    kappa: defined(kappaOf(values)),
    alpha: defined(alpha.coefficient),
    low: defined(low),
    high: defined(high),
  };
}

/** Cohen's kappa over the tokens that both annotators gave a value; NaN for more than two annotators. */
function kappaOf(values: readonly (readonly (readonly Category[])[])[]): number {
  if (values[0].length !== 2) return NaN;
  const pairs = values.flatMap(([first, second]) =>
    first.flatMap((a, t) => {
      const b = second[t];
      return a === null || b === null ? [] : [[a, b] as const];
    }),
  );
  if (pairs.length === 0) return NaN;
  return cohenKappa(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  ).coefficient;
}

/** Agreement on the marks, all texts laid end to end. */
function unitAgreement(
  marks: readonly (readonly (readonly Unit[])[])[],
  documents: readonly Document[],
  task: Task,
  { random, samples }: AgreementOptions,
): Readonly<Record<'alphaU' | 'gamma', Cell>> {
  if (task.classifyingOnly === true) return { alphaU: null, gamma: null };
  let length = 0;
  const units: Unit[][] = marks[0].map(() => []);
  documents.forEach((doc, d) => {
    marks[d].forEach((own, annotator) => {
      for (const { start, end, label } of own)
        units[annotator].push({ start: start + length, end: end + length, label });
    });
    length += doc.tokens.length;
  });
  return {
    alphaU: defined(krippendorffAlphaUnitized(units.map(joinOverlapping), length).coefficient),
    gamma: defined(gammaAgreement(units, { random, length, samples }).coefficient),
  };
}

/** Overlapping units of one label as one: alpha for unitising knows no overlap. */
function joinOverlapping(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  const last = new Map<string, number>();
  for (const unit of [...units].sort((a, b) => a.start - b.start)) {
    const index = last.get(unit.label);
    if (index !== undefined && joined[index].end > unit.start)
      joined[index] = { ...joined[index], end: Math.max(joined[index].end, unit.end) };
    else {
      last.set(unit.label, joined.length);
      joined.push(unit);
    }
  }
  return joined;
}

/** A coefficient; missing where chance leaves none. */
function defined(value: number): Cell {
  return Number.isFinite(value) ? value : null;
}

function codebookOf(names: readonly string[]): Table['codebook'] {
  const scale = '1 perfect, 0 what chance would give';
  return {
    task: {
      description: `What ${names.join(', ')} agree on: finding words, classifying them, both, or one label.`,
    },
    label: { description: 'Label after the codebook; missing for all labels together.' },
    texts: { description: 'Texts that all annotators worked through.', unit: 'texts' },
    marks: { description: 'Marks of all annotators together.', unit: 'marks' },
    tokens: { description: 'Tokens that are compared.', unit: 'tokens' },
    kappa: { description: `Cohen’s kappa on tokens: ${scale}; missing for more than two annotators.` },
    alpha: {
      description: `Krippendorff’s alpha on tokens, nominal: ${scale}; at least .8 is usually called reliable.`,
    },
    low: {
      description: `Lower end of the 95 % bootstrap interval of alpha over texts; missing below ${FEWEST_RESAMPLED}: too narrow.`,
    },
    high: { description: 'Upper end of the same interval.' },
    alphaU: { description: `Krippendorff’s alpha for unitising, texts laid end to end: ${scale}.` },
    gamma: { description: `Gamma of Mathet and others, texts laid end to end: ${scale}.` },
  };
}
