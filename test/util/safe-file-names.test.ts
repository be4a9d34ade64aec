import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileNames } from '../../src/util/safe-file-names';

const one = (id: string): string => safeFileNames([id]).get(id)!;

/** Whether some file system would take two names for one. */
const isSame = (a: string, b: string): boolean =>
  ['NFC', 'NFD', 'NFKC'].some(
    (form) =>
      a.normalize(form).toLowerCase() === b.normalize(form).toLowerCase() ||
      a.normalize(form).toUpperCase() === b.normalize(form).toUpperCase(),
  );

describe('safeFileNames', () => {
  it('keeps an id that is a name, and makes hyphens of all else', () => {
    expect(['sputnik-2021_07', 'Étape', 'дом', 'le quai', 'sub/a', 'v1.2'].map(one)).toEqual([
      'sputnik-2021_07',
      'Étape',
      'дом',
      'le-quai',
      'sub-a',
      'v1-2',
    ]);
  });

  it('makes no path, no hidden file, no option and no device of an id', () => {
    expect(['../../etc/passwd', '/etc/passwd', 'C:\\x', '..', '', '.x', '-rf', 'a\0b\n'].map(one)).toEqual([
      'etc-passwd',
      'etc-passwd',
      'C--x',
      'text',
      'text',
      'x',
      'rf',
      'a-b',
    ]);
    expect(['CON', 'nul', 'com1', 'LPT³', 'aux.txt', 'console'].map(one)).toEqual([
      'text-CON',
      'text-nul',
      'text-com1',
      'text-LPT³',
      'aux-txt',
      'console',
    ]);
  });

  it('gives ids that differ by sign, capitals or accents alone names of their own, in any order', () => {
    const ids = ['x/y', 'x-y', 'x:y', 'X-Y', 'straße', 'STRASSE', 'e\u0301', '\u00e9', 'É'];
    const names = safeFileNames(ids);
    expect(names.get('x-y')).toMatch(/^x-y(?:-[0-9a-f]{8})?$/u);
    expect(names.get('x/y')).toMatch(/^x-y-[0-9a-f]{8}$/u);
    expect([...safeFileNames([...ids].reverse())].sort()).toEqual([...names].sort());
    const all = [...names.values()];
    for (const [place, name] of all.entries())
      for (const other of all.slice(place + 1)) expect([name, other, isSame(name, other)]).toContain(false);
  });

  it('leaves names alone that are in use, and those that look like a fingerprinted one', () => {
    expect(safeFileNames(['a'], ['A']).get('a')).toMatch(/^a-[0-9a-f]{8}$/u);
    const marked = safeFileNames(['x:y', 'x-y']).get('x:y')!;
    const names = safeFileNames(['x:y', 'x-y', marked]);
    expect(new Set(names.values()).size).toBe(3);
    expect(names.get(marked)).toBe(marked);
  });

  it('holds for any ids: one name each, which a disk takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'selon-names-'));
    try {
      const id = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.stringMatching(/^[xX/:.\-é]{1,4}$/u),
        fc.constantFrom('é'.repeat(400), '\u{1F600}'.repeat(90), 'ж'.repeat(300), '\ud800', '\ud801'),
      );
      fc.assert(
        fc.property(fc.uniqueArray(id, { maxLength: 20 }), (ids) => {
          const names = [...safeFileNames(ids).values()];
          for (const name of names) writeFileSync(join(folder, `${name}.html.tmp`), '');
          const written = readdirSync(folder);
          for (const file of written) rmSync(join(folder, file));
          return (
            written.length === ids.length &&
            names.every((name) => /^[\p{L}\p{N}\p{M}_][\p{L}\p{M}\p{N}_-]*$/u.test(name)) &&
            new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size === ids.length
          );
        }),
        { seed: 3, numRuns: 500 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
