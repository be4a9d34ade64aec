import { NEUTRAL_RULES, words, type LanguageRules } from './rules';

/**
 * English: contractions are one token, hyphens separate words except behind a prefix or before a suffix.
 *
 * @source The affixes follow the tokenization guidelines of the English Web Treebank, which GUM uses too; the list is
 *   adapted.
 */
export const ENGLISH_RULES: LanguageRules = {
  ...NEUTRAL_RULES,
  hyphens: 'split',
  wholeCompounds: words('uh-huh uh-oh mm-hm mm-hmm un-unh nun-unh nuh-uh'),
  hyphenPrefixes: words(`
    e a u x agro ante anti arch be bi bio co counter cross cyber de eco ex extra inter intra macro mega micro mid mini
    mono multi neo non over pan para peri post pre pro pseudo quasi re semi sub super tri ultra un uni vice`),
  hyphenSuffixes: words(
    'able ahol aholic ation centric dom esque ette fest fold gate hood ism itis less most ness rama wise',
  ),
  splitRanges: true,
  hangingHyphens: true,
  possessives: true,
  abbreviations: words(`
    mr mrs ms dr prof st sr jr gen col lt sgt capt cmdr adm maj rev hon gov sen rep reps sens pres supt det insp messrs
    mt ft v vs cf eg ie viz ed eds al approx dept univ assoc jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e
    atty attys asst ald comdr cpl pvt pfc brig commr comr congr chmn govs gens profs drs esq natl intl adj cllr incl
    jct prelim`),
  numberAbbreviations: words('no nos fig figs eq eqs vol vols pp p ch sec c ca art'),
  finalAbbreviations: words(`
    inc ltd corp co bros a.m p.m u.s u.k u.n d.c e.u ph.d b.c a.d ave blvd rd hwy pkwy sq assn assocs llc plc mfg
    ariz calif colo fla ky md mich minn mont neb nev okla tenn tex vt wis wyo n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va hrs`),
  letteredNouns: words(`
    type types plan plans group building block vitamin vitamins hepatitis influenza category class section zone league
    option appendix exhibit letter grade schedule terminal hall gate series division point part variant pool`),
  sentenceStarters: words(`
    the a an it he she they we i you this that these those in on at by for from with but and or so if when while as
    after before since there here his her its their our my your however also although though because what who why how
    where which then thus meanwhile once until yet not no one two some many most all both each every another other
    such during between among under over through about according is are was were it's i'm he's she's they're we're
    that's there's don't`),
  units: words('km cm mm kg mg ml'),
};
