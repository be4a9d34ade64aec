import { TOKEN_KIND } from '../../../model/document';
import { indexAt } from '../../../model/span';
import type { Block } from '../../../syntax/blocks';
import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { is, isCapitalised, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { COLON, COMMA, DASH, FULL_STOP, NAME_PARTICLE, TITLE } from '../../../syntax/words/classes';
import { FEMININE_NAMES, MASCULINE_NAMES } from '../../../syntax/words/given-names';
import { sourceKindOf } from '../source/source-kind';
import { beforeTopic, namedSpeaker, openingOf } from './signed-headlines';

/** Endings of nouns of matters, in French and English, singular and plural. */
const MATTER =
  /(?:tions?|sions?|ments?|ages?|ismes?|isms?|ences?|ances?|tés?|ités?|ures?|ness|ings?)$|^(?:affaire|procès|dossier|scandale|tempête|ouragan|cyclone|typhon|loi|match|finale|coupe|guerre|attentats?|incendies?|crise|séisme|storm|hurricane|cyclone|case|trial|row|scandal|war|crash|дело|суд|ураган|шторм|пожар|матч)$/u;

/** `X : « A »`, `X – « A »`: somebody and a mark, and nothing else, before a quotation; a topic is nobody. */
export function speakerBefore(view: View, block: Block): ItemRange | undefined {
  const mark = view.previous[block.open];
  if (mark < 0 || !is(view, mark, COLON | DASH)) return undefined;
  let first = view.unitFirst[view.unitOf[mark]];
  // `Pont : Anne Delmas : « A »`
  for (let item = previousInUnit(view, mark); item > first; item = previousInUnit(view, item))
    if (is(view, item, COLON)) first = nextInUnit(view, item);
  if (first !== mark && view.grammar.cases !== undefined && is(view, mark, COLON)) {
    const start = openingOf(view, first);
    return namedSpeaker(view, start, beforeTopic(view, start, mark));
  }
  if (first === mark || !startsNounPhrase(view, first)) return undefined;
  const phrase = nounPhraseAt(view, first, { greedy: false });
  return phrase !== undefined && nextInUnit(view, phrase.last) === mark && isSomebody(view, phrase)
    ? phrase
    : undefined;
}

/** `« A » — Claire Vauban, directrice`: who signs a quotation, behind a dash, up to the end of the line. */
export function signatureBehind(view: View, block: Block): ItemRange | undefined {
  let dash = view.next[block.open];
  if (dash >= 0 && is(view, dash, FULL_STOP)) dash = view.next[dash];
  const bracket = dash < 0 || view.blockAt[dash] < 0 ? undefined : view.blocks[view.blockAt[dash]];
  if (bracket?.kind === 'bracket') return signatureInside(view, bracket, dash);
  if (dash < 0 || !is(view, dash, DASH))
    return view.grammar.cases === undefined ? undefined : speakerAbout(view, dash);
  const first = nextInUnit(view, dash);
  if (first < 0 || !startsSignature(view, first)) return undefined;
  const phrase = nounPhraseAt(view, first, { greedy: false }) ?? { first, last: first };
  let after = nextInUnit(view, phrase.last);
  if (after >= 0 && is(view, after, FULL_STOP)) after = nextInUnit(view, after);
  return after < 0 && endsLine(view, phrase.last) && isSomebody(view, phrase) ? phrase : undefined;
}

/** `«A». Мэр — о мосте`: who speaks about something, in the sentence behind a quotation. */
function speakerAbout(view: View, first: number): ItemRange | undefined {
  if (first < 0 || view.unitFirst[view.unitOf[first]] !== first) return undefined;
  let dash = first;
  while (dash >= 0 && !is(view, dash, DASH)) dash = nextInUnit(view, dash);
  const about = dash < 0 ? -1 : nextInUnit(view, dash);
  return about >= 0 && /^(?:о|об|обо|про)$/u.test(view.forms[about])
    ? namedSpeaker(view, first, previousInUnit(view, dash))
    : undefined;
}

/** `« A. » (Claire Vauban, directrice)` */
function signatureInside(view: View, bracket: Block, item: number): ItemRange | undefined {
  const phrase = nounPhraseAt(view, bracket.from, { greedy: false });
  const isAll = phrase !== undefined && nextInUnit(view, phrase.last) < 0;
  return isAll && endsLine(view, item) && isSomebody(view, phrase) ? phrase : undefined;
}

/** `écrivain français`: a signature needs no article. */
function startsSignature(view: View, item: number): boolean {
  return startsNounPhrase(view, item) || view.sourceHits[item] !== undefined;
}

function endsLine(view: View, last: number): boolean {
  const next = view.next[last];
  if (next < 0) return true;
  const { paragraphs, tokens } = view.doc;
  const isStop = is(view, next, FULL_STOP);
  const behind = isStop ? view.next[next] : next;
  return behind < 0 || indexAt(paragraphs, tokens.start[behind]) !== indexAt(paragraphs, tokens.start[last]);
}

/** Whether a phrase means somebody who can speak: not a matter, a place or a document. */
function isSomebody(view: View, phrase: ItemRange): boolean {
  const { kind, sure } = sourceKindOf(view, phrase, 'none');
  if (!sure || /^(?:pronoun|document|none)$/u.test(kind)) return false;
  return kind !== 'person' || !isTopic(view, phrase);
}

/** `Grève`, `Inondations`: one capitalised word at the start of a line that nothing shows to be a name. */
function isTopic(view: View, { first, last }: ItemRange): boolean {
  if (view.sourceHits[first] !== undefined || is(view, first, TITLE)) return false;
  const form = view.forms[first];
  if (FEMININE_NAMES.has(form) || MASCULINE_NAMES.has(form)) return false;
  for (let item = first; item !== last && item >= 0; item = view.next[item]) {
    if (is(view, item, COMMA)) break;
    // `Crise de l'eau`: a capital that only the start of the line gives.
    if (!isCapitalised(view, item) && !is(view, item, NAME_PARTICLE)) return true;
  }
  // `Fermeture Brumes`, `Affaire Morel`: a matter and a name.
  return (first === last || MATTER.test(form)) && !isNamedElsewhere(view, first);
}

/** Whether the word stands elsewhere with a capital letter behind another word, as only a name does. */
function isNamedElsewhere(view: View, word: number): boolean {
  const { forms, doc } = view;
  for (let t = 1; t < forms.length; t++) {
    if (t === word || forms[t] !== forms[word] || !isCapitalised(view, t)) continue;
    if (doc.tokens.kind[t - 1] === TOKEN_KIND.word && previousInUnit(view, t) >= 0) return true;
  }
  return false;
}
