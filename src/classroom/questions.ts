import { CHART_LANGUAGES, type ChartLanguage } from '../charts/chart-language';
import { checkInteger, checkList, checkOneOf, checkString } from '../util/check';
import type { MarkKind } from './mark-kinds';
import type { Passage } from './passages';

/** Why a passage is worth a talk. */
export type QuestionType = 'missing' | 'boundary' | 'reference-only' | 'class-only';

/** A disagreement opened as a question. It names no student and gives no grade. */
export interface Question {
  readonly type: QuestionType;
  readonly passage: Passage;
  readonly text: string;
}

const KIND_NAMES: Readonly<Record<ChartLanguage, Readonly<Record<MarkKind, string>>>> = {
  en: { hedge: 'a hedge', source: 'a source', label: 'a label' },
  fr: { hedge: 'une modalisation', source: 'une source', label: 'une étiquette' },
};

const LONGEST_QUOTE = 90;

/**
 * The disagreements of a class as questions to discuss, in text order: passages that some marked and others did not, or
 * not with the same words, and passages where the whole class and the reference differ.
 *
 * @param passages - From `findPassages`.
 * @param students - How many students there are.
 * @param text - The exercise's text.
 * @param language - Language of the questions.
 */
export function createQuestions(
  passages: readonly Passage[],
  students: number,
  text: string,
  language: ChartLanguage,
): readonly Question[] {
  checkList(passages, 'createQuestions', 'the list of passages, as findPassages makes it,', 0);
  checkInteger(students, 'createQuestions', 'the number of students');
  checkString(text, 'createQuestions', 'the text of the exercise');
  checkOneOf(language, CHART_LANGUAGES, 'createQuestions', 'language');
  return passages.flatMap((passage): readonly Question[] => {
    const type = typeOf(passage, students);
    if (type === undefined) return [];
    return [{ type, passage, text: ask(type, passage, students, text, language) }];
  });
}

function typeOf(passage: Passage, students: number): QuestionType | undefined {
  const { markedBy, division, reference } = passage;
  if (markedBy === 0) return 'reference-only';
  if (markedBy < students) return 'missing';
  if (division > 0) return 'boundary';
  return reference !== undefined && reference.length === 0 ? 'class-only' : undefined;
}

function ask(
  type: QuestionType,
  passage: Passage,
  students: number,
  text: string,
  language: ChartLanguage,
): string {
  const kind = KIND_NAMES[language][passage.kind];
  const { markedBy } = passage;
  const variants = [...new Set(passage.marks.map(({ mark }) => quote(text, mark.start, mark.end, language)))];
  const words = quote(text, passage.start, passage.end, language);
  if (language === 'fr') {
    const one = students === 1;
    switch (type) {
      case 'missing':
        return `${markedBy} sur ${students} ${markedBy > 1 ? 'ont marqué' : 'a marqué'} ${variants.join(' ou ')} comme ${kind}, les autres non. Qu’est-ce qui, dans la phrase, parle pour, et qu’est-ce qui parle contre ?`;
      case 'boundary':
        return `Tout le monde voit ici ${kind}, mais pas sur les mêmes mots : ${variants.join(', ')}. Où commence-t-elle, où finit-elle, et pourquoi ?`;
      case 'reference-only':
        return `Personne n’a marqué ${words} ; la référence y voit ${kind}. A-t-elle raison ?`;
      case 'class-only':
        return `${one ? 'Vous avez marqué' : 'Tout le monde a marqué'} ${words} comme ${kind}, la référence non. Qui a les meilleures raisons ?`;
    }
  }
  switch (type) {
    case 'missing':
      return `${markedBy} of ${students} marked ${variants.join(' or ')} as ${kind}, the others did not. What in the sentence speaks for it, and what against?`;
    case 'boundary':
      return `Everybody sees ${kind} here, but not in the same words: ${variants.join(', ')}. Where does it begin and end, and why?`;
    case 'reference-only':
      return `Nobody marked ${words}; the reference sees ${kind} there. Is it right?`;
    case 'class-only':
      return `${students === 1 ? 'You' : 'Everybody'} marked ${words} as ${kind}, the reference did not. Who has the better reasons?`;
  }
}

function quote(text: string, start: number, end: number, language: ChartLanguage): string {
  const words = text.slice(start, Math.min(end, start + LONGEST_QUOTE)).replace(/\s+/gu, ' ');
  const shown = end - start > LONGEST_QUOTE ? `${words}…` : words;
  return language === 'fr' ? `« ${shown} »` : `“${shown}”`;
}
