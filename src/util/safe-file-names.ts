import { sha256Hex } from './sha256';

/** Bytes of a name at most: file systems take 143 to 255, and an ending and a fingerprint come behind it. */
const MOST_BYTES = 120;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin|conout|clock|(?:com|lpt)[\d¹²³])$/iu;

/**
 * A file name, without ending, for each id of a set: never a path, a device or too long, and no two ids share one, also
 * where capitals and accents do not tell names apart.
 *
 * Letters, digits, `_` and `-` stay; whatever else stands in an id becomes a hyphen. An id that is a name already keeps
 * it where it can; of several that would get the same name all but one have a fingerprint of the id behind it, so that
 * a name never passes from one id to another unless ids that collide with it come or go.
 *
 * @param ids - Ids, in any order; the result does not depend on it.
 * @param taken - Names, without ending, that are in use already.
 * @returns Id to name.
 * @example safeFileNames(['sub/a']).get('sub/a'); // 'sub-a'
 */
export function safeFileNames(
  ids: Iterable<string>,
  taken: Iterable<string> = [],
): ReadonlyMap<string, string> {
  const used = new Set([...taken].map(nameKey));
  const wanted = [...new Set(ids)].map((id) => ({ id, name: readableName(id) }));
  wanted.sort((a, b) => Number(b.id === b.name) - Number(a.id === a.name) || (a.id < b.id ? -1 : 1));
  return new Map(
    wanted.map(({ id, name }) => {
      let free = name;
      for (let n = 1; used.has(nameKey(free)); n++) {
        free = `${name}-${sha256Hex(id).slice(0, 8)}${n === 1 ? '' : `-${n}`}`;
      }
      used.add(nameKey(free));
      return [id, free];
    }),
  );
}

function readableName(id: string): string {
  const name = cut(
    id
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '-')
      .replace(/^-+/u, ''),
  ).replace(/-+$/u, '');
  return name === '' || DEVICE.test(name) ? `text-${name}`.replace(/-$/u, '') : name;
}

/** The beginning of a name, up to the last whole character within `MOST_BYTES`. */
function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}

/** What two names have in common that some file system takes for the same. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
