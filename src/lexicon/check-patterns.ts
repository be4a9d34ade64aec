import type { Lexicon } from '../model/lexicon';
import { foldForm } from '../text/matching-forms';
import type { FieldFault } from './field-fault';
import { CONTEXT_FIELDS, eachPattern } from './each-pattern';
import { patternReaderOf } from './pattern-reader';

/**
 * Checks the patterns of a lexicon whose fields are right: each can be read, none stands twice.
 *
 * @param lexicon - A lexicon without faults in its fields.
 * @returns Every fault.
 */
export function checkPatterns(lexicon: Lexicon): readonly FieldFault[] {
  const read = patternReaderOf(lexicon);
  const faults: FieldFault[] = [];
  const seen = new Map<string, string>();
  for (const { path, source, role } of eachPattern(lexicon)) {
    for (const message of read(source, role).faults) faults.push({ path, message });
    if (role !== 'entry') continue;
    const entry = lexicon.entries[path[1] as number];
    // The same words under other conditions are another expression.
    const conditions = CONTEXT_FIELDS.map((field) => entry[field]?.join('\n') ?? '');
    const key = [normalPattern(source), ...conditions].join('\n\n');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry.id);
    else {
      const message = `entry ${first} has the same pattern ${JSON.stringify(source)}; take one of them out`;
      faults.push({ path, message });
    }
  }
  return faults;
}

/** Case, apostrophes and spaces do not make another pattern; names of classes and tenses do keep their case. */
function normalPattern(source: string): string {
  if (/^[a-zà-ÿ |]*$/.test(source)) return source;
  return source
    .split(/(<[^>]*>)/)
    .map((part, i) => (i % 2 === 1 ? part : foldForm(part)))
    .join('')
    .trim()
    .replace(/ +/g, ' ');
}
