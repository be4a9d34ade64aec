const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words after which a short quotation is a name, a mention or a charge, not a word used at a distance. */
export const MENTION_WORDS: ReadonlySet<string> = words(`
  word words term terms phrase slogan name named titled entitled nicknamed called dubbed title film movie song album book
  show series magazine newspaper literally hence meaning буквально слово слова эпитет означает обозначает производное термин выражение понятие фраза лозунг название имя под прозвищем кличкой
  нажать нажмите нажимаем нажав выбрать выберите выбрав кликните введите ввести наберите набрать напишите
  mot mots terme termes expression expressions formule slogan slogans nom noms surnom pseudonyme pseudo titre intitulé
  intitulée intitulés intitulées nommé nommée baptisé baptisée baptisés baptisées rebaptisé rebaptisée surnommé surnommée
  appelé appelée appelés appelées appelle appellent dénommé dénommée qualifié qualifiée qualifiés qualifiées qualifier
  qualifie qualifient qualifiant jugé jugée jugés jugées juge jugent jugeant jugeait estimé estimée concept notion label
  catégorie mention rubrique chapitre hashtag émission film série livre album chanson roman magazine journal opération
  programme projet plan dispositif site application logiciel navire bateau cargo pétrolier voilier restaurant bar hôtel
  collection exposition spectacle pièce documentaire reportage article chaîne groupe association collectif mouvement
  liste marque modèle variante plainte accusation accusations chef chefs motif motifs infraction délit délits prix
  teinte teintes coloris couleur couleurs livrée livrées finition finitions surpiqûres cuir certification niveau classé
  classée classés classées entonné scandé refrain devise pancarte pancartes banderole banderoles
  seuil seuils vigilance appellation dénomination journée indicateur statut statuts type bouton onglet menu critère
  alerte version versions édition vidéo signé signée inscription option pack
  cadre
  élu élue élus élues déclaré déclarée déclarés déclarées décrété décrétée décrétés décrétées proclamé proclamée proclamés
  consacré consacrée consacrés consacrées sacré sacrée sacrés sacrées désigné désignée désignés désignées étiqueté étiquetée
  parle parlent parlait parlaient parler parlant
  principe principes trophée traduction signifie signifiant veut voulant autrement latin anglais français franglais verlan
`);

/** Nouns and verbs of a legal charge: `plainte pour « diffamation »`. */
export const CHARGE_WORDS: ReadonlySet<string> = words(`
  plainte plaintes poursuivi poursuivie poursuivis poursuivies condamné condamnée condamnés condamnées inculpé inculpée
  inculpés inculpées accusé accusée accusés accusées accuse accusent examen enquête enquêtes information instruction
  jugé jugée jugés jugées soupçonné soupçonnée soupçonnés soupçonnées recherché écroué arrêté arrêtée arrêtés incarcéré
  procès chef chefs coupable coupables garde parquet procureur renvoyé renvoyée renvoyés renvoyées inculpation
  inculpations mis mise poursuites condamnation condamnations signalement déféré déférée déférés jugement
`);

/** Verbs by which French news ascribes a quoted word to somebody. */
export const QUOTING_LEMMAS: ReadonlySet<string> = words(`
  accuser acclamer admettre affirmer ajouter alerter analyser annoncer appeler arguer argumenter asséner assurer
  attaquer avancer avertir avouer balayer blâmer brandir clamer commenter comparer conclure concéder condamner confesser
  confier confirmer conspuer conseiller considérer constater contester critiquer crier déclarer décrier décrire
  défendre démentir demander dénoncer dénigrer déplorer désavouer détailler dire discerner écrire émouvoir épingler
  espérer estimer étriller évoquer exhorter exiger expliquer exprimer féliciter fustiger glisser indigner indiquer
  insister insulter interpeller interroger invectiver ironiser invoquer juger jurer justifier lâcher lancer louer
  marteler mentionner moquer murmurer narrer nier noter nuancer objecter observer offusquer parler penser plaider
  plaindre pointer poursuivre préciser préconiser prédire prétendre prévenir proclamer promettre prôner proposer
  protester prévoir qualifier questionner raconter railler rappeler rapporter réagir réaffirmer réclamer recommander
  reconnaître réfuter regretter rejeter relater relever relayer remarquer remercier répéter répliquer répondre
  reprocher résumer rétorquer révéler saluer savourer signaler souhaiter souligner soupçonner soutenir surenchérir
  tacler tancer témoigner tonner traiter tweeter twitter vanter vilipender réjouir expliciter titrer
  taxer redire dépeindre revendiquer égrener
  exclure plaisanter cacher envisager préférer appuyer énumérer conclure enfoncer renchérir enchaîner développer formuler stipuler
`);

