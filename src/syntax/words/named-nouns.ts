import { wordSet, type Words } from './grammar';

/**
 * Nouns of what bears a name or a title, which may stand between quotation marks behind them: works, outlets, bodies,
 * ships, undertakings, prizes. A quotation behind them is no speech: `le collectif « Grand Large »`.
 *
 * Nouns of speech and of judgements (`le mot`, `le slogan`) are left out.
 */
export const NAMED_NOUNS: Words = wordSet(`
  album albums chanson chansons chronique clip comédie compilation conte documentaire documentaires dessin drame duo
  émission émissions épisode essai exposition expositions expo feuilleton fiction film films fable hymne installation
  jeu jeux livre livres manuel manga mini-série morceau morceaux musical opéra opus ouvrage pièce pièces podcast poème
  portrait reportage revue roman romans rubrique saga saison sculpture série séries single sketch sonate spectacle
  spin-off statue tableau téléfilm thriller titre titres toile trilogie tube tubes vinyle volet
  appli application blog chaîne compte hashtag hebdomadaire journal logiciel magazine média mensuel newsletter page plateforme
  portail programme quotidien radio site sites
  agence association associations atelier bar cabinet café chaîne club coalition collectif collectifs comité commission
  compagnie coopérative enseigne ensemble entreprise entreprises fédération filiale fondation front groupe groupes
  groupement hôtel institut label laboratoire liste maison marque mouvement mouvements mutuelle organisation ong parti
  plate-forme plateforme restaurant réseau salle société start-up startup syndicat syndicats théâtre think tank tribu
  armada bateau bâtiment bosquet brise-glace caravelle cargo chalutier char croiseur destroyer drone fusée frégate missile
  navette navire paquebot pétrolier porte-avions satellite sonde sous-marin tanker train vaisseau voilier yacht
  cérémonie challenge championnat collection concept concours concert conférence congrès convention convoi coupe dispositif
  événement festival forum fête gala initiative journée journées loi lois marche marathon mission modèle mode opération
  opérations option option parc phase plan plans prix programme programmes projet projets protocole quartier rassemblement
  rencontres résidence salon semaine sommet stage système tournée tournoi trophée variant version zone rapport rapports étude
  article articles enquête
  band book books campaign charity comedy company documentary drama episode exhibition festival firm fund group magazine
  movement movie musical newspaper novel opera operation organisation organization paper play podcast poem program
  programme project report series ship show single site song songs study tanker tournament trial vessel website yacht
  app album channel club film game party restaurant`);
