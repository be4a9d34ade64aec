import type { View } from '../../syntax/view';

/** `Предлагаем`, `знаешь`: a verb of the first or second person, where the form tells it, ascribes to nobody. */
export function isOwnSaying(view: View, verb: number): boolean {
  if (view.grammar.cases === undefined) return false;
  const analyses = (view.verbs?.analyses(view.forms[verb]) ?? []).filter(({ tense }) =>
    /^[PFJ]$/u.test(tense),
  );
  return (
    analyses.length > 0 &&
    analyses.every(({ tense, person }) => tense !== 'J' && person !== 2 && person !== 5)
  );
}
