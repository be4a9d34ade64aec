import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import { createDocument } from '../../src/text/create-document';

const resources = loadResources('fr');

/** How often the measures look at a word or a quotation of a text: their time, without the clock. */
function countLooks(text: string): number {
  const doc = createDocument(text, { language: 'fr' });
  let looks = 0;
  const counted = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key) {
        looks++;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  const { start, end, kind, length } = doc.tokens;
  annotate(
    {
      ...doc,
      forms: counted(doc.forms),
      tokens: { length, start: counted(start), end: counted(end), kind: counted(kind) },
      quotations: counted(doc.quotations),
    },
    resources,
  );
  return looks;
}

const repeated =
  (unit: string) =>
  (times: number): string =>
    unit.repeat(times);

describe('annotate', () => {
  it.each([
    ['« ', repeated('« ')],
    ['"a" ', repeated('"a" ')],
    [' »', repeated(' »')],
    ['( ', repeated('( ')],
    ['« A b c », a dit le maire, ', repeated('« A b c », a dit le maire, ')],
    ['le maire dit que ', repeated('le maire dit que ')],
    ['selon le maire, ', repeated('selon le maire, ')],
    ['« le « maire " dit ', repeated('« le « maire " dit ')],
    ['le maire qui dit ', repeated('le maire qui dit ')],
    ['et dit ', repeated('et dit ')],
    ['a, dit-il, ', repeated('a, dit-il, ')],
    ['si elle serait ', repeated('si elle serait ')],
    ['Daech* ', repeated('Daech* ')],
    ['« … » nested', (times: number) => `${'« '.repeat(times)}a${' »'.repeat(times)}`],
    [
      'marks and one note',
      (times: number) =>
        `${'Daech* frappe. '.repeat(times)}\n* Organisation terroriste interdite en Russie, ${'et Daech, '.repeat(times / 4)}`,
    ],
  ])('looks at the words of twice the text twice as often: %j', (_, text) => {
    const once = countLooks(text(400));
    const twice = countLooks(text(800));
    // Quadratic time would be four times.
    expect(twice / once).toBeLessThan(2.4);
    expect(once).toBeGreaterThan(0);
  });
});
