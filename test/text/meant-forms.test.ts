import { describe, expect, it } from 'vitest';
import type { DocumentLanguage } from '../../src/model/language';
import { createDocument } from '../../src/text/create-document';
import { foldForm } from '../../src/text/matching-forms';

const forms = (text: string, language: DocumentLanguage = 'fr'): string =>
  createDocument(text, { language }).forms.join(' ');

describe('forms of what was spelt otherwise', () => {
  it('read an opening single mark between letters as an apostrophe', () => {
    expect(forms('D‘après lui, aujourd‘hui l‘avocat dit ‘oui’.')).toBe(
      "d' après lui , aujourd'hui l' avocat dit ' oui ' .",
    );
    expect(forms('He said ‘it‘s fine’, O‘Brien.', 'en')).toBe("he said ' it's fine ' , o'brien .");
  });

  it('join an elided word with the apostrophe behind its space, and no quotation', () => {
    expect(forms("Qu 'il aille à l 'avocat, il y 'a")).toBe("qu' il aille à l' avocat , il y ' a");
    expect(forms("la vitamine D 'active'")).toBe("la vitamine d ' active '");
  });

  it.each(['a-t’il', "a-t'il", 'a-t il', 'a t-il', "a t'il", 'a t il', 'a -t-il', 'a- t-il', 'a-t‘il'])(
    'know the inverted subject of %s',
    (verb) => {
      const doc = createDocument(`« Non », ${verb} dit.`, { language: 'fr' });
      expect(doc.forms.slice(4)).toEqual(['a', '-t-il', 'dit', '.']);
      expect(doc.text).toBe(`« Non », ${verb} dit.`);
    },
  );

  it('leave a pronoun and a tie before other words alone', () => {
    expect(forms("T'as vu, va-t'en, on t'a dit")).toBe("t' as vu , va-t'en , on t' a dit");
  });

  it('take ligatures apart and put them where French has them', () => {
    expect(forms('conﬁrmé, ﬂeuve, oﬃciel')).toBe('confirmé , fleuve , officiel');
    expect(forms('sa soeur, belle-soeur, au coeur des manoeuvres, voeux, oeil, ex æquo')).toBe(
      'sa sœur , belle-sœur , au cœur des manœuvres , vœux , œil , ex aequo',
    );
    expect(forms('coefficient, poésie, Noel, Joe, Coeuré, moelle')).not.toContain('œf');
    expect(foldForm('soeur', 'fr')).toBe('sœur');
    expect(forms('manoeuvre', 'en')).toBe('manoeuvre');
  });

  it('give capitals their accents in lines that have none, where one word is written so', () => {
    expect(forms("D'APRES LE PREFET, 200 BLESSES ET UN EX-DEPUTE")).toBe(
      "d' après le préfet , 200 blessés et un ex-député",
    );
    expect(forms('LE MAIRE A DECLARE QUE LA REGION ESPERE')).toBe('le maire a déclaré que la région espère');
    expect(forms('LES SYNDICATS DENONCENT A PEU PRES TOUT')).toBe('les syndicats dénoncent à peu près tout');
    // Accents are written here, and an acronym is no line of capitals.
    expect(forms('À L’ÉCOLE, LE PRES')).toBe("à l' école , le pres");
    expect(forms('Le PRES de Lyon')).toBe('le pres de lyon');
    expect(forms('PRES DE OU SUR', 'en')).toBe('pres de ou sur');
  });

  it('give the first letter its accent, and tell à from the verb', () => {
    expect(forms("L'Etat et l'Ecole. Evidemment, Emile.")).toBe("l' état et l' école . évidemment , emile .");
    expect(forms('A mon avis, oui. A-t-il dit non ? A t-il dit ? A déclaré forfait. Plan A : non.')).toBe(
      'à mon avis , oui . a -t-il dit non ? a -t-il dit ? a déclaré forfait . plan a : non .',
    );
  });

  it('drop stress marks and Latin letters in Cyrillic words, and keep й, ё and Latin parts', () => {
    expect(forms('зая́вил, вoзмóжно, зая´вил, йод, ёлка, IT-компания', 'ru')).toBe(
      'заявил , возможно , заявил , йод , ёлка , it-компания',
    );
    expect(forms('Mэр, eго, оfficials', 'ru')).toBe('мэр , его , officials');
  });

  it('read control characters as the signs of Windows-1252', () => {
    const doc = createDocument('Il a dit : \u0093 C\u0092est le c\u009cur \u0094 \u0085', { language: 'fr' });
    expect(doc.forms.join(' ')).toBe("il a dit : “ c' est le cœur ” …");
    expect(doc.quotations).toMatchObject([{ start: 11, end: 28, mark: '“', closed: true }]);
    expect(doc.text).toContain('\u0093');
  });

  it('read inclusive writing as the word it stands for, and no address', () => {
    expect(forms('étudiant.e.s, salarié.es, certain·e·s, élu(e)s, acteur·rice·s, citoyen-ne-s, un•e')).toBe(
      'étudiants , salariés , certains , élus , acteurs , citoyens , un',
    );
    expect(forms('lemonde.fr, exemple.es/a')).toBe('lemonde.fr , exemple.es / a');
  });
});
