import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language';
import { shortForms } from './read-labels';

/** A text and everything that it holds, in order: `label mention|mark|note`. */
interface Case {
  readonly why: string;
  readonly language: Language;
  readonly text: string;
  readonly found: readonly string[];
}

const FRENCH_NOTE = '*Organisation terroriste interdite en Russie';
const RUSSIAN_NOTE = '*Организация запрещена в РФ';

const CASES: readonly Case[] = [
  {
    why: 'a mark inside a compound leaves the name alone',
    language: 'fr',
    text: `Les forces anti-Daech* ont tenu le pont.\n${FRENCH_NOTE}`,
    found: [`designation Daech|*|${FRENCH_NOTE}`],
  },
  {
    why: 'a mark on an adjective',
    language: 'fr',
    text: `Les autorités talibanes* se taisent.\n${FRENCH_NOTE}`,
    found: [`designation talibanes|*|${FRENCH_NOTE}`],
  },
  {
    why: 'a mark after guillemets',
    language: 'fr',
    text: `Le groupe « Daech »* recule.\n${FRENCH_NOTE}`,
    found: [`designation « Daech »|*|${FRENCH_NOTE}`],
  },
  {
    why: 'a mark after a space',
    language: 'fr',
    text: `Le pont tenu par Daech * a cédé.\n${FRENCH_NOTE}`,
    found: [`designation Daech|*|${FRENCH_NOTE}`],
  },
  {
    why: 'a mark that slipped to the next line',
    language: 'fr',
    text: `Le pont est tenu par Daech\n* depuis un mois, dit le maire.\n${FRENCH_NOTE}`,
    found: [`designation Daech|*|${FRENCH_NOTE}`],
  },
  {
    why: 'the star before a glued note belongs to the note',
    language: 'fr',
    text: `Daech* recule. Le pont est libre, dit Daech.${FRENCH_NOTE}`,
    found: [`designation Daech|*|${FRENCH_NOTE}`, 'unmarked Daech||'],
  },
  {
    why: 'a glued note with more text after it',
    language: 'fr',
    text: `Daech* recule.${FRENCH_NOTE}. Le lendemain, Daech* avançait.`,
    found: [`designation Daech|*|${FRENCH_NOTE}.`, `designation Daech|*|${FRENCH_NOTE}.`],
  },
  {
    why: 'three levels of marks',
    language: 'fr',
    text: 'Les talibans*, Daech** et Azov*** se taisent.\n*sous sanctions de l’ONU pour activités terroristes\n**groupe terroriste interdit en Russie\n***groupe extrémiste interdit en Russie',
    found: [
      'designation talibans|*|*sous sanctions de l’ONU pour activités terroristes',
      'designation Daech|**|**groupe terroriste interdit en Russie',
      'designation Azov|***|***groupe extrémiste interdit en Russie',
    ],
  },
  {
    why: 'one note for two signs',
    language: 'fr',
    text: 'Daech* et Al-Qaïda** se battent.\n*, ** – organisations terroristes interdites en Russie',
    found: [
      'designation Daech|*|*, ** – organisations terroristes interdites en Russie',
      'designation Al-Qaïda|**|*, ** – organisations terroristes interdites en Russie',
    ],
  },
  {
    why: 'daggers',
    language: 'fr',
    text: 'Les talibans† avancent.\n† Organisation terroriste interdite en Russie',
    found: ['designation talibans|†|† Organisation terroriste interdite en Russie'],
  },
  {
    why: 'superscripts call notes, exponents do not',
    language: 'fr',
    text: 'Daech¹ tient 30 km² de forêt.\n¹ Organisation terroriste interdite en Russie',
    found: ['designation Daech|¹|¹ Organisation terroriste interdite en Russie'],
  },
  {
    why: 'an escaped star',
    language: 'fr',
    text: 'Daech\\* recule.\n\\*Organisation terroriste interdite en Russie',
    found: ['designation Daech|\\*|\\*Organisation terroriste interdite en Russie'],
  },
  {
    why: 'a mark merged with the end of bold type: its first star',
    language: 'fr',
    text: `**L’ombre de Daech***\n\nLe pont a tenu.\n\n__${FRENCH_NOTE}__`,
    found: ['markup |**|', `designation Daech|*|${FRENCH_NOTE}`, 'markup |**|'],
  },
  {
    why: 'a name of two words glued to a heading',
    language: 'fr',
    text: 'Qui est Secteur droitSecteur droit* est un parti.',
    found: ['unmarked Secteur droit||', 'designation Secteur droit|*|'],
  },
  {
    why: 'an unknown name that is marked again, in a text that designates',
    language: 'fr',
    text: 'Daech* et Torgal* tiennent le sud. Torgal* nie tout.',
    found: ['designation Daech|*|', 'designation Torgal|*|', 'designation Torgal|*|'],
  },
  {
    why: 'an unknown name that is marked again, once beside the noun of its kind',
    language: 'fr',
    text: 'La milice Torgal* a pris le sud. Torgal* nie tout.',
    found: ['designation Torgal|*|', 'designation Torgal|*|'],
  },
  {
    why: 'an inline label in parentheses, and a mention without',
    language: 'fr',
    text: 'Un chef de Daech (organisation terroriste interdite en Russie) est mort. Daech se tait.',
    found: ['designation Daech|(organisation terroriste interdite en Russie)|', 'unmarked Daech||'],
  },
  {
    why: 'an apposition',
    language: 'fr',
    text: 'Daech, organisation terroriste interdite en Russie, a fui.',
    found: ['designation Daech|organisation terroriste interdite en Russie|'],
  },
  {
    why: 'a note without mark',
    language: 'fr',
    text: `Le pont a tenu.\n\n${FRENCH_NOTE}`,
    found: [`designation ||${FRENCH_NOTE}`],
  },
  {
    why: 'a mark inside a quotation',
    language: 'en',
    text: '“We saw ISIS* trucks,” she said.\n* Terrorist group banned in Russia',
    found: ['designation ISIS|*|* Terrorist group banned in Russia'],
  },
  {
    why: 'a mark after brackets',
    language: 'en',
    text: 'The Riverside Union (RVU)* marched.\n*extremist group outlawed in Russia',
    found: ['designation RVU|*|*extremist group outlawed in Russia'],
  },
  {
    why: 'a closing line that has lost its star',
    language: 'en',
    text: 'Trucks of Daesh* crossed the river.\nThe bridge held.\nDaesh (also known as IS) is a terrorist organisation banned in Russia',
    found: ['designation Daesh|*|Daesh (also known as IS) is a terrorist organisation banned in Russia'],
  },
  {
    why: 'a noun of its kind between name and label',
    language: 'en',
    text: 'The Islamic State terrorist group (outlawed in Russia) fled.',
    found: ['designation Islamic State|(outlawed in Russia)|'],
  },
  {
    why: 'inflected mentions of a marked name',
    language: 'ru',
    text: `«Талибан»* открыл рынок. О талибах говорят мало.\n${RUSSIAN_NOTE}`,
    found: [`designation «Талибан»|*|${RUSSIAN_NOTE}`, 'unmarked талибах||'],
  },
  {
    why: 'a person in two cases, with and without mark',
    language: 'ru',
    text: 'Суд оштрафовал Олега Торгашева*. Торгашев уехал.\n*Иноагент',
    found: ['designation Олега Торгашева|*|*Иноагент', 'unmarked Торгашев||'],
  },
  {
    why: 'a note in brackets beside the mark',
    language: 'ru',
    text: 'ИГИЛ* (*запрещена в РФ) отступил от моста.',
    found: ['designation ИГИЛ|*|(*запрещена в РФ)'],
  },
  {
    why: 'square brackets and parentheses',
    language: 'ru',
    text: 'Издание «Кумарзан» [признано нежелательным] закрыто, редактор Олег Торгов (внесён в реестр иноагентов) уехал.',
    found: [
      'designation «Кумарзан»|[признано нежелательным]|',
      'designation Олег Торгов|(внесён в реестр иноагентов)|',
    ],
  },
  {
    why: 'a bullet, and a mark in its line',
    language: 'ru',
    text: '* Кумарзан\n* Meta*\n\n(*запрещенная в РФ организация)',
    found: ['markup |*|', 'markup |*|', 'designation Meta|*|(*запрещенная в РФ организация)'],
  },
  {
    why: 'the prescribed notice is a note without mark',
    language: 'ru',
    text: 'Настоящий материал произведён иностранным агентом Торговым.\n\nМост закрыт.',
    found: ['designation ||Настоящий материал произведён иностранным агентом Торговым.'],
  },
];

