import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycle, findLayerFaults, findUndocumented, PURE_FOLDERS, readSourceFiles } from './sources';

const files = readSourceFiles();

/** The sources that a check is shown to fail on. */
function withSources<T>(
  sources: Readonly<Record<string, string>>,
  check: (found: ReturnType<typeof readSourceFiles>) => T,
): T {
  const root = mkdtempSync(join(tmpdir(), 'selon-'));
  try {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return check(readSourceFiles(root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the layers of src', () => {
  it('are imported from above only', () => {
    expect(findLayerFaults(files)).toEqual([]);
  });

  it('would report an import that goes up', () => {
    const sources = { 'text/a.ts': `import { b } from '../cli/b';`, 'cli/b.ts': 'export const b = 1;' };
    expect(withSources(sources, findLayerFaults)).toEqual(['text/a.ts -> cli/b']);
  });

  it('hold no import cycle', () => {
    expect(findCycle(files)).toEqual([]);
  });

  it('would report a cycle', () => {
    const sources = { 'text/a.ts': `import './b';`, 'text/b.ts': `export * from './a';` };
    expect(withSources(sources, findCycle)).toEqual(['text/a', 'text/b', 'text/a']);
  });
});

describe('the pure folders', () => {
  const pure = files.filter((file) => PURE_FOLDERS.includes(file.folder));

  it('import nothing of Node', () => {
    expect(
      pure.filter((file) => file.packages.some((name) => name.startsWith('node:'))).map((file) => file.path),
    ).toEqual([]);
  });

  it('use no clock and no unseeded random numbers', () => {
    const faults = files.filter(
      (file) => file.folder !== 'cli' && /Math\.random\(|Date\.now\(|new Date\(\)/u.test(file.text),
    );
    expect(faults.filter(({ folder }) => folder !== 'kernel' && folder !== 'notebook')).toEqual([]);
  });
});

describe('docstrings', () => {
  it('stand on every exported symbol', () => {
    expect(findUndocumented(files)).toEqual([]);
  });

  it('would be missed where they are missing', () => {
    const sources = { 'util/a.ts': '/** Said. */\nexport const a = 1;\nexport const b = 2;' };
    expect(withSources(sources, findUndocumented)).toEqual(['util/a.ts: export const b = 2;']);
  });
});
