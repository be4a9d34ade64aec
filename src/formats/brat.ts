import {
  createAnnotations,
  type Annotation,
  type AnnotationDraft,
  type AttributeValue,
  type Layer,
} from '../model/annotation';
import { checkAnnotations, checkAnnotationsFit, checkTextRecord } from '../model/check-document';
import type { Span } from '../model/span';
import { checkString } from '../util/check';
import { createCodePointMap } from '../util/code-points';
import { FormatError } from '../util/errors';

/** A text-bound line (`T1`) of a brat file, in UTF-16 offsets. */
interface TextBound {
  readonly type: string;
  readonly spans: readonly Span[];
}

/** An event line (`E1`): its anchor and its roles. */
interface BratEvent {
  readonly type: string;
  readonly anchor: string;
  readonly roles: readonly { readonly role: string; readonly target: string }[];
}

const HEDGE_PREFIX = 'Hedge-';
const EVENT_LAYERS: Readonly<
  Record<string, { layer: Layer; parts: readonly string[]; labelAttribute: string }>
> = {
  Attribution: { layer: 'attribution', parts: ['source', 'cue', 'content'], labelAttribute: 'Type' },
  Label: { layer: 'labelling', parts: ['mention', 'mark', 'note'], labelAttribute: 'LabelKind' },
};

/**
 * Annotations of a brat standoff file, as `corpus/gold/README.md` describes the types: `Hedge-LABEL` text bounds,
 * `Attribution` events with `Source`, `Cue`, `Content` and attributes `Type`, `SourceKind`, `Stance`, and `Label` events
 * with `Mention`, `Mark`, `Note`. brat counts code points; the result counts UTF-16 code units.
 *
 * Lines of other kinds (relations, notes, normalisations) are not carried.
 *
 * @param content - Content of the `.ann` file.
 * @param document - Id and text of the document that it annotates.
 * @param options.path - The file, for messages.
 * @param options.annotator - Goes to `measure` of each annotation, default `gold`.
 * @throws FormatError when a line is malformed, an offset leaves the text, or a reference leads nowhere.
 */
export function parseBrat(
  content: string,
  document: { readonly id: string; readonly text: string },
  options: { readonly path?: string; readonly annotator?: string } = {},
): readonly Annotation[] {
  checkString(content, 'parseBrat', 'the content of the file');
  checkTextRecord(document, 'parseBrat');
  const { path = `${document.id}.ann`, annotator = 'gold' } = options;
  const textBounds = new Map<string, TextBound>();
  const events = new Map<string, { event: BratEvent; line: number }>();
  const attributes = new Map<string, Record<string, string>>();
  const toUtf16 = createCodePointMap(document.text).toUtf16;
  for (const [index, row] of content.split(/\r?\n/u).entries()) {
    const line = index + 1;
    const [id, body = '', covered] = row.split('\t');
    if (id.startsWith('T'))
      textBounds.set(id, parseTextBound(body, covered, toUtf16, document.text, { path, line }));
    else if (id.startsWith('E')) events.set(id, { event: parseEvent(body, { path, line }), line });
    else if (id.startsWith('A')) {
      const [name, target, value = 'true'] = body.split(' ');
      attributes.set(target, { ...attributes.get(target), [name]: value });
    }
  }
  const drafts: AnnotationDraft[] = [];
  for (const { type, spans } of textBounds.values()) {
    if (!type.startsWith(HEDGE_PREFIX)) continue;
    drafts.push(createDraft('hedging', type.slice(HEDGE_PREFIX.length), spans, {}, {}, annotator));
  }
  for (const [id, { event, line }] of events) {
    const shape = EVENT_LAYERS[event.type];
    if (shape === undefined) continue;
    const resolve = (target: string): TextBound => {
      const bound = textBounds.get(target);
      if (bound === undefined)
        throw new FormatError(`parseBrat: ${id} refers to ${target}, which is not in the file`, {
          path,
          line,
        });
      return bound;
    };
    const parts: Record<string, readonly Span[]> = Object.fromEntries(shape.parts.map((part) => [part, []]));
    for (const { role, target } of event.roles) {
      const part = role.toLowerCase();
      if (part in parts) parts[part] = [...parts[part], ...resolve(target).spans].sort((a, b) => a[0] - b[0]);
    }
    const facts = { ...attributes.get(id) };
    const label = facts[shape.labelAttribute] ?? (shape.layer === 'labelling' ? 'designation' : 'indirect');
    delete facts[shape.labelAttribute];
    const hull =
      shape.layer === 'labelling' ? [...parts.mention, ...parts.mark] : Object.values(parts).flat();
    const place = hull.length > 0 ? hull : resolve(event.anchor).spans;
    drafts.push(createDraft(shape.layer, label, place, parts, lowerFirst(facts), annotator));
  }
  return createAnnotations(document, drafts);
}

/**
 * The brat standoff file of one document's annotations; `parseBrat` reads it back.
 *
 * Not carried: `cues` and `measure`, ids, near misses, and attributes that are `null`.
 *
 * @param annotations - Annotations of one document.
 * @param document - Its id and text.
 */
