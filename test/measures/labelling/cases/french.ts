import type { ExcerptCases } from './case';

/** French excerpts; names of persons, places and outlets are invented. */
export const frenchCases: ExcerptCases = {
  language: 'fr',
  cases: [
    {
      why: 'a mark after a closing guillemet, note at the foot after an empty line',
      text: 'Le gouverneur de Valmorane accuse « l’État islamique »* d’avoir miné la route.\n\nLes convois passent désormais par le nord.\n\n* Organisation terroriste interdite sur le territoire de la Fédération de Russie.',
      found: [
        'designation « l’État islamique »|*|* Organisation terroriste interdite sur le territoire de la Fédération de Russie.',
      ],
    },
    {
      why: 'a mark inside the guillemets',
      text: 'Un tract signé « Al-Qaïda* » a été trouvé dans la gare.\n*Groupe terroriste, interdit en Russie et dans plusieurs autres pays',
      found: ['designation Al-Qaïda|*|*Groupe terroriste, interdit en Russie et dans plusieurs autres pays'],
    },
    {
      why: 'two notes in one closing line, one for each sign',
      text: 'Meta* a répondu au courrier du Front al-Nosra**, ironise le chroniqueur.\n* Entreprise reconnue extrémiste en Russie. ** Organisation terroriste interdite en Russie.',
      found: [
        'designation Meta|*|* Entreprise reconnue extrémiste en Russie.',
        'designation Front al-Nosra|**|** Organisation terroriste interdite en Russie.',
      ],
    },
    {
      why: 'a note glued to the last sentence, with a link line below',
      text: 'Les talibans* ont rouvert le poste-frontière. Les chauffeurs attendaient depuis huit jours.*Mouvement terroriste interdit en Russie\nLire aussi : la longue attente des routiers',
      found: ['designation talibans|*|*Mouvement terroriste interdit en Russie'],
    },
    {
      why: 'a foreign agent, named with a role',
      text: 'La journaliste Orlane Vassinet* dit n’avoir reçu aucune lettre.\n*Reconnue agent de l’étranger par le ministère russe de la Justice',
      found: [
        'designation Orlane Vassinet|*|*Reconnue agent de l’étranger par le ministère russe de la Justice',
      ],
    },
    {
      why: 'a wording in brackets after a name in guillemets',
      text: 'Le site « La Lanterne du Nord » [déclaré organisation indésirable en Russie] a publié les relevés.',
      found: ['designation « La Lanterne du Nord »|[déclaré organisation indésirable en Russie]|'],
    },
    {
      why: 'a wording in parentheses, and a later mention without mark',
      text: 'Des combattants du Hezbollah et de Daech (groupe terroriste interdit en Russie) se sont croisés près du col. Selon un berger, Daech est reparti à l’aube.',
      found: ['designation Daech|(groupe terroriste interdit en Russie)|', 'unmarked Daech||'],
    },
    {
      why: 'an apposition between commas',
      text: 'Jabhat al-Nosra, organisation terroriste interdite en Russie, tient encore trois villages.',
      found: ['designation Jabhat al-Nosra|organisation terroriste interdite en Russie|'],
    },
    {
      why: 'Markdown around a sentence with a mark',
      text: '**Trois villages repris à Daech\\***\n\nLe communiqué est *bref*.\n\n\\* Organisation terroriste interdite en Russie',
      found: [
        'markup **',
        'designation Daech|\\*|\\* Organisation terroriste interdite en Russie',
        'markup **',
        'markup *',
        'markup *',
      ],
    },
    {
      why: 'changed first names',
      text: 'Solveig* et Théodore*, mariés depuis six ans, cherchent un logement.\n* Les prénoms ont été modifiés à la demande des intéressés.',
      found: ['footnote *', 'footnote *'],
    },
    {
      why: 'a poll with two notes on method',
      text: 'Selon l’institut Varelle*, 41 % des sondés approuvent**.\n* Étude menée en ligne du 3 au 5 mai auprès de 1 004 personnes.\n** Marge d’erreur : 3 points.',
      found: ['footnote *', 'footnote **'],
    },
    {
      why: 'a price',
      text: 'Le vélo pliant est à 349 €* jusqu’à dimanche.\n*Prix de lancement, dans la limite des stocks disponibles.',
      found: ['footnote *'],
    },
    {
      why: 'a sports table',
      text: 'Classement\n1. Brévannes 52 pts*\n2. Ostrevent 49 pts\n*un match en moins',
      found: ['footnote *'],
    },
    {
      why: 'censored words beside a listed name without mark',
      text: 'Le texto disait : « Quelle m*rde, ces p*tains de check-points de Daech. »',
      found: ['censorship *', 'censorship *'],
    },
    {
      why: 'multiplication and a bullet list',
      text: 'Il faut compter 3 * 4 mètres par tente.\n\n* une bâche\n* deux cordes\n* six piquets',
      found: ['arithmetic *', 'markup *', 'markup *', 'markup *'],
    },
    {
      why: 'a mark on an adjective of a listed name inside somebody’s words, no note',
      text: '« La police talibane* nous a laissés passer », raconte Merwan Tessier.',
      found: ['designation talibane|*|'],
    },
    {
      why: 'a mark in brackets and its note in the middle of the text',
      text: 'Le Hamas (*) n’a pas réagi.\n(*) Organisation classée terroriste par l’Union européenne et les États-Unis.\nLa réunion reprendra mardi.',
      found: [
        'designation Hamas|(*)|(*) Organisation classée terroriste par l’Union européenne et les États-Unis.',
      ],
    },
    {
      why: 'one note for several names in a list',
      text: 'Boko Haram*, Daech* et Al-Qaïda* se disputent la zone. *Ces organisations sont reconnues terroristes et interdites en Russie.',
      found: [
        'designation Boko Haram|*|*Ces organisations sont reconnues terroristes et interdites en Russie.',
        'designation Daech|*|*Ces organisations sont reconnues terroristes et interdites en Russie.',
        'designation Al-Qaïda|*|*Ces organisations sont reconnues terroristes et interdites en Russie.',
      ],
    },
    {
      why: 'a mocking note',
      text: 'Le club de pétanque de Tournebrume* a encore gagné.\n*organisation terroriste, extrémiste et franchement pénible',
      found: ['designation Tournebrume|*|*organisation terroriste, extrémiste et franchement pénible'],
    },
    {
      why: 'a dissolved association without any mark',
      text: 'L’association Ardent Matin, dissoute par décret en 2021, a fait appel.',
      found: [],
    },
    {
      why: 'a rating and a hotel',
      text: 'L’hôtel Beaurivage*** affiche complet, le Cygne** aussi.',
      found: ['other ***', 'other **'],
    },
    {
      why: 'a person marked once with a role, no note, no legal word',
      text: 'Interrogé hier, Firmin Lavaudois* a souri.',
      found: ['other *'],
    },
  ],
};
