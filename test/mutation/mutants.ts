import ts from 'typescript';

/** One change of a source that takes a condition, or a word of a list, out. */
export interface Mutant {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is done: `if true`, `if false`, `without left`, `without right`, `not negated`, `without member`. */
  readonly what: string;
  /** The words that are changed. */
  readonly words: string;
}

/** A source in which every mutant waits for its turn. */
export interface MutantSource {
  /** In the order of the source. */
  readonly mutants: readonly Mutant[];
  /** TypeScript that asks the global `selonMutant` (`createSwitch`) at each condition. */
  readonly instrumented: string;
}

/** How mutants are made. */
export interface MutantOptions {
  /** Number of the first one; the others follow. Default 0. */
  readonly first?: number;
  /** Also one for each text in an array. Default false. */
  readonly members?: boolean;
  /** Also those of guards: questions whether there is anything at all, and limits of loops. Default false. */
  readonly guards?: boolean;
}

/**
 * The mutants of a source: for each condition of `if` and `? :` one in which it always holds and one in which it never
 * does; for each operand of `&&` and `||` one without it; for each `!` one without it. What only asks whether there is
 * anything at all (`item < 0`, `name === undefined`) or limits a loop (`steps < 60`) decides nothing about language, and
 * without it the program often does the same: such guards are left out unless asked for.
 *
 * All are in one source, so that another mutant needs nothing but another number in the switch.
 *
 * @param path - Stands in the mutants.
 * @param source - TypeScript.
 */
export function mutantsOf(path: string, source: string, options: MutantOptions = {}): MutantSource {
  const { first = 0, members = false, guards = false } = options;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  /** Its number; -2, which never has its turn, for one that takes out a guard. */
  const add = (node: ts.Node, what: string, taken: ts.Node = node): number => {
    if (!guards && isGuard(taken)) return NEVER;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    mutants.push({ path, line, what, words: node.getText(file).replaceAll(/\s+/gu, ' ') });
    return first + mutants.length - 1;
  };
  /** The text of a node with its switches. */
  const visit = (node: ts.Node): string => {
    if (isCondition(node)) {
      const [always, never] = [add(node, 'if true'), add(node, 'if false')];
      return `selonMutant.truth(${always}, ${never}, () => ${inner(node)})`;
    }
    return inner(node);
    function inner(one: ts.Node): string {
      if (ts.isBinaryExpression(one) && isLogical(one.operatorToken.kind)) {
        const name = one.operatorToken.kind === ts.SyntaxKind.BarBarToken ? 'or' : 'and';
        const [left, right] = [add(one, 'without left', one.left), add(one, 'without right', one.right)];
        return `selonMutant.${name}(${left}, ${right}, () => ${visit(one.left)}, () => ${visit(one.right)})`;
      }
      if (ts.isPrefixUnaryExpression(one) && one.operator === ts.SyntaxKind.ExclamationToken)
        return `selonMutant.not(${add(one, 'not negated')}, ${visit(one.operand)})`;
      if (members && ts.isStringLiteral(one) && ts.isArrayLiteralExpression(one.parent))
        return `...selonMutant.member(${add(one, 'without member')}, ${one.getText(file)})`;
      return withVisited(one);
    }
  };
  const withVisited = (node: ts.Node): string => {
    let text = '';
    let at = node.getStart(file);
    ts.forEachChild(node, (child) => {
      // A decorator of syntax, such as the name before a shorthand property, may be read twice.
      if (child.getStart(file) < at) return;
      text += source.slice(at, child.getStart(file)) + visit(child);
      at = child.getEnd();
    });
    return text + source.slice(at, node.getEnd());
  };
  return { instrumented: withVisited(file), mutants };
}

/** What an instrumented source asks. */
export interface MutantSwitch {
  /** Number of the mutant whose turn it is; -1 for none. */
  chosen: number;
  /** While no mutant has its turn: is told each mutant that would give another value at its place (or may). */
  touch: ((mutant: number) => void) | undefined;
  readonly truth: (always: number, never: number, value: () => unknown) => unknown;
  readonly and: (
    withoutLeft: number,
    withoutRight: number,
    left: () => unknown,
    right: () => unknown,
  ) => unknown;
  readonly or: (
    withoutLeft: number,
    withoutRight: number,
    left: () => unknown,
    right: () => unknown,
  ) => unknown;
  readonly not: (without: number, value: unknown) => boolean;
  readonly member: <T>(without: number, member: T) => readonly T[];
}

/** A switch on which no mutant has its turn. */
export function createSwitch(): MutantSwitch {
  /** The value of `left && right` or `left || right`, of which `decides` says whether the left alone gave it. */
  const joined = (
    [withoutLeft, withoutRight]: readonly [number, number],
    [left, right]: readonly [() => unknown, () => unknown],
    decides: (left: unknown) => boolean,
  ): unknown => {
    if (self.chosen === withoutLeft) return right();
    if (self.chosen === withoutRight) return left();
    const first = left();
    if (decides(first)) {
      // What the right would give is not asked: it may do something.
      self.touch?.(withoutLeft);
      return first;
    }
    const second = right();
    if (second !== first) self.touch?.(withoutRight);
    return second;
  };
  const self: MutantSwitch = {
    chosen: -1,
    touch: undefined,
    truth: (always, never, value) => {
      if (self.chosen === always) return true;
      if (self.chosen === never) return false;
      const truth = value();
      self.touch?.(truth ? never : always);
      return truth;
    },
    and: (withoutLeft, withoutRight, left, right) =>
      joined([withoutLeft, withoutRight], [left, right], (first) => !first),
    or: (withoutLeft, withoutRight, left, right) =>
      joined([withoutLeft, withoutRight], [left, right], Boolean),
    not: (without, value) => {
      self.touch?.(without);
      return self.chosen === without ? Boolean(value) : !value;
    },
    member: (without, member) => (self.chosen === without ? [] : [member]),
  };
  return self;
}

/** The number of no mutant. */
export const NEVER = -2;

/** Whether an expression only asks whether there is anything at all, or how far a loop has gone. */
function isGuard(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isGuard(node.expression);
  if (!ts.isBinaryExpression(node)) return false;
  if (isLogical(node.operatorToken.kind)) return isGuard(node.left) && isGuard(node.right);
  const asked = `${node.operatorToken.getText()} ${node.right.getText()}`;
  return (
    /^(?:[!=]== undefined|< 0|>= 0|[!=]== -1)$/u.test(asked) || (asked.startsWith('<') && isLoopLimit(node))
  );
}

/** Whether a comparison stands in the condition of a `for`. */
function isLoopLimit(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isForStatement(parent)) return parent.condition === node;
  const isPart = ts.isParenthesizedExpression(parent) || ts.isBinaryExpression(parent);
  return isPart && isLoopLimit(parent);
}

function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

/** A mutant in one line: place, what is done, and to which words. */
export function formatMutant({ path, line, what, words }: Mutant): string {
  return `${path}:${line} ${what}: ${words.length > 120 ? `${words.slice(0, 117)}…` : words}`;
}
