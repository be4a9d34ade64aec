import { describe, expect, it } from 'vitest';
import { createProgressLine, type ProgressLineOptions } from '../../src/cli/progress-line';

function watch(options: Partial<ProgressLineOptions> & { readonly isTTY?: boolean }): {
  readonly line: ReturnType<typeof createProgressLine>;
  readonly written: string[];
  readonly setTime: (ms: number) => void;
} {
  const written: string[] = [];
  let time = 0;
  const { isTTY = true, ...rest } = options;
  const line = createProgressLine({
    stream: { isTTY, write: (text) => written.push(text) },
    isPlain: false,
    now: () => time,
    ...rest,
  });
  return { line, written, setTime: (ms) => (time = ms) };
}

describe('the line of a long command', () => {
  it('rewrites itself on a terminal, with rate and time left, and makes room for what is said', () => {
    const { line, written, setTime } = watch({});
    line.onRead!(100, 1000);
    line.onWritten(50);
    expect(written).toEqual([]);
    setTime(10_000);
    line.onRead!(300, 1000);
    line.onWritten(5950);
    setTime(10_100);
    line.onWritten(1);
    line.say('a: seen');
    setTime(400_000);
    line.onRead!(400, 1000);
    line.onWritten(0);
    line.end();
    expect(written).toEqual([
      // A fifth of the input in ten seconds: the seven tenths that are left take 35.
      '6,000 documents, 600 a second, 30 %, 35 s left',
      '\r\x1b[K',
      'a: seen\n',
      '6,001 documents, 15 a second, 40 %, 13 min left',
      '\r\x1b[K',
    ]);
  });

  it('is a line now and then on a terminal that cannot rewrite', () => {
    const { line, written, setTime } = watch({ isPlain: true });
    for (let ms = 0; ms <= 24_000; ms += 500) {
      setTime(ms);
      line.onWritten(1);
    }
    line.end();
    expect(written).toEqual([
      '5 documents, 3 a second\n',
      '25 documents, 2 a second\n',
      '45 documents, 2 a second\n',
    ]);
  });

  it('is not there where nobody looks on; what is said is', () => {
    const { line, written, setTime } = watch({ isTTY: false });
    setTime(60_000);
    line.onWritten(1000);
    line.say('a: seen');
    line.end();
    expect([line.onRead, written]).toEqual([undefined, ['a: seen\n']]);
  });
});
