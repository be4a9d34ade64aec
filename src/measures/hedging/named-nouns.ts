import type { Document } from '../../model/document';
import { TOKEN_KIND } from '../../model/document';
import type { VerbIndex } from '../../model/morphology';
import { russianVerbForms } from '../../syntax/words/ru-verb-forms';
import type { ShortQuotation } from './short-quotations';

const stems = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Letters of a case ending, at most. */
const LONGEST_ENDING = 3;

/**
 * Stems of Russian nouns right behind which a name stands between marks, without an article or a preposition: works,
 * media, bodies, shops, places, vessels, makes and kinds, storms, operations, prizes, and what a screen, a form, a
 * scale or a theory is divided into.
 */
const NAMED: ReadonlySet<string> = stems(`
  фильм кинофильм мультфильм сериал роман книг повест рассказ сказк поэм песн альбом сингл клип спектакл пьес опер балет
  мюзикл картин полотн выставк журнал газет издани портал сайт сервис приложени канал телеканал радиостанци передач
  программ шоу проект акци кампани парти движени групп компани фирм концерн холдинг корпораци банк фонд союз объединени
  организаци ассоциаци агентств сет магазин магазинов гипермаркет супермаркет кафе ресторан ресторанов кофеен бар клуб
  команд отел гостиниц санатори пансионат лагер парк стадион театр кинотеатр музе завод фабрик шахт станци платформ
  маршрут поезд электричк паром теплоход корабл судно судна судне судном крейсер фрегат корвет катер яхт танкер ледокол
  подлодк ракет комплекс систем самолет вертолет беспилотник дрон спутник аппарат модел марк бренд сорт пород штамм вирус
  ураган тайфун циклон шторм учени операци преми орден медал звани титул номинаци конкурс фестивал форум турнир кубк кубок
  чемпионат праздник рубрик раздел вкладк кнопк пункт граф строк поле поля полем статус режим тариф услуг опци функци класс
  категори уровен уровн опасност тип вариант верси формат знак значок значк надпис плакат лозунг девиз хештег хэштег
  запрос оценк отметк стать стате статей закон термин поняти принцип правил эффект синдром метод формул теори гипотез стил
  жанр цвет оттенк вопрос ответ подпис пометк шаблон фильтр тег жест букв кодекс чат сообществ паблик курс премьер-лиг
`);

/** Those of them behind which the name may be an infinitive (`кнопка «купить»`). */
const WITH_INFINITIVE: ReadonlySet<string> = stems(
  'кнопк запрос надпис лозунг хештег хэштег девиз плакат знак пункт вкладк опци вопрос подпис пометк',
);

const ADJECTIVE = /(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]х|[ыи]ми?|[ую]ю|ей)$/u;

/**
 * Whether a quotation is the name of what the Russian noun right before it means: `режим «повышенная готовность»`,
 * `паром «северное сияние»`. A quoted verb is none (`сервис «упал»`), nor an adjective of the noun behind it (`рынок
 * «серых» перевозок`).
 *
 * @param doc - A document in any language; nouns of others are not in the list.
 * @param quotation - A short quotation.
 * @param verbs - Verb forms of the language.
 */
export function isNameBehindNoun(
  doc: Document,
  { from, to, opening }: ShortQuotation,
  verbs: VerbIndex | undefined,
): boolean {
  const noun = doc.forms[opening - 1] ?? '';
  if (!hasStem(noun, NAMED)) return false;
  const readings = russianVerbForms(doc.forms[from], verbs);
  if (readings.has('infinitive')) return hasStem(noun, WITH_INFINITIVE);
  if (readings.has('finite') || readings.has('gerund')) return false;
  if (to - from > 1 || !ADJECTIVE.test(doc.forms[from])) return true;
  // `to` is the closing mark.
  const after = to + 1;
  return (
    after >= doc.tokens.length ||
    doc.tokens.kind[after] !== TOKEN_KIND.word ||
    doc.forms[after].length < LONGEST_ENDING + 1 ||
    russianVerbForms(doc.forms[after], verbs).size > 0
  );
}

function hasStem(form: string, stemsOfNouns: ReadonlySet<string>): boolean {
  const plain = form.replace(/ё/gu, 'е');
  for (let cut = 0; cut <= LONGEST_ENDING; cut++)
    if (stemsOfNouns.has(plain.slice(0, plain.length - cut))) return true;
  return false;
}
