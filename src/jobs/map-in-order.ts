/**
 * Works on items as they come, several at once, and hands out the results in the order of the items: each as soon as it
 * and those before it are there, also while the next item is waited for.
 *
 * @param items - What to work on; no more of them are taken than may be under way.
 * @param work - The work on one item.
 * @param atOnce - How many may be under way; asked anew before each item.
 * @throws Whatever an item or its work throws, at its place in the order.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  atOnce: () => number,
): AsyncGenerator<R, void, undefined> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined;
  let isOver = false;
  try {
    for (;;) {
      if (!isOver && coming === undefined && underWay.length < Math.max(1, atOnce())) {
        coming = iterator.next();
        coming.catch(ignore);
      }
      const [first] = underWay;
      if (first === undefined && coming === undefined) return;
      const next =
        first === undefined
          ? await coming
          : coming && (await Promise.race([first.then(nothing, nothing), coming.catch(nothing)]));
      if (next === undefined) {
        yield await first;
        underWay.shift();
        continue;
      }
      coming = undefined;
      if (next.done === true) isOver = true;
      else {
        const result = work(next.value);
        result.catch(ignore);
        underWay.push(result);
      }
    }
  } finally {
    await iterator.return?.();
  }
}

// What is rejected before its turn is thrown when its turn comes.
function ignore(): void {}

function nothing(): undefined {
  return undefined;
}
