import { describe, expect, it } from 'vitest';
import { remembered, rememberedItem } from '../../src/syntax/remembered';
import type { View } from '../../src/syntax/view';

const viewOf = (...forms: readonly string[]): View => ({ forms }) as unknown as View;

describe('a reading of a view', () => {
  it('is made once for each key, and anew for another document', () => {
    let made = 0;
    const read = remembered(
      (item: number) => item,
      (view, item) => (made++, view.forms[item]),
    );
    const view = viewOf('le', 'pont');
    expect([read(view, 1), read(view, 1), read(view, 0)]).toEqual(['pont', 'pont', 'le']);
    expect(made).toBe(2);
    expect(read(viewOf('un', 'quai'), 1)).toBe('quai');
  });

  it('of an item is -1 outside of the document, and is not made again where it was -1', () => {
    let made = 0;
    const read = rememberedItem((view, item) => (made++, view.forms[item] === 'pont' ? item + 1 : -1));
    const view = viewOf('le', 'pont', 'tient');
    expect([0, 1, 2, 0, 1, 2].map((item) => read(view, item))).toEqual([-1, 2, -1, -1, 2, -1]);
    expect(made).toBe(3);
    expect(read(view, -1)).toBe(-1);
    expect(read(viewOf('pont'), 0)).toBe(1);
  });
});
