import { describe, expect, it } from 'vitest';
import { TOKEN_KIND } from '../../src/model/document';
import { createDocument } from '../../src/text/create-document';
import { kindsOf, tokensOf } from './segments';

/** Tokens joined by `|`. */
function split(text: string, language?: string): string {
  return tokensOf(text, language).join('|');
}

describe('French tokens', () => {
  it.each([
    ["L'Otan et l’Onu", "L'|Otan|et|l’|Onu"],
    ["qu'il n'y a jusqu'à lorsqu'elle", "qu'|il|n'|y|a|jusqu'|à|lorsqu'|elle"],
    [
      'aujourd’hui, quelqu’un, c’est-à-dire, presqu’île',
      'aujourd’hui|,|quelqu’un|,|c’est-à-dire|,|presqu’île',
    ],
    ["Jeanne O'Neill du Val-d'Oise", "Jeanne|O'Neill|du|Val-d'Oise"],
    ['l\'«accord» de l\'"union"', 'l\'|«|accord|»|de|l\'|"|union|"'],
  ])('split elided words at their apostrophe: %s', (text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  it.each([
    ['A-t-il parlé, dit-elle, puis-je', 'A|-t-il|parlé|,|dit|-elle|,|puis|-je'],
    ['FAUT-IL y aller, a‑t‑il dit', 'FAUT|-IL|y|aller|,|a|‑t‑il|dit'],
    ['donnez-le-moi, allez-y, va-t-en', 'donnez|-le|-moi|,|allez|-y|,|va|-t-en'],
    ['ce jour-là, cette fois-ci', 'ce|jour|-là|,|cette|fois|-ci'],
    ['un rendez-vous, celui-ci, au-delà, peut-être', 'un|rendez-vous|,|celui-ci|,|au-delà|,|peut-être'],
    ['Aix-en-Provence et Boulogne-sur-Mer', 'Aix-en-Provence|et|Boulogne-sur-Mer'],
  ])('split enclitics at their hyphen, and nothing else: %s', (text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  it.each([
    ['10 000 euros, 1\u202f250\u00a0000 francs', '10 000|euros|,|1\u202f250\u00a0000|francs'],
    ['3,5 % et 4.2 points', '3,5|%|et|4.2|points'],
    ['à 18h30 le 1er mai 2021', 'à|18h30|le|1er|mai|2021'],
    ['en 2010 300 000 voix', 'en|2010|300 000|voix'],
    ['160km à 90 km/h, −5 ou -6 °C', '160|km|à|90|km/h|,|−5|ou|-6|°C'],
    ['70-61, 1990-1991, n° 5, 20 km²', '70-61|,|1990-1991|,|n°|5|,|20|km²'],
  ])('keep numbers whole: %s', (text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  it.each([
    ['M. Duval, Mme Roy et J.-C. Petit', 'M.|Duval|,|Mme|Roy|et|J.-C.|Petit'],
    ['la B.C.E. et A. Morin', 'la|B.C.E.|et|A.|Morin'],
    ['le plan B. Il échoue', 'le|plan|B|.|Il|échoue'],
    ['à 100 m. Me Roy part', 'à|100|m|.|Me|Roy|part'],
    ['des pommes, des poires, etc.', 'des|pommes|,|des|poires|,|etc|.'],
  ])('keep the dot of abbreviations and initials: %s', (text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  it.each([
    ['prochains.Le musée', 'prochains|.|Le|musée'],
    ['en 1990.Le musée', 'en|1990|.|Le|musée'],
    ['délicat."Il part', 'délicat|.|"|Il|part'],
    ['région.«Nous partons', 'région|.|«|Nous|partons'],
    ["le séismeL'épicentre", "le|séisme|L'|épicentre"],
    ['la mer-Les élus', 'la|mer|-|Les|élus'],
    ['sur la digueLe maire', 'sur|la|digue|Le|maire'],
    ['à LorientLes élus', 'à|Lorient|Les|élus'],
    ['la SNCFDans le détail', 'la|SNCF|Dans|le|détail'],
    ['neuf bus sur 10La régie', 'neuf|bus|sur|10|La|régie'],
    ['sur YouTube et easyJet, en 5G', 'sur|YouTube|et|easyJet|,|en|5G'],
    ['à Beaune.500.000 euros', 'à|Beaune|.|500.000|euros'],
    ['www.exemple.fr.Le reste, exemple.com.Le', 'www.exemple.fr|.|Le|reste|,|exemple.com|.|Le'],
  ])('come apart where sentences are glued: %s', (text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  it('keep an acronym with its ending', () => {
    expect(tokensOf('бойцы ОМОНа и МИДом', 'ru')).toEqual(['бойцы', 'ОМОНа', 'и', 'МИДом']);
  });

  it.each([
    ['Daech* et Daech**', 'Daech|*|et|Daech|**'],
    ['les talibans† disent¹²', 'les|talibans|†|disent|¹²'],
    ['*organisation interdite', '*|organisation|interdite'],
    ['Instagram✱ et Meta✱✱', 'Instagram|✱|et|Meta|✱✱'],
  ])('have name marks as tokens of their own: %s', (text, tokens) => {
    expect(split(text)).toBe(tokens);
    const doc = createDocument(text, { language: 'fr' });
    tokensOf(text).forEach((token, t) => {
      expect(kindsOf(doc)[t] === TOKEN_KIND.mark, token).toBe(/^[*†✱¹²]+$/.test(token));
    });
  });

  it.each([
    ['voir www.exemple.fr/a?b=1, merci', 'voir|www.exemple.fr/a?b=1|,|merci'],
    ['(https://exemple.org/une_(page)).', '(|https://exemple.org/une_(page)|)|.'],
    ['écrire à jean.martin@exemple.fr.', 'écrire|à|jean.martin@exemple.fr|.'],
    ['@untel_1 et #Vote2022 sur exemple.com', '@untel_1|et|#Vote2022|sur|exemple.com'],
  ])('keep addresses whole: %s', (text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  it('have the kinds that the model names', () => {
    const doc = createDocument('Paris, 12 « x » * € @untel', { language: 'fr' });
    const { word, punctuation, number, quote, mark, symbol, address } = TOKEN_KIND;
    expect(kindsOf(doc)).toEqual([word, punctuation, number, quote, word, quote, mark, symbol, address]);
  });

  it('keep inclusive and optional endings with their word', () => {
    expect(split('les élu(e)s et le(s) maire(s) (e)')).toBe('les|élu(e)s|et|le(s)|maire(s)|(|e|)');
    expect(split('étudiant.e.s et citoyen·ne·s.')).toBe('étudiant.e.s|et|citoyen·ne·s|.');
  });
});

describe('English tokens', () => {
  it.each([
    ["don't, it’s the city's", "don't|,|it’s|the|city's"],
    ["the states' rights, the 'old guard' left", "the|states'|rights|,|the|'|old|guard|'|left"],
    ["rock 'n' roll in the '90s, get 'em", "rock|'n'|roll|in|the|'90s|,|get|'em"],
    ['a well-known e-mail, pre-war, twenty-five', 'a|well|-|known|e-mail|,|pre-war|,|twenty|-|five'],
    ['Mr. Smith of Acme Inc. at 5 p.m. sharp', 'Mr.|Smith|of|Acme|Inc.|at|5|p.m.|sharp'],
    ['No. See no. 5, fig. 2, e.g. this', 'No|.|See|no.|5|,|fig.|2|,|e.g.|this'],
    ['10,000 people, 2010-2015, 3.5%', '10,000|people|,|2010|-|2015|,|3.5|%'],
  ])('follow the convention of GUM: %s', (text, tokens) => {
    expect(split(text, 'en')).toBe(tokens);
  });
});

describe('Russian tokens', () => {
  it.each([
    ['какой-то по-русски юго-запад', 'какой-то|по-русски|юго-запад'],
    ['т. е. так, т.е. так и т.д.', 'т.|е.|так|,|т.|е.|так|и|т.|д.'],
    ['А. С. Волков и И.И. Лесин', 'А.|С.|Волков|и|И.|И.|Лесин'],
    ['Как?! Вот... Да!!! Что?.. :)))', 'Как|?!|Вот|...|Да|!!!|Что|?..|:)))'],
    ['5-6 лет, 10 000 руб.', '5|-|6|лет|,|10 000|руб.'],
  ])('follow the convention of Taiga: %s', (text, tokens) => {
    expect(split(text, 'ru')).toBe(tokens);
  });
});

describe('tokens of other languages', () => {
  it('follow neutral rules', () => {
    expect(split("Der Minister sagte: „Das geht's an“, 3,5 Prozent.", 'de')).toBe(
      "Der|Minister|sagte|:|„|Das|geht's|an|“|,|3,5|Prozent|.",
    );
  });

  it('keep pictographs with their modifiers together', () => {
    expect(split('bravo 🤷‍♀️ ❤️ 😀😀')).toBe('bravo|🤷‍♀️|❤️|😀😀');
  });
});
