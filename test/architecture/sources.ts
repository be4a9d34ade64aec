import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Folders of `src`, lowest first: a folder imports only from itself and from those before it (DESIGN, layout). */
export const LAYER_ORDER = [
  'util',
  'model',
  'stats',
  'text',
  'lexicon',
  'syntax',
  'measures',
  'tables',
  'charts',
  'formats',
  'reader',
  'classroom',
  'kernel',
  'jobs',
  'notebook',
  'publish',
  'web',
  'evaluation',
  'cli',
] as const;

/** Folders that run unchanged in a browser. */
export const PURE_FOLDERS: readonly string[] = [
  'util',
  'model',
  'stats',
  'text',
  'lexicon',
  'syntax',
  'measures',
  'classroom',
];

/** A TypeScript file of `src`, with the files and packages that it imports. */
export interface SourceFile {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** Files of `src` that it imports, relative to `src`, without ending. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

/** Every TypeScript file of a source folder. */
export function readSourceFiles(root: string = resolve('src')): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => {
      const path = name.replaceAll('\\', '/');
      const text = readFileSync(join(root, name), 'utf8');
      const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
      const inner = specifiers.filter((specifier) => specifier.startsWith('.'));
      return {
        path,
        folder: path.includes('/') ? path.split('/')[0] : '',
        text,
        imports: inner.map((specifier) =>
          relative(root, resolve(root, dirname(path), specifier))
            .replaceAll('\\', '/')
            .replace(/\.js$/u, ''),
        ),
        packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
      };
    });
}

/** Imports that go up a layer, as `file -> imported`. */
export function findLayerFaults(files: readonly SourceFile[]): readonly string[] {
  const rank = (folder: string): number => (LAYER_ORDER as readonly string[]).indexOf(folder);
  return files.flatMap((file) =>
    file.folder === ''
      ? []
      : file.imports
          .filter((target) => {
            const folder = target.includes('/') ? target.split('/')[0] : '';
            return rank(folder) === -1 || rank(folder) > rank(file.folder);
          })
          .map((target) => `${file.path} -> ${target}`),
  );
}

/** A chain of files that import each other in a circle, or an empty list. */
export function findCycle(files: readonly SourceFile[]): readonly string[] {
  const byName = new Map(files.map((file) => [file.path.replace(/\.ts$/u, ''), file]));
  const state = new Map<string, 'open' | 'done'>();
  const chain: string[] = [];
  const visit = (name: string): readonly string[] => {
    if (state.get(name) === 'done') return [];
    if (state.get(name) === 'open') return [...chain.slice(chain.indexOf(name)), name];
    state.set(name, 'open');
    chain.push(name);
    for (const target of byName.get(name)?.imports ?? []) {
      const cycle = visit(byName.has(target) ? target : `${target}/index`);
      if (cycle.length > 0) return cycle;
    }
    chain.pop();
    state.set(name, 'done');
    return [];
  };
  for (const name of byName.keys()) {
    const cycle = visit(name);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Exported symbols without a docstring, as `file: name`. */
export function findUndocumented(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
    return source.statements.flatMap((statement) => {
      const isExported =
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ===
          true;
      // The implementation of overloads is not what a user sees.
      const isImplementation =
        ts.isFunctionDeclaration(statement) &&
        source.statements.some(
          (other) =>
            ts.isFunctionDeclaration(other) &&
            other.body === undefined &&
            other.name?.text === statement.name?.text,
        ) &&
        statement.body !== undefined;
      if (!isExported || isImplementation || ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc))
        return [];
      return [`${file.path}: ${statement.getText(source).split('\n')[0].slice(0, 80)}`];
    });
  });
}
