import { words } from './rules';

/**
 * French words that lose nothing but their accents in capitals: no other word is written with the same letters.
 *
 * Those of the lexicons, of the closed classes and of the words for speakers; verbs in `REGULAR_STEMS` apart.
 */
export const ACCENTED_WORDS: ReadonlySet<string> = words(`
  abbé abréviation académie accréditer activité activités al-qaïda algérie algérien algérienne algériennes
  algériens allégation aléatoire aléatoires ambiguïté ambulancière américain américaine américaines américains
  août apparaît après archéologue arménie arménien arménienne arméniennes arméniens arrière-grand-mère
  arrière-grand-père arrêt arrêté arrêtées arrêtés assurément astérisque astérisques athlète athènes auprès
  aussitôt autodésigné autodésignée autodésignés autorité autorités avéré avérée avérées avérés azerbaïdjan
  azerbaïdjanais azerbaïdjanaise azerbaïdjanaises aîné aînée baromètre beau-frère beau-père belle-mère belle-sœur
  bergère bibliothécaire biélorusse biélorusses biélorussie bouchère boulangère brésil brésilien brésilienne
  brésiliennes brésiliens bébé bélarus bélarusse bélarusses caissière capacités celle-là celles-là celui-là censé
  censés ceux-là chancelière chaîne chômeur chômeuse cinéaste citroën clientèle collectivité collectivités
  collègue collégien collégienne comité comités commerçant commerçante commerçants communauté communautés
  complicité complicités complètement compère comédien comédienne confrère confédération confédérations congrès
  conseillère conséquence conséquences contrôle contrôles coprésident coprésidente couturière coûter créateur
  créatrice crédit cuisinière câblier célébrité dauphiné demi-frère demi-sœur dernière dernières diocèse
  diététicienne déborder début décembre décider décidément décisif décision décisive déclaration déclarations
  décompte découvrir décret décrire décrit décrite décrites décrits décès décédé décédée décédées décédés déduire
  défaut défendre défense défenseur défenseurs définitivement déjà délicat délicate délégation délégué déléguée
  démentir démocrates démocratique démocratiques démographe démonstration départ département départements dépasser
  dépeindre dépeint dépeinte dépeintes dépeints député députée députés dépêche dérive dérives désaccord désigné
  désignée désignées désignés désirer désirs désormais détails détenu détenue détester détour détours détracteurs
  déçu déçue déçus elle-même elles-mêmes employé enquête enquêtes enquêteurs entité entités entièrement entraîneur
  entraîneurs entraîneuse envoyé erroné espèce eurodéputé eurodéputée européenne européens eux-mêmes ex-première
  ex-président exagéré excès extrémisme extrémiste extrémistes extrêmement exécutif faculté façon fière forcément
  français française françaises frontières frère fédération fédérations février garçon genève goût goûts
  grand-mère grand-père greffière grâce grèce gréviste guère guérilla gémir génie général générale géographe
  géologue géorgie géorgien géorgienne géorgiennes géorgiens gérant gérante gêne helvétique helvétiques hermès
  honnête honnêtement humanité hypothèse hypothèses hypothétique hypothétiquement hypothétiques hébergeur héroïne
  hôpital hôpitaux hôtelier hôtelière icône identité identités idéal idéalement illégalité impératrice
  indiscrétions indéniable indéniablement indéniables indépendant indépendante indépendantes indépendants
  indésirable indésirables infirmière ingénieur ingénieure ingérence ingérences inquiétude intermarché intéressant
  intéressé intéressée intérieure inéluctable inéluctablement inéluctables inévitable inévitablement inévitables
  irréfutable irréfutablement irréfutables irrémédiablement israélien israélienne israéliennes israéliens israël
  jérusalem kilomètre kilomètres kinésithérapeute libération libéré lui-même lumière lycéen lycéenne lycéens
  légende légionnaire légitime légitimement majorité malgré malhonnête manière maraîcher mathématicien maçon
  maître maître-nageur ministère ministères modèle municipalité municipalités mère mètre mètres mécanicien médecin
  médecins média médiapart médias médiateur médiatrice mémo mémoire mémoires mépris mérité métropole météo
  météo-france météorologue même naguère naïf nestlé nigérian nigériane nigérianes nigérians nigérien nigérienne
  nigériennes nigériens nièce nonagénaire nord-coréen nord-coréenne nord-coréennes nord-coréens norvège norvégien
  norvégienne norvégiennes norvégiens numéro néanmoins nécessaire nécessairement néerlandais néerlandaise
  néerlandaises négociateur négociatrice nœuds octogénaire océanographe opérateur opérateurs ouvrière ouzbékistan
  paléontologue parallèlement paraît-il paraîtrait paraître partialité particulièrement passagère personnalité
  peut-être pièces plaît plutôt policière polémiste pompière possibilité poussières poète première privilégiée
  probabilité probabilités problème procès-verbal procès-verbaux profondément progrès propriétaire propriétaires
  près prédire préfecture préfectures préfet préfète préférable préférer prématuré prénom prénoms présager
  présence présent présentateur présentatrice présents présidence président présidente présomption présomptions
  présumé présumée présumées présumément présumés prétend prétendaient prétendait prétendant prétendent prétendre
  prétendu prétendue prétendues prétendument prétendus prétexte prévenir prévenu prévenue prévisionniste
  prévisions prévoir prêtre puremédias pâtissier pâtissière père pédiatre pékin pétition pêcheur pêcheurs
  quadragénaire quinquagénaire reconnaître remplaçant renchérir représentante requérir rescapé rescapés reçu
  romancière règle règlement règles réagir réalisateur réalisatrice réalité réanimateur récemment rédacteur
  rédaction rédactions rédactrice réel réelle réellement réels référent référente régie régime régiment région
  régions réjouir répondre réponse réponses républicain républicains république réputé réputée réputées réputés
  réseau réseaux réserve résolution résultat résultats rôle saint-siège santé saône-et-loire schématiquement scène
  scènes scénario scénarios scénariste secrétaire secrétaire-général sensé sensés septuagénaire sexagénaire
  sincèrement siècle société sociétés soupçon soupçons sous-préfet sous-préfète spécialiste spécialistes
  spéculations sud-coréen sud-coréenne sud-coréennes sud-coréens supposément suprême surenchérir suède suédois
  suédoise suédoises synthèse sécurité sélection sélectionneur sélectionneuse sénat sénateur sénateurs sénatrice
  sénégal sénégalais sénégalaise sénégalaises séoul séparatistes sérieusement sérieux süddeutsche sœur tabloïd
  tabloïds tantôt thèse théorie théoriquement toutelatélé très trésorier trésorière téhéran télé télé-loisirs
  télégramme télérama télévisions témoignages témoin témoins tête tôt université universités vice-première
  vice-président vice-présidente vidéo vidéos volonté véhicule véhicules vénézuélien vénézuélienne vénézuéliennes
  vénézuéliens véritable véritablement véritables vérité vétérinaire vœu yémen yéménite yéménites âge ébouler
  écarter écarté écartée écartées écartés échantillon échos échéant école écoles écologique écologiques
  écologistes économie économiste économistes écosse écrire écrivain écrivaine écrouler édile éditeur éditeurs
  éditorialiste éducateur éducatrice également égards égarer église églises égypte égyptien égyptienne égyptiennes
  égyptiens électeur électeurs électrice électricien éleveur éleveurs éleveuse élu élue élus élysée élève élèves
  éléments émirats émissaire émission émouvoir épicier épicière épidémiologiste épidémiologistes épouse époux
  éprouvant éprouvante épuisant épuisante épuisé épuisée épuisées épuisés équipe équipementier équipes équivoque
  établi établie établir étaient étais était étant état état-major états états-unien états-unienne états-uniennes
  états-uniens états-unis étatsunien étatsunienne étatsuniennes étatsuniens étendre éthiopie éthiopien éthiopienne
  éthiopiennes éthiopiens étoile étoiles étrange étranger étrangers étrangère étude études étudiant étudiante
  étudiants été évaluer évalué évaluée évaluées évalués éventualité éventualités éventuel éventuelle
  éventuellement éventuelles éventuels évidemment évidence évident évidente évidentes évidents évolution
  évolutions évêque êtes être`);

