import type { Annotation } from '../model/annotation';
import type { Span } from '../model/span';
import type { RoleSentence, UnitPair } from './attribution-gold';
import { countedCharacters } from './relation-scores';
import type { Counts } from './scores';

const ROLES = ['source', 'cue', 'content'] as const;

type RoleCounts = Readonly<Record<(typeof ROLES)[number], readonly Counts[]>>;

/**
 * Words per role, sentence by sentence; marks and a content's leading `что` do not count.
 *
 * @param sentences - Sentences with a role for each token.
 * @param annotate - The system.
 */
export function scoreRoles(
  sentences: readonly RoleSentence[],
  annotate: (text: string) => readonly Annotation[],
): RoleCounts {
  const counts: Record<(typeof ROLES)[number], Counts[]> = { source: [], cue: [], content: [] };
  for (const sentence of sentences) {
    const relations = annotate(sentence.text).filter(({ layer }) => layer === 'attribution');
    for (const role of ROLES) {
      const spans = relations.flatMap(({ parts }) => parts[role]);
      counts[role].push(countWords(sentence, role, spans));
    }
  }
  return counts;
}

function countWords({ text, tokens }: RoleSentence, role: string, spans: readonly Span[]): Counts {
  let truePositives = 0;
  let falsePositives = 0;
  let falseNegatives = 0;
  let previous = '';
  for (const token of tokens) {
    const word = text.slice(token.start, token.end);
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const isLeading = role === 'content' && token.role === role && previous !== role && word === 'что';
    previous = token.role;
    if (isLeading) continue;
    const isPredicted = spans.some(([start, end]) => token.start >= start && token.end <= end);
    if (token.role === role && isPredicted) truePositives++;
    else if (isPredicted) falsePositives++;
    else if (token.role === role) falseNegatives++;
  }
  return { truePositives, falsePositives, falseNegatives };
}

/**
 * Number of units of ANNODIS that the system reports: some content overlaps the reported unit by at least .3.
 *
 * The units are tokenised; the sentence is joined to running text first.
 */
export function scoreUnits(
  units: readonly UnitPair[],
  annotate: (text: string) => readonly Annotation[],
): number {
  let found = 0;
  for (const unit of units) {
    const text = joined(unit.sentence.split(' || ')[0]);
    const reported = joined(unit.reported);
    const start = text.indexOf(reported);
    if (start < 0) continue;
    const gold = countedCharacters(text, [[start, start + reported.length]]);
    const isFound = annotate(text).some(({ layer, parts }) => {
      if (layer !== 'attribution') return false;
      const content = countedCharacters(text, parts.content);
      let shared = 0;
      for (const offset of content) if (gold.has(offset)) shared++;
      return shared / (gold.size + content.size - shared) >= 0.3;
    });
    if (isFound) found++;
  }
  return found;
}

/** Tokenised French as running text. */
function joined(tokens: string): string {
  return tokens
    .replace(/\[/gu, '')
    .replace(/([\p{L}])\s?' /gu, "$1'")
    .replace(/ -([a-z])/gu, '-$1')
    .replace(/ ([,.)])/gu, '$1')
    .replace(/\( /gu, '(')
    .trim();
}
