import type { VerbIndex } from '../../model/morphology';
import { isEnglishPredicate } from './en-nouns';
import { indexedVerbForms, phrases, wordSet, type Grammar, type VerbForm } from './grammar';

const PAST: ReadonlySet<VerbForm> = new Set<VerbForm>(['finite', 'participle']);
const GERUND: ReadonlySet<VerbForm> = new Set<VerbForm>(['gerund']);
const NO_VERBS =
  wordSet(`hundred kindred sacred naked wicked rugged indeed exceed proceed succeed speed breed greed creed steed united unprecedented red bed
    seed deed need weed feed morning evening thing things nothing something anything everything king ring spring string wing sibling wedding
    building ceiling during according meeting hearing wording notwithstanding beijing viking shilling sterling offspring`);

/** Readings of a form; a regular ending tells those of verbs that the index lacks. */
function englishVerbForms(form: string, verbs: VerbIndex | undefined): ReadonlySet<VerbForm> {
  const known = indexedVerbForms(form, verbs);
  if (known.size > 0 || form.length < 5 || form.includes('-') || NO_VERBS.has(form)) return known;
  if (form.endsWith('ed')) return PAST;
  return form.endsWith('ing') ? GERUND : known;
}

/** English. */
export const ENGLISH: Grammar = {
  language: 'en',
  complementisers: wordSet('that'),
  interrogatives: wordSet('whether if how why what who where when'),
  headFinal: true,
  bareNouns: false,
  bareClauses: true,
  determinedPhrases: false,
  bareInfinitives: false,
  sharesAuxiliaries: false,
  invertsSubjects: false,
  weavesQuotations: false,
  quotesNames: false,
  endsAtMainVerb: false,
  clauseVerbs: wordSet(
    `said says say believe believes believed think thinks thought insist insists insisted argue argues argued allege alleges admit admits admitted assert asserts asserted
    contend contends contended maintain maintains suspect suspects fear fears hope hopes know knows knew`,
  ),
  unstressedSubjects: wordSet(''),
  unaccented: wordSet(''),
  relatives: wordSet('who which'),
  subordinators: wordSet(
    `because although though while when if since unless until after before whereas where as who which whom whose that whether`,
  ),
  coordinators: wordSet('and or but yet nor'),
  adversatives: wordSet(''),
  pronouns: wordSet(
    `he she they it i we you me us him her them himself herself themselves this that who those these one others some many everyone someone anyone nobody`,
  ),
  speakers: wordSet('i we you me us my our'),
  stressedPronouns: wordSet(''),
  impersonals: wordSet('this that'),
  enclitics: new Map(),
  proclitics: wordSet(''),
  adverbialClitics: wordSet(''),
  reflexives: wordSet(''),
  negations: wordSet(
    `not n't never didn't doesn't don't hasn't haven't hadn't won't wouldn't isn't aren't wasn't weren't can't cannot couldn't shouldn't`,
  ),
  negationWords: wordSet("not never n't"),
  auxiliaries: wordSet(
    `have has had having been is are was were be being am 's 've 'd hasn't haven't hadn't isn't aren't wasn't weren't`,
  ),
  modals: wordSet(
    `do does did will would can could may might must should shall didn't doesn't don't won't wouldn't can't cannot couldn't shouldn't 'll 'd`,
  ),
  passiveAuxiliaries: wordSet(`is are was were be been being am isn't aren't wasn't weren't`),
  passiveParticiples: wordSet('been being'),
  unrealModals: wordSet(`could may might should must can cannot can't couldn't`),
  infinitiveLinks: wordSet(
    'to went goes continued continue continues began begins declined seemed seems appeared appears expected reported',
  ),
  innerWords:
    wordSet(`also then later again just even still already never not often always now once repeatedly first ever since further instead too both all
    meanwhile yesterday today tomorrow twice ago earlier once more only simply soon there here so thus however`),
  speakingPlaces: wordSet(''),
  phraseContinuers: wordSet(''),
  mediumNouns: wordSet(''),
  adverbEnding: /.{3}ly$/u,
  determiners: wordSet(
    `the a an this that these those his her its their our my your some any each every no several many few both all another such most one two three four five six more other`,
  ),
  indefinites: wordSet('a an one some several many few two three four five six other another certain any'),
  definites: wordSet('the'),
  isPluralNoun: (form) =>
    /(?:[^s'’]s|people|media)$/u.test(form) && form !== 'customs' && form !== 'congress',
  pluralAdjectives: wordSet(''),
  pluralDeterminers: wordSet('these those several many few both all most some two three four five six'),
  pronominalDeterminers: wordSet(
    'this that these those some many few both all another most one two three others such several each',
  ),
  capitalTimes: true,
  nounLinks: wordSet("of 's ’s '"),
  looseLinks: wordSet('for at in on with to from'),
  prepositions:
    wordSet(`in on at by for with from to into about against during after before through over under between among around near since until without within
    across behind via upon as like amid despite toward towards following per outside inside`),
  timeWords:
    wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
    morning afternoon evening night week month year today yesterday tomorrow weekend last`),
  timeModifiers: wordSet('last next earlier later ago this past following previous early late'),
  mannerNouns: wordSet(''),
  adverbials: phrases(
    `for example | for instance | in turn | once again | once more | as well | at least | on the other hand | in addition | in particular |
    of course | several times | many times | three times | four times | at times | in effect | in fact | in part | in public | in private | in the past | long | far | at length | on the record | so far`,
  ),
  connectives: phrases(
    `but | and | so | yet | still | meanwhile | however | also | indeed | in addition | moreover | plus | instead`,
  ),
  concessions: phrases('whatever | whoever | no matter | regardless of'),
  titles: wordSet(
    'mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. gen gen. sir lady lord madam prof prof. rev rev.',
  ),
  nameParticles: wordSet('de von van der bin al el la le da di'),
  appositionWords: wordSet('former then vice senior ex chief head deputy longtime current co'),
  nouns:
    wordSet(`report reports claim claims call calls plan plans support campaign campaigns state states charge charges question questions answer answers demand demands
    label labels forecast forecasts pledge pledges vow vows quote quotes signal signals challenge challenges tweet tweets voice voices worry worries blame praise
    echo echoes joke jokes hint hints repeat reply replies review reviews sound sounds stress text texts whisper whispers mandate mandates chant chants dispute
    disputes mention mentions guess laugh laughs blast blasts counter boast boasts email emails blog blogs decree decrees petition petitions guarantee guarantees vent vents relay relays
    fear fears hope hopes view views vote votes attack attacks comment comments note notes estimate estimates project projects promise promises remark remarks
    request requests study studies survey surveys poll polls order orders race races debate house show shows thought thoughts update updates results time times
    issue issues post offer offers point points rule rules name names cause change changes address read can will may might march set lead leads head heads
    need needs use uses work works run runs interview interviews place places case cases face faces media data fund funds force forces matter matters number numbers
    back like court office press meeting process past present past right left force visit trip help research experience record records ad ads
    judge judges reason reasons detail details doubt doubts volunteer volunteers advocate advocates figure figures argument protest protests blast allegations`),
  infinitiveMarkers: wordSet('to'),
  agents: wordSet('by'),
  nobodies: wordSet(''),
  manies: wordSet(''),
  possessives: wordSet(''),
  unchangingPossessives: wordSet('his her its their'),
  arousers: wordSet(
    `spark sparks sparked raise raises raised fuel fuels fuelled fueled prompt prompts prompted cause causes caused trigger triggers triggered stoke stokes stoked ignite ignites
    ignited feed feeds fed heighten heightens heightened deepen deepens deepened allay allays allayed ease eases eased quell quells quelled calm calms calmed dispel dispels
    dispelled draw draws drew attract attracts attracted provoke provokes provoked face faces faced follow follows followed lead leads led support supports supported add adds added
    reject rejects rejected dismiss dismisses dismissed counter counters countered undercut undercuts refute refutes refuted investigate investigates investigated`,
  ),
  lightParticiples: wordSet(
    'made make makes raised voiced issued expressed given levelled leveled received read published',
  ),
  copulas: wordSet(''),
  isPredicateNoun: isEnglishPredicate,
  isPersonNoun: () => true,
  isVariation: () => false,
  isJudgement: () => false,
  cases: undefined,
  verbForms: englishVerbForms,
};