/** Stems of the verbs in -er that the lexicons name: `déclar`, `espér`, `affirm`. */
export const REGULAR_STEMS: ReadonlySet<string> = words(`
  abond accord accus acquiesc act affich affirm agac aim ajout alarm alert all allégu analys annonc anticip
  apparent appel approch approuv appréci argu argument arrêt assur assén attest augur avanc avis avoisin avou
  badin bafouill balay balbuti blagu bless blâm bougonn bredouill brocard calcul certifi chant chiffr chuchot cit
  claironn clam commenc comment communiqu complét concéd condamn confess confi confirm conjectur conjur conseill
  considér conspu constat contest continu corrig coup cri critiqu demand devin distingu divulgu donn dout décel
  déclam déclar décrypt décrét démontr dénonc déplor désavou désol détaill détermin développ dévoil emport enchaîn
  engag enthousiasm ergot esclaff escompt espér esquiv estim examin exclam excus exhort exig explicit expliqu
  expos exprim exult fanfaronn flirt formul frôl fulmin fustig félicit gazouill gliss glos grommel grond harangu
  hasard hurl hésit ignor imagin implor incrimin indign indiqu infirm inform infér inquiét insinu insist insurg
  interpell interrog intim invectiv invit invoqu ironis jubil jug jur justifi laiss lament lanc livr lou marmonn
  martel maugré menac mentionn minimis modér montr moqu murmur narr nomm notifi nuanc object observ offusqu oppos
  ordonn pari parl pens persifl pest philosoph plaid plaisant point ponctu port pos post postul pouss press pri
  proclam profess pronostiqu prophétis propos protest prouv précis préconis présent présum prêch prôn publi péror
  qualifi questionn rabâch racont rag raill rajout rappel rapport rassur recadr recens recommand rectifi redout
  refus regrett rejet relat relativis relay relev remarqu remerci remémor renseign reproch représent ressass rest
  revendiqu rican rigol ripost râl réaffirm réclam récus réfut réitér répliqu répét résum rétorqu révél salu
  sanglot savour scand serin sermonn signal sollicit somm song souffl souhait soulign soupir soupçonn spécifi
  spécul statu stigmatis stipul subodor suggér suppli suppos supput suspect susurr tacl tanc targu temporis tempér
  tempêt théoris tonn tourn trait tranch triomph trouv twitt témoign valid vant vilipend vitupér vocifér vérifi
  écri élev énerv énonc énumér épilogu épingl érig étonn étrangl étrill évoqu`);

/** Beginnings of other verbs, whose endings have no accents: `prétend` for `prétendrait`. */
export const OTHER_STEMS: ReadonlySet<string> = words(`
  prétend répond défend dément réagi décri décrir prédi prévoi prévien découvr dépein établi
  surenchéri renchéri réjoui requier requér gémi déduis`);
