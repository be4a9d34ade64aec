import type { VerbIndex } from '../../model/morphology';
import { wordSet, type VerbForm } from './grammar';

const INFINITIVE = /(?:ть|ти|чь)(?:ся|сь)?$/u;
const NO_INFINITIVE =
  /(?:ость|есть|сеть|часть|власть|область|смерть|память|путь|пять|шесть|десять|треть|четверть|очередь|новость|кровать|печать|речь|ночь|дочь|помощь|мощь|дети|почти|пути|сети|части|власти|области|ости|лети|треть)$/u;
const GERUND = /(?:[аеиыу]в|вши|вшись|ясь|воря|ечая|вляя|ждая|ивая|ывая|сняя)$/u;

/** Present tense, third person: what stands before the ending makes a verb likelier than a noun. */
const PRESENT =
  /(?:[аяуюео]ет|[ьоа]ёт|(?:йд|ид|ймё?|жд|вед|вез|нес|стан|бер|зов|жив|плыв|раст|умр|начн|шл|дает|дад|теч|пас|бь|пь|ль|шь)[её]т|[жчшщ]ет|(?:[аекгпсвбд]н|он|ян)ет|[бвджзклмнопрстфхчшщ]ит|ует|[аяуюеиоьбвдзлмрстчжшщк]ют|[бвгджзйкмнрсшщ]ут|стут|[бвдлмнпрстоея]ят|[жчшщ]ат|[аеоуюя]ешь|[джзвнрстл]ишь|[джзвнрстшл]ешь)$/u;
const REFLEXIVE_PRESENT = /(?:(?:ет|ёт|ит|ют|ут|ят|ат|ешь|ишь|ем|им)ся|[ую]сь)$/u;
const PAST =
  /(?:[аеиоуыя]л|[аеиоуыя]л[аои]|л(?:ся|ась|ось|ись)|(?:шл|мог|могл|несл|везл|росл|лекл|мерл|стигл|бегл|вергл)[аои]?|[рзсгкхб]ся|(?:[пл]ез|чез)л[аои]|чез|зал[её]з|(?:по|при|у|вы|за|о|про|пере)шел|ш[её]л)$/u;

/** Nouns that end like verbs; all but the last with their case endings. */
const NOUN_ENDINGS =
  /(?:(?:анал|урнал|вокзал|териал|игнал|апитал|талл|утбол|енерал|(?:ф|риг|рм|рим|рд|ном)инал|илиал|артал|посол|раскол|ерсонал|рсенал|андал|бунал|дмирал|аршал|енциал|идеал|итуал|сериал|мориал|нтервал|провал|(?:^|т|з|пре)дел|модел|недел|(?:^|м)отел|^тел|арт[ие]л|постел|вигател|автомобил|цел|рол|дол|стол|(?:^|рт|кино)зал|вол|угол|идол|школ|^сил|числ|масл|^скал|стрел|земл|вилл|^бал|(?:^|бу)тыл|зеркал|^правил|глубин|могил|детал|спирал|эмал|формул|вуал|апрел|хрустал|профил|файл|рубл|корабл)(?:а|у|е|о|и|ы)?|^прибыли|[аи]тел[иья]|[аи]телей)$/u;
const NOUNS_IN_T =
  /(?:ответ|совет|кабинет|комитет|интернет|университет|бюджет|институт|маршрут|минут|депутат|кандидат|адвокат|результат|мандат|формат|визит|кредит|транзит|лимит|дефицит|профицит|бандит|элит|предмет|запрет|протест|солдат|отряд|сенат|штат|аппарат|зарплат|палат|валют|приют|дебют|салют|ребят|буклет|паритет|сюжет|манжет|расч[её]т|отч[её]т|уч[её]т|сч[её]т|поч[её]т|зач[её]т|выч[её]т|брошет|пол[её]т|вертол[её]т|самол[её]т|нал[её]т|взл[её]т|перел[её]т|пулем[её]т|мон[её]т|привет|завет|авторитет|приоритет|суверенитет|факультет|секрет|портрет|газет|ракет|планет|поэт|^нет|^лет|планет|сонет|монет|билет|пакет|цвет|свет|менталитет|иммунитет|выставк)$/u;
