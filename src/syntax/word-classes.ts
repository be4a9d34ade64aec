import { TOKEN_KIND } from '../model/document';
import { isCapitalised, nextInUnit, previousInUnit, quotationAt, type View, readingsOf } from './view';

/** Whether an item is an adverb, or a part of a set phrase that can stand inside a verb group. */
export function isAdverb(view: View, item: number): boolean {
  const { grammar } = view;
  const form = view.forms[item];
  if (grammar.innerWords.has(form)) return true;
  return (
    form.length > grammar.adverbEnding.length + 2 &&
    form.endsWith(grammar.adverbEnding) &&
    !isCapitalised(view, item) &&
    !grammar.nouns.has(form) &&
    view.sourceHits[item] === undefined
  );
}

/** Whether a verb form is used as a noun: after a determiner or a preposition that is not a clitic pronoun. */
export function isNominal(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const before = previousInUnit(view, item);
  if (before < 0) return false;
  const form = forms[before];
  if (grammar.modals.size > 0 && isVerbalNoun(view, item)) return true;
  if (grammar.modals.size > 0 && grammar.nouns.has(forms[item])) {
    if (!opensPredicate(view, before, item) || isHeadNoun(view, before, item)) return true;
  }
  if (grammar.pronominalDeterminers.has(form)) return grammar.nouns.has(forms[item]);
  if (grammar.determiners.has(form) && !grammar.proclitics.has(form)) return true;
  if (grammar.nounLinks.has(form)) return !readingsOf(view, item).has('infinitive');
  if (!grammar.determiners.has(form)) return false;
  if (forms[item].endsWith('ions')) return true;
  // Article or clitic pronoun: a noun homograph after it is a noun.
  return grammar.nouns.has(forms[item]);
}

/** `a court ruling could end it`, `the finding of guilt` */
function isVerbalNoun(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (!forms[item].endsWith('ing') || grammar.auxiliaries.has(forms[item])) return false;
  const next = nextInUnit(view, item);
  if (next < 0) return false;
  return (
    forms[next] === 'of' || grammar.modals.has(forms[next]) || grammar.passiveAuxiliaries.has(forms[next])
  );
}

/** `a federal judge refused`, `the Reed report of May`: a noun that its neighbours make the head of a phrase. */
function isHeadNoun(view: View, before: number, item: number): boolean {
  const { grammar, forms } = view;
  const isSubject =
    grammar.pronouns.has(forms[before]) ||
    grammar.modals.has(forms[before]) ||
    grammar.auxiliaries.has(forms[before]);
  if (isSubject || grammar.infinitiveMarkers.has(forms[before])) return false;
  if (view.sourceHits[before] !== undefined && view.sourceHits[before] === view.sourceHits[item]) return true;
  const next = nextInUnit(view, item);
  return (
    next >= 0 &&
    (forms[next] === 'of' || grammar.relatives.has(forms[next]) || grammar.modals.has(forms[next]))
  );
}

