import type { Warning } from '../../model/warning';
import { nearestName } from '../../util/nearest';
import type { BratLines } from './brat-lines';
import type { PlacedTextBounds } from './brat-offsets';
import { BRAT_TYPES, EVENT_LAYERS, HEDGE_PREFIX, isOwnType } from './brat-types';

/** Code of the warning about types that are none of this project's. */
export const FOREIGN_TYPES = 'brat-type-not-carried';
/** Code of the warning about relations, and about spans that no event takes up. */
export const LOOSE_PARTS = 'brat-part-not-carried';

/** What of a file is not carried, and what was read otherwise than it stands; each said once, with its count. */
export function bratWarnings(
  lines: BratLines,
  { counted, trimmed }: PlacedTextBounds,
  document: string,
  path: string,
): readonly Warning[] {
  const taken = takenTargets(lines);
  const loose = [...lines.textBounds].filter(
    ([id, { type }]) => isOwnType(type) && !type.startsWith(HEDGE_PREFIX) && !taken.has(id),
  );
  const relations = lines.others.filter(({ kind }) => kind === 'relation');
  const others = lines.others.filter(({ kind }) => kind !== 'relation');
  const unread = attributesOfParts(lines);
  const lost = [
    listed(
      relations.map(({ what }) => what),
      'relation',
    ),
    listed(
      loose.map(([id, { type }]) => `${id} ${type}`),
      'span that no event takes up',
      'spans that no event takes up',
    ),
    listed(unrolled(lines), 'role'),
    listed(unread, 'attribute of a part', 'attributes of parts'),
  ].filter((part) => part !== '');
  const foreign = foreignTypes(lines);
  const warnings: readonly (readonly [code: string, what: string, when: boolean])[] = [
    [
      FOREIGN_TYPES,
      `types that are none of this project's are left out: ${foreign.join('; ')}; expected Hedge-LABEL, ${BRAT_TYPES.filter((type) => !type.startsWith(HEDGE_PREFIX)).join(', ')}`,
      foreign.length > 0,
    ],
    [
      LOOSE_PARTS,
      `left out: ${lost.join('; ')}; what belongs together stands in an event, as E1 Attribution:T2 Source:T1 Cue:T2 Content:T3`,
      lost.length > 0,
    ],
    [
      'brat-note-not-carried',
      `left out: ${listed(
        others.map(({ what }) => what),
        'note',
      )}`,
      others.length > 0,
    ],
    [
      'brat-span-trimmed',
      `white space at the ends is left out of ${listed(trimmed, 'span')}`,
      trimmed.length > 0,
    ],
    [
      'brat-offsets',
      `the offsets were counted ${counted}, and are converted to the text as it is`,
      counted !== undefined,
    ],
  ];
  return warnings.flatMap(([code, what, when]) =>
    when ? [{ code, document, message: `${path}: ${what}` }] : [],
  );
}

/** Text-bounds that an event of this project hangs on or has in a role. */
function takenTargets({ events }: BratLines): ReadonlySet<string> {
  return new Set(
    [...events.values()]
      .filter(({ type }) => Object.hasOwn(EVENT_LAYERS, type))
      .flatMap(({ anchor, roles }) => [anchor, ...roles.map(({ target }) => target)]),
  );
}

/** Roles of events of this project that are none of their parts. */
function unrolled({ events }: BratLines): readonly string[] {
  return [...events].flatMap(([id, { type, roles }]) =>
    Object.hasOwn(EVENT_LAYERS, type)
      ? roles
          .filter(({ role }) => !EVENT_LAYERS[type].parts.includes(role.toLowerCase()))
          .map(({ role }) => `${id} ${role}`)
      : [],
  );
}

/** Attributes of spans that are parts of events: annotations have attributes, their parts none. */
function attributesOfParts({ attributes, textBounds }: BratLines): readonly string[] {
  return [...attributes].flatMap(([target, own]) => {
    const type = textBounds.get(target)?.type;
    if (type === undefined || !isOwnType(type) || type.startsWith(HEDGE_PREFIX)) return [];
    return own.map(({ name }) => `${target} ${name}`);
  });
}

/** `hedge_conditional (2 spans): did you mean "Hedge-conditional"?` for each type, in the order of the file. */
function foreignTypes({ textBounds, events }: BratLines): readonly string[] {
  const counts = new Map<string, number>();
  const add = (type: string): void => void counts.set(type, (counts.get(type) ?? 0) + 1);
  for (const { type } of textBounds.values()) if (!isOwnType(type)) add(type);
  for (const { type, anchor } of events.values()) {
    // An event and the span that it hangs on bear one type, and are one.
    if (!Object.hasOwn(EVENT_LAYERS, type) && textBounds.get(anchor)?.type !== type) add(type);
  }
  return [...counts].map(([type, count]) => {
    const nearest = nearestName(type, BRAT_TYPES);
    const hint = nearest === undefined ? '' : `: did you mean ${JSON.stringify(nearest)}?`;
    return `${type} (${count} ${count === 1 ? 'span' : 'spans'})${hint}`;
  });
}

/** `2 relations (R1 Said, R2 Said)`; empty for none. */
function listed(names: readonly string[], one: string, many: string = `${one}s`): string {
  const most = 10;
  const rest = names.length > most ? ` and ${names.length - most} more` : '';
  return names.length === 0
    ? ''
    : `${names.length} ${names.length === 1 ? one : many} (${names.slice(0, most).join(', ')}${rest})`;
}
