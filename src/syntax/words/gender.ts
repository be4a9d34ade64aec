import type { Language } from '../../model/language';
import { wordSet, type Words } from './grammar';

/** Marks of grammatical gender of one language: closed classes and endings. */
export interface GenderMarks {
  /** Pronouns, articles and titles, as forms without a final full stop. */
  readonly feminine: Words;
  readonly masculine: Words;
  /** Nouns of persons by their ending; asked only for nouns of the lexicon of sources. */
  readonly feminineNoun: RegExp;
  readonly masculineNoun: RegExp;
  /** Nouns of persons whose form or article tells nothing: `victime`, `témoin`. */
  readonly silent: Words;
  /** Past forms of the verb of saying that agree with a person. */
  readonly feminineVerb?: RegExp;
  readonly masculineVerb?: RegExp;
}

/** Gender marks by language. */
export const GENDER_MARKS: Partial<Readonly<Record<Language, GenderMarks>>> = {
  fr: {
    feminine: wordSet(
      'elle elles celle celle-ci celle-là celles la une cette mme mmes madame mademoiselle mlle',
    ),
    masculine: wordSet('il lui celui celui-ci celui-là le un ce cet m monsieur'),
    feminineNoun:
      /(?:trice|euse|ère|ienne|éenne|onne|ée|ante|ente|ate|esse|erte|ointe|élue|cheffe|teure|seure|préfète|rectrice|femme|fille|sœur|soeur|épouse|veuve|reine|compagne|amie|ancienne)$/u,
    masculineNoun:
      /(?:teur|cheur|deur|seur|ier|ller|nger|cher|ien|ant|ent|avocat|candidat|député|élu|délégué|salarié|employé|retraité|père|frère|fils|mari|homme|garçon|roi|prince|compagnon|patron|adjoint)$/u,
    silent: wordSet(
      'victime personne témoin diplomate auteur professeur ingénieur docteur mannequin agent commandant lieutenant enfant vedette icône membre',
    ),
  },
  en: {
    feminine: wordSet('she her mrs ms miss lady'),
    masculine: wordSet('he him mr sir lord'),
    feminineNoun: /(?:woman|actress|queen|princess|mother|daughter|wife|sister)$/u,
    masculineNoun: /(?:man|actor|king|prince|father|son|husband|brother)$/u,
    silent: wordSet('layman'),
  },
  ru: {
    feminine: wordSet('она госпожа г-жа'),
    masculine: wordSet('он господин г г-н'),
    feminineNoun:
      /(?:ница|певица|актриса|графиня|артистка|шахматистка|мама|мамы|сестра|тетка|тётка|соседка|студентка)$/u,
    masculineNoun: /^(?:отец|отца|брат|дядя)$/u,
    silent: wordSet(''),
    feminineVerb: /(?:ла|лась)$/u,
    masculineVerb: /(?:л|лся)$/u,
  },
};
