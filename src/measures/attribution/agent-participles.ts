import { TOKEN_KIND } from '../../model/document';
import type { LexiconMatch } from '../../model/lexicon';
import { is, canBe, nextInUnit, previousInUnit, quotationAt, type View } from '../../syntax/view';
import { timeEnd } from '../../syntax/times';
import { isAdverb, isTimeWord } from '../../syntax/word-classes';
import { AGENT, DETERMINER, NOUN_LINK, PARTICIPLE } from '../../syntax/words/classes';
import { traitsOf } from './cue-traits';

/** `les « fautes » dénoncées par le maire`: a participle that its agent follows, after times or a quoted word. */
export function hasAgent(view: View, match: LexiconMatch): boolean {
  const before = previousInUnit(view, match.from);
  if (before < 0 || !canBe(view, match.from, PARTICIPLE)) return false;
  const { agent, takes } = traitsOf(match);
  // `le parti « En avant » lancé par`: only verbs that also take what is said as their object.
  let isSaid = agent || (takes.nominal !== 'none' && quotationAt(view, before) !== undefined);
  let item = nextInUnit(view, match.to - 1);
  for (let steps = 0; item >= 0 && steps < 6; steps++, item = nextInUnit(view, item)) {
    // `annoncée le 6 février par le maire`
    const time = is(view, item, DETERMINER) ? timeEnd(view, item) : -1;
    if (time >= 0) item = nextInUnit(view, time);
    if (item < 0) return false;
    if (canBe(view, item, AGENT)) return isSaid && !isSetPhrase(view, item);
    const isTime =
      isTimeWord(view, item) || isAdverb(view, item) || view.doc.tokens.kind[item] === TOKEN_KIND.number;
    // `qualifié de « folie » par le maire`
    const isQuoted =
      ((takes.nominal === 'quoted' || takes.nominal === 'predicate') &&
        quotationAt(view, item) !== undefined) ||
      // `jugé beaucoup trop sévère par`
      (takes.judgement && (isSaid || view.grammar.isJudgement(view.forms[item])));
    isSaid ||= isQuoted;
    if (!isQuoted && !isTime && !is(view, item, NOUN_LINK)) return false;
  }
  return false;
}

/** `par rapport au`, `par exemple`: a bare noun behind `par` is no agent. */
function isSetPhrase(view: View, agent: number): boolean {
  return /^(?:rapport|exemple|ailleurs|conséquent|contre|hasard|erreur|avance|définition|nature|la suite)$/u.test(
    view.forms[nextInUnit(view, agent)] ?? '',
  );
}
