import type { CaseReader } from './cases';
import { AGREES, EITHER_GENDER, FEMININE, MASCULINE, NEUTER, PLURAL, STRONG } from './cases';
import { wordSet } from './grammar';

const PRONOUNS: ReadonlyMap<string, number> = new Map([
  ...entries('он этот тот сам один который кто никто некто каждый', MASCULINE),
  ...entries('она эта та сама одна которая', FEMININE),
  ...entries('оно это то само одно которое', NEUTER),
  ...entries('они эти те сами одни которые все некоторые многие другие иные', PLURAL),
  ...entries('я ты', EITHER_GENDER),
  ...entries('мы вы', PLURAL),
]);

function entries(words: string, agreement: number): [string, number][] {
  return [...wordSet(words)].map((word) => [word, agreement | STRONG]);
}

const OBLIQUE_PRONOUNS =
  wordSet(`ему ей им него неё нее них ним ней ними мне нам вам тебе меня нас вас тебя себе себя собой кого
  кому кем которого которому которым котором которой которую которых этого этому этом этой эту этих тех тем того тому той всех всем
  всему чем чего чему том`);
/** Words that count: with a verb in the plural or in the neuter. */
const QUANTITIES = wordSet(
  'несколько много мало большинство меньшинство половина часть ряд более свыше около почти двое трое четверо пятеро два две три четыре пять шесть семь восемь девять десять сотни тысячи миллионы треть порядка',
);
/** Men in words that look feminine. */
const MEN = wordSet('глава судья коллега мужчина папа дядя дедушка юноша старшина староста воевода');
/** Names that never change, in what looks like another case. */
const UNCHANGING = wordSet(
  'минобороны минкультуры минцифры минприроды минобрнауки минпросвещения минэкономразвития минэнерго политбюро шойгу нетаньяху моди ху лю ли ким су киму каталонию интервью кенгуру',
);

const OBLIQUE =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ую|юю|ью|ых|их|ым|им)$|.(?:[бвгджзклмнпрстфхцчшщаеиоуыэюя]ам|ям|[ую])$/u;
const OBLIQUE_NOUN = /(?:[бвгджзклмнпрстфхц]ов|[аеиоьй]ев|[^д]ом|[еи]ем|[жчшщцртнл]ем|ой|ей)$/u;
/** Nominatives that look like another case. */
const NO_OBLIQUE =
  /(?:^до|прием|приём|объем|объём|диплом|симптом|перелом|атом|атман|подъем|герой|строй|покой|случай|музей|хоккей|мировой|областной|городской|второй|шестой|седьмой|восьмой|молодой|большой|деловой|основной|правовой|иной|другой|такой|родной|простой|морской|заводской|налоговой|врачом)$/u;
const NAME_OBLIQUE =
  /(?:ого|ому|[оеи]вым|иным|ыным|ским|цким|[оеи]вой|иной|ской|цкой|ами|ями|[бвгджзклмнпрстфхц]у|[иеаяй]ю|[еи]ем|[бвгдзклнпрстфх]ом|[бвгдзклнпрстфх]у|ую)$/u;

/** Datives that are no accusatives of the feminine (`газету`, `кампанию`). */
const DATIVE =
  /.(?:[бвгджзклмнпрстфхцчшщ]ам|[аеиоуыэюьлнртсч]ям|ому|ему|(?:ств|ент|ант|ист|тор|нер|пер|лер|ник|рник|ург|олог|раф|мэр|врач)у|(?:тел|ар|ор|ур)ю|(?:ен|ан|ст|т)ию)$/u;

/** What a Russian form can be the subject of, by its ending. */
export const russianCases: CaseReader = {
  nominative: (word, isName, isAcronym) => {
    const form = withoutDots(word);
    const pronoun = PRONOUNS.get(form);
    if (pronoun !== undefined) return pronoun;
    if (OBLIQUE_PRONOUNS.has(form)) return 0;
    if (QUANTITIES.has(form)) return PLURAL | NEUTER | MASCULINE | FEMININE;
    if (isAcronym || UNCHANGING.has(form)) return MASCULINE | FEMININE | NEUTER | PLURAL;
    return isName ? nameAgreement(form) : nounAgreement(form);
  },
  agreement: verbAgreement,
  isDative: (form, isName) => !isName && DATIVE.test(form),
  isInstrumental: (form) => /(?:ым|им|ыми|ими|ами|ями|ом|ем|ём|ой|ей|ью)$/u.test(form),
};

