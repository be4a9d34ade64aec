import { describe, expect, it } from 'vitest';
import { readCorpusFile } from '../../../src/formats/corpora/read-file';
import { parseRtf } from '../../../src/formats/corpora/rtf';

/** Bytes of a source whose characters are bytes. */
const bytes = (source: string): Uint8Array => Uint8Array.from(source, (character) => character.charCodeAt(0));
const texts = (source: string): readonly string[] => parseRtf(bytes(source)).map(({ text }) => text);
const raw = String.raw;

describe('parseRtf', () => {
  it('reads Unicode and skips what stands for it in older programs', () => {
    const cases: readonly (readonly [string, string])[] = [
      [raw`{\rtf1 pr\u233?f\u232?te}`, 'préfète'],
      [raw`{\rtf1 pr\u233\'e9f\u232 ete}`, 'préfète'],
      [raw`{\rtf1\uc0 pr\u233f\u232te}`, 'préfète'],
      [raw`{\rtf1\uc0 pr\u233 f\u232 te}`, 'préfète'],
      [raw`{\rtf1\uc2 \u1071\'df\'dfa{\uc1 \u233?}\u1071ABc}`, 'ЯaéЯc'],
      [raw`{\rtf1 \u8220\ldblquote x\u8221\rdblquote}`, '“x”'],
      [raw`{\rtf1 \u-10179?\u-8704?}`, '😀'],
      [raw`{\rtf1 \u128512?}`, '😀'],
      [raw`{\rtf1 a\u-10179?b}`, 'a\uFFFDb'],
      [raw`{\rtf1 \u-3913?}`, '•'],
      [raw`{\rtf1 {\u233}?}`, 'é?'],
    ];
    for (const [source, text] of cases) expect(texts(source), source).toEqual([text]);
  });

  it('does not take a paragraph for what stands for a character', () => {
    expect(texts(raw`{\rtf1 th\u233\par vert}`)).toEqual(['thé', 'vert']);
  });

  it('reads bytes in the encoding of the file, or of their font', () => {
    expect(texts(raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}`)).toEqual(['Привет']);
    expect(texts(raw`{\rtf1\ansi\ansicpg1252 \'93l\'92\'9cuf\'94 \'96 10 \'80\'85}`)).toEqual([
      '“l’œuf” – 10 €…',
    ]);
    expect(texts(raw`{\rtf1\mac caf\'8e}`)).toEqual(['café']);
    const fonts = raw`{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204{\*\fname Arial;}Arial CYR;}{\f2\fcharset128 Mincho;}}`;
    expect(
      texts(
        raw`{\rtf1\ansi\ansicpg1252\deff0${fonts}\'e9t\'e9 {\f1 \'cc\'ee\'f1\'ea\'e2\'e0} \f2\'93\'fa\'96\'7b\plain \'e9}`,
      ),
    ).toEqual(['été Москва 日本é']);
  });

  it('reads raw bytes: those of the code page, and UTF-8 where a program wrote that', () => {
    expect(texts('{\\rtf1\\ansicpg1252 \xe9t\xe9}')).toEqual(['été']);
    expect(texts("{\\rtf1\\ansicpg1252 \xc3\xa9t\\'e9}")).toEqual(['été']);
  });

  it('reads the characters that have words and signs', () => {
    expect(
      texts(
        raw`{\rtf1 a\emdash b\endash c\lquote d\rquote e\ldblquote f\rdblquote g\bullet h\~i\_j\-k\{l\}m\\n\tab o\line p}`,
      ),
    ).toEqual(['a—b–c‘d’e“f”g•h\u00A0i\u2011j\u00ADk{l}m\\n\to\np']);
  });

  it('drops tables of the file, pictures, headers, comments, field codes and what it does not know', () => {
    const source =
      raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\colortbl;\red255\green0\blue0;}{\stylesheet{\s0 Normal;}{\*\cs10 \additive Default Paragraph Font;}}` +
      raw`{\info{\title Titre du fichier}{\author X}}{\*\generator Msftedit;}{\header Page {\field{\*\fldinst PAGE}}\par}{\footer pied\par}` +
      raw`Selon {\field{\*\fldinst{HYPERLINK "https://phare.example"}}{\fldrslt{\ul le maire}}}{\*\annotation commentaire}{\pict\wmetafile8 0102abcd}` +
      raw`{\object{\*\objdata 0105}{\result objet}}{\xe index}{\*\inconnu x}, {\v cach\'e9}{\deleted \'f4t\'e9}fin.\par}`;
    expect(texts(source)).toEqual(['Selon le maireobjet, fin.']);
  });

  it('takes the Unicode one of two alternatives, also where both are dropped', () => {
    expect(
      texts(raw`{\rtf1{\upr{a\'e9}{\*\ud{a\u1078 ?}}} b{\info{\upr{\title x}{\*\ud{\title y}}}}}`),
    ).toEqual(['aж b']);
  });

  it('skips binary data by its length', () => {
    expect(texts('{\\rtf1 a{\\*\\x\\bin5 }}{\\q}b\\bin3 }}}c}')).toEqual(['abc']);
  });

  it('invents no numbers for lists', () => {
    expect(texts(raw`{\rtf1{\listtext\tab 1.\tab}Un\par{\pntext 2.\tab}Deux\par}`)).toEqual(['Un', 'Deux']);
  });

  it('tells bold, italic, bookmarks, pages and columns', () => {
    const source = raw`{\rtf1{\*\bkmkstart Body}{\*\bkmkend Body}{\b\i Titre}\par{\b ti}tre\par\page\b x\b0\par\trowd\intbl HD\cell a\par b\cell\row\pard z\par}`;
    expect(
      parseRtf(bytes(source)).map(({ text, isBold, isItalic, bookmarks, startsPage, column }) => [
        text,
        isBold,
        isItalic,
        bookmarks.join(),
        startsPage,
        column,
      ]),
    ).toEqual([
      ['Titre', true, true, 'Body', false, undefined],
      ['titre', false, false, '', false, undefined],
      ['x', true, false, '', true, undefined],
      ['HD', false, false, '', false, 0],
      ['a', false, false, '', false, 1],
      ['b', false, false, '', false, 1],
      ['z', false, false, '', false, undefined],
    ]);
  });

  it('puts notes at the end with their marks', () => {
    const typed = raw`Daech{\super *{\footnote\pard\plain{\super *} Organisation interdite en Russie}} recule`;
    const numbered = raw` \'e0 10 m{\super 2}{\super\chftn{\footnote\pard\plain{\super\chftn} Selon le minist\'e8re.\par Suite}}.`;
    const unrepeated = raw` Fin{\super\chftn{\footnote\ftnalt sans renvoi}}.`;
    expect(
      parseRtf(bytes(raw`{\rtf1 ${typed}${numbered}${unrepeated}\par B\par}`)).map(({ text, isNote }) => [
        text,
        isNote,
      ]),
    ).toEqual([
      ['Daech* recule à 10 m²¹. Fin².', false],
      ['B', false],
      ['* Organisation interdite en Russie', true],
      ['¹ Selon le ministère.', true],
      ['Suite', true],
      ['² sans renvoi', true],
    ]);
    expect(texts(raw`{\rtf1\ftnnchi a{\chftn{\footnote{\chftn} b}}}`)).toEqual(['a*', '* b']);
  });

  it('reads a text box once, behind its paragraph', () => {
    const shape = raw`{\shp{\*\shpinst\shpleft0{\sp{\sn posh}{\sv 1}}{\shptxt Encadr\'e9\par}}{\shprslt{\*\do{\dptxbxtext Encadr\'e9\par}}}}`;
    expect(texts(raw`{\rtf1 avant${shape} apr\'e8s\par suite}`)).toEqual(['avant après', 'Encadré', 'suite']);
  });

  it('reads a file that breaks off, a brace too many, and words named like parts of JavaScript', () => {
    expect(texts(raw`{\rtf1 Selon{\b le ma`)).toEqual(['Selonle ma']);
    expect(texts(raw`{\rtf1 a} b}} c\par d\'`)).toEqual(['a b c', 'd']);
    expect(texts(raw`{\rtf1\constructor\toString x\valueOf}`)).toEqual(['x']);
    expect(texts('{\\rtf1 a\\')).toEqual(['a']);
    expect(texts('')).toEqual([]);
  });

  it('needs no recursion, and time in proportion to the length', () => {
    const deep = parseRtf(bytes(`${'{\\b '.repeat(100_000)}x`));
    expect(deep.map(({ text, isBold }) => [text, isBold])).toEqual([['x', true]]);
    const cost = (times: number): number => {
      const source = bytes(`{\\rtf1 ${"pr\\u233?f\\'e8te \\par ".repeat(times)}}`);
      const start = performance.now();
      expect(parseRtf(source)).toHaveLength(times);
      return performance.now() - start;
    };
    cost(5000);
    // Ten times the length; quadratic work would take a hundred times as long.
    expect(cost(50_000)).toBeLessThan(40 * cost(5000) + 200);
  });
});

describe('the reader of RTF', () => {
  const read = (source: string) =>
    readCorpusFile({ path: 'a.rtf', name: 'a.rtf', bytes: bytes(source) }).items;

  it('makes one text', () => {
    expect(read(raw`{\rtf1 Titre\par\par Selon le maire,\line la digue tient.\par}`)).toEqual([
      { kind: 'text', text: 'Titre\n\nSelon le maire,\nla digue tient.', metadata: {} },
    ]);
  });

  it('marks a text that breaks off, not one with NUL behind it', () => {
    const [cut] = read(raw`{\rtf1 Selon le maire,\par la di`);
    expect(cut).toMatchObject({ text: 'Selon le maire,\n\nla di', metadata: { truncated: true } });
    expect(read('{\\rtf1 Selon le maire.}\r\n\0')).toEqual([
      { kind: 'text', text: 'Selon le maire.', metadata: {} },
    ]);
  });

  it('names a file without text', () => {
    expect(read(raw`{\rtf1{\pict 00}}`)).toEqual([
      { kind: 'fault', message: expect.stringMatching(/no text in this RTF file/u) as string },
    ]);
  });
});
