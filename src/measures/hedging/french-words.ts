const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs of saying, writing and thinking that open a content clause; their past makes a conditional a future. */
export const SAYING_LEMMAS: ReadonlySet<string> = words(`
  affirmer ajouter annoncer apprendre arguer assurer attendre avancer avertir avouer certifier clamer comprendre
  conclure concéder confier confirmer considérer constater convenir craindre crier croire déclarer décider décréter
  déduire démentir demander déplorer détailler deviner dire douter écrire énoncer espérer estimer évaluer évoquer
  exiger expliquer exposer exprimer faire garantir imaginer indiquer informer insister insinuer jurer juger laisser
  lancer maintenir marteler mentionner menacer narrer nier noter objecter observer ordonner oublier parier penser
  plaider poursuivre préciser prédire prétendre prévenir prévoir promettre prophétiser proclamer pronostiquer publier
  raconter rappeler rapporter rassurer réaffirmer recommander reconnaître redouter regretter relater relever remarquer
  répéter répliquer répondre rétorquer révéler savoir sembler sentir signaler souhaiter soupçonner souligner soutenir
  accepter admettre alerter alléguer anticiper argumenter certifier clarifier communiquer confesser
  contester démontrer dévoiler divulguer escompter exclure ignorer interroger officialiser préconiser pressentir présager
  présumer proposer redire riposter réclamer réitérer signifier stipuler tabler trancher spécifier statuer suggérer supposer témoigner tweeter vanter vérifier voir vouloir paraître persuader convaincre
`);

/** Nouns of saying and thinking that open a content clause. */
export const SAYING_NOUNS: ReadonlySet<string> = words(`
  affirmation annonce assurance certitude conviction crainte craintes croyance décision engagement espoir garantie
  idée information indication intuition promesse preuve sentiment impression
`);

/** Verbs whose conditional is polite, a wish or an obligation. */
export const WISH_LEMMAS: ReadonlySet<string> = words(`
  vouloir aimer souhaiter préférer désirer apprécier adorer falloir convenir savoir oser
`);

/** Past participles after which the conditional of an auxiliary is counterfactual or a wish. */
export const COUNTERFACTUAL_PARTICIPLES: ReadonlySet<string> = words(`
  pu dû dues voulu souhaité aimé préféré fallu suffi mieux mérité
`);

/** Intransitive verbs of movement and change: with `être` their participle is active and past. */
export const MOTION_PARTICIPLES: ReadonlySet<string> = words(`
  allé allée allés allées arrivé arrivée arrivés arrivées venu venue venus venues parti partie partis parties né née
  nés nées mort morte morts mortes décédé décédée décédés décédées entré entrée entrés entrées sorti sortie sortis
  sorties tombé tombée tombés tombées devenu devenue devenus devenues resté restée restés restées revenu revenue
  revenus revenues rentré rentrée rentrés rentrées survenu survenue survenus survenues intervenu intervenue parvenu
  parvenue parvenus parvenues apparu apparue
`);

/** What makes `il serait …` an appraisal and no report: `il serait temps`, `il serait bon`. */
export const APPRAISALS: ReadonlySet<string> = words(`
  temps bon bien mieux utile inutile souhaitable préférable nécessaire intéressant judicieux dommage regrettable
  absurde logique normal anormal juste injuste raisonnable opportun prudent sage idéal illusoire dangereux faux
  vain naïf malvenu contre-productif irresponsable dommageable catastrophique inacceptable impensable inconcevable
  difficile facile fou ridicule important essentiel indispensable vital urgent erroné honnête malhonnête
  prématuré paradoxal tentant exagéré impossible compliqué
`);

/** Words and phrases that set a condition without `si`, as token sequences. */
export const CONDITION_PHRASES: readonly (readonly string[])[] = [
  'sinon',
  'sans quoi',
  'faute de quoi',
  'à condition',
  'à moins que',
  "à moins qu'",
  "à moins d'",
  'au cas où',
  'dans le cas où',
  'dans un cas où',
  "dans l' hypothèse où",
  "dans l' éventualité où",
  'en cas de',
  "en cas d'",
  'pourvu que',
  "pourvu qu'",
  'du moment que',
  "du moment qu'",
  'quand bien même',
  'dans ce cas',
  'dans le cas contraire',
  'dans le cas inverse',
  'dans un tel cas',
  'dans le pire des cas',
  'auquel cas',
  'à défaut',
  'le cas échéant',
  'autrement',
  'selon que',
  "selon qu'",
  'dès lors que',
  "dès lors qu'",
  'à supposer',
  'en supposant',
  'en imaginant',
  'supposons',
  'imaginons',
  'imaginez',
  'en temps normal',
  'en théorie',
  'idéalement',
  'normalement',
  'dans un monde',
  'dans cette hypothèse',
  'un scénario',
  'ce scénario',
  'scénario dans lequel',
].map((phrase) => phrase.split(' '));