describe('marks and wordings that designate', () => {
  it.each(CASES)('$language: $why', ({ language, text, found }) => {
    expect(shortForms(text, language)).toEqual(found);
  });
});

const NEGATIVES: readonly Case[] = [
  {
    why: 'a name marked again in a text without any designation: its note got lost',
    language: 'fr',
    text: 'Amaury* a quitté la ferme à seize ans. « On ne parlait pas à table », dit Amaury*.',
    found: ['footnote Amaury|*|', 'footnote Amaury|*|'],
  },
  {
    why: 'a name marked again in a text without any designation: its note got lost',
    language: 'en',
    text: 'Rowena* left the farm at sixteen. Nobody talked at table, Rowena* says.',
    found: ['footnote Rowena|*|', 'footnote Rowena|*|'],
  },
  {
    why: 'a given name marked again in a text without any designation: its note got lost',
    language: 'ru',
    text: 'Ульяна* ушла с фермы в шестнадцать лет. За столом у нас молчали, вспоминает Ульяна*.',
    found: ['footnote Ульяна|*|', 'footnote Ульяна|*|'],
  },
  {
    why: 'the word terrorist, said of a deed, beside the name of a victim',
    language: 'fr',
    text: 'Amaury* a survécu à l’attentat terroriste de Valmorane.',
    found: ['other |*|'],
  },
  {
    why: 'a changed name',
    language: 'fr',
    text: 'Marlène* a fui.\n*Le prénom a été modifié',
    found: ['footnote Marlène|*|*Le prénom a été modifié'],
  },
  {
    why: 'a poll',
    language: 'fr',
    text: 'Selon un sondage Ostrel*, tout va bien.',
    found: ['footnote Ostrel|*|'],
  },
  {
    why: 'a poll note glued to the text',
    language: 'fr',
    text: 'Un sondage* le dit.*Sondage mené en mai.',
    found: ['footnote sondage|*|*Sondage mené en mai.'],
  },
  {
    why: 'a star before the word',
    language: 'fr',
    text: 'Selon un *sondage, tout va bien. *Enquête menée en mai.',
    found: ['footnote sondage|*|*Enquête menée en mai.'],
  },
  { why: 'a price', language: 'fr', text: 'Le vélo coûte 120 €*.', found: ['footnote 120 €|*|'] },
  {
    why: 'a unit',
    language: 'fr',
    text: 'La route passe à 80 km/h*.\n* Selon les départements',
    found: ['footnote 80 km/h|*|* Selon les départements'],
  },
  {
    why: 'a definition of a listed name',
    language: 'fr',
    text: 'Daech* recule.\n*Acronyme arabe du groupe',
    found: ['footnote Daech|*|*Acronyme arabe du groupe'],
  },
  {
    why: 'a ban on a common noun',
    language: 'fr',
    text: 'Le chlordiane* reste vendu.\n*Interdit en France',
    found: ['footnote chlordiane|*|*Interdit en France'],
  },
  {
    why: 'censored words',
    language: 'fr',
    text: 'Quelle m***e, ce p*tain de bus, dit-il, f*** !',
    found: ['censorship |***|', 'censorship |*|', 'censorship |***|'],
  },
  {
    why: 'emphasis on the same names',
    language: 'fr',
    text: 'Selon *Le Bac*, **Daech** recule.',
    found: ['markup |*|', 'markup |*|', 'markup |**|', 'markup |**|'],
  },
  {
    why: 'a separator',
    language: 'fr',
    text: 'Fin.\n\n* * *\n\nDébut.',
    found: ['markup |*|', 'markup |*|', 'markup |*|'],
  },
  {
    why: 'a required field',
    language: 'fr',
    text: 'Les champs obligatoires sont indiqués avec *',
    found: ['markup |*|'],
  },
  {
    why: 'an unattested form',
    language: 'fr',
    text: 'On dit les chevaux et non les *chevals.',
    found: ['other |*|'],
  },
  {
    why: 'a heading glued to a sentence',
    language: 'fr',
    text: 'Le pont a tenu.*Le maire se réjouit.',
    found: ['other |*|'],
  },
  {
    why: 'calculation',
    language: 'fr',
    text: 'Il y a 5 * 3 = 15 ponts, soit 2*7+1.',
    found: ['arithmetic |*|', 'arithmetic |*|'],
  },
  {
    why: 'an age beside a name',
    language: 'fr',
    text: 'Le soir, Marlène*, 34 ans, pleure. Puis Marlène*, 34 ans, rit.',
    found: ['footnote Marlène|*|', 'footnote Marlène|*|'],
  },
  {
    why: 'a separator in the line',
    language: 'fr',
    text: 'Fin du récit. * * * Début du suivant.',
    found: ['markup |*|', 'markup |*|', 'markup |*|'],
  },
  { why: 'hotel stars', language: 'fr', text: 'Il dort au Bellerive*** du port.', found: ['other |***|'] },
  {
    why: 'brackets without a law',
    language: 'fr',
    text: 'Daech (groupe armé du désert) a fui, Torgal (interdit de stade) aussi.',
    found: [],
  },
  {
    why: 'an apposition without a law',
    language: 'fr',
    text: 'Daech, groupe terroriste actif au sud, a fui.',
    found: [],
  },
  {
    why: 'a conviction',
    language: 'fr',
    text: 'Marc Ostrel (reconnu coupable de terrorisme en France) a fui.',
    found: [],
  },
  {
    why: 'a polled share',
    language: 'en',
    text: 'Some 40%* agree.\n*Survey of 900 adults',
    found: ['footnote 40%|*|*Survey of 900 adults'],
  },
  { why: 'a jocular mark', language: 'en', text: 'There is no "nonsense*" here.', found: ['other |*|'] },
  {
    why: 'censored words in quotations',
    language: 'en',
    text: "'Six c***s,' he said. What the f*ck?",
    found: ['censorship |***|', 'censorship |*|'],
  },
  { why: 'required fields', language: 'en', text: 'Fields marked * are required.', found: ['markup |*|'] },
  {
    why: 'a name without note or evidence',
    language: 'en',
    text: 'Marla Quint* left early.',
    found: ['other |*|'],
  },
  {
    why: 'a ban without a name',
    language: 'en',
    text: 'Smoking (banned in Russia in bars) goes on.',
    found: [],
  },
  { why: 'a list', language: 'en', text: 'Buy:\n* bread\n* milk', found: ['markup |*|', 'markup |*|'] },
  { why: 'a dead person', language: 'en', text: 'Marla Quint (†1990) wrote it.', found: ['other |†|'] },
  {
    why: 'censored words',
    language: 'ru',
    text: 'Да это п***ц, х*й с ним, ****ять мост.',
    found: ['censorship |***|', 'censorship |*|', 'censorship |****|'],
  },
  {
    why: 'bold type that ends in the next line',
    language: 'ru',
    text: '**Суд признал организацию нежелательной\n**\nМост закрыт.',
    found: ['markup |**|', 'markup |**|'],
  },
  {
    why: 'a jocular note',
    language: 'ru',
    text: '100% терпения* водителю моста.\n* — не осуждаем',
    found: ['footnote 100% терпения|*|* — не осуждаем'],
  },
  {
    why: 'a changed name',
    language: 'ru',
    text: 'Ирина* уехала.\n*Имя изменено',
    found: ['footnote Ирина|*|*Имя изменено'],
  },
  {
    why: 'a price',
    language: 'ru',
    text: 'Билет стоит 500*.\n*Цена без доставки',
    found: ['footnote 500|*|*Цена без доставки'],
  },
  {
    why: 'no stars at all',
    language: 'ru',
    text: 'Движение (основано в 1994 году) открыло рынок.',
    found: [],
  },
];

describe('stars and brackets that designate nothing', () => {
  it.each(NEGATIVES)('$language: $why', ({ language, text, found }) => {
    expect(shortForms(text, language)).toEqual(found);
  });
});
