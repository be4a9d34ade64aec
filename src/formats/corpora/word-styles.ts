import { Parser } from 'htmlparser2';

/** What a style says of the look of its characters; absent where it leaves that to others. */
export interface WordLook {
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  readonly isSuperscript?: boolean | undefined;
}

/** A style with all that it inherits. */
export interface WordStyle extends WordLook {
  /** As Word shows it: `heading 1`. */
  readonly name: string;
}

/** The styles of a file by their ids. */
export interface WordStyles {
  readonly byId: ReadonlyMap<string, WordStyle>;
  /** Style of paragraphs that name none. */
  readonly usual: WordStyle | undefined;
}

interface OwnStyle {
  readonly id: string;
  readonly isUsual: boolean;
  name: string;
  base: string | undefined;
  look: WordLook;
}

/**
 * What a property element of WordprocessingML says: `<w:b/>`, `<w:i w:val="0"/>`, `<w:vertAlign w:val="superscript"/>`.
 *
 * @param name - Without its prefix.
 * @param value - Its `val`, if it has one.
 */
export function wordLook(name: string, value: string | undefined): WordLook {
  const isOn = value === undefined || !/^(?:0|false|off|none)$/u.test(value);
  if (name === 'b') return { isBold: isOn };
  if (name === 'i') return { isItalic: isOn };
  if (name === 'vanish') return { isHidden: isOn };
  return name === 'vertAlign' ? { isSuperscript: value === 'superscript' } : {};
}

/** The styles of `word/styles.xml`, each with what it inherits from the style that it is based on. */
export function parseWordStyles(xml: string): WordStyles {
  const own = new Map<string, OwnStyle>();
  let current: OwnStyle | undefined;
  const parser = new Parser(
    {
      onopentag: (qualified, attributes) => {
        const name = qualified.replace(/^.*:/u, '');
        const value = attributeOf(attributes, 'val');
        if (name === 'style') {
          const id = attributeOf(attributes, 'styleId') ?? '';
          const isUsual =
            attributeOf(attributes, 'type') === 'paragraph' && attributeOf(attributes, 'default') === '1';
          current = { id, isUsual, name: id, base: undefined, look: {} };
          own.set(id, current);
        } else if (current === undefined) return;
        else if (name === 'name') current.name = value ?? current.name;
        else if (name === 'basedOn') current.base = value;
        else current.look = { ...current.look, ...wordLook(name, value) };
      },
      onclosetag: (qualified) => {
        if (qualified.endsWith('style')) current = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const byId = new Map([...own.values()].map((style) => [style.id, inherited(style, own)]));
  const usual = [...own.values()].find(({ isUsual }) => isUsual);
  return { byId, usual: usual === undefined ? undefined : byId.get(usual.id) };
}

/** The value of an attribute, whatever its prefix. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(attributes, `w:${name}`)) return attributes[`w:${name}`];
  const key = Object.keys(attributes).find((one) => one === name || one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

function inherited(style: OwnStyle, all: ReadonlyMap<string, OwnStyle>): WordStyle {
  const chain = new Set<OwnStyle>();
  for (let one: OwnStyle | undefined = style; one !== undefined && !chain.has(one);) {
    chain.add(one);
    one = one.base === undefined ? undefined : all.get(one.base);
  }
  const look = [...chain].reverse().reduce<WordLook>((sum, one) => ({ ...sum, ...one.look }), {});
  return { ...look, name: style.name };
}
