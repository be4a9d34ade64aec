import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/jobs/map-in-order';

const wait = (turns: number): Promise<void> =>
  turns <= 0 ? Promise.resolve() : Promise.resolve().then(() => wait(turns - 1));

async function* arrive<T>(items: readonly (readonly [T, number])[]): AsyncGenerator<T> {
  for (const [item, turns] of items) {
    await wait(turns);
    yield item;
  }
}

describe('mapInOrder', () => {
  it('hands out results in the order of the items, and has no more under way than it may', async () => {
    const turns = fc.nat(20);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(turns, turns)),
        fc.integer({ min: 1, max: 5 }),
        async (plan, atOnce) => {
          let underWay = 0;
          let most = 0;
          const results: number[] = [];
          const items = arrive(plan.map(([arrival, work], n) => [[n, work] as const, arrival] as const));
          const work = async ([n, length]: readonly [number, number]): Promise<number> => {
            most = Math.max(most, ++underWay);
            await wait(length);
            underWay--;
            return n;
          };
          for await (const n of mapInOrder(items, work, () => atOnce)) results.push(n);
          expect(results).toEqual(plan.map((_, n) => n));
          expect(most).toBeLessThanOrEqual(atOnce);
        },
      ),
      { seed: 20 },
    );
  });

  it('hands out a result while the next item is waited for', async () => {
    let goOn: () => void = () => {};
    const results = mapInOrder(
      (async function* () {
        yield 'a';
        await new Promise<void>((done) => (goOn = done));
        yield 'b';
      })(),
      (item) => Promise.resolve(item),
      () => 4,
    );
    expect((await results.next()).value).toBe('a');
    goOn();
    expect((await results.next()).value).toBe('b');
    expect((await results.next()).done).toBe(true);
  });

  it('throws what an item or its work throws, behind the results before it', async () => {
    const failing = async function* (): AsyncGenerator<number> {
      yield 1;
      yield 2;
      await wait(1);
      throw new Error('no more');
    };
    const seen: unknown[] = [];
    const collect = async (work: (n: number) => Promise<number>): Promise<void> => {
      try {
        for await (const n of mapInOrder(failing(), work, () => 3)) seen.push(n);
      } catch (error) {
        seen.push((error as Error).message);
      }
    };
    await collect((n) => wait(9).then(() => n));
    await collect((n) => (n === 2 ? Promise.reject(new Error('two')) : wait(9).then(() => n)));
    expect(seen).toEqual([1, 2, 'no more', 1, 'two']);
  });
});
