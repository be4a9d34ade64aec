import { describe, expect, it } from 'vitest';
import * as selon from '../../src/index';

// Calls of the public functions with what somebody passes by mistake as their first argument.

type AnyFunction = (...args: readonly unknown[]) => unknown;

const doc = selon.createDocument('Le port serait fermé.', { id: 'port', language: 'fr' });
const corpus = { documents: [doc], errors: [], warnings: [] };

/** Functions without an argument, or whose first may be anything or absent. */
const EXEMPT = [
  'corpusFolder',
  'corpusOptions',
  'resultsFolder',
  'evaluationOverview',
  'evaluationSummary',
  'unseenScores',
  'createAttribution',
  'createLabelling',
];

const FUNCTIONS = Object.entries(selon).flatMap(([name, value]) =>
  typeof value === 'function' && !name.endsWith('Error') && !EXEMPT.includes(name)
    ? [[name, value as AnyFunction] as const]
    : [],
);

/** Further arguments that would do, so that the first one is what is wrong. */
const FURTHER: Readonly<Record<string, readonly unknown[]>> = {
  annotate: [selon.loadResources('fr')],
  agreementChart: [{ a: [], b: [] }],
  agreementTable: [{ a: [], b: [] }, { random: selon.createRandom(1) }],
  bootstrapDifference: [[1, 2], () => 1, selon.createRandom(1)],
  bootstrapInterval: [() => 1, selon.createRandom(1)],
  collocates: [{ node: 'port' }],
  collocatesChart: [{ node: 'port' }],
  compareGroups: [{ by: 'document', first: 'a', random: selon.createRandom(1) }],
  countBy: [['label']],
  dispersionTable: [{ of: 'label' }],
  gammaAgreement: [{ random: selon.createRandom(1), length: 9 }],
  keynessChart: [{ target: 'a', reference: 'b' }],
  keyWords: [[doc], { language: 'fr' }],
  labelRates: [{ random: selon.createRandom(1) }],
  labelRegister: [{ jurisdiction: 'RU' }],
  matrixChart: [{ rows: 'label', columns: 'voice' }],
  permutationTest: [[1, 2], () => 1, { random: selon.createRandom(1) }],
  rateChart: [{ what: 'Hedges' }],
  ratePer: [{ layer: 'hedging', random: selon.createRandom(1) }],
  scoreChart: [{ what: 'Hedging' }],
  sourceDiversity: [{ random: selon.createRandom(1) }],
  timelineChart: [{ what: 'Hedges' }],
};

/** Sound options of functions of annotated texts. */
const OPTIONS: Readonly<Record<string, object>> = {
  balanceTable: { by: 'outlet' },
  collocates: { node: 'port', minimum: 1 },
  compareGroups: { by: 'outlet', first: 'x', random: selon.createRandom(1) },
  concordance: { layer: 'hedging' },
  dispersionTable: { of: 'label' },
  labelCoverage: {},
  labelRates: { random: selon.createRandom(1) },
  labelRegister: { jurisdiction: 'RU' },
  ratePer: { layer: 'hedging', random: selon.createRandom(1) },
  sourceDiversity: { random: selon.createRandom(1) },
  sourceTable: {},
};

/** A message that a program made, and not somebody who thought of its reader. */
const FROM_THE_ENGINE =
  /Cannot (?:read|destructure|convert)|is not (?:a function|iterable|an Object)|argument must be of type|undefined/u;

async function messageOf(call: () => unknown): Promise<string> {
  try {
    const result = await call();
    // Generators check when they begin.
    if (typeof (result as Iterator<unknown> | undefined)?.next === 'function')
      (result as Iterator<unknown>).next();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('a public function', () => {
  it('is called with further arguments only where it takes them', () => {
    const names = FUNCTIONS.map(([name]) => name);
    expect([...Object.keys(FURTHER), ...EXEMPT].filter((name) => !(name in selon))).toEqual([]);
    expect(names.length).toBeGreaterThan(80);
  });

  it.each(FUNCTIONS)('%s says what is missing when it is given nothing', async (name, call) => {
    const message = await messageOf(() => call(undefined, ...(FURTHER[name] ?? [])));
    expect(message).toMatch(new RegExp(`^${name}(?:, \\w+)?: .*expected .*got `, 'u'));
    expect(message).not.toMatch(FROM_THE_ENGINE);
  });

  it.each(FUNCTIONS)('%s says so when it is given a whole corpus', async (name, call) => {
    const message = await messageOf(() => call(corpus, ...(FURTHER[name] ?? [])));
    expect(message).toMatch(new RegExp(`^${name}(?:, \\w+)?: `, 'u'));
    expect(message).not.toMatch(FROM_THE_ENGINE);
  });

  const ofTexts = FUNCTIONS.filter(([name]) =>
    /^(?:annotate|annotateCorpus|corpusTable|countBy|concordance|ratePer|readerPage)$|(?:Table|Profile|Rates|Coverage|Naming)$/u.test(
      name,
    ),
  );
  it.each(ofTexts)('%s says so when it is given a text, or an empty list', async (name, call) => {
    for (const value of ['Le port serait fermé.', []]) {
      const message = await messageOf(() => call(value, ...(FURTHER[name] ?? [])));
      expect(message).toMatch(new RegExp(`^${name}: `, 'u'));
      expect(message).toMatch(/got the text "Le port serait fermé\."|an empty list/u);
    }
  });

  const texts = selon.annotateCorpus([doc, { ...doc, id: 'quai', metadata: { outlet: 'x' } }]);
  it.each(Object.entries(OPTIONS))('%s refuses an option that it does not have', async (name, options) => {
    const call = selon[name as keyof typeof selon] as AnyFunction;
    expect(await messageOf(() => call(texts, options))).toBe('');
    expect(await messageOf(() => call(texts, { ...options, labbels: ['booster'] }))).toMatch(
      new RegExp(`^${name}: unknown option; expected one of`, 'u'),
    );
    expect(await messageOf(() => call(texts, 'hedging'))).toMatch(/the options must be a record/u);
  });
});
