import { wordSet, type Words } from './grammar';

/**
 * French nouns that name an event, an act, a state or a quality, so that a phrase with one of them says as much as a
 * clause: `une baisse de 3 %` (that it falls), `la nécessité d'agir` (that one must). By their endings
 * (`-tion`, `-ment`, `-age`, `-ance`, `-ité`, `-ure`), but for those that name things, bodies and places.
 *
 * @source gross1981 for nouns that are predicates; the lists were compiled for this project.
 */
export function isFrenchPredicate(form: string): boolean {
  const noun = singular(form);
  if (THINGS.has(noun) || THINGS.has(form)) return false;
  return (
    PREDICATES.has(noun) || PREDICATES.has(form) || /.(?:[stx]ion|ment|age|[ae]nce|ité|ture)$/u.test(noun)
  );
}

/** Whether a French noun names persons by its ending, or holds a name of a people. */
export function isFrenchPerson(form: string): boolean {
  const noun = singular(form);
  if (
    /^(?:valeur|facteur|moteur|erreur|horreur|terreur|peur|rumeur|hauteur|ampleur|longueur|lenteur|vigueur|rigueur|faveur|secteur|couleur|douleur|chaleur|fleur|odeur|saveur|humeur|lueur|sueur|stupeur|torpeur|splendeur|grandeur|candeur|pudeur|ferveur|liste|piste|lien|maintien|soutien|entretien|quotidien|bien|rien|combien|ordinateur|indicateur|compteur|radiateur|ascenseur|tracteur|aspirateur|vapeur|instant|restant|montant|carburant|volant|constante?|variante?)$/u.test(
      noun,
    )
  )
    return false;
  return /.(?:eur|euse|trice|iste|ien|ienne|ologue|crate|phone|logiste|naire|ain|aine|ais|aise|ier|ière|ant|ante)$/u.test(
    noun,
  );
}

/** Whether a French form is of a verb of variation, order or adaptation, which takes a measure behind `selon`. */
export function isFrenchVariation(form: string): boolean {
  return /^(?:vari(?:e|ent|ait|aient|era|eront|é|ées?|és|er|ant)$|diff[èé]r|modul|fluctu|oscill|échelonn|class[eé]|répart|ajust|adapt|calcul[eé]|diversifi|distingu|gradu|proportionn|tri(?:e|és?|ées?|er)$|fix(?:e|és?|ées?)$)/u.test(
    form,
  );
}

function singular(form: string): string {
  return form.length > 4 && /[^su]s$|[^aeiou]us$/u.test(form) ? form.slice(0, -1) : form;
}

const PREDICATES: Words =
  wordSet(`admiration amertume amour colère confiance dégoût émotion fierté gratitude indignation inquiétude joie soulagement stupeur sympathie tristesse
  abandon absence abus accord achat accueil affrontement aide ajout alliance appel appui arrêt arrivée assaut atteinte attentat
  attaque baisse affaire besoin bilan blocus boycott but censure cessez-le-feu changement chantage choix chute complot compromis
  concours conflit contrôle coup coût crime crise danger date débat début décès décalage déclin décret défaite défaut
  déficit dégât délai départ dérive désaccord désarroi désir désordre détour développement devoir dialogue différend difficulté
  disparition don doute droit échange échec effet effort embargo emploi enjeu enquête entrave entrée envie envoi
  erreur espoir essor état excès excédent exode expulsion faillite faute fin flou force foule fraude frein fuite gain gel génocide
  grève guerre haine hausse ignorance impact impasse impôt impulsion incapacité ingérence injustice intérêt interdit
  intrusion lacune laxisme lien limogeage maintien malaise manque massacre mensonge menace mépris mise mobile moratoire mort
  naissance nombre objectif obstacle offre oubli panne parti-pris passivité pénurie perte peur piège pillage plan pression
  preuve prix procès profit progrès provocation prudence rachat racisme ralentissement rançon rapprochement rebond recherche
  récession recours recrudescence recul redressement refus regain rejet relance remise remords rencontre renfort report
  reprise respect reste retard retour retrait réussite réveil revers révolte rigueur risque rupture sabotage saisie
  scandale secours sort sortie soupçon soutien stratagème succès suicide surplus surprise tentative terrorisme tollé torture
  transfert travail trahison trêve trouble usage usure vague vente venue vice victoire viol violence virage visite
  voeu vœu vol volonté vote`);

const THINGS: Words =
  wordSet(`âge agence allemagne ambulance administration adolescence appartement argent argument arme arrondissement article assistance association
  assurance aliment audience autorité avantage bâtiment blessure bagage cage caution chanson cité civilisation classement client collection
  commission communauté compétition confédération conférence constitution couverture courage culture délégation département dimanche direction dimension
  discours document domaine édition effectif élément émission emplacement enfance entourage entrevue équipement étage exemple exposition
  faculté fédération figure finance fonction fondation fraction france fréquence garage gage gardien génération gouvernement humanité
  image immeuble information institution instrument intelligence inspection jardin langage lecture licence littérature logement ligature
  manuscrit majorité médicament mention message minorité mission moment monument mouvement mixture nation nature notion nourriture numéro
  option orchestre ordonnance organisation ouvrage page parlement parlementaire passion paysage peinture pension personnage personnalité
  population portion position potage présidence procédure préfecture production profession promotion puissance question région régiment règlement réalisation
  réunion résidence rubrique saison science séance section séquence session situation société sous-traitance station statue structure substance
  supplément télévision température tradition université urgence vacance vêtement version village visage voiture voyage vision fiction
  fracture fourniture signature toiture monture posture réputation invention rotation`);
