import type { Annotation, Layer } from '../../../src/model/annotation';
import type { Span } from '../../../src/model/span';
import { CLOSING, JOINED_LABELS, ROLES } from './marked-text';

/** What an annotation must have to be marked; `Annotation` and `GoldAnnotation` have it. */
export interface Markable {
  readonly layer: Layer;
  readonly label?: string | undefined;
  readonly start?: number;
  readonly end?: number;
  readonly parts: Annotation['parts'];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Bracket and first word of the header. */
  readonly open: string;
  readonly ids: string[];
  readonly words: string;
}

/**
 * The text with its annotations marked in place, as `parseMarkedText` reads it: relations with their labels, without
 * other attributes.
 *
 * @param text - The unmarked text.
 * @param annotations - Annotations of it; none for a text whose brackets are only escaped.
 * @throws RangeError when two marks of one bracket cross: the notation has no way to write that.
 */
export function formatMarkedText(text: string, annotations: readonly Markable[]): string {
  let marked = '';
  let at = 0;
  const open: Mark[] = [];
  const copyTo = (to: number): void => {
    marked += text.slice(at, to).replace(/[{}[\]<>]/gu, '\\$&');
    at = to;
  };
  const closeUpTo = (offset: number): void => {
    for (;;) {
      // The first end; of several at one place, of the mark that was opened last.
      const next = open.reduce<Mark | undefined>(
        (first, mark) => (first === undefined || mark.end <= first.end ? mark : first),
        undefined,
      );
      if (next === undefined || next.end > offset) return;
      open.splice(open.indexOf(next), 1);
      copyTo(next.end);
      marked += CLOSING[next.open[0]];
    }
  };
  for (const mark of orderedMarks(annotations)) {
    closeUpTo(mark.start);
    if (open.some((around) => around.open[0] === mark.open[0] && around.end < mark.end))
      throw new RangeError(
        `formatMarkedText: two marks cross at ${mark.start}; expected marks of one bracket to nest, got ${mark.open}`,
      );
    copyTo(mark.start);
    marked += [mark.open, ...mark.ids].join(' ') + mark.words + '|';
    open.push(mark);
  }
  closeUpTo(text.length);
  copyTo(text.length);
  return marked;
}

/** Marks by place, the longer first; those of several annotations that are one mark are joined. */
function orderedMarks(annotations: readonly Markable[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const layer of ['attribution', 'labelling', 'hedging'] as const) {
    const own = annotations.filter((annotation) => annotation.layer === layer);
    const joined = own.filter((annotation) => !isAlone(annotation)).sort((a, b) => signOf(a) - signOf(b));
    for (const annotation of own) {
      const isNumbered = joined.length > 1 || (layer === 'labelling' && !isJoined(annotation.label));
      const id = isNumbered && joined.includes(annotation) ? [String(joined.indexOf(annotation) + 1)] : [];
      for (const mark of marksOf(annotation, id)) {
        const same = marks.find(
          ({ start, end, open, words }) =>
            start === mark.start && end === mark.end && open === mark.open && words === mark.words,
        );
        if (same !== undefined && mark.ids.length > 0)
          same.ids.splice(0, Infinity, ...[...same.ids, ...mark.ids].sort((a, b) => Number(a) - Number(b)));
        else marks.push(mark);
      }
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the cue or the mark begins, by which annotations are numbered; without one, where its first part does. */
function signOf({ layer, parts }: Markable): number {
  const signs = parts[ROLES[layer]['['] ?? ''] ?? [];
  return Math.min(...(signs.length > 0 ? signs : Object.values(parts).flat()).map(([start]) => start));
}

/** Whether an annotation is one bracket with its label. */
function isAlone({ layer, label, parts }: Markable): boolean {
  if (layer !== 'labelling') return layer === 'hedging';
  return !isJoined(label) && Object.values(parts).flat().length === 1;
}

/** Whether parts without number go with a bracket of this label. */
function isJoined(label: string | undefined): boolean {
  return label === undefined || JOINED_LABELS.includes(label);
}

function marksOf(annotation: Markable, ids: readonly string[]): readonly Mark[] {
  const { layer, label = '', start = 0, end = 0 } = annotation;
  const brackets = Object.entries(ROLES[layer]) as [string, string][];
  const filled = (role: string): readonly Span[] =>
    annotation.parts[role] ?? (layer === 'hedging' ? [[start, end]] : []);
  // The label stands on the mark or the cue, else on what there is.
  const bearer = ['[', '<', '{'].find((bracket) => filled(ROLES[layer][bracket] ?? '').length > 0);
  return brackets.flatMap(([bracket, role]) =>
    filled(role).map(([from, to], place) => {
      const bears = bracket === bearer;
      const head = bears && layer !== 'attribution' ? label : role;
      const words = bears && layer === 'attribution' && place === 0 && label !== '' ? ` ${label}` : '';
      return { start: from, end: to, open: `${bracket}${head}`, ids: [...ids], words };
    }),
  );
}
