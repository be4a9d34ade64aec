import { paragraphsOf, parseHtml } from '../markup';
import { flatValue } from './flatten';
import { fieldOf, isObject, textOf, type JsonObject } from './json-value';

/** Paragraphs of plain text: each line is one, as agencies send them. */
export function plainParagraphs(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  return text.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)+|\r\n|\n|\r/u);
}

/** Paragraphs of markup in a field. */
export function htmlParagraphs(html: string | undefined): readonly string[] {
  return html === undefined ? [] : paragraphsOf(parseHtml(html));
}

/** Names of people, organisations or subjects: a string, an object with `name`, or a list of them. */
export function names(value: unknown): string | undefined {
  const all = [value].flat().map((one) => (isObject(one) ? fieldOf(one, 'name') : one));
  const found = flatValue(all.filter((one) => typeof one === 'string' && one !== ''));
  return typeof found === 'string' ? found : undefined;
}

/** Those of the fields that are text, for further metadata. */
export function scalars(record: JsonObject, wanted: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const value = textOf(record, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
