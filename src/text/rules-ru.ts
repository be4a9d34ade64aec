import { NEUTRAL_RULES, words, type LanguageRules } from './rules';

/** Russian: hyphenated words are one token, and so are runs of punctuation. */
export const RUSSIAN_RULES: LanguageRules = {
  ...NEUTRAL_RULES,
  splitRanges: true,
  abbreviations: words(`
    см ср г-н г-жа им ул пр просп пер пл обл гос проф акад доц тел примеч напр табл гл изд ред мин макс св кв корп
    ген полк т о е к н сравн зам нач пом адм респ деп ориг англ лат франц итал греч исп укр букв прибл приблиз назв
    авт сост отв соч собр илл наб бул мкр пгт дер пос подп оф комн прот свящ архим еп митр патр мл сокр прим разг перен
    физ юр хим мат ист геогр экон рег муниц фед ж.-д`),
  numberAbbreviations: words('рис стр ст кн с гл ок'),
  finalAbbreviations: words('г гг в вв руб коп тыс млн млрд трлн гр пол долл э чел экз шт мес нед сек'),
  closingAbbreviations: words('д п др пр'),
  letteredNouns: words(`
    тип типа группа группы группе план плана витамин витамина гепатит гепатита категория категории класс
    класса зона зоны серия серии блок блока`),
  sentenceStarters: words(`
    он она оно они я мы вы ты это этот эта эти тот та те в на по с со к ко о об от до за из у при для и а но да или если
    когда как что кто где не ни так там тут здесь потом затем после его её их наш мой все всё ещё уже однако поэтому
    также только даже под над между через без во по-прежнему сегодня вчера теперь тогда`),
  units: words('км см мм кг'),
  spacedThousands: true,
  joinInitials: false,
  runsOfPunctuation: true,
};
