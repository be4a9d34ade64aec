import type { View } from './view';

/**
 * A reading of a view that is made once for each key: the view never changes, and several constructions ask for the same
 * phrases and subjects. Documents are read one after the other, so that only the last one's answers are kept.
 *
 * @param keyOf - A whole number for what is asked; the same number, the same answer.
 * @param read - The reading.
 */
export function remembered<Args extends readonly unknown[], Answer>(
  keyOf: (...args: Args) => number,
  read: (view: View, ...args: Args) => Answer,
): (view: View, ...args: Args) => Answer {
  let lastView: View | undefined;
  let answers = new Map<number, Answer>();
  return (view, ...args) => {
    if (view !== lastView) {
      answers = new Map();
      lastView = view;
    }
    const key = keyOf(...args);
    const answer = answers.get(key);
    if (answer !== undefined || answers.has(key)) return answer as Answer;
    const made = read(view, ...args);
    answers.set(key, made);
    return made;
  };
}

/** The same for what is a place in the document: an item or -1. */
export function rememberedItem(
  read: (view: View, item: number) => number,
): (view: View, item: number) => number {
  let lastView: View | undefined;
  // Answers by item, each two higher than it is: 0 where nothing was asked yet.
  let answers = new Int32Array(0);
  return (view, item) => {
    if (item < 0) return -1;
    if (view !== lastView) {
      answers = new Int32Array(view.forms.length);
      lastView = view;
    }
    if (answers[item] === 0) answers[item] = read(view, item) + 2;
    return answers[item] - 2;
  };
}
