import { NEUTRAL_RULES, words, type LanguageRules } from './rules';

/** Russian: hyphenated words are one token, and so are runs of punctuation. */
export const RUSSIAN_RULES: LanguageRules = {
  ...NEUTRAL_RULES,
  splitRanges: true,
  abbreviations: words(`
    см ср г-н г-жа им ул пр просп пер пл обл гос проф акад доц тел примеч напр табл гл изд ред мин макс св чел кв корп
    ген полк т о е к н`),
  numberAbbreviations: words('рис стр ст кн с гл'),
  finalAbbreviations: words('г гг в вв руб коп тыс млн млрд трлн гр пол долл э'),
  closingAbbreviations: words('д п др пр'),
  sentenceStarters: words(`
    он она оно они я мы вы ты это этот эта эти тот та те в на по с со к ко о об от до за из у при для и а но да или если
    когда как что кто где не ни так там тут здесь потом затем после его её их наш мой все всё ещё уже однако поэтому
    также только даже под над между через без во по-прежнему сегодня вчера теперь тогда`),
  units: words('км см мм кг'),
  spacedThousands: true,
  joinInitials: false,
  runsOfPunctuation: true,
};
