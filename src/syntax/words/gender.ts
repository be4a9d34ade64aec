import type { Language } from '../../model/language';
import { wordSet, type Words } from './grammar';

/** Grammatical genders that persons are spoken of with. */
export type Gender = 'feminine' | 'masculine';

/** The two genders of a closed class. */
export interface ByGender {
  readonly feminine: Words;
  readonly masculine: Words;
}

/** Endings that tell a gender. */
export interface EndingsByGender {
  readonly feminine: RegExp;
  readonly masculine?: RegExp;
}

/** Marks of grammatical gender of one language: closed classes and endings. */
export interface GenderMarks {
  /** Pronouns that stand alone for somebody: `elle`, `celui-ci`. */
  readonly pronouns: ByGender;
  /** Masculine pronouns for several persons, of whom some may be women: `ils`. */
  readonly mixedPronouns: Words;
  /** Titles before names: `mme`, `mr`. */
  readonly titles: ByGender;
  /** Determiners that agree with their noun: `la`, `ce`. */
  readonly determiners: ByGender;
  /** Possessives that are feminine as well before a vowel: `son avocate`. */
  readonly possessives: Words;
  /** Adjectives that stand before a noun of persons: `ancienne`. */
  readonly adjectives: ByGender;
  /** Such adjectives without a mark: `jeune`. */
  readonly unmarkedAdjectives: Words;
  /** Words with which a phrase can end that has no noun: `cette dernière`, `l'une`. */
  readonly standIns: Words;
  /** Nouns of persons by gender that their ending does not tell, or that the lexicon of sources does not know: `père`. */
  readonly nouns: ByGender;
  /** Nouns of one gender for women and men: `victime`, `témoin`. */
  readonly fixed: ByGender;
  /** Masculine forms that serve for women too where no article stands before them: `Anne Roux, professeur`. */
  readonly unmarked: Words;
  /** Endings of nouns of persons; asked only for nouns of the lexicon of sources. */
  readonly nounEndings: EndingsByGender;
  /** Endings of adjectives right behind a noun of persons that tells nothing itself: `secrétaire générale`. */
  readonly adjectiveEndings?: EndingsByGender;
  /** Participles of verbs that one does to oneself as a dative, which need not agree: `s'est dit`. */
  readonly datives: Words;
  /** Past forms of the verb of saying that agree with its subject. */
  readonly verbEndings?: EndingsByGender;
}

/** Titles, also with the full stop of an abbreviation. */
function titles(list: string): Words {
  return wordSet(list.replace(/\S+/gu, '$& $&.'));
}

const NO_WORDS = wordSet('');
const NONE: ByGender = { feminine: NO_WORDS, masculine: NO_WORDS };