export function formatBrat(
  annotations: readonly Annotation[],
  document: { readonly id: string; readonly text: string },
): string {
  checkAnnotations(annotations, 'formatBrat');
  checkTextRecord(document, 'formatBrat');
  checkAnnotationsFit(annotations, [document], 'formatBrat');
  const toCodePoint = createCodePointMap(document.text).toCodePoint;
  const lines: string[] = [];
  let textBounds = 0;
  let events = 0;
  let attributes = 0;
  const addTextBound = (type: string, spans: readonly Span[]): string => {
    const id = `T${++textBounds}`;
    const offsets = spans.map(([start, end]) => `${toCodePoint(start)} ${toCodePoint(end)}`).join(';');
    const covered = spans
      .map(([start, end]) => document.text.slice(start, end).replace(/\s/gu, ' '))
      .join(' ');
    lines.push(`${id}\t${type} ${offsets}\t${covered}`);
    return id;
  };
  const addAttribute = (name: string, target: string, value: AttributeValue): void => {
    lines.push(`A${++attributes}\t${name} ${target} ${String(value)}`);
  };
  for (const annotation of annotations) {
    const { layer, label, start, end, parts } = annotation;
    if (layer === 'hedging') {
      addTextBound(HEDGE_PREFIX + label, [[start, end]]);
      continue;
    }
    const type = layer === 'attribution' ? 'Attribution' : 'Label';
    const roles = EVENT_LAYERS[type].parts
      .filter((part) => parts[part].length > 0)
      .map((part) => `${upperFirst(part)}:${addTextBound(upperFirst(part), parts[part])}`);
    const anchorSpans = layer === 'attribution' && parts.cue.length > 0 ? parts.cue : [[start, end] as const];
    const event = `E${++events}`;
    lines.push(`${event}\t${[`${type}:${addTextBound(type, anchorSpans)}`, ...roles].join(' ')}`);
    addAttribute(EVENT_LAYERS[type].labelAttribute, event, label);
    for (const [name, value] of Object.entries(annotation.attributes)) {
      if (['sourceKind', 'stance', 'status', 'basis'].includes(name) && value !== null) {
        addAttribute(upperFirst(name), event, value);
      }
    }
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function parseTextBound(
  body: string,
  covered: string | undefined,
  toUtf16: (codePoint: number) => number,
  text: string,
  place: { readonly path: string; readonly line: number },
): TextBound {
  const space = body.indexOf(' ');
  const type = body.slice(0, space);
  const spans = body
    .slice(space + 1)
    .split(';')
    .map((pair) => {
      const [start, end] = pair.split(' ').map(Number);
      if (!Number.isInteger(start) || !Number.isInteger(end)) {
        throw new FormatError(
          `parseBrat: offsets are not numbers; expected START END, got ${JSON.stringify(pair)}`,
          place,
        );
      }
      const span: Span = [toUtf16(start), toUtf16(end)];
      if (!(span[0] < span[1] && span[1] <= text.length)) {
        throw new FormatError(
          `parseBrat: offsets leave the text; expected start < end <= its length, got ${start} ${end}`,
          place,
        );
      }
      return span;
    });
  const found = spans.map(([start, end]) => text.slice(start, end)).join(' ');
  if (covered !== undefined && squeeze(covered) !== squeeze(found)) {
    throw new FormatError(
      `parseBrat: the text at these offsets differs; expected ${JSON.stringify(covered)}, got ${JSON.stringify(found)}`,
      place,
    );
  }
  return { type, spans };
}

function parseEvent(body: string, place: { readonly path: string; readonly line: number }): BratEvent {
  const [head, ...rest] = body.trim().split(' ');
  const [type, anchor] = head.split(':');
  if (anchor === undefined) {
    throw new FormatError(
      `parseBrat: an event without anchor; expected TYPE:T1 ROLE:T2 …, got ${JSON.stringify(body)}`,
      place,
    );
  }
  // brat numbers the roles that an event has several of: Content, Content2.
  const roles = rest.map((pair) => {
    const [role, target] = pair.split(':');
    return { role: role.replace(/\d+$/u, ''), target };
  });
  return { type, anchor, roles };
}

function createDraft(
  layer: Layer,
  label: string,
  place: readonly Span[],
  parts: Readonly<Record<string, readonly Span[]>>,
  attributes: Readonly<Record<string, AttributeValue>>,
  annotator: string,
): AnnotationDraft {
  const start = Math.min(...place.map((span) => span[0]));
  const end = Math.max(...place.map((span) => span[1]));
  return {
    layer,
    label,
    start,
    end,
    parts,
    attributes,
    cues: [{ rule: 'annotator', start, end }],
    measure: annotator,
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function upperFirst(name: string): string {
  return name[0].toUpperCase() + name.slice(1);
}

function lowerFirst(facts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name[0].toLowerCase() + name.slice(1), value]),
  );
}
