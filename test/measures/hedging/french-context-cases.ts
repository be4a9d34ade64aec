import type { HedgingCase } from './cases';

const c = (why: string, ...texts: readonly string[]): readonly HedgingCase[] =>
  texts.map((text) => ({ why, text }));

/** Minimal pairs of context rules: what stands around a cue decides. */
export const FRENCH_CONTEXT_CASES: readonly HedgingCase[] = [
  ...c(
    'pouvoir: events and phenomena may happen, people are able or allowed',
    'L’orage [peut|epistemic-modal] s’accompagner de grêle.',
    'La plaisanterie [peut|epistemic-modal] mal tourner.',
    'Les pluies de la nuit [pourront|epistemic-modal] gonfler les torrents.',
    'Les pêcheurs peuvent gonfler leurs bouées.',
    'La maladie peut être soignée.',
    'Les passagers sans symptôme peuvent entrer dans la salle.',
  ),
  ...c(
    'pouvoir: things and people with the same verb',
    'Une erreur [peut|epistemic-modal] mener à la panne.',
    'Les élus pourront mener campagne au port.',
    'Des sanctions qui peuvent aller jusqu’à l’exclusion sont prévues.',
  ),
  ...c(
    'pouvoir and devoir: guesses about ce and ça, goals',
    'Un bruit dans la cave ? Ce [peut|epistemic-modal] être un chat.',
    'Ça [doit|epistemic-modal] être dehors.',
    'Ce doit être une priorité.',
    'Cela peut être réparé en une heure.',
    'Sur un coup de vent, ça [peut|epistemic-modal] marcher.',
    'On se demande comment ça peut marcher.',
  ),
  ...c(
    'devoir: states are guessed, not ordered',
    'Le gardien [devait|epistemic-modal] être mort avant l’incendie.',
    'Le gardien doit être présent à midi.',
    'Le mousse [devait|epistemic-modal] avoir quinze ans.',
    'Les candidats doivent avoir dix-huit ans.',
  ),
  ...c(
    'devrait: a prediction of the text, a demand in speech',
    'Les armateurs [devraient|epistemic-modal] savoir la décision ce soir.',
    'La rade [devrait|epistemic-modal] surprendre.',
    '« Les armateurs devraient savoir que la rade est fermée », tonne le maire.',
    '« Les cars [devraient|epistemic-modal] circuler dimanche sur toute la côte », précise la régie.',
    'Un capitaine ne devrait pas quitter son bord.',
    'La reprise [devrait|epistemic-modal] se faire par étapes.',
    'Les marins devraient faire attention.',
  ),
  ...c(
    'aurait pu: a place where somebody may have been, an unreal case',
    'Les plongeurs sondent la crique où il [aurait pu|epistemic-modal] se cacher.',
    'Sans ce retard, elle aurait pu gagner.',
  ),
  ...c(
    'serait dû: a cause that is reported, an obligation that is unreal',
    'L’incendie [serait|conditional] dû à une lampe.',
    'Le gardien aurait dû fermer la grille.',
    'Le port se serait bien passé de cette panne.',
  ),
  ...c(
    'si: far from its imperfect, and inside the words of somebody else',
    'Si le vieux bac du port, réparé en hâte avant l’hiver par deux apprentis de la ville voisine, cédait, la cale fermerait.',
    '« Si tu pars ce soir, je pars avec toi », lui [aurait|conditional] répondu le pilote.',
  ),
  ...c(
    'hypothesis: it goes on over the results of a vote',
    'Si l’on votait demain, le maire serait battu. Sa rivale obtiendrait 60 % des voix. Le candidat du port serait troisième du scrutin.',
    'Le maire a été battu. Sa rivale [aurait|conditional] obtenu 60 % des voix.',
  ),
  ...c(
    'imagined subject: only with a simple conditional',
    'Une rupture coûterait cher au port.',
    'Une rupture [aurait|conditional] inondé la cale.',
  ),
  ...c(
    'scare quotes: words of a source elsewhere in the text',
    'La maire promet « une grande fête pour tous les marins ». Cette « fête » coûtera cher.',
    'La maire promet un bal pour tous les marins. Cette « [fête|scare-quotes] » coûtera cher.',
    'L’armateur se dit « attaqué » par la presse. Cette « attaque » date de mai.',
    'L’armateur lit la presse. Cette « [attaque|scare-quotes] » date de mai.',
  ),
  ...c(
    'scare quotes: named, counted or explained',
    'Un foyer ou « grappe » est suivi de près par le port.',
    'Le port compte 12 « alertes » en mai.',
    'Le port craint les « alertes », c’est-à-dire les appels de nuit.',
    'Le port craint les « [alertes|scare-quotes] » de ses rivaux.',
    'Les touristes goûtent une tourte, la « fouace ».',
  ),
  ...c(
    'scare quotes: borrowed information in the sentence',
    'Le bac [serait|conditional] en route vers un quai « fantôme ».',
    'Le bac est en route vers un quai « [fantôme|scare-quotes] ».',
  ),
  ...c(
    'scare quotes: foreign words and terms of an office',
    'La salle est ornée de « street art » local.',
    'La région crée un « fonds de réserve » au port.',
    'La région crée un « [trésor de guerre|scare-quotes] » au port.',
  ),
  ...c(
    'apparaître and s’annoncer: with a predicate, without one',
    'Son témoignage [apparaît|epistemic-modal] capital.',
    'Son nom apparaît maintenant sur la liste.',
    'La journée s’[annonce|epistemic-modal] agréable.',
    'Le crieur annonce la marée.',
  ),
  ...c(
    'bien: confirms, pleases',
    'La signature est [bien|booster] de la main du notaire.',
    'Le jury est bien d’accord.',
    'Ces traces apportent [bien|booster] la preuve d’un vol.',
  ),
  ...c(
    'en fait: after être, as a verb',
    'Le colis vu de loin était [en fait|booster] un gâteau.',
    'Il en fait un gâteau.',
  ),
  ...c(
    'clearly said, and clearly true',
    'Le plan n’indique pas clairement la sortie.',
    'Le plan va [clairement|booster] trop loin.',
  ),
  ...c('avéré: a fact, a case', 'Le vol [avéré|booster] inquiète.', 'Si le vol est avéré, le contrat tombe.'),
  ...c(
    'penser: an opinion, a thought of somebody',
    '[Je pense|belief] que la digue tiendra.',
    'Ce sont des marins auxquels je pense souvent.',
    'Je pense également à d’autres quais.',
  ),
  ...c(
    'chances and certainty as nouns',
    'Le projet a [peu de chances|epistemic-nominal] d’aboutir.',
    '[Pas sûr|epistemic-nominal] que la digue tienne.',
    'Elle n’a pas dit que la digue tiendrait.',
  ),
  ...c(
    'vers: a time, a direction of change',
    'Le calme revient [vers|approximator] la fin de la nuit.',
    'Vers la fin des péages ?',
  ),
  ...c('numbers in words', 'Le bac reprendra dans [un mois ou deux|approximator].', 'Un mois, ou la vie.'),
];
