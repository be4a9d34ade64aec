import { annotateByHand, joinTexts, type Finding } from './annotated-texts';
import type { AnnotatedTexts } from '../../src/tables/table';

const relation = (
  words: string,
  [source, cue, content]: readonly [source: string, cue: string, content: string],
  attributes: Readonly<Record<string, string | null>>,
  label = 'indirect',
): Finding => ({
  words,
  layer: 'attribution',
  label,
  parts: { source, cue, content },
  attributes: { engagement: 'acknowledge', side: null, construction: 'parenthetical', ...attributes },
});

const ANNA = { speaker: 'Anna Brun', speakerKind: 'person' };
const LUC = { speaker: 'Luc Morel', speakerKind: 'person' };

/**
 * Two tellings of one event: `a` has a headline, a lead, a denial that shares the words of a claim and a noun of saying (38
 * words); `b` has a denial that names who claims (19 words). `c` is in a language that no measure covers.
 */
export function framingTexts(): AnnotatedTexts {
  return joinTexts(
    annotateByHand(
      'a',
      'Le port ferme, selon Anna Brun\n\nLe quai fermera lundi, dit la maire. « Le contrat ancien était illégal », affirme Luc Morel. Il pleut fort ce soir.\n\nElle nie tout contrat illégal signé. La crainte de travaux longs demeure.',
      [
        relation('Le port ferme, selon Anna Brun', ['Anna Brun', 'selon', 'Le port ferme'], {
          ...ANNA,
          construction: 'preposition',
        }),
        relation('Le quai fermera lundi, dit la maire', ['la maire', 'dit', 'Le quai fermera lundi'], {
          ...ANNA,
          side: 'Brumeville',
        }),
        relation(
          'Le contrat ancien était illégal », affirme Luc Morel',
          ['Luc Morel', 'affirme', 'Le contrat ancien était illégal'],
          LUC,
          'direct',
        ),
        relation('Elle nie tout contrat illégal signé', ['Elle', 'nie', 'tout contrat illégal signé'], {
          ...ANNA,
          engagement: 'deny',
        }),
        relation('crainte de travaux longs', ['', 'crainte', 'travaux longs'], {
          speaker: null,
          speakerKind: null,
          sourceKind: 'none',
          construction: 'noun',
        }),
      ],
      { event: 'port', genre: 'agency', constructed: true },
    ),
    annotateByHand(
      'b',
      '« Le pont tient », dit Luc Morel. Le quai rouvrira, assure Anna Brun, qui dément les propos de Luc Morel.',
      [
        relation('Le pont tient », dit Luc Morel', ['Luc Morel', 'dit', 'Le pont tient'], LUC, 'direct'),
        relation('Le quai rouvrira, assure Anna Brun', ['Anna Brun', 'assure', 'Le quai rouvrira'], ANNA),
        relation('dément les propos de Luc Morel', ['qui', 'dément', 'les propos de Luc Morel'], {
          ...ANNA,
          engagement: 'deny',
        }),
      ],
      { event: 'port', genre: 'blog', constructed: true },
    ),
    annotateByHand('c', 'El puerto cierra.', [], { event: 'port', genre: 'blog' }, 'es'),
  );
}
