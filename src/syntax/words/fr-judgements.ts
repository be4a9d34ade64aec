import { wordSet, type Words } from './grammar';

/**
 * French adjectives that judge, and words of degree that make a judgement of any adjective: what `juger`, `estimer`,
 * `trouver` say of their object (`juge la mesure inutile`, `la trouve trop chère`).
 *
 * @source martinwhite2005, ch. 2 for appreciation and judgement; the list was compiled for this project.
 */
export function isFrenchJudgement(form: string): boolean {
  return JUDGEMENTS.has(form) || DEGREES.has(form) || /.(?:ables?|ibles?|eux|euses?|issimes?)$/u.test(form);
}

const DEGREES: Words = wordSet(
  `trop très beaucoup peu assez plutôt si tellement totalement parfaitement extrêmement particulièrement pleinement
  largement moins aussi tout`,
);

const JUDGEMENTS: Words = inflected(
  `absurde absent adapté adéquat alarmant anormal apte arbitraire autoritaire bon brutal capital cher clair complet confus
  conforme contestable contraire convaincant correct coupable crédible cruel cynique désolant désuet déterminant discriminant
  disproportionné difficile digne efficace effrayant égal élevé encourageant essentiel excellent excessif exagéré facile faible
  fatal faux favorable fiable floue fondé fou fragile frustrant grave grotesque hâtif honnête hostile humiliant hypocrite idéal illégal
  illégitime illusoire immature immoral imminent imparfait important impératif imprécis imprudent impuissant inadapté inadmissible inapproprié
  incertain incohérent incomplet inconstitutionnel indécent indigne indispensable inefficace inéluctable inexact infondé inhumain injuste
  injustifié innocent inopportun inquiétant insensé insuffisant insultant insupportable intéressant inutile irréaliste irresponsable juste
  justifié légal légitime léger lent lourd louable maladroit mauvais médiocre mensonger naïf naturel nécessaire nocif normal nul obsolète opportun
  optimal optimiste partial pertinent pessimiste positif préférable préoccupant prématuré prioritaire probant probable proche prudent
  raisonnable réaliste rassurant ridicule risqué rude sage sain satisfaisant scandaleux sévère sérieux significatif simple stupide
  suffisant superflu sûr surprenant suspect tardif trompeur urgent utile utopique vain valable vital vrai vraisemblable`,
);

/** Feminines and plurals beside each adjective. */
function inflected(list: string): Words {
  const found = new Set<string>();
  for (const form of wordSet(list)) {
    const feminine = feminineOf(form);
    for (const one of [form, feminine])
      found.add(one).add(one.endsWith('s') || one.endsWith('x') ? one : `${one}s`);
    if (form.endsWith('al')) found.add(form.replace(/al$/u, 'aux'));
  }
  return found;
}

function feminineOf(form: string): string {
  if (form.endsWith('e')) return form;
  if (form.endsWith('if')) return form.replace(/if$/u, 'ive');
  if (/(?:el|on|en|nul)$/u.test(form)) return `${form}${form[form.length - 1]}e`;
  if (form.endsWith('er')) return form.replace(/er$/u, 'ère');
  if (/(?:mplet|uet)$/u.test(form)) return form.replace(/et$/u, 'ète');
  if (form === 'faux') return 'fausse';
  if (form === 'fou') return 'folle';
  return `${form}e`;
}
