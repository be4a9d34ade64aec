import { describe, expect, it } from 'vitest';
import { createIdRegister } from '../../src/formats/id-register';

describe('createIdRegister', () => {
  it('remembers which text each of many ids names, and where it was first', () => {
    const register = createIdRegister();
    const place = (n: number): { path: string; line: number } => ({ path: `f${n % 3}`, line: n });
    for (let n = 0; n < 20_000; n++) expect(register.take(`id-${n}`, `text ${n}`, place(n)).is).toBe('new');
    for (let n = 0; n < 20_000; n += 7) {
      expect(register.take(`id-${n}`, `text ${n}`, place(0))).toEqual({ is: 'again' });
      expect(register.take(`id-${n}`, 'other', place(0))).toEqual({ is: 'other', earlier: place(n) });
    }
  });
});
