import {
  createAnnotations,
  type Annotation,
  type AnnotationDraft,
  type AttributeValue,
  type Layer,
} from '../../model/annotation';
import { checkAnnotations, checkAnnotationsFit, checkTextRecord } from '../../model/check-document';
import type { Span } from '../../model/span';
import type { Warning } from '../../model/warning';
import { checkOptions, checkString } from '../../util/check';
import { createCodePointMap } from '../../util/code-points';
import { checkReferences, checkValues, valuesOf } from './brat-check';
import { parseBratLines, type BratAttribute, type BratEvent } from './brat-lines';
import { placeTextBounds } from './brat-offsets';
import { EVENT_LAYERS, HEDGE_PREFIX, lowerFirst, upperFirst } from './brat-types';
import { bratWarnings } from './brat-warnings';

/** Annotations of a brat file, and what was not carried or was read otherwise than it stands. */
export interface ParsedBrat {
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
}

/** Where the annotations of a brat file come from. */
export interface BratOptions {
  /** The file, for messages; default the document's id with `.ann`. */
  readonly path?: string;
  /** Goes to `measure` of each annotation; default `gold`. */
  readonly annotator?: string;
}

/**
 * Annotations of a brat standoff file, as `corpus/gold/README.md` describes the types: `Hedge-LABEL` text bounds,
 * `Attribution` events with `Source`, `Cue`, `Content` and attributes `Type`, `SourceKind`, `Stance`, and `Label` events
 * with `Mention`, `Mark`, `Note`. brat counts code points; the result counts UTF-16 code units.
 *
 * Not carried, and counted and named in the warnings: other types, spans that no event takes up, relations, notes,
 * normalisations. Spans that begin or end with white space are trimmed, and offsets that were counted with other line
 * ends or a byte order mark are converted; the warnings say so.
 *
 * @param content - Content of the `.ann` file.
 * @param document - Id and text of the document that it annotates.
 * @param options - Where it comes from.
 * @throws FormatError, with file and line, when a line is malformed, the words do not stand at their offsets, a
 *   reference leads nowhere, or labels and values are not in the codebook: all of these at once.
 */
export function parseBrat(
  content: string,
  document: { readonly id: string; readonly text: string },
  options: BratOptions = {},
): ParsedBrat {
  checkString(content, 'parseBrat', 'the content of the file');
  checkTextRecord(document, 'parseBrat');
  checkOptions(options, 'parseBrat', ['path', 'annotator']);
  const { path = `${document.id}.ann`, annotator = 'gold' } = options;
  const lines = parseBratLines(content, path);
  const placed = placeTextBounds(lines.textBounds, document.text, path);
  checkReferences(lines, path);
  checkValues(lines, path);
  const drafts: AnnotationDraft[] = [];
  for (const [id, { type }] of lines.textBounds) {
    if (!type.startsWith(HEDGE_PREFIX)) continue;
    const label = type.slice(HEDGE_PREFIX.length);
    const attributes = attributesOf(lines.attributes.get(id), 'hedging');
    drafts.push(createDraft('hedging', label, placed.spans.get(id)!, {}, attributes, annotator));
  }
  for (const [id, event] of lines.events) {
    if (!Object.hasOwn(EVENT_LAYERS, event.type)) continue;
    const { layer, parts: roles, labelAttribute, defaultLabel } = EVENT_LAYERS[event.type];
    const parts = Object.fromEntries(
      roles.map((role) => [role, spansInRole(event, role, placed.spans)] as const),
    );
    const facts = lines.attributes.get(id) ?? [];
    const label = facts.find(({ name }) => name === labelAttribute)?.value ?? defaultLabel;
    const hull = layer === 'labelling' ? [...parts.mention, ...parts.mark] : Object.values(parts).flat();
    const place = hull.length > 0 ? hull : placed.spans.get(event.anchor)!;
    const others = facts.filter(({ name }) => name !== labelAttribute);
    drafts.push(createDraft(layer, label, place, parts, attributesOf(others, layer), annotator));
  }
  return {
    annotations: createAnnotations(document, drafts),
    warnings: bratWarnings(lines, placed, document.id, path),
  };
}

function spansInRole(
  { roles }: BratEvent,
  wanted: string,
  spans: ReadonlyMap<string, readonly Span[]>,
): readonly Span[] {
  return roles
    .filter(({ role }) => role.toLowerCase() === wanted)
    .flatMap(({ target }) => spans.get(target)!)
    .sort((a, b) => a[0] - b[0]);
}

/** Attributes as records of this project, those of true and false not as text. */
function attributesOf(
  attributes: readonly BratAttribute[] = [],
  layer: Layer,
): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    attributes.map(({ name, value }): [string, AttributeValue] => {
      const own = lowerFirst(name);
      const isFlag = valuesOf(layer, own)?.includes('true') === true;
      return [own, isFlag ? value === 'true' : value];
    }),
  );
}

/**
 * The brat standoff file of one document's annotations; `parseBrat` reads them back.
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
