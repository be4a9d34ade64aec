import { describe, expect, it } from 'vitest';
import { failureMessage } from '../../src/kernel/cell-failure';

describe('failureMessage', () => {
  it('keeps only what an error in the user’s data says', () => {
    expect(
      failureMessage(`said before
./dist/notebook/save.js:84
        throw (0, system_error_1.explainSystemError)(error);
        ^

FileError: no space is left on the disk; free some, or choose another place (results/tables/a.csv)
- and more
    at explainSystemError (./dist/util/system-error.js:57:12)
    at line 3 of the cell
  path: 'results/tables/a.csv',
  [cause]: Error: ENOSPC
      at write (./dist/notebook/save.js:81:33)
    errno: -17,
  }
}
`),
    ).toBe(`said before
FileError: no space is left on the disk; free some, or choose another place (results/tables/a.csv)
- and more
    at line 3 of the cell`);
  });

  it('keeps only the first line of a refusal of the system', () => {
    expect(
      failureMessage(
        "node:fs:448\n    return x();\n           ^\n\nError: ENOENT: no such file or directory, open 'a'\n  errno: -2,\n  code: 'ENOENT',\n}\n",
      ),
    ).toBe("Error: ENOENT: no such file or directory, open 'a'");
  });

  it('keeps where in the project any other error comes from', () => {
    const text = 'TypeError: x\n    at own (./src/own.ts:3:1)\n    at tool (./node_modules/x/y.js:1:1)';
    expect(failureMessage(text)).toBe('TypeError: x\n    at own (./src/own.ts:3:1)');
  });
});
