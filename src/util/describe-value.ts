/** Records that a user holds, told by their fields; the first that fits. */
const RECORDS: readonly (readonly [fields: readonly string[], name: string])[] = [
  [['documents', 'annotations'], 'annotated texts'],
  [['documents', 'errors'], 'a corpus (its texts are its documents)'],
  [['text', 'tokens'], 'a document'],
  [['columns', 'behind'], 'a table'],
  [['data', 'layout'], 'a figure'],
  [['columns', 'values'], 'a data frame'],
  [['layer', 'label', 'cues'], 'an annotation'],
  [['id', 'entries'], 'a lexicon'],
  [['lexicons', 'language'], 'the resources of a language'],
  [['exercise', 'students'], 'the work of a class'],
];

/** Longest text that is shown as it is. */
const LONGEST = 60;

/**
 * What somebody passed, in words for a message: `nothing`, `the text "abc"`, `a corpus (its texts are its documents)`.
 *
 * @param value - Anything.
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    return value.length > LONGEST
      ? `a text of ${value.length} characters`
      : `the text ${JSON.stringify(value)}`;
  }
  if (typeof value === 'function')
    return value.name === '' ? 'a function' : `the function ${value.name} itself, not called`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : describeList(value);
  if (typeof (value as { then?: unknown }).then === 'function')
    return 'a promise (put await before what makes it)';
  const known = RECORDS.find(([fields]) => fields.every((field) => field in value));
  if (known !== undefined) return known[1];
  const fields = Object.keys(value);
  return fields.length === 0 ? 'an empty record' : `a record with ${fields.slice(0, 6).join(', ')}`;
}

function describeList(values: readonly unknown[]): string {
  const [first] = values;
  const what = Array.isArray(first) ? 'a list' : describeValue(first);
  return `a list of ${values.length}, the first of them ${what}`;
}
