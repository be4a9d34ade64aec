import { describe, expect, it } from 'vitest';
import { declaredIn, decodeBytes } from '../../../src/formats/corpora/decode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
/** Russian letters in windows-1251; ASCII as it is. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => (char >= 'А' ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0)));

describe('decodeBytes', () => {
  it('believes a byte order mark, then valid UTF-8, then the declaration, then the user', () => {
    const wide = new Uint8Array([0xff, 0xfe, ...[...'été'].flatMap((char) => [char.charCodeAt(0), 0])]);
    expect(decodeBytes(wide, 'a')).toEqual({ text: 'été', encoding: 'utf-16le' });
    expect(decodeBytes(utf8('\uFEFFété'), 'a')).toEqual({ text: 'été', encoding: 'utf-8' });
    expect(decodeBytes(utf8('été'), 'a', { declared: 'iso-8859-1', encoding: 'koi8-r' }).text).toBe('été');
    expect(decodeBytes(latin('été'), 'a', { declared: 'iso-8859-1', encoding: 'koi8-r' })).toEqual({
      text: 'été',
      encoding: 'windows-1252',
    });
    expect(decodeBytes(latin('été'), 'a', { declared: 'utf-8', encoding: 'windows-1252' }).text).toBe('été');
    expect(decodeBytes(wide.subarray(2), 'a', { encoding: 'utf-16le' }).text).toBe('été');
  });

  it('refuses what nobody names, with the name that is likely and the line', () => {
    const french = latin('un\nle préfet a déclaré\n');
    expect(() => decodeBytes(french, 'a.txt')).toThrow(/--encoding windows-1252.*\(a\.txt:2\)/u);
    expect(() => decodeBytes(cyrillic('мэр заявил, что мост закроют'), 'a.txt')).toThrow(/windows-1251/u);
    const koi = new Uint8Array([0xcd, 0xdc, 0xd2, 0x20, 0xda, 0xc1, 0xd1, 0xd7, 0xc9, 0xcc]);
    expect(() => decodeBytes(koi, 'a.txt')).toThrow(/koi8-r/u);
    expect(() => decodeBytes(new Uint8Array([0x61, 0, 0x62, 0, 0x63, 0]), 'a')).toThrow(/utf-16le/u);
    expect(() => decodeBytes(latin('é'), 'a', { encoding: 'latin-zwei' })).toThrow(
      /unknown encoding "latin-zwei"/u,
    );
  });

  it('finds what HTML, XML and RTF declare', () => {
    expect(declaredIn(latin('<html><head><meta charset="windows-1251">'))).toBe('windows-1251');
    expect(
      declaredIn(latin('<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')),
    ).toBe('ISO-8859-1');
    expect(declaredIn(latin('<?xml version="1.0" encoding="koi8-r"?>'))).toBe('koi8-r');
    expect(declaredIn(latin('{\\rtf1\\ansi\\ansicpg1251 x}'))).toBe('windows-1251');
    expect(declaredIn(latin('Le charset=koi8-r'))).toBeUndefined();
  });

  it('reads the letters of windows-1252 that ISO-8859-1 has not, whichever of the two a file declares', () => {
    const bytes = Uint8Array.from([
      0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x64, 0x92, 0xc9, 0x80, 0x96, 0x81, 0xa9,
    ]);
    for (const declared of ['windows-1252', 'ISO-8859-1', 'latin1']) {
      expect(decodeBytes(bytes, 'a.html', { declared })).toEqual({
        text: 'œuvre d’É€–\u0081©',
        encoding: 'windows-1252',
      });
    }
  });

  it('leaves other encodings alone', () => {
    const bytes = Uint8Array.from([0xcf, 0xeb, 0x92, 0xf2]);
    expect(decodeBytes(bytes, 'a.html', { declared: 'windows-1251' }).text).toBe('Пл’т');
    expect(decodeBytes(new TextEncoder().encode('é\u0092'), 'a.txt').text).toBe('é\u0092');
  });
});
