import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/util/errors';
import { createPathStripper } from '../../src/kernel/machine-paths';
import { formatNotebook, parseNotebook } from '../../src/kernel/notebook-file';
import { readParameters, setParameters } from '../../src/kernel/parameters';

const json = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 4,
  metadata: { title: 'A study', kernelspec: { name: 'other' }, vscode: { interpreter: 'x' } },
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# A\n', 'study'] },
    {
      cell_type: 'code',
      id: 'settings',
      execution_count: 7,
      metadata: { tags: ['parameters'], execution: { 'iopub.status.busy': '2024-01-01T00:00:00Z' } },
      outputs: [{ output_type: 'stream', name: 'stdout', text: 'old' }],
      source: "let outlet: string = 'Agence';\nlet windowTokens = 5;",
    },
  ],
});

describe('parseNotebook', () => {
  it('keeps sources, ids, tags and title, and nothing of editors and earlier runs', () => {
    const notebook = parseNotebook(json, 'a.ipynb');
    expect(notebook.metadata).toEqual({ title: 'A study' });
    expect(notebook.cells.map(({ id, source, tags }) => ({ id, source, tags }))).toEqual([
      { id: 'cell-1', source: '# A\nstudy', tags: [] },
      {
        id: 'settings',
        source: "let outlet: string = 'Agence';\nlet windowTokens = 5;",
        tags: ['parameters'],
      },
    ]);
    const text = formatNotebook(notebook);
    expect(text).not.toMatch(/2024|old|other|vscode/u);
    expect(formatNotebook(parseNotebook(text, 'a.ipynb'))).toBe(text);
  });

  it('gives every cell an id of its own', () => {
    const twice = { nbformat: 4, cells: [1, 2].map(() => ({ cell_type: 'raw', id: 'same', source: '' })) };
    expect(parseNotebook(JSON.stringify(twice), 'a').cells.map(({ id }) => id)).toEqual(['same', 'same-2']);
  });

  it('names the file that is no notebook', () => {
    expect(() => parseNotebook('{', 'a.ipynb')).toThrow(/not JSON; expected an .ipynb file \(a\.ipynb:1\)/u);
    expect(() => parseNotebook('{"nbformat":3}', 'a.ipynb')).toThrow(
      /nbformat 4 with a list of cells; got 3/u,
    );
    expect(() => parseNotebook('{"nbformat":4,"cells":[{"cell_type":"x"}]}', 'a.ipynb')).toThrow(
      /cell 1 is broken: unknown kind of cell.*got "x"/u,
    );
  });
});

// Issue 14: a broken notebook is an error with file and line, and no cell is guessed.
describe('a broken notebook', () => {
  const good = '{"cell_type": "raw", "source": ["a\\n", "{b}"]}';
  const notebook = (...cells: readonly string[]): string =>
    `{\n"metadata": {"cells": [1, 2]},\n"cells": [\n${cells.join(',\n')}\n],\n"nbformat": 4\n}\n`;

  it.each([
    ['null', /cell 2 is broken: expected a record, got null \(a\.ipynb:5\)/u],
    ['"code"', /expected a record, got "code" \(a\.ipynb:5\)/u],
    ['{"cell_type": "toString", "source": ""}', /unknown kind of cell.*"toString" \(a\.ipynb:5\)/u],
    ['{"cell_type": "code"}', /expected a source.*got nothing \(a\.ipynb:5\)/u],
    ['{"cell_type": "code", "source": {"0": "x"}}', /expected a source.*\(a\.ipynb:5\)/u],
    ['{"cell_type": "code", "source": ["x", 5]}', /expected a source.*\(a\.ipynb:5\)/u],
    [
      '{"cell_type": "code", "source": "", "metadata": {"tags": "parameters"}}',
      /list of tags.*\(a\.ipynb:5\)/u,
    ],
  ])('%s', (cell, message) => {
    expect(() => parseNotebook(notebook(good, cell, good), 'a.ipynb')).toThrow(message);
    expect(() => parseNotebook(notebook('null', cell), 'a.ipynb')).toThrow(/cell 1 .*\(a\.ipynb:4\)/u);
    expect(() => parseNotebook(notebook('null'), 'a.ipynb')).toThrow(/cell 1 .*\(a\.ipynb:4\)/u);
    expect(() => parseNotebook(notebook(good, cell), 'a.ipynb')).toThrow(FormatError);
  });

  it('is named with the line where its JSON breaks off or goes wrong', () => {
    expect(() => parseNotebook(notebook(good).replace('],', ''), 'a.ipynb')).toThrow(
      /not JSON.*\(a\.ipynb:[67]\)/u,
    );
    expect(() => parseNotebook('{"cells":\n[\n', 'a.ipynb')).toThrow(/\(a\.ipynb:2\)/u);
    expect(() => parseNotebook('null', 'a.ipynb')).toThrow(/got nothing \(a\.ipynb\)/u);
    expect(() => parseNotebook('{"nbformat": 4, "cells": {}}', 'a.ipynb')).toThrow(
      /list of cells; got cells that are \{\}/u,
    );
  });

  it('is none for a byte order mark before it, or a missing record of metadata', () => {
    expect(parseNotebook(`\ufeff${notebook(good)}`, 'a.ipynb').cells[0]?.source).toBe('a\n{b}');
    expect(parseNotebook('{"nbformat": 4, "cells": [], "metadata": null}', 'a.ipynb').metadata).toEqual({});
  });
});

describe('setParameters', () => {
  it('puts a cell behind the parameters cell, with values of the declared kind', () => {
    const notebook = parseNotebook(json, 'a.ipynb');
    expect([...readParameters(notebook).keys()]).toEqual(['outlet', 'windowTokens']);
    const cells = setParameters(notebook, { outlet: '2021', windowTokens: '9' }).cells;
    expect(cells[2]).toMatchObject({
      tags: ['injected-parameters'],
      source: '// Parameters of this run\nlet outlet = "2021";\nlet windowTokens = 9;',
    });
    expect(setParameters({ ...notebook, cells }, { outlet: 'b' }).cells).toHaveLength(3);
  });

  it('never lets a value become code', () => {
    const notebook = parseNotebook(json, 'a.ipynb');
    expect(setParameters(notebook, { outlet: "'; process.exit() //" }).cells[2]?.source).toContain(
      `let outlet = "'; process.exit() //";`,
    );
    expect(() => setParameters(notebook, { windowTokens: 'process.exit()' })).toThrow(
      /expected a number, true, false or JSON/u,
    );
  });
});

describe('createPathStripper', () => {
  it('replaces folders, longest first, and only whole names', () => {
    const strip = createPathStripper({ '/data/project': '.', '/data/project/results.1.tmp': 'results' });
    expect(
      strip('/data/project/a /data/project-2 /data/project/results.1.tmp/t.csv file:///data/project/b'),
    ).toBe('./a /data/project-2 results/t.csv ./b');
  });
});
