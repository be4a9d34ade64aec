import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf, textsOf } from './items-of';

const row = (id: string, form: string, misc = '_'): string =>
  `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc}\n`;

describe('CoNLL-U', () => {
  it('gives a document for each newdoc: its text with paragraphs, its comments as metadata', () => {
    expect(itemsOfFixture('conllu/press.conllu')).toEqual([
      {
        kind: 'text',
        id: 'phare-1',
        text: 'Selon la préfète, le barrage du port aurait cédé.\nLe maire nie.\n\nLes Orvaks* démentent.',
        metadata: { outlet: 'Le Phare', date: '2021-07-03' },
        line: 1,
      },
      {
        kind: 'text',
        id: 'herald-1',
        text: 'The dam may have burst.',
        metadata: { title: 'Dam & dyke', headline: 'Dam & dyke' },
        line: 37,
      },
    ]);
  });

  it('without newdoc is one text, and says so', () => {
    const sentence = (form: string): string =>
      `# sent_id = x\n${row('1', form, 'SpaceAfter=No')}${row('2', '.')}\n`;
    const [item] = textsOf(itemsOf(sentence('Un') + sentence('Deux'), 'a.conllu'));
    expect([item.id, item.text, item.notes?.[0].message]).toEqual([
      undefined,
      'Un. Deux.',
      expect.stringMatching(/^no "# newdoc" in the file: 2 sentences/u),
    ]);
    expect(textsOf(itemsOf(sentence('Un'), 'a.txt'))[0]).not.toHaveProperty('notes');
  });

  it('is read with CRLF, empty nodes, several line breaks, and no blank line at its end', () => {
    const text = `# newdoc\n${row('1-2', "aujourd'hui", 'SpacesAfter=\\s')}${row('1', 'au')}${row('2', 'jour')}${row('2.1', 'x')}${row('3', 'oui', 'SpacesAfter=\\n\\n')}\n${row('1', 'Non')}`;
    expect(itemsOf(text.replaceAll('\n', '\r\n'), 'a.conllu')).toMatchObject([
      { text: "aujourd'hui oui\n\nNon" },
    ]);
  });

  it('is no table, whatever its words', () => {
    expect(
      itemsOf(`${row('1', 'Texte')}${row('2', 'libre')}`.replaceAll('_\t_\t', 'text\tNOUN\t'), 'a.txt'),
    ).toMatchObject([{ text: 'Texte libre' }]);
  });

  it('is not CoNLL 2003, which keeps no spaces', () => {
    expect(outlineOf(itemsOf('-DOCSTART- -X- -X- O\n\nVormelle _ _ B-LOC\n', 'a.txt')).join()).toMatch(
      /this is CoNLL 2003, tokens without the spaces/u,
    );
  });

  it('is not a list with numbers', () => {
    expect(itemsOf('1\tUn article\n2\tDeux\n', 'a.txt')).toMatchObject([
      { text: '1\tUn article\n2\tDeux\n' },
    ]);
  });
});
