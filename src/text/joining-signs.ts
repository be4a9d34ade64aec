import { isUpperCase, isWordUnit } from './characters';
import { lettersEnd } from './letters';
import type { LanguageRules } from './rules';

/** Where a word goes on over a sign that rarely joins words, or -1: `n°`, `R&D`, `km²`, `km/h`, `ami(e)s`. */
export function joinedEnd(
  text: string,
  start: number,
  end: number,
  limit: number,
  unit: number,
  next: number,
  rules: LanguageRules,
): number {
  const previous = text.charCodeAt(end - 1);
  switch (unit) {
    case 0xb0: // degree sign
      return end === start + 1 && (previous | 0x20) === 0x6e ? end + 1 : -1;
    case 0xb7: // · and those that stand for it
    case 0x2022:
    case 0x2027:
    case 0x2219:
    case 0x22c5:
      if (unit !== 0xb7 && !isInclusiveEnding(text, end + 1, limit, rules)) return -1;
      return isWordUnit(next) ? lettersEnd(text, end + 1, limit) : -1;
    case 0x26: // &
      return isUpperCase(next) && isUpperCase(previous) ? lettersEnd(text, end + 1, limit) : -1;
    case 0x5f: // _
      return isWordUnit(next) ? lettersEnd(text, end + 1, limit) : -1;
    case 0xb2: // ² and ³
    case 0xb3:
      return rules.units.has(text.slice(start, end)) ? end + 1 : -1;
    case 0x2f: // /
      return text.startsWith('km/h', start) && end === start + 2 && !isWordUnit(text.charCodeAt(end + 2))
        ? end + 2
        : -1;
    case 0x28: // (
      return bracketedEndingEnd(text, end, limit);
    default:
      return -1;
  }
}

/** Whether the letters from an offset on are an ending of inclusive writing: `e` of `ami•e•s`. */
function isInclusiveEnding(text: string, from: number, limit: number, rules: LanguageRules): boolean {
  const ending = text.slice(from, lettersEnd(text, from, limit));
  return ending === 's' || rules.inclusiveEndings.has(ending);
}

/** `friend(s)`, `élu(e)s`: one or two letters in brackets, directly behind the word. */
function bracketedEndingEnd(text: string, bracket: number, limit: number): number {
  const close = text.charCodeAt(bracket + 2) === 0x29 ? bracket + 2 : bracket + 3;
  if (close >= limit || text.charCodeAt(close) !== 0x29) return -1;
  const ending = text.slice(bracket + 1, close).toLowerCase();
  if (ending !== 's' && ending !== 'e' && ending !== 'es' && ending !== 'x' && ending !== 'ne') return -1;
  return lettersEnd(text, close + 1, limit);
}
