import type { TenseCode } from '../model/morphology';
import { TENSE_CODES, TOKEN_CLASSES, type PatternNode, type TokenClass } from './pattern';

const NAMED = TOKEN_CLASSES.filter((name) => !['any', 'start', 'end'].includes(name));

/**
 * Reads what stands between the angle brackets of a pattern.
 *
 * @param inside - The text between `<` and `>`.
 * @param classOf - Named lists of the lexicon; `undefined` for a name that is not known.
 * @returns The test, or what is wrong.
 */
export function parseTokenClass(
  inside: string,
  classOf: (name: string) => PatternNode | undefined,
): PatternNode | string {
  if (inside === 'inf') return { type: 'test', test: { is: 'tense', tenses: ['W'] } };
  if (isNamed(inside)) return tokenNode(inside);
  const parts = /^(lemma|tense|class):(\S+?)(?: tense:(\S+))?$/.exec(inside);
  if (parts === null) {
    const names = NAMED.map((name) => `<${name}>`).join(', ');
    return `unknown token class <${inside}>; expected <lemma:…>, <tense:…>, <class:…>, <inf> or one of ${names}`;
  }
  const [, kind, names, tenseNames] = parts;
  if (kind === 'class') {
    const list = tenseNames === undefined ? classOf(names) : undefined;
    return list ?? `unknown class <${inside}>; define it in the lexicon's field "classes"`;
  }
  const tenses = (kind === 'tense' ? names : tenseNames)?.split('|') ?? [];
  const unknown = tenses.find((code) => !isTense(code));
  if (unknown !== undefined) {
    return `unknown tense ${JSON.stringify(unknown)}; expected one of ${TENSE_CODES.join(', ')}`;
  }
  if (kind === 'tense') return { type: 'test', test: { is: 'tense', tenses: tenses.filter(isTense) } };
  const lemmas = names.normalize('NFC').split('|');
  if (lemmas.includes('')) return `a verb is missing in <${inside}>`;
  return { type: 'test', test: { is: 'lemma', lemmas, tenses: tenses.filter(isTense) } };
}

/** The test for a kind of token. */
export function tokenNode(kind: TokenClass): PatternNode {
  return { type: 'test', test: { is: 'token', kind } };
}

function isNamed(name: string): name is TokenClass {
  return (NAMED as readonly string[]).includes(name);
}

function isTense(code: string): code is TenseCode {
  return (TENSE_CODES as readonly string[]).includes(code);
}
