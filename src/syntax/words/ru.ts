import { phrases, wordSet, type Grammar } from './grammar';
import { russianCases } from './ru-cases';
import { isRussianPerson } from './ru-persons';
import { russianVerbForms } from './ru-verb-forms';

/**
 * Russian: free word order, no articles, verb forms told by their endings.
 *
 * Endings are a guess for words outside the lexicon; they only serve to find where clauses begin and end.
 */
export const RUSSIAN: Grammar = {
  language: 'ru',
  complementisers: wordSet('что чтобы будто'),
  interrogatives: wordSet(
    `как какие какой какая какое каким каких какими каком какую какого какому почему где когда кто кого кому кем чем чём чего чему
    ли сколько скольких куда откуда зачем насколько чей чья чьё чьи`,
  ),
  headFinal: false,
  bareNouns: true,
  bareClauses: false,
  determinedPhrases: false,
  bareInfinitives: false,
  sharesAuxiliaries: false,
  invertsSubjects: false,
  weavesQuotations: false,
  quotesNames: true,
  endsAtMainVerb: false,
  clauseVerbs: wordSet(''),
  unstressedSubjects: wordSet(''),
  unaccented: wordSet(''),
  relatives: wordSet('который которая которое которые кто'),
  subordinators: wordSet(
    'что чтобы если когда пока хотя потому поскольку так где куда как который которая которое которые',
  ),
  coordinators: wordSet('и или а но да либо'),
  adversatives: wordSet(''),
  pronouns: wordSet('он она оно они я мы ты вы кто его её ее их ним ней ему ей него сам сама сами'),
  speakers: wordSet('я мы ты вы мне нам меня нас мой моя мое мои наш наша наше наши'),
  stressedPronouns: wordSet(''),
  impersonals: wordSet('это'),
  enclitics: new Map(),
  proclitics: wordSet('не'),
  adverbialClitics: wordSet(''),
  reflexives: wordSet(''),
  negations: wordSet('не'),
  negationWords: wordSet('никогда'),
  auxiliaries: wordSet('был была было были будет будут'),
  modals: wordSet(''),
  passiveAuxiliaries: wordSet('был была было были будет будут'),
  passiveParticiples: wordSet(''),
  unrealModals: wordSet(
    'может могут мог могла могли хочет хотят хотел хотела хотели должен должна должны нельзя можно',
  ),
  infinitiveLinks: wordSet('продолжает продолжил продолжила начал начала спешит решил решила успел успела'),
  innerWords:
    wordSet(`тогда чуть немного вот ведь уж хоть также тоже уже ещё еще потом затем недавно вчера сегодня завтра ранее раньше снова опять публично прямо даже
    мне ему ей им нам вам тебе ранее однажды всегда часто иногда только лишь здесь сейчас теперь опять вновь впервые официально позже позднее накануне вообще явно якобы вместе сразу уже почти вскоре пока же
    осенью весной летом зимой утром днем днём вечером ночью анонимно хитро хорошо плохо громко тихо резко жестко коротко кратко
    честно строго горько сухо остро мягко вежливо устно письменно лично совместно отдельно дополнительно неоднократно`),
  speakingPlaces: wordSet(''),
  phraseContinuers: wordSet(''),
  mediumNouns: wordSet(''),
  adverbEnding: /.(?:ски|[^аеиоуыэюя]но)$/u,
  determiners: wordSet(
    'этот эта это эти тот та то те один одна одно одни некоторые многие все каждый другие',
  ),
  indefinites: wordSet('один одна одно одни некоторые многие несколько ряд два две три четыре пять'),
  definites: wordSet(''),
  isPluralNoun: (form) => /[ыи]$/u.test(form),
  pluralAdjectives: wordSet(''),
  pluralDeterminers: wordSet('эти те одни некоторые многие все другие'),
  pronominalDeterminers: wordSet(
    'этот эта это эти тот та те один одна одни некоторые многие все каждый другие',
  ),
  capitalTimes: false,
  nounLinks: wordSet('из'),
  looseLinks: wordSet('в во на по при от для с со'),
  prepositions: wordSet(
    'в во на по при от для с со из к ко у о об обо про перед после через без до над под между за среди против из-за из-под благодаря согласно несмотря вопреки ввиду вследствие насчет насчёт включая кроме помимо вместо вокруг около возле ради спустя внутри вне сверх вдоль',
  ),
  timeWords:
    wordSet(`понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    утром днем днём вечером ночью года году`),
  timeModifiers: wordSet(
    'прошлый прошлую прошлой прошлом этот эту этой этом следующий следующую следующей назад',
  ),
  mannerNouns: wordSet(''),
  adverbials: phrases(
    `в свою очередь | тем не менее | в частности | между тем | в том числе | кроме того | к тому же | в то же время | при этом | вместе с тем |
    на самом деле | по сути | в целом | к слову | в очередной раз`,
  ),
  connectives: phrases('но | и | а | однако | впрочем | так | кроме того | при этом | между тем | поэтому'),
  concessions: phrases('что бы ни | как бы ни | кто бы ни | неважно | независимо от'),
  titles: wordSet('г. г-н г-жа господин госпожа'),
  nameParticles: wordSet('де фон ван бен аль'),
  appositionWords: wordSet('бывший бывшая многолетний нынешний нынешняя'),
  nouns: wordSet(''),
  infinitiveMarkers: wordSet(''),
  agents: wordSet(''),
  nobodies: wordSet('никто некто там здесь'),
  manies: wordSet(''),
  possessives: wordSet(''),
  unchangingPossessives: wordSet('его её ее их'),
  arousers: wordSet(''),
  lightParticiples: wordSet(''),
  copulas: wordSet(''),
  isPredicateNoun: () => false,
  isPersonNoun: isRussianPerson,
  isVariation: () => false,
  isJudgement: () => false,
  cases: russianCases,
  verbForms: russianVerbForms,
};
