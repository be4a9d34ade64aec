import { NEUTRAL_RULES, words, type LanguageRules } from './rules';

/** French: elided words end at their apostrophe, inverted subjects start at their hyphen. */
export const FRENCH_RULES: LanguageRules = {
  ...NEUTRAL_RULES,
  elisions: words('l d s n c j m t y qu jusqu lorsqu puisqu quoiqu quelqu presqu entr'),
  wholeWords: words(
    "quelqu'un quelqu'une presqu'île presqu'îles presqu'ile c'est-à-dire d'jeun d'jeuns n'roll",
  ),
  enclitics: words(`
    -t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je -tu -nous -vous -ce -ci -là
    -moi -toi -le -la -les -lui -leur -en -y -t-en -t-y -m-en`),
  wholeCompounds: words(`
    rendez-vous celui-ci celui-là celle-ci celle-là ceux-ci ceux-là celles-ci celles-là au-delà par-delà de-ci de-là
    jusque-là garde-à-vous par-ci par-là jusqu'au-delà cessez-le suivez-moi chez-soi sot-l'y-laisse en-dira-t-on jong-il on-dit laisser-aller shangri-la oh-la-la ouh-la-la tra-la-la oh-là-là`),
  abbreviations: words(`
    mme mmes mlle mlles mr mrs dr drs st ste sts vve av apr jr sr gal gén cdt cne lt sgt mgr cf env tél rv hon prof bd
    vs op ibid loc cit trad coll adj préf boul pl arr dép circ ch.-l fg imm réf dir ss lieut resp
    janv févr juil oct nov déc`),
  capitalAbbreviations: words('M MM Me Mes Pr Col'),
  inclusiveEndings: words(
    `e es ne nes e.s es.s ne.s le.s les se.s ses te.s tes ve ve.s ves ère ère.s ères trice rice ice trices rices ices
    trice.s rice.s ice.s euse euses euse.s`,
  ),
  numberAbbreviations: words('art al chap fig vol réf pp p no n éd t § tab ch'),
  finalAbbreviations: words(`
    j.-c p.-s n.b c.-à-d c.à.d p.-ê inc ltd cie corp sté ets éts bros hab max min moy sing plur masc fém lat angl ital
    prép adv ndlr n.d.l.r`),
  abbreviationLinks: ['-à-'],
  articleLetters: words('L R D A'),
  letteredNouns: words(`
    type types plan plans groupe bâtiment bloc vitamine vitamines hépatite grippe virus catégorie catégories série ligue
    zone classe lettre annexe poule terminal hall division variant option point niveau section filière note escalier
    immeuble porte quai ligne article allée tribune pavillon permis scénario formule produit produits facteur`),
  closingAbbreviations: new Set(),
  dottedWords: words('etc ex'),
  sentenceStarters: words(`
    il elle ils elles on je tu nous vous ce cet cette ces c j l s n d qu un une le la les des du dans en pour par sur sous
    selon mais et or donc car si quand lorsque lorsqu alors après avant depuis à au aux son sa ses leur leurs notre nos
    votre vos mon ma mes cela ceci ça celui-ci celle-ci puis ainsi enfin aujourd hier demain plus tous toutes tout chaque
    plusieurs certains certaines comme avec sans entre chez vers malgré pourtant cependant toutefois aussi même déjà
    lors pendant contre face parmi dès afin bien très trop où qui que quoi pourquoi comment est sont était voici voilà
    deux trois quatre cinq`),
  nameParticles: words('le la les l d des du de en'),
  units: words('km cm mm m dm kg g mg ml cl ha'),
  spacedThousands: true,
  omissionOpens: true,
};