/** Prepositions of source; with them in a sentence a short quotation is taken for the source's word. */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = [
  ['selon'],
  ["d'", 'après'],
  ['pour', 'qui'],
  ['dixit'],
  ['aux', 'yeux'],
  ['au', 'dire'],
  ['aux', 'dires'],
  ['de', 'source'],
  ['comme', 'un'],
  ['comme', 'une'],
  ['comme', 'des'],
];

/** Words that say of the next word that the writer does not vouch for it. */
export const DISTANCE_WORDS: ReadonlySet<string> = words(`
  so-called supposed alleged purported self-styled якобы пресловутый пресловутая пресловутые называемый называемая называемые
  называемых называемого называемой
  dit dits dite dites soi-disant prétendu prétendue prétendus prétendues fameux fameuse fameuses
  censé censée censés censées
`);

/** Demonstratives and adjectives before a quoted word that point at it with irony. */
export const IRONY_WORDS: ReadonlySet<string> = words(`
  ce cet cette ces célèbre célèbres fameux fameuse fameuses this these those famous
  этот эта эти этого этой этому эту этим этих этими такой такая такие таких знаменитый знаменитая знаменитые
`);

/** Words before a quoted predicate, reason or manner: the marks are then those of an assertion. */
export const PREDICATE_OPENERS: ReadonlySet<string> = words(`
  est sont était étaient sera seront serait seraient être été fut a ont avait avaient aura auront aurait reste restent
  is are was were be been being has have had gone as to not very so too as seem seems
  restait semble semblent paraît demeure demeurent en se s' ne n' il elle ils elles on pas plus être à va vont
  avec sans malgré pour par comme façon manière seulement simplement juste vivement fortement
`);

/** First words of a quoted phrase that mark it as a bit of an assertion. */
export const ASSERTION_OPENERS: ReadonlySet<string> = words(`
  très trop plus moins peu pas bien assez tout toute tous toutes pour en de d' du des dans sans par avec à au aux sur
  contre depuis afin parce qui ne n' se s' je j' nous vous il elle ils elles on c' ce ces cette mon ma mes notre nos
  all very more most not to in on by with for from at and but or the a an this that these those his her its their our my
  he she it they we you i is are was were has have had will would can could no never even
  в на по за из от до для при без не очень и но это эти этот эта наш наша наши мой моя его ее её их
  leur leurs son sa ses une un le la les l' aucun aucune jamais beaucoup rien non si comme mais et ou
  quelques plusieurs certains certaines deux trois quatre cinq six sept huit neuf dix cent mille après avant dès entre
  d'ici lors pendant autant tant presque sous dont jusqu'à jusqu' tels telles quand où ni aussi toujours encore déjà désormais chaque quel quelle vers chez
`);

/** Names that French news usually sets between marks. */
export const ESTABLISHED: ReadonlySet<string> = new Set([
  'oui',
  'non',
  'pour',
  'contre',
  'yes',
  'no',
  'да',
  'нет',
  'за',
  'против',
  'gilets jaunes',
  'gilet jaune',
  'stylos rouges',
  'bonnets rouges',
]);

