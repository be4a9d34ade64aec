import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/text/create-document';
import { quotationsOf } from './segments';

function unpairedOf(text: string): string[] {
  return createDocument(text, { language: 'fr' }).unpairedMarks.map((offset) => `${offset}:${text[offset]}`);
}

describe('quotations', () => {
  it.each([
    ['« a b »'],
    ['«a b»'],
    ['“a b”'],
    ['"a b"'],
    ['„a b“'],
    ['„a b”'],
    ['‘a b’'],
    ["'a b'"],
    ['‹ a b ›'],
    ['”a b”'],
    ['“a b“'],
    [':" a b "'],
    ["''a b''"],
    ['<<a b>>'],
    ['“a b"'],
    ['"a b”'],
  ])('pair the marks of %s', (quoted) => {
    expect(quotationsOf(`Il dit ${quoted} à tous.`)).toEqual(['a b']);
    expect(unpairedOf(`Il dit ${quoted} à tous.`)).toEqual([]);
  });

  it('nest, whatever the marks', () => {
    expect(quotationsOf('« Il a dit “non” », puis « il a dit « oui » hier ».')).toEqual([
      'Il a dit “non”',
      '1:non',
      'il a dit « oui » hier',
      '1:oui',
    ]);
    expect(quotationsOf('"Il a dit \'non\'", dit-elle.')).toEqual(["Il a dit 'non'", '1:non']);
  });

  it('are not made of apostrophes', () => {
    const text = "L'ami d’hier s'en va, aujourd’hui, rock 'n' roll des années '90.";
    expect(quotationsOf(text)).toEqual([]);
    expect(unpairedOf(text)).toEqual([]);
  });

  it('are found where sentences are glued', () => {
    expect(quotationsOf('C\'est délicat."Il part", dit-elle."Nous aussi."Elle rit.')).toEqual([
      'Il part',
      'Nous aussi.',
    ]);
  });

  it('begin behind an elided word', () => {
    expect(quotationsOf('l\'"union" et d’«accord»')).toEqual(['union', 'accord']);
  });

  it('go on over paragraphs that begin with their mark again', () => {
    const text = '« Un début.\n« Une suite.\n« La fin », dit-il.';
    const [quotation, ...others] = createDocument(text, { language: 'fr' }).quotations;
    expect(others).toEqual([]);
    expect(quotation).toMatchObject({ start: 0, end: text.indexOf('»') + 1, closed: true });
    expect(unpairedOf(text)).toEqual([]);
  });

  it('go on over paragraphs up to the mark that closes them', () => {
    expect(quotationsOf('« Un début.\nUne suite.\nLa fin », dit-il.')).toEqual([
      'Un début.\nUne suite.\nLa fin',
    ]);
  });

  it('end at the paragraph when nothing closes them, and swallow nothing of the next one', () => {
    const text = '« Sans fin ici.\nLe texte va « bien » sans elle.';
    expect(quotationsOf(text)).toEqual(['Sans fin ici.?', 'bien']);
    expect(unpairedOf(text)).toEqual(['0:«']);
  });

  it('leave an inner mark without partner inside the outer pair', () => {
    expect(quotationsOf('« Il a dit “non et il part », dit-elle.')).toEqual([
      'Il a dit “non et il part',
      '1:non et il part?',
    ]);
  });

  it('report a closing mark that nothing opens', () => {
    expect(unpairedOf('Rien ici » du tout.')).toEqual(['9:»']);
    expect(quotationsOf('Rien ici » du tout.')).toEqual([]);
  });

  it('go on behind a plural possessive when a better mark closes them', () => {
    expect(quotationsOf('‘The mayors’ plan is safe,’ Hale said.', 'en')).toEqual([
      'The mayors’ plan is safe,',
    ]);
    expect(quotationsOf("'The workers' plan,' Hale said. 'We go.'", 'en')).toEqual([
      "The workers' plan,",
      'We go.',
    ]);
    expect(quotationsOf("He called it 'the mess' and the 'new boys' club.", 'en')).toEqual([
      'the mess',
      'new boys',
    ]);
  });

  it('may be empty', () => {
    expect(quotationsOf('« »')).toEqual(['']);
  });
});