/** English nouns are verbs only behind something that can be a subject or an auxiliary. */
function opensPredicate(view: View, before: number, item: number): boolean {
  const { grammar, forms } = view;
  const form = forms[before];
  if (grammar.determiners.has(form)) return grammar.pronominalDeterminers.has(form);
  if (
    grammar.pronouns.has(form) ||
    grammar.relatives.has(form) ||
    grammar.modals.has(form) ||
    grammar.auxiliaries.has(form)
  )
    return true;
  if (
    grammar.infinitiveMarkers.has(form) ||
    grammar.coordinators.has(form) ||
    form === ',' ||
    isAdverb(view, before)
  )
    return true;
  // `Friday's report`
  if (/['’]s?$/u.test(form)) return false;
  // `Reed claims`, `senators claim`, but `the New York state attorney`: a bare form has a plural before it.
  return (
    (isCapitalised(view, before) || view.sourceHits[before] !== undefined) &&
    (/(?:s|ed)$/u.test(forms[item]) ||
      form.endsWith('s') ||
      view.sourceHits[before]?.entry.label === 'collective')
  );
}

const CONTRACTION = /^(?:i|you|he|she|it|we|they|that|there|who|what)['’](?:s|re|m|ll|ve|d)$/u;

/** Whether an item is most likely a finite verb. */
export function isFinite(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return false;
  const form = forms[item];
  if (
    grammar.modals.size > 0 &&
    (grammar.modals.has(form) || grammar.auxiliaries.has(form) || CONTRACTION.test(form))
  )
    return true;
  const readings = readingsOf(view, item);
  if (!readings.has('finite') && !readings.has('conditional')) return false;
  const before = previousInUnit(view, item);
  const previous = before < 0 ? '' : forms[before];
  if (isCapitalised(view, item) && before >= 0) return false;
  if (grammar.nouns.has(form)) {
    return (
      (grammar.pronouns.has(previous) && !grammar.determiners.has(previous)) ||
      grammar.negations.has(previous) ||
      grammar.reflexives.has(previous)
    );
  }
  if (grammar.nounLinks.has(previous)) return false;
  if (isArticle(view, before)) return false;
  if (view.sourceHits[item] !== undefined && !grammar.auxiliaries.has(form)) return false;
  if (
    grammar.determiners.has(previous) &&
    !grammar.proclitics.has(previous) &&
    !grammar.pronominalDeterminers.has(previous)
  )
    return false;
  if (
    (grammar.prepositions.has(previous) || grammar.looseLinks.has(previous)) &&
    !grammar.proclitics.has(previous)
  )
    return false;
  return true;
}

/**
 * `la`, `le`, `les` behind a preposition, at a sentence's start, or before a word that an auxiliary follows
 * (`l'usine a fermé`): an article, no object pronoun of a finite verb.
 */
function isArticle(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (item < 0 || !grammar.determiners.has(forms[item]) || !grammar.proclitics.has(forms[item])) return false;
  const noun = nextInUnit(view, item);
  const after = noun < 0 ? -1 : nextInUnit(view, noun);
  if (
    after >= 0 &&
    grammar.auxiliaries.has(forms[after]) &&
    readingsOf(view, after).has('finite') &&
    !grammar.auxiliaries.has(forms[noun])
  )
    return true;
  const before = previousInUnit(view, item);
  return before < 0 || grammar.nounLinks.has(forms[before]) || grammar.prepositions.has(forms[before]);
}

/** `a critiqué A et dénoncé B`: a participle with an object of its own, whose auxiliary stands further left. */
export function isSharedParticiple(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const before = previousInUnit(view, item);
  let next = nextInUnit(view, item);
  while (next >= 0 && isAdverb(view, next)) next = nextInUnit(view, next);
  if (grammar.language !== 'fr' || before < 0 || next < 0 || !grammar.coordinators.has(forms[before]))
    return false;
  if (!readingsOf(view, item).has('participle') || grammar.nouns.has(forms[item])) return false;
  const opensObject =
    quotationAt(view, next) !== undefined ||
    grammar.complementisers.has(forms[next]) ||
    (grammar.determiners.has(forms[next]) &&
      !grammar.prepositions.has(forms[next]) &&
      !grammar.nounLinks.has(forms[next])) ||
    opensAddressee(view, next);
  return opensObject && followsPerfect(view, before);
}

/** `et expliqué au voleur que` */
function opensAddressee(view: View, item: number): boolean {
  if (!/^(?:à|au|aux)$/u.test(view.forms[item])) return false;
  for (let at = item, steps = 0; at >= 0 && steps < 7; at = nextInUnit(view, at), steps++) {
    if (view.grammar.complementisers.has(view.forms[at])) return true;
  }
  return false;
}

/** Whether an auxiliary with a participle stands left of an item in its sentence. */
function followsPerfect(view: View, item: number): boolean {
  let participle = false;
  for (let at = item, steps = 0; at >= 0 && steps < 40; at = previousInUnit(view, at), steps++) {
    if (participle && view.grammar.auxiliaries.has(view.forms[at])) return true;
    participle = readingsOf(view, at).has('participle') || (participle && isAdverb(view, at));
  }
  return false;
}

/** Whether an item is a word for a time; a capital letter makes it a name where times have none (`Claude Janvier`). */
export function isTimeWord(view: View, item: number): boolean {
  return (
    view.grammar.timeWords.has(view.forms[item]) && (view.grammar.capitalTimes || !isCapitalised(view, item))
  );
}

/** Whether an item is an article of an indefinite plural: `des`, `de nombreux`. */
export function isPluralArticle(view: View, item: number): boolean {
  // `des riverains`, `de nombreux riverains` at the head of a clause are subjects, `du` and `au` are not.
  return (
    view.forms[item] === 'des' ||
    (view.grammar.nounLinks.has(view.forms[item]) &&
      view.grammar.pluralAdjectives.has(view.forms[nextInUnit(view, item)] ?? ''))
  );
}

/** Whether an item is an infinitive and nothing else: no noun, no name. */
export function isPlainInfinitive(view: View, item: number): boolean {
  const { grammar, forms } = view;
  return (
    readingsOf(view, item).has('infinitive') &&
    !isCapitalised(view, item) &&
    !grammar.nouns.has(forms[item]) &&
    view.sourceHits[item] === undefined
  );
}
