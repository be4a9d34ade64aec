import { CHARACTER, characterClass, isWordUnit } from './characters';
import { isAstralLetter } from './sign';

/** End of the letters, digits and characters without width that start at an offset. */
export function lettersEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit)) end++;
    else if (characterClass(unit) === CHARACTER.surrogate && isAstralLetter(text, end)) end += 2;
    else break;
  }
  return end;
}
