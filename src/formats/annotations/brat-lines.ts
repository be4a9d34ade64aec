import { FormatError } from '../../util/errors';

/** A text-bound line: `T1<TAB>TYPE START END[;START END]<TAB>covered text`. */
export interface BratTextBound {
  readonly type: string;
  /** Start and end of each fragment, in code points of the text that the file was made on. */
  readonly fragments: readonly (readonly [start: number, end: number])[];
  /** The words, as the file has them; absent in files without that column. */
  readonly covered: string | undefined;
  readonly line: number;
}

/** An event line: `E1<TAB>TYPE:T1 ROLE:T2 …`. */
export interface BratEvent {
  readonly type: string;
  /** Text-bound that the event hangs on. */
  readonly anchor: string;
  readonly roles: readonly { readonly role: string; readonly target: string }[];
  readonly line: number;
}

/** An attribute line: `A1<TAB>NAME TARGET[ VALUE]`. */
export interface BratAttribute {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** A line that no annotation of this project can hold. */
export interface OtherBratLine {
  readonly kind: 'relation' | 'note' | 'normalisation';
  /** Its id, and its type. */
  readonly what: string;
}

/** The lines of a brat standoff file by what they are; ids lead to text-bounds and events. */
export interface BratLines {
  readonly textBounds: ReadonlyMap<string, BratTextBound>;
  readonly events: ReadonlyMap<string, BratEvent>;
  /** Target to its attributes. */
  readonly attributes: ReadonlyMap<string, readonly BratAttribute[]>;
  readonly others: readonly OtherBratLine[];
}

const OTHER_LINES: Readonly<Record<string, OtherBratLine['kind']>> = {
  R: 'relation',
  '*': 'relation',
  '#': 'note',
  N: 'normalisation',
};

/**
 * Reads the lines of a brat standoff file; a leading byte order mark is no part of them.
 *
 * @param content - Content of the `.ann` file.
 * @param path - The file, for messages.
 * @throws FormatError, with file and line, for a line that is none of brat's, or an id that stands twice.
 */
export function parseBratLines(content: string, path: string): BratLines {
  const textBounds = new Map<string, BratTextBound>();
  const events = new Map<string, BratEvent>();
  const attributes = new Map<string, BratAttribute[]>();
  const others: OtherBratLine[] = [];
  const rows = content.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const place = { path, line: index + 1 };
    const [id, body = '', covered] = row.split('\t');
    if (textBounds.has(id) || events.has(id))
      throw new FormatError(`parseBrat: ${id} stands twice; expected an id of its own for each line`, place);
    if (/^T\d/u.test(id)) textBounds.set(id, parseTextBound(body, covered, place));
    else if (/^E\d/u.test(id)) events.set(id, parseEvent(body, place));
    else if (/^[AM]\d/u.test(id)) {
      const [, name, target, value = 'true'] = /^(\S+) (\S+)(?: (.*))?$/u.exec(body.trim()) ?? [];
      if (name === undefined)
        throw new FormatError(
          `parseBrat: a broken attribute; expected NAME TARGET VALUE, got ${JSON.stringify(body)}`,
          place,
        );
      attributes.set(target, [...(attributes.get(target) ?? []), { name, value, line: place.line }]);
    } else if (Object.hasOwn(OTHER_LINES, id[0])) {
      others.push({ kind: OTHER_LINES[id[0]], what: `${id} ${body.split(' ', 1)[0]}`.trim() });
    } else {
      throw new FormatError(
        `parseBrat: no line of a brat file; expected T1, E1, A1, R1, N1 or #1 and a tab, got ${JSON.stringify(row.slice(0, 40))}`,
        place,
      );
    }
  }
  return { textBounds, events, attributes, others };
}

interface Place {
  readonly path: string;
  readonly line: number;
}

function parseTextBound(body: string, covered: string | undefined, place: Place): BratTextBound {
  const space = body.indexOf(' ');
  const type = body.slice(0, Math.max(0, space));
  const fragments = body
    .slice(space + 1)
    .split(';')
    .map((pair): readonly [number, number] => {
      const match = /^(\d+) (\d+)$/u.exec(pair.trim());
      if (type === '' || match === null) {
        throw new FormatError(
          `parseBrat: offsets are not numbers; expected TYPE START END, got ${JSON.stringify(body)}`,
          place,
        );
      }
      return [Number(match[1]), Number(match[2])];
    });
  return { type, fragments, covered, line: place.line };
}

function parseEvent(body: string, place: Place): BratEvent {
  const [head, ...rest] = body.trim().split(/\s+/u);
  const [type, anchor] = head.split(':');
  const roles = rest.map((pair) => {
    const [role, target] = pair.split(':');
    // brat numbers the roles that an event has several of: Content, Content2.
    return { role: role.replace(/\d+$/u, ''), target };
  });
  if (anchor === undefined || roles.some(({ target }) => target === undefined)) {
    throw new FormatError(
      `parseBrat: a broken event; expected TYPE:T1 ROLE:T2 …, got ${JSON.stringify(body)}`,
      place,
    );
  }
  return { type, anchor, roles, line: place.line };
}
