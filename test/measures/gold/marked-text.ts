import { MEASURES } from '../../../src/measures/annotate';
import type { Layer } from '../../../src/model/annotation';
import type { Span } from '../../../src/model/span';

/** An annotation as a marked text names it. */
export interface GoldAnnotation {
  readonly layer: Layer;
  /** `undefined` when the mark leaves it open: then any label is right. */
  readonly label: string | undefined;
  /** Role to spans in text order; all roles of the layer. Hedging has the one role `cue`. */
  readonly parts: Readonly<Record<string, readonly Span[]>>;
  /** Attributes that the marks name; others are not compared. Values as text, `null` included. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A text without its marks, and what they say. */
export interface MarkedText {
  readonly text: string;
  /** In the order of their first marks. */
  readonly annotations: readonly GoldAnnotation[];
}

/** Bracket to the part that it marks, per layer. */
export const ROLES: Readonly<Record<Layer, Readonly<Partial<Record<string, string>>>>> = {
  attribution: { '{': 'source', '[': 'cue', '<': 'content' },
  labelling: { '{': 'mention', '[': 'mark', '<': 'note' },
  hedging: { '[': 'cue' },
};

/** Opening brackets to closing ones. */
export const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '<': '>' };

/** Labels with which a mention and a note without number go; the others are one bracket each, or have numbers. */
export const JOINED_LABELS: readonly string[] = ['designation', 'footnote'];

const HEADER =
  /^(?<head>[a-z-]+)(?<ids>(?: \d+)*)(?<words>(?: [A-Za-z-]+(?:=(?:"[^"]*"|[^ |"]+))?)*)(?:\||(?=[}\]>]))/u;

interface Draft {
  readonly layer: Layer;
  readonly id: string;
  label: string | undefined;
  readonly parts: Record<string, Span[]>;
  readonly attributes: Record<string, string>;
}

interface Opened {
  readonly bracket: string;
  readonly role: string;
  readonly drafts: readonly Draft[];
  readonly start: number;
}

/**
 * Reads a text in which annotations are marked in place; `formatMarkedText` writes one.
 *
 * Three brackets, each with a header before the bar:
 * - attribution: `{source|le maire}`, `[cue|a dit]`, `<content|le pont tiendra>`;
 * - hedging: `[epistemic-modal|pourrait]`, the label for header;
 * - labelling: `{mention|Daech}[designation|*]`, `<note|*Organisation …>`; what stands alone has its label for header,
 *   `[markup|**]`, `{unmarked|Daech}`, `<designation|*Organisation …>`.
 *
 * Marks nest, and those of different brackets may cross. Parts of one relation that stand apart are marked with the same header (`<content|Le pont>, dit-il,
 * <content|tiendra>`). Several relations have numbers, `{source 1|…}`; a part of two has both, `{source 1 2|…}`.
 * Behind the numbers the header may say more: a single word is the label (on a source its kind), `name=value` any
 * attribute, with `"…"` around what has spaces: `{source person speaker="Ann Reed"|she} [cue direct stance=none|said]`.
 * What is not said is not compared. A bracket that belongs to the text has a backslash before it: `\[`.
 *
 * @throws RangeError for a bracket without partner or header, a header with an unknown word or of the wrong bracket.
 */
