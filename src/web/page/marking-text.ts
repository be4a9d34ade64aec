import type { MarkKind } from '../../classroom/mark-kinds';
import type { StudentMark } from '../../classroom/student-mark';
import type { Document } from '../../model/document';
import { indexAt } from '../../model/span';
import { create } from './dom';
import type { PageWords } from './words/en';

/** A text whose words can be marked. */
export interface MarkingText {
  readonly element: HTMLElement;
  /** Shows these marks. */
  readonly refresh: (marks: readonly StudentMark[]) => void;
  /** UTF-16 offsets of what is selected: at least one word. */
  readonly selection: () => readonly [start: number, end: number];
}

/** What a marking text is made of and whom it tells. */
export interface MarkingOptions {
  readonly doc: Document;
  readonly words: PageWords;
  readonly kinds: readonly MarkKind[];
  /** `undefined` for the pen that is chosen. */
  readonly onMark: (start: number, end: number, kind?: MarkKind) => void;
  readonly onClear: (start: number, end: number) => void;
  readonly onUndo: () => void;
}

/**
 * A text as a list of words, of which one or several are selected by dragging, tapping, or with arrow keys and Shift.
 * To assistive technology it is a list box with a group for each paragraph.
 */
export function markingText(options: MarkingOptions): MarkingText {
  const { doc, words } = options;
  const { tokens } = doc;
  const spans: HTMLElement[] = [];
  /** White space behind a word, which is tinted where one mark goes on over it. */
  const gaps: (HTMLElement | undefined)[] = [];
  const box = create('div', {
    class: 'marking',
    role: 'listbox',
    tabindex: 0,
    'aria-multiselectable': 'true',
    'aria-label': words.textToMark,
    lang: doc.language,
    dir: 'auto',
  });
  for (let p = 0, t = 0; p < doc.paragraphs.length; p++) {
    const group = create('div', { role: 'group', 'aria-label': words.paragraph(p + 1), class: 'paragraph' });
    let at = doc.paragraphs.start[p]!;
    for (; t < tokens.length && tokens.start[t]! < doc.paragraphs.end[p]!; t++) {
      if (tokens.start[t]! > at) {
        const gap = create('span', { text: doc.text.slice(at, tokens.start[t]) });
        gaps[t - 1] = gap;
        group.append(gap);
      }
      const span = create('span', {
        role: 'option',
        id: `word-${t}`,
        'aria-selected': 'false',
        text: doc.text.slice(tokens.start[t], tokens.end[t]),
      });
      span.dataset['word'] = String(t);
      spans.push(span);
      group.append(span);
      at = tokens.end[t]!;
    }
    box.append(group);
  }

  // The selection goes from the anchor to the word under the cursor, in either direction.
  let anchor = 0;
  let cursor = 0;
  let shown: readonly [from: number, to: number] = [0, -1];
  const range = (): readonly [from: number, to: number] => [
    Math.min(anchor, cursor),
    Math.max(anchor, cursor),
  ];
  const offsets = (): readonly [start: number, end: number] => {
    const [from, to] = range();
    return [tokens.start[from]!, tokens.end[to]!];
  };
  function select(nextAnchor: number, nextCursor: number): void {
    spans[cursor]?.classList.remove('cursor');
    anchor = nextAnchor;
    cursor = nextCursor;
    const [from, to] = range();
    for (let t = shown[0]; t <= shown[1]; t++) {
      if (t < from || t > to) setSelected(t, false);
    }
    for (let t = from; t <= to; t++) setSelected(t, true);
    shown = [from, to];
    spans[cursor]?.classList.add('cursor');
    box.setAttribute('aria-activedescendant', `word-${cursor}`);
  }
  function setSelected(t: number, isSelected: boolean): void {
    spans[t]?.setAttribute('aria-selected', String(isSelected));
  }
  const move = (to: number, extends_: boolean): void => {
    const t = Math.max(0, Math.min(tokens.length - 1, to));
    select(extends_ ? anchor : t, t);
    spans[t]?.scrollIntoView({ block: 'nearest' });
  };

  /** The word nearest above or below the cursor, on the next line that has words. */
  function lineMove(step: 1 | -1): number {
    const here = spans[cursor]!;
    const top = here.offsetTop;
    const middle = here.offsetLeft + here.offsetWidth / 2;
    let best = cursor;
    let line: number | undefined;
    for (let t = cursor + step; t >= 0 && t < spans.length; t += step) {
      const span = spans[t]!;
      if (line === undefined ? Math.abs(span.offsetTop - top) > 3 : Math.abs(span.offsetTop - line) > 3) {
        if (line !== undefined) break;
        line = span.offsetTop;
        best = t;
      } else if (line === undefined) continue;
      const distance = (place: number): number =>
        Math.abs(spans[place]!.offsetLeft + spans[place]!.offsetWidth / 2 - middle);
      if (distance(t) < distance(best)) best = t;
    }
    return best;
  }

  box.addEventListener('keydown', (event) => {
    if (spans.length === 0 || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const sentence = Math.max(0, indexAt(doc.sentences, tokens.start[cursor]!));
    const jumps: Readonly<Record<string, () => number>> = {
      ArrowRight: () => cursor + 1,
      ArrowLeft: () => cursor - 1,
      ArrowDown: () => lineMove(1),
      ArrowUp: () => lineMove(-1),
      Home: () => (isCommand ? 0 : indexAt(tokens, doc.sentences.start[sentence]!)),
      End: () => (isCommand ? tokens.length - 1 : indexAt(tokens, doc.sentences.end[sentence]! - 1)),
    };
    const pen = options.kinds[Number(event.key) - 1];
    if (jumps[event.key] !== undefined) move(jumps[event.key]!(), event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') options.onMark(...offsets());
    else if (pen !== undefined && !isCommand) options.onMark(...offsets(), pen);
    else if (event.key === 'Delete' || event.key === 'Backspace') options.onClear(...offsets());
    else if (event.key.toLowerCase() === 'z' && isCommand) options.onUndo();
    else if (event.key === 'Escape') select(cursor, cursor);
    else return;
    event.preventDefault();
  });
  box.addEventListener('focus', () => select(anchor, cursor));

  const wordAt = (event: PointerEvent): number | undefined => {
    const element = document.elementFromPoint(event.clientX, event.clientY);
    const word = element instanceof HTMLElement ? element.dataset['word'] : undefined;
    return word === undefined ? undefined : Number(word);
  };
  let dragged: number | undefined;
  box.addEventListener('pointerdown', (event) => {
    const t = event.button === 0 ? wordAt(event) : undefined;
    if (t === undefined) return;
    dragged = t;
    box.setPointerCapture(event.pointerId);
    select(event.shiftKey ? anchor : t, t);
  });
  box.addEventListener('pointermove', (event) => {
    if (dragged === undefined) return;
    const t = wordAt(event);
    if (t !== undefined && t !== cursor) select(anchor, t);
  });
  box.addEventListener('pointerup', () => {
    if (dragged === undefined) return;
    dragged = undefined;
    options.onMark(...offsets());
  });
  // The browser took the gesture for scrolling.
  box.addEventListener('pointercancel', () => {
    dragged = undefined;
    select(cursor, cursor);
  });

  function refresh(marks: readonly StudentMark[]): void {
    const classes: string[][] = spans.map(() => []);
    const names: string[][] = spans.map(() => []);
    const joined: string[][] = spans.map(() => []);
    for (const { kind, start, end } of marks) {
      for (let t = Math.max(0, indexAt(tokens, start)); t < tokens.length && tokens.start[t]! < end; t++) {
        classes[t]!.push(`is-${kind}`);
        names[t]!.push(words.kinds[kind]);
        if (tokens.end[t]! < end) joined[t]!.push(`is-${kind}`);
      }
    }
    spans.forEach((span, t) => {
      const wanted = [
        ...classes[t]!,
        ...(t === cursor && span.classList.contains('cursor') ? ['cursor'] : []),
      ];
      if (span.className !== wanted.join(' ')) span.className = wanted.join(' ');
      if (names[t]!.length === 0) span.removeAttribute('aria-label');
      else span.setAttribute('aria-label', `${span.textContent}, ${names[t]!.join(', ')}`);
      const gap = gaps[t];
      if (gap !== undefined && gap.className !== joined[t]!.join(' ')) gap.className = joined[t]!.join(' ');
    });
  }

  return { element: box, refresh, selection: offsets };
}
