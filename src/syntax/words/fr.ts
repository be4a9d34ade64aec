import { isFrenchJudgement } from './fr-judgements';
import { isFrenchPerson, isFrenchPredicate, isFrenchVariation } from './fr-nouns';
import { indexedVerbForms, phrases, wordSet, type Grammar } from './grammar';

/** French. */
export const FRENCH: Grammar = {
  language: 'fr',
  complementisers: wordSet("que qu'"),
  interrogatives: wordSet("si s' comment pourquoi combien quel quelle quels quelles où ce"),
  headFinal: false,
  bareNouns: false,
  bareClauses: false,
  determinedPhrases: true,
  bareInfinitives: true,
  sharesAuxiliaries: true,
  invertsSubjects: true,
  weavesQuotations: true,
  quotesNames: false,
  endsAtMainVerb: true,
  clauseVerbs: wordSet(''),
  unstressedSubjects: wordSet('il ils elle elles on'),
  unaccented: wordSet('a'),
  relatives: wordSet('qui'),
  subordinators:
    wordSet(`dont où lequel laquelle lesquels lesquelles duquel auquel lorsque lorsqu' quand puisque puisqu'
    car comme si s' tandis afin parce quoique alors que qu' qui`),
  coordinators: wordSet('et ou mais puis or ni'),
  adversatives: wordSet('mais or'),
  pronouns:
    wordSet(`il elle ils elles on ce c' cela ça celui-ci celle-ci ceux-ci celles-ci celui-là celle-là ceux-là
    quelqu'un chacun chacune cet celui celle ceux celles lui eux lui-même elle-même eux-mêmes elles-mêmes je j' nous vous tu moi toi dernier leur`),
  speakers: wordSet("je j' nous vous tu moi toi me m' mon ma mes nos notre"),
  stressedPronouns: wordSet('lui elle eux elles'),
  impersonals: wordSet("on ce c' cela ça ceci"),
  enclitics: new Map(
    'il elle on ils elles je nous vous tu'
      .split(' ')
      .flatMap((pronoun) => [
        [`-t-${pronoun}`, pronoun] as const,
        [`-${pronoun}`, pronoun] as const,
        [`t-${pronoun}`, pronoun] as const,
      ]),
  ),
  proclitics: wordSet("me m' te t' se s' le la les lui leur y en ne n' l'"),
  adverbialClitics: wordSet('en y'),
  reflexives: wordSet("se s' me m' nous vous te t'"),
  negations: wordSet("ne n'"),
  negationWords: wordSet('pas jamais plus point rien guère'),
  auxiliaries:
    wordSet(`a ont avait avaient ai as avons avez avais avions aviez eut eurent aura auront aurait auraient ait aient ayant avoir
    est sont était étaient suis es sommes êtes étais fut furent sera seront serait seraient soit soient étant être`),
  modals: wordSet(''),
  passiveAuxiliaries: wordSet(
    'est sont était étaient suis sommes fut furent sera seront serait seraient soit soient étant être',
  ),
  passiveParticiples: wordSet('été'),
  unrealModals:
    wordSet(`peut peuvent pouvait pouvaient pourrait pourraient pourra pourront doit doivent devrait devraient devait devaient devra
    veut veulent voulait voulaient voudrait faut faudrait va vont allait allaient permet permettent permettait permettra permettrait
    pouvoir devoir vouloir pu dû voulu permis refuse refusent refusé refusait hésite hésitent hésitait hésité
    peux pouvons pouvez devons devez voulons voulez allons allez`),
  infinitiveLinks:
    wordSet(`pour et tient tenait tenu tiennent continue continuent continué finit fini plaît plu empresse empressé
    contente contenté vient viennent cesse cessé cessent avant après sans va manqué manque jusqu'à détours préfère préféré tenté tente
    attache attaché soucieux limite limité borne borné termine conclut permis souhaité voulu`),
  innerWords:
    wordSet(`encore aussi alors ainsi ensuite enfin déjà bien même toujours souvent jamais pas également toutefois cependant
    néanmoins pourtant donc notamment d'abord ailleurs dès aussitôt depuis récemment peu surtout tantôt tôt mieux beaucoup trop très assez longtemps
    publiquement désormais nettement fort guère d'emblée hier aujourd'hui autant vite seulement rapidement plutôt quasi presque toutefois puis
    eux-mêmes elle-même elles-mêmes lui-même auparavant jadis naguère ici là certes`),
  adverbEnding: /.{3}ment$/u,
  speakingPlaces: wordSet('à au aux chez dans auprès'),
  phraseContinuers: wordSet(
    'qui dont avec sans notamment ainsi puis y lequel laquelle lesquels lesquelles particulièrement surtout',
  ),
  mediumNouns: wordSet(
    'micro micros antenne ondes colonnes plateau communiqué tweet tribune interview entretien vidéo courrier twitter facebook instagram post billet message compte page blog matinale allocution podcast story conférence discours émission audition',
  ),
  determiners:
    wordSet(`le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos
    plusieurs certains certaines quelques chaque tout toute tous toutes aucun aucune divers diverses nombreux nombreuses d'autres autres deux trois quatre cinq`),
  indefinites: wordSet(
    "un une des d' de plusieurs certains certaines quelques divers diverses d'autres deux trois quatre cinq six sept huit dix",
  ),
  definites: wordSet("le la l' les"),
  isPluralNoun: () => false,
  pluralAdjectives: wordSet(
    'autre autres premiers premières derniers dernières nouveaux nouvelles récents récentes nombreux nombreuses multiples anciens anciennes jeunes hauts hautes grands grandes petits petites rares simples innombrables',
  ),
  pluralDeterminers: wordSet(
    'les des ces ses leurs mes nos vos plusieurs certains certaines quelques tous toutes divers diverses nombreux nombreuses deux trois quatre cinq six sept huit dix',
  ),
  pronominalDeterminers: wordSet(
    'certains certaines plusieurs tout tous toutes aucun aucune deux trois quatre autres nombreux',
  ),
  capitalTimes: false,
  nounLinks: wordSet("de du des d'"),
  looseLinks: wordSet('à au aux en pour sur contre chez près ès sous hors'),
  prepositions:
    wordSet(`dans sur lors devant avec après avant depuis pendant par sous chez face auprès via durant vers entre sans contre malgré outre
    parmi dès jusqu' jusque selon envers hors en à au aux pour suite grâce concernant afin lorsque alors quant`),
  timeWords:
    wordSet(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre hier aujourd'hui demain matin soir midi après-midi matinée soirée journée semaine mois année week-end minuit nuit
    instants minutes heures jours semaines années mi-janvier mi-février mi-mars mi-avril mi-mai mi-juin mi-juillet mi-août mi-septembre
    mi-octobre mi-novembre mi-décembre`),
  timeModifiers: wordSet(
    `dernier dernière derniers dernières prochain prochaine prochains prochaines passé passée suivant suivante précédent précédente
    même plus tôt tard auparavant durant premier première début fin courant`,
  ),
  mannerNouns: wordSet('voix ton air façon manière'),
  adverbials:
    phrases(`par exemple | d' ores et déjà | entre autres | de concert | à l' unisson | en chœur | d' une seule voix | à voix basse | un jour | ce jour-là | d' emblée | d' abord | d' avance | d' office | en effet | tout de même | par ailleurs | en outre | en revanche | d' ailleurs | de plus |
    de son côté | de leur côté | de mon côté | à son tour | à leur tour | tour à tour | pour sa part | pour leur part | pour ma part | quant à lui |
    quant à elle | quant à eux | quant à elles | sans détour | sans ambages | avec force | de nouveau | à nouveau | une fois de plus |
    une nouvelle fois | encore une fois | une fois encore | en retour | dans la foulée | au passage | tous deux | toutes deux | lui aussi | elle aussi | lui-même | elle-même |
    eux aussi | elles aussi | eux-mêmes | elles-mêmes | en substance | en particulier | en même temps | dans le même temps | dans un premier temps | dans un second temps |
    à plusieurs reprises | à maintes reprises | à cette occasion | à l' occasion | tout d' abord | dans l' ensemble | en public | en privé |
    à l' antenne | à l' époque | à ce sujet | à ce propos | à l' unanimité | haut et fort | noir sur blanc | sans surprise | sur ce point |
    bien entendu | bien sûr | au contraire | en fait | du reste | en somme | en conclusion | pour conclure | en direct | en plateau | à la fois |
    plus tard | plus tôt | peu après | un peu plus tard | avant tout | à titre d' exemple | sur place | au moins | du moins | par la suite | tout à l' heure`),
  connectives:
    phrases(`mais | et | or | car | enfin | par ailleurs | ainsi | en outre | en effet | de plus | toutefois | cependant | néanmoins | pourtant |
    donc | alors | ensuite | puis | d' ailleurs | du reste | en revanche | au contraire | pour rappel | résultat | bref | surtout | également | autrement dit | de son côté | parallèlement`),
  concessions: phrases(
    "quoi que | quoi qu' | peu importe ce | peu importe qui | qu' importe ce | n' en déplaise",
  ),
  titles: wordSet(
    'm m. mm mm. mme mmes mlle monsieur madame mademoiselle maître me me. dr dr. pr pr. prof prof. monseigneur mgr sir lord lady',
  ),
  nameParticles: wordSet("de du des d' von van der den bin ben al el le la da di dos della"),
  appositionWords:
    wordSet(`ancien ancienne anciens anciennes ex vice membre membres numéro lui-même elle-même futur future actuel actuelle jeune
    professeur tête n° co-fondateur co-auteur coauteur ancien-ne grand grande également simple`),
  nouns:
    wordSet(`président présidente ministre groupe groupes police source sources juge membre membres chef offre demande demandes marche cause
    mesure mesures réforme réformes affaire affaires conseil conseils état élève élèves garde gardes place places porte portes titre compte
    comptes rapport force forces ligne lignes poste postes fin fins liste listes reste conduite suite crise crises ancien manifeste tribune
    monde nombre soir ville villes service services centre centres but moyens fait faits point points vote votes note notes annonce annonces montre
    critique critiques plainte plaintes commune communes mandat équipe équipes entreprise entreprises date dates coupe jeu jeux nouvelle nouvelles
    image images chaîne réponse réponses finance finances règle règles pilote pilotes lance pratique pratiques texte maire mort visite visites enquête
    enquêtes étude étudiant journaliste campagne présence défense attaque attaques rencontre rencontres contre entre lors sous sur or son ses soit hors
    avocat maire mère père économie agence site sites ordre ordres parti partis voix cours grand gauche peine doute espoir contrôle contrôles lutte
    preuve preuves plus si tout pays vie bien loin excuses double scène scènes calme tombe sort arrêt rôle rue rues figure figures lettre livre livres
    accord accords actes acte sexe table mode modes usage usages envoyé envoyée couple couples cas peuple peuples troupe troupes réserve
    chambre ferme fermes armée armées école écoles bureau espèce culture cultures restes gêne chiffre chiffres interne internes externe externes taxe taxes limite limites courants courant retour dernier première politique politiques`),
  infinitiveMarkers: wordSet("de d' à pour"),
  agents: wordSet('par'),
  nobodies: wordSet('personne nul nulle'),
  manies: wordSet('beaucoup aucuns plupart'),
  possessives: wordSet('son sa ses leur leurs'),
  unchangingPossessives: wordSet(''),
  arousers: wordSet(''),
  lightParticiples: wordSet(
    `fait faite faits faites lancé lancée lancés lancées formulé formulée formulés formulées émis émise émises adressé adressée adressés
    adressées exprimé exprimée exprimés exprimées donné donnée donnés données pris prise prises reçu reçue reçus reçues dressé dressée
    dressés dressées posé posée posées présenté présentée présentés présentées avancé avancée avancés avancées prononcé prononcée prononcés prononcées
    rendu rendue rendus rendues porté portée portées venu venue venus venues émanant`,
  ),
  copulas: wordSet('est était sont étaient sera seront fut reste restait'),
  isPredicateNoun: isFrenchPredicate,
  isPersonNoun: isFrenchPerson,
  isVariation: isFrenchVariation,
  isJudgement: isFrenchJudgement,
  cases: undefined,
  verbForms: indexedVerbForms,
};
