import type { ClassWork } from '../../classroom/class-work';
import type { MarkKind } from '../../classroom/mark-kinds';
import { findPassages, markersPerToken } from '../../classroom/passages';
import { rangeIn } from '../../model/span';
import type { ClassroomReport } from '../protocol';
import type { App } from './app';
import { choice, create, labelled } from './dom';

/** Most cells of a strip. */
const MOST_CELLS = 240;

/** Where a class marked: a strip for each kind, and the text shaded. */
export interface HeatPart {
  readonly element: HTMLElement;
  /** Brings a passage of the text into view and shades the text for its kind. */
  readonly goTo: (kind: MarkKind, start: number, end: number) => void;
}

/** The heat strips of a class and its shaded text. */
export function heatPart(app: App, work: ClassWork, { doc }: ClassroomReport): HeatPart {
  const { words } = app;
  const { tokens } = doc;
  const { kinds } = work.exercise;
  const students = work.students.length;
  const counts = new Map(kinds.map((kind) => [kind, markersPerToken(tokens, work, kind)] as const));
  const passages = findPassages(work);
  const text = create('div', {
    class: 'heat-text',
    lang: doc.language,
    dir: 'auto',
    tabindex: 0,
    role: 'region',
    'aria-label': words.heat,
  });
  const spans = fillText(text, doc);
  let shown = kinds[0]!;

  const shade = (kind: MarkKind): void => {
    shown = kind;
    const own = counts.get(kind)!;
    spans.forEach((span, t) => {
      const share = students === 0 ? 0 : own[t]! / students;
      span.className = own[t] === 0 ? '' : `heat is-${kind}`;
      span.style.setProperty('--heat', String(Math.round(100 * share)));
      if (own[t] === 0) span.removeAttribute('title');
      else span.title = `${own[t]} / ${students}`;
    });
  };
  const goTo = (kind: MarkKind, start: number, end: number): void => {
    if (kind !== shown) {
      select.value = kind;
      shade(kind);
    }
    const [from, to] = rangeIn(tokens, start, end);
    for (const span of text.querySelectorAll('.found')) span.classList.remove('found');
    for (let t = from; t < to; t++) spans[t]?.classList.add('found');
    spans[from]?.scrollIntoView({ block: 'center' });
  };

  const strips = kinds.flatMap((kind) => {
    const own = counts.get(kind)!;
    const strip = createStrip(own, students, kind, (t) => goTo(kind, tokens.start[t]!, tokens.end[t]!));
    const most = own.reduce((a, b) => Math.max(a, b), 0);
    const count = passages.filter((passage) => passage.kind === kind).length;
    strip.setAttribute('aria-label', words.heatRow(words.kinds[kind], count, most, students));
    return [create('span', { text: words.kinds[kind] }), strip];
  });
  const select = choice(
    kinds.map((kind) => [kind, words.kinds[kind]] as const),
    shown,
    (kind) => shade(kind as MarkKind),
  );
  select.id = 'heat-kind';
  shade(shown);
  return {
    goTo,
    element: create(
      'section',
      { id: 'heat' },
      create('h3', { text: words.heat }),
      create('div', { class: 'heat-strips' }, ...strips),
      create('p', { class: 'hint', text: words.heatHelp }),
      labelled(words.heatText, select),
      text,
    ),
  };
}

function fillText(text: HTMLElement, doc: ClassroomReport['doc']): readonly HTMLElement[] {
  const { tokens, paragraphs } = doc;
  const spans: HTMLElement[] = [];
  for (let p = 0, t = 0; p < paragraphs.length; p++) {
    const paragraph = create('p');
    let at = paragraphs.start[p]!;
    for (; t < tokens.length && tokens.start[t]! < paragraphs.end[p]!; t++) {
      paragraph.append(doc.text.slice(at, tokens.start[t]));
      const span = create('span', { text: doc.text.slice(tokens.start[t], tokens.end[t]) });
      spans.push(span);
      paragraph.append(span);
      at = tokens.end[t]!;
    }
    text.append(paragraph);
  }
  return spans;
}

/** A strip of the whole text: cells of equal numbers of words, each as dark as its most marked word. */
function createStrip(
  counts: Uint16Array,
  students: number,
  kind: MarkKind,
  onCell: (token: number) => void,
): HTMLElement {
  const cells = Math.max(1, Math.min(MOST_CELLS, counts.length));
  const strip = create('div', { class: 'heat-strip', role: 'img' });
  for (let cell = 0; cell < cells; cell++) {
    const from = Math.floor((cell * counts.length) / cells);
    const to = Math.max(from + 1, Math.floor(((cell + 1) * counts.length) / cells));
    let best = from;
    for (let t = from; t < to && t < counts.length; t++) if (counts[t]! > counts[best]!) best = t;
    const share = students === 0 ? 0 : (counts[best] ?? 0) / students;
    const box = create('span', { class: share === 0 ? '' : `heat is-${kind}` });
    box.style.setProperty('--heat', String(Math.round(100 * share)));
    box.addEventListener('click', () => onCell(best));
    strip.append(box);
  }
  return strip;
}