export function parseMarkedText(marked: string): MarkedText {
  let text = '';
  const drafts: Draft[] = [];
  const open: Opened[] = [];
  const fail = (at: number, what: string): never => {
    throw new RangeError(
      `parseMarkedText: ${what} at ${at} of ${JSON.stringify(marked)}; a bracket of the text itself is written \\[`,
    );
  };
  for (let i = 0; i < marked.length; i++) {
    const sign = marked[i];
    if (sign === '\\' && /[{}[\]<>]/u.test(marked[i + 1] ?? '')) {
      text += marked[++i];
    } else if (sign in CLOSING) {
      const header = HEADER.exec(marked.slice(i + 1));
      if (header === null) return fail(i, `${sign} without a header such as [cue|`);
      const { head, ids, words } = header.groups!;
      const place = placeOf(sign, head);
      if (place === undefined) return fail(i, `${sign}${head} is no mark`);
      const opened = draftsOf(drafts, place, ids.trim() === '' ? [''] : ids.trim().split(' '));
      if (typeof opened === 'string') return fail(i, opened);
      for (const draft of opened) describe(draft, place.role, words);
      open.push({ bracket: sign, role: place.role, drafts: opened, start: text.length });
      i += header[0].length;
    } else if (/[}\]>]/u.test(sign)) {
      const index = open.map(({ bracket }) => CLOSING[bracket]).lastIndexOf(sign);
      if (index < 0) return fail(i, `${sign} closes nothing`);
      const [last] = open.splice(index, 1);
      // `{source}` without words says that there is none.
      if (last.start < text.length)
        for (const draft of last.drafts) draft.parts[last.role].push([last.start, text.length]);
    } else {
      text += sign;
    }
  }
  if (open.length > 0) fail(marked.length, `${open.at(-1)!.bracket} is not closed`);
  for (const { parts } of drafts) for (const spans of Object.values(parts)) spans.sort((a, b) => a[0] - b[0]);
  return {
    text,
    annotations: drafts.map(({ layer, label, parts, attributes }) => ({ layer, label, parts, attributes })),
  };
}

interface Place {
  readonly layer: Layer;
  readonly role: string;
  readonly label?: string;
}

/** What a header's first word says in this bracket: a role, or a label. */
function placeOf(bracket: string, head: string): Place | undefined {
  for (const layer of ['attribution', 'labelling', 'hedging'] as const) {
    const role = ROLES[layer][bracket];
    if (role === undefined) continue;
    if (role === head && layer !== 'hedging') return { layer, role };
    if (layer !== 'attribution' && isLabel(layer, head)) return { layer, role, label: head };
  }
  return undefined;
}

function isLabel(layer: Layer, word: string): boolean {
  return word in MEASURES.find(({ id }) => id === layer)!.labels;
}

/** The annotations that a mark is part of; made when their number is new. Text when that cannot be. */
function draftsOf(drafts: Draft[], place: Place, ids: readonly string[]): readonly Draft[] | string {
  const { layer, label } = place;
  const create = (id: string): Draft => {
    const roles = Object.values(ROLES[layer]) as string[];
    const parts = Object.fromEntries(roles.map((role) => [role, []]));
    const draft: Draft = { layer, id, label, parts, attributes: {} };
    drafts.push(draft);
    return draft;
  };
  const isAlone = label !== undefined && (layer === 'hedging' || !JOINED_LABELS.includes(label));
  if (isAlone && ids[0] === '') return [create('alone')];
  const found = ids.map(
    (id) => drafts.find((draft) => draft.layer === layer && draft.id === id) ?? create(id),
  );
  for (const draft of found) {
    if (label === undefined) continue;
    if (draft.label !== undefined && draft.parts[place.role].length > 0)
      return 'a second label; annotations that are not alone have numbers, {mention 1|…}[designation 1|*],';
    draft.label = label;
  }
  return found;
}

/** Adds what the words behind a header's numbers say. */
function describe(draft: Draft, role: string, words: string): void {
  for (const [, name, quoted, plain] of words.matchAll(/ ([A-Za-z-]+)(?:=(?:"([^"]*)"|([^ |"]+)))?/gu)) {
    const value = quoted ?? plain;
    if (value !== undefined) draft.attributes[name] = value;
    else if (role === 'source') draft.attributes.sourceKind = name;
    else if (isLabel(draft.layer, name)) draft.label = name;
    else throw new RangeError(`parseMarkedText: ${JSON.stringify(name)} is no label of ${draft.layer}`);
  }
}