/** `её`, `учёный`: the two dots are mostly left out. */
function withoutDots(form: string): string {
  return form.includes('ё') ? form.replace(/ё/gu, 'е') : form;
}

function nameAgreement(form: string): number {
  if (NAME_OBLIQUE.test(form) && !/(?:телеком|пром|прод|атом)$/u.test(form)) return 0;
  if (/(?:ова|ева|ёва|ина|ына|ская|цкая|ая|яя)$/u.test(form)) return FEMININE;
  if (/(?:ые|ие)$/u.test(form)) return PLURAL;
  if (/[ая]$/u.test(form)) return FEMININE | MASCULINE;
  if (/[ыи]$/u.test(form)) return PLURAL | MASCULINE | FEMININE;
  if (/[оеэёуюь]$/u.test(form)) return AGREES;
  return /(?:ов|ев|ёв|ин|ын|ий|ый)$/u.test(form) ? MASCULINE | STRONG : MASCULINE | FEMININE | STRONG;
}

function nounAgreement(form: string): number {
  if (MEN.has(form)) return MASCULINE | FEMININE | STRONG;
  if (!NO_OBLIQUE.test(form) && (OBLIQUE.test(form) || OBLIQUE_NOUN.test(form))) return 0;
  if (/(?:[нцстзрлвдбпг]ий)$/u.test(form) && /(?:[аеия]ний|[цсзрлвдбпт]ий)$/u.test(form)) return 0;
  if (/(?:ый|ий)$/u.test(form)) return MASCULINE | STRONG;
  if (/(?:ая|яя)$/u.test(form)) return FEMININE | STRONG;
  if (/ее$|ое$/u.test(form)) return NEUTER | STRONG;
  if (/ые$|[кгхшжчщ]ие$/u.test(form)) return PLURAL | STRONG;
  if (/ние$/u.test(form)) return NEUTER | PLURAL;
  if (/[ая]не$/u.test(form)) return PLURAL | STRONG;
  // `заявления`, `высказывания`, not `компания`.
  if (/(?:ения|(?:[вджзрстчш]|ов|ыв)ания|тия)$/u.test(form) && !/(?:британия|испания)$/u.test(form))
    return PLURAL;
  if (/[ая]$/u.test(form)) return FEMININE | PLURAL;
  if (/[ыи]$/u.test(form)) return PLURAL;
  if (/[оеё]$/u.test(form)) return NEUTER;
  if (/(?:тель|ник|ист|лог|арь|[чщ]ик)$/u.test(form)) return MASCULINE | STRONG;
  if (form.endsWith('ь')) return MASCULINE | FEMININE;
  return MASCULINE;
}

const MASCULINE_PAST = /(?:л|лся)$/u;

/** What a verb form agrees with; 0 for a form that has no subject of its own. */
function verbAgreement(word: string, person: number | undefined): number {
  const form = withoutDots(word);
  if (/ла(?:сь)?$/u.test(form) || /[нт]а$/u.test(form)) return FEMININE;
  if (/ло(?:сь)?$/u.test(form) || /[нт]о$/u.test(form)) return NEUTER;
  if (/ли(?:сь)?$/u.test(form) || /[нт]ы$/u.test(form)) return PLURAL;
  if (MASCULINE_PAST.test(form)) return MASCULINE;
  if (/(?:ют|ут|ят|ат)(?:ся)?$/u.test(form)) return PLURAL;
  if (/(?:ет|ёт|ит)(?:ся)?$/u.test(form)) return MASCULINE | FEMININE | NEUTER;
  // `опроверг`, `убежден`
  return person === undefined || person === 0 ? MASCULINE : MASCULINE | FEMININE | NEUTER;
}
