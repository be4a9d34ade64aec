import ts from 'typescript';

/** One change of a source that takes a condition, or a word of a list, out. */
export interface Mutant {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is done: `if true`, `if false`, `without left`, `without right`, `not negated`, `without member`. */
  readonly what: string;
  /** The source that is replaced, and by what. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Which mutants are made. */
export interface MutantOptions {
  /** Also one for each text in an array or a call such as `new Set([…])`. Default false. */
  readonly members?: boolean;
}

/**
 * The mutants of a source: for each condition of `if` and `? :` one in which it always holds and one in which it never
 * does; for each operand of `&&` and `||` one without it; for each `!` one without it.
 *
 * @param path - Stands in the mutants.
 * @param source - TypeScript.
 * @returns In the order of the source.
 */
export function mutantsOf(path: string, source: string, options: MutantOptions = {}): readonly Mutant[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, what: string, replacement: string, end = node.getEnd()): void => {
    const start = node.getStart(file);
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    mutants.push({ path, line, what, start, end, replacement });
  };
  const visit = (node: ts.Node): void => {
    const condition = ts.isIfStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node)
        ? node.condition
        : undefined;
    if (condition !== undefined) {
      add(condition, 'if true', 'true');
      add(condition, 'if false', 'false');
    }
    if (ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind)) {
      add(node, 'without left', `(${node.right.getText(file)})`);
      add(node, 'without right', `(${node.left.getText(file)})`);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, 'not negated', node.operand.getText(file));
    if (options.members === true && ts.isArrayLiteralExpression(node))
      for (const member of node.elements) if (ts.isStringLiteral(member)) addMember(node, member);
    ts.forEachChild(node, visit);
  };
  const addMember = (list: ts.ArrayLiteralExpression, member: ts.Expression): void => {
    const isLast = list.elements.at(-1) === member && !list.elements.hasTrailingComma;
    const rest = source.slice(member.getEnd()).search(',');
    add(member, 'without member', '', isLast ? undefined : member.getEnd() + rest + 1);
  };
  visit(file);
  return mutants;
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

/** The source with the mutant in it. */
export function applyMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

/** A mutant in one line: place, what is done, and to which words. */
export function formatMutant(source: string, mutant: Mutant): string {
  const { path, line, what, start, end } = mutant;
  const words = source.slice(start, end).replaceAll(/\s+/gu, ' ');
  return `${path}:${line} ${what}: ${words.length > 120 ? `${words.slice(0, 117)}…` : words}`;
}
