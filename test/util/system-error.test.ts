import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { DataError, FileError } from '../../src/util/errors';
import { explainSystemError } from '../../src/util/system-error';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('explainSystemError', () => {
  it('says what is the matter, what to do, and where', () => {
    const error = explainSystemError(thrown(() => readFileSync('nowhere.txt')));
    expect(error).toBeInstanceOf(FileError);
    expect(error).toBeInstanceOf(DataError);
    expect((error as FileError).message).toBe('no such file or folder; check the name (nowhere.txt)');
    expect(
      (
        explainSystemError(
          thrown(() => readFileSync('nowhere.txt')),
          'b',
        ) as FileError
      ).path,
    ).toBe('b');
  });

  it('says of a port what to do about a port', async () => {
    const error = await new Promise((done) => createServer().once('error', done).listen(70, '203.0.113.1'));
    expect((explainSystemError(error) as FileError).message).toMatch(/^port 70 cannot be used .*--port N$/u);
  });

  it('leaves every other error as it came', () => {
    for (const error of [
      new TypeError('x'),
      'x',
      undefined,
      Object.assign(new Error('x'), { code: 'ERR_X' }),
    ])
      expect(explainSystemError(error)).toBe(error);
  });
});
