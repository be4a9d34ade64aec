import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/formats/corpus-files';
import { loadResources } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import { LANGUAGES, type Language } from '../../src/model/language';
import { createDocument } from '../../src/text/create-document';

/** Sentences that have nothing to do with any text of the corpus: no star, no name that occurs there. */
const UNRELATED: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Le marché aux fleurs rouvre samedi sur la place.',
    'Il pourrait pleuvoir en fin de journée.',
    '« Les tulipes ont bien poussé », a expliqué Odile Tarbouriech, horticultrice.',
    'Selon la jardinière, les bulbes auraient gelé.',
    'Elle a ajouté que le prix serait sans doute « raisonnable ».',
    'Vingt-deux étals, trois buvettes et un manège.',
    'D’après l’annonce, l’entrée est libre (parking compris).',
    'Que faire des pots vides ? Personne ne le dit.',
  ],
  en: [
    'The flower market reopens on Saturday.',
    'It might rain later in the day.',
    '“The tulips have grown well,” said Maud Ellerker, a gardener.',
    'According to the gardener, the bulbs may have frozen.',
    'She added that the price would probably be “fair”.',
    'Twenty-two stalls, three snack bars and a carousel.',
    'What about the empty pots? Nobody says.',
  ],
  ru: [
    'Цветочный рынок откроется в субботу.',
    'Вечером, возможно, пойдёт дождь.',
    '«Тюльпаны выросли хорошо», — рассказала садовница Аглая Вешнякова.',
    'По словам садовницы, луковицы могли замёрзнуть.',
    'Она добавила, что цена, вероятно, будет «честной».',
    'Двадцать два прилавка, три буфета и карусель.',
    'Куда девать пустые горшки? Никто не знает.',
  ],
};

const documents = readCorpus('corpus').documents;

describe('annotations of a text', () => {
  it.each(LANGUAGES)('stay the same when an unrelated %s paragraph is appended', (language) => {
    const resources = loadResources(language);
    const texts = documents.filter((doc) => doc.language === language);
    const paragraph = fc.array(fc.constantFrom(...UNRELATED[language]), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n', '\n\n'),
        ({ id, text }, paragraphs, lineBreak) => {
          const appended = [text, ...paragraphs.map((sentences) => sentences.join(' '))].join(lineBreak);
          const before = annotate(createDocument(text, { id, language }), resources).annotations;
          const after = annotate(createDocument(appended, { id, language }), resources).annotations;
          expect(after.filter(({ start }) => start < text.length)).toEqual(before);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});