/** Forms that make of a quoted phrase a clause. */
export const CLAUSE_FORMS: ReadonlySet<string> = words(`
  est sont était étaient sera seront serait a ont avait aura va vont ne n' qui doit doivent peut peuvent faut
`);

/** Forms by which English and Russian news ascribe a quoted word; French is looked up by lemma. */
export const QUOTING_FORMS: RegExp =
  /^(?:sa(?:id|ys?|ying)|t(?:old|ells?)|call(?:s|ed|ing)|describ(?:es?|ed|ing)|not(?:es|ed|ing)|add(?:s|ed|ing)|argu(?:es?|ed|ing)|warn(?:s|ed|ing)|claim(?:s|ed|ing)|accus(?:es?|ed|ing)|writ(?:es|ing)|wrote|tweet(?:s|ed|ing)|stat(?:es|ed|ing)|insist(?:s|ed|ing)|prais(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|criticis(?:es?|ed|ing)|denounc(?:es?|ed|ing)|slamm?(?:s|ed|ing)|blast(?:s|ed|ing)|label(?:s|ed|led|ing|ling)|dubb(?:ed|ing)|refer(?:s|red|ring)|declar(?:es?|ed|ing)|announc(?:es?|ed|ing)|promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)|according|ask(?:s|ed|ing)|respond(?:s|ed|ing)|replied|mock(?:s|ed|ing)|urg(?:es?|ed|ing)|suggest(?:s|ed|ing)|complain(?:s|ed|ing)|explain(?:s|ed|ing)|acknowledg(?:es?|ed|ing)|admit(?:s|ted|ting)|express(?:es|ed|ing)|cit(?:es?|ed|ing)|quot(?:es?|ed|ing)|mention(?:s|ed|ing)|joked|believ(?:es?|ed)|сказа|говор|заяв|назва|назыв|обвин|сообщ|отмет|отмеча|подчерк|добав|написа|пиш|слова|мнени|данным(?!и)|счита|уточн|рассказ|объяс|ответ|призва|признал|критик|обеща|утвержда|выраз|упомян|цит|предупре|раскритик|охарактериз)/u;

/** French determiners: after a verb form they open its object, and the phrase is a bit of a clause. */
export const DETERMINERS: ReadonlySet<string> = words(`
  le la les l' un une des du de d' ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
`);

/** Words by which somebody answers or calls: between inner marks they are speech in speech. */
export const CALLS: ReadonlySet<string> = words(`
  oui non si stop merci bravo adieu bonjour pardon jamais ok attention assez allez voilà yes no да нет
`);

/** Verbs that bring speech inside of speech, before its marks. */
export const INNER_SAYING_LEMMAS: ReadonlySet<string> = words(`
  dire redire répéter crier hurler répondre écrire lancer demander chanter scander entendre lire expliquer
`);

/** Letters of a word that French has borrowed: between marks it is given as a foreign word (`« street art »`). */
export const BORROWED_LETTERS: RegExp = /[kw]|ing$|sh(?:es)?$|oo|ee|ss$/u;

/** First words of a quoted phrase of several words that name an office, a measure or a form. */
export const TERM_HEADS: ReadonlySet<string> = words(`
  note rapport coupon droit droits texte honoraires système questions programme débat membre autorité capacité capacités
  clause dispositif protocole plan projet contre-projet conseil comité fonds commission cellule service services loi label
  prime taxe pass zone zones brigade journée opération mission missions consultation convention charte statut
  seuil niveau responsable conseiller conseillère directeur directrice aumônerie compte contrat centre taux indice mesures
  mesure procédure formulaire certificat bulletin accord carte chèque crédit impôt contribution code agence bureau salle
  suivi phase période séance test tests collectif enquête protection dépenses dépense obligation maladie traitement principe état régime
  salles équipe unité section ligne offre formule tarif forfait discours liste attestation permis titre registre fichier
`);