const NOUNS = wordSet(`лишь слеза или если от этим каким таким всем чем тем совсем затем зачем
  быт опыт нужд след вслед зря для дня людям сам там том нам вам ли пыл около есть неужели вдали стул стула мало рано смело было_бы страны раны стены жены времен мил цел бел зол гол жёл желудок`);

/**
 * Readings of a Russian form: those of the verb index, and a guess by the ending for verbs outside of it, which only
 * serves to find where clauses begin and end.
 *
 * Participles that describe whoever does something (`заявивший`, `обвиняющих`) read as gerunds, passive ones
 * (`названный`, `объявлено`) as participles; short passive ones are the verb of their clause, too.
 */
export function russianVerbForms(form: string, verbs: VerbIndex | undefined): ReadonlySet<VerbForm> {
  const found = new Set<VerbForm>();
  if (ADJECTIVES.test(form)) return found;
  for (const { tense } of verbs?.analyses(form.replace(/ё/gu, 'е')) ?? []) {
    if (tense === 'W') found.add('infinitive');
    else if (tense === 'G') found.add('gerund');
    else if (tense !== 'K') found.add('finite');
    else if (ACTIVE_PARTICIPLE.test(form)) found.add('gerund');
    else {
      found.add('participle');
      if (SHORT_PARTICIPLE.test(form)) found.add('finite');
    }
  }
  if (found.size > 0) return found;
  const guess = form.length < 4 ? SHORT_VERBS.get(form) : guessed(form);
  return guess === undefined ? found : found.add(guess);
}

const ACTIVE_PARTICIPLE = /ш(?:ий|ая|ее|ие|его|ей|ему|ую|им|их|ими|ем)(?:ся)?$/u;
const SHORT_PARTICIPLE = /(?:[нт]|[нт][аоы])$/u;
const SHORT_VERBS: ReadonlyMap<string, VerbForm> = new Map([
  ['дал', 'finite'],
  ['шел', 'finite'],
  ['идёт', 'finite'],
]);

function guessed(form: string): VerbForm | undefined {
  if (INFINITIVE.test(form)) return NO_INFINITIVE.test(form) ? undefined : 'infinitive';
  if (NOUNS.has(form) || NOUN_ENDINGS.test(form) || NOUNS_IN_T.test(form)) return undefined;
  if (PRESENT.test(form) || REFLEXIVE_PRESENT.test(form) || PAST.test(form)) return 'finite';
  if (GUESSED_PASSIVE.test(form)) return 'finite';
  if (GUESSED_ACTIVE.test(form) && !ADJECTIVES.test(form)) return 'gerund';
  return GERUND.test(form) ? 'gerund' : undefined;
}

/** Participles of whoever does something, and adjectives that look like them. */
const GUESSED_ACTIVE = /(?:[аеиыоу]вш|[юуая]щ)(?:ий|ая|ее|ие|его|ей|ему|ую|им|их|ими|ем)(?:ся)?$/u;
const ADJECTIVES =
  /^(?:бывш|будущ|следующ|предыдущ|настоящ|ведущ|текущ|действующ|соответствующ|сумасшедш|прошедш|вышестоящ|подходящ|общ|товарищ|блестящ|служащ|управляющ|заведующ|командующ|главнокомандующ|нападающ|военнослужащ|верующ|учащ|трудящ|жаждущ|отдыхающ|протестующ|митингующ|пострадавш|потерпевш|погибш|умерш)/u;

/** Short passive participles of more than one person or thing, or of nobody; the others look like nouns. */
const GUESSED_PASSIVE =
  /(?:[бвджзлмнпрстчшщ]ено|[бвджзлмнпрстчшщ]ены|(?:[вдзжстр]|ов)ан[оы]|[бвкмр]ыт[оы]|бит[оы])$/u;
