import { describe, expect, it } from 'vitest';
import { isHardWrapped, unwrapText } from '../../../src/formats/corpora/hard-wrapping';

/** A text with its lines broken at a width, as programs break them. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const PARAGRAPH =
  "Le président du conseil portuaire de Bressac a déclaré mardi que le quai nord serait rouvert aux voyageurs avant la fin de l'été, selon un calendrier encore provisoire. Les travaux auraient coûté deux millions d'euros.";

describe('lines that were broken at a fixed width', () => {
  it.each([50, 60, 72, 80])('are recognised and joined at %d characters', (width) => {
    const wrapped = `${wrap(PARAGRAPH, width)}\n\n${wrap(PARAGRAPH, width)}`;
    expect(isHardWrapped(wrapped)).toBe(true);
    expect(unwrapText(wrapped)).toBe(`${PARAGRAPH}\n\n${PARAGRAPH}`);
    expect(unwrapText(wrapped.replaceAll('\n', '\r\n'))).toBe(`${PARAGRAPH}\n\n${PARAGRAPH}`);
  });

  it('are told from lists, verse, one paragraph a line and short texts', () => {
    for (const text of [
      'pain\nlait\nœufs\nbeurre\nsel',
      'Sous le pont Mirabeau\ncoule un fleuve\net nos amours\nfaut-il\nqu’il m’en souvienne',
      [PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH].join('\n'),
      'Un titre\nPuis un texte.',
      PARAGRAPH,
    ])
      expect(isHardWrapped(text)).toBe(false);
  });

  it('keep the hyphen of a word that has one, and lose it where a word was divided', () => {
    const joined = (left: string, right: string): string => unwrapText(`${left}\n${right}`);
    expect(joined('a déclaré le gouver-', 'nement')).toBe('a déclaré le gouvernement');
    expect(joined('a-t-', 'il dit')).toBe('a-t-il dit');
    expect(joined('a dit-', 'il')).toBe('a dit-il');
    expect(joined("c'est-à-", 'dire')).toBe("c'est-à-dire");
    expect(joined('le vice-', 'président')).toBe('le vice-président');
    expect(joined('Seine-', 'Saint-Denis')).toBe('Seine-Saint-Denis');
    expect(joined('un bouche-à-bouche, un bouche-', 'à-bouche')).toBe(
      'un bouche-à-bouche, un bouche-à-bouche',
    );
    expect(joined('le gouver\u00AD', 'nement')).toBe('le gouvernement');
  });
});