/** Gender marks by language. */
export const GENDER_MARKS: Partial<Readonly<Record<Language, GenderMarks>>> = {
  fr: {
    pronouns: {
      feminine: wordSet(
        'elle elles celle celle-ci celle-là celles celles-ci celles-là elle-même elles-mêmes chacune certaines toutes quelques-unes',
      ),
      masculine: wordSet('il lui celui celui-ci celui-là lui-même chacun'),
    },
    mixedPronouns: wordSet('ils eux ceux ceux-ci ceux-là eux-mêmes'),
    titles: {
      feminine: titles('mme mmes madame mesdames mademoiselle mlle'),
      masculine: titles('m mm monsieur messieurs monseigneur mgr'),
    },
    determiners: {
      feminine: wordSet('la une cette sa ma ta quelle certaine certaines aucune toute toutes'),
      masculine: wordSet('le un ce cet du au quel certain aucun tout'),
    },
    possessives: wordSet('son mon ton'),
    adjectives: {
      feminine: wordSet(
        `ancienne ex-première actuelle nouvelle première dernière petite grande vieille future seule belle haute
        vice-première principale bonne`,
      ),
      masculine: wordSet(
        `ancien actuel nouveau premier dernier petit grand vieux vieil nouvel futur seul beau haut principal bon
        vice-premier ex-premier`,
      ),
    },
    unmarkedAdjectives: wordSet('autre jeune même brave pauvre simple célèbre'),
    standIns: wordSet('dernier dernière autre premier première un une seul seule'),
    nouns: {
      feminine: wordSet(
        `mère sœur soeur fille femme épouse veuve fiancée compagne copine tante nièce cousine marraine bru belle-mère
        belle-sœur belle-soeur belle-fille grand-mère arrière-grand-mère petite-fille demi-sœur demi-soeur grand-tante
        jumelle cadette aînée benjamine maman mamie mamy dame nonne reine impératrice marquise voisine orpheline héroïne
        gouvernante sage-femme nounou avocate candidate magistrate soldate préfète sous-préfète suspecte experte adjointe
        conjointe amie élue détenue prévenue cheffe sportive cliente riveraine écrivaine artisane
        gouverneure rédactrice`,
      ),
      masculine: wordSet(
        `père frère fils homme garçon mari époux veuf fiancé compagnon copain oncle neveu cousin parrain gendre
        beau-père beau-frère beau-fils grand-père arrière-grand-père petit-fils demi-frère grand-oncle jumeau cadet aîné
        benjamin papa papi papy moine abbé curé pape roi prince duc comte marquis baron empereur confrère compère voisin
        orphelin patron bonhomme gentilhomme avocat candidat magistrat soldat préfet sous-préfet suspect expert adjoint
        conjoint ami évêque champion élu détenu prévenu client sportif riverain artisan vigneron marin rédacteur`,
      ),
    },
    fixed: {
      feminine: wordSet(
        'victime personne personnalité sentinelle vedette star superstar icône recrue idole vigie célébrité',
      ),
      masculine: wordSet('témoin mannequin membre individu bébé génie assassin bourreau numéro bras'),
    },
    unmarked: wordSet(
      `professeur ingénieur docteur auteur coauteur co-auteur procureur vice-procureur gouverneur entrepreneur rapporteur
      proviseur sculpteur chauffeur successeur agent commandant lieutenant adjudant officier enfant`,
    ),
    nounEndings: {
      feminine: /(?:rice|euse|ère|enne|onne|ée|ante|ente|esse|eure|elle|woman)$/u,
      masculine: /(?:eur|ier|ller|ger|cher|ien|éen|ant|ent|al|el|é|man)$/u,
    },
    adjectiveEndings: {
      feminine: /(?:ale|elle|enne|ée|aise|oise|aine|ive|euse|trice|ière|ointe|ante|ente)$/u,
      masculine: /(?:al|el|ien|é|ais|ois|ain|if|eux|teur|ier|oint|ant|ent)$/u,
    },
    datives: wordSet('dit demandé permis promis juré imaginé rappelé reproché expliqué'),
  },
  en: {
    pronouns: { feminine: wordSet('she her herself'), masculine: wordSet('he him himself') },
    mixedPronouns: NO_WORDS,
    titles: { feminine: titles('mrs ms miss lady madam'), masculine: titles('mr sir lord') },
    determiners: NONE,
    possessives: NO_WORDS,
    adjectives: NONE,
    unmarkedAdjectives: NO_WORDS,
    standIns: NO_WORDS,
    nouns: {
      feminine: wordSet(
        `woman businesswoman congresswoman chairwoman spokeswoman policewoman councilwoman actress queen princess duchess
        mother grandmother stepmother daughter granddaughter wife widow sister half-sister aunt niece girl girlfriend
        waitress stewardess heiress`,
      ),
      masculine: wordSet(
        `man businessman congressman policeman actor king prince duke father grandfather stepfather son grandson husband
        widower brother half-brother uncle nephew boy boyfriend waiter`,
      ),
    },
    fixed: NONE,
    unmarked: wordSet('layman'),
    nounEndings: { feminine: /woman$/u, masculine: /man$/u },
    datives: NO_WORDS,
  },
  ru: {
    pronouns: { feminine: wordSet('она её ее ей ней сама'), masculine: wordSet('он его ему нему нём сам') },
    mixedPronouns: NO_WORDS,
    titles: { feminine: titles('госпожа г-жа'), masculine: titles('господин г г-н') },
    determiners: NONE,
    possessives: NO_WORDS,
    adjectives: NONE,
    unmarkedAdjectives: NO_WORDS,
    standIns: NO_WORDS,
    nouns: {
      feminine: wordSet(
        `женщина девушка девочка мама мамы мать жена вдова дочь сестра тетка тётка тетя тётя бабушка внучка невеста
        соседка студентка артистка шахматистка актриса графиня`,
      ),
      masculine: wordSet('отец отца брат дядя муж сын дедушка дед внук жених мужчина парень мальчик'),
    },
    fixed: NONE,
    unmarked: NO_WORDS,
    nounEndings: { feminine: /(?:ница|певица)$/u },
    datives: NO_WORDS,
    verbEndings: { feminine: /(?:ла|лась)$/u, masculine: /(?:л|лся)$/u },
  },
};

/** Gender of a word of a closed class. */
export function genderAmong(words: ByGender | undefined, form: string): Gender | null {
  if (words?.feminine.has(form) === true) return 'feminine';
  return words?.masculine.has(form) === true ? 'masculine' : null;
}

/** Gender that the ending of a form tells. */
export function genderByEnding(
  endings: EndingsByGender | undefined,
  form: string | undefined,
): Gender | null {
  if (endings === undefined || form === undefined) return null;
  if (endings.feminine.test(form)) return 'feminine';
  return endings.masculine?.test(form) === true ? 'masculine' : null;
}
