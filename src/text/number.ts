import { CHARACTER, characterClass } from './characters';
import { isGluedStarter } from './glued-words';
import type { LanguageRules } from './rules';

/**
 * End of the number that starts at an offset, with its separators, ordinal ending and joined parts
 * (`10 000`, `3,5`, `18h30`, `1er`, `2010-2015`).
 *
 * @param text - The text.
 * @param start - Offset of its first digit.
 * @param limit - Where the paragraph ends.
 * @param rules - Rules of its language.
 */
export function numberEnd(text: string, start: number, limit: number, rules: LanguageRules): number {
  let end = digitsEnd(text, start, limit);
  if (rules.spacedThousands && end - start <= 3) end = thousandsEnd(text, end, limit);
  while (end < limit) {
    const unit = text.charCodeAt(end);
    const type = characterClass(unit);
    const next = end + 1 < limit ? characterClass(text.charCodeAt(end + 1)) : 0;
    if (next === CHARACTER.digit && isDigitSeparator(unit)) end = digitsEnd(text, end + 1, limit);
    else if (type === CHARACTER.letter || type === CHARACTER.format) {
      const lettered = wordEnd(text, end, limit);
      // `9 trains sur 10Le trafic`
      if (isGluedStarter(text, end, lettered, rules)) return end;
      if (rules.units.has(text.slice(end, Math.min(lettered, end + 4)))) return end;
      end = lettered;
    } else if (type === CHARACTER.hyphen && (next === CHARACTER.digit || next === CHARACTER.letter)) {
      const joined = hyphenatedEnd(text, start, end, limit, next, rules);
      if (joined < 0) return end;
      end = joined;
    } else return end;
  }
  return end;
}

/** Where a number goes on over a hyphen, or -1: `1990-1991`, `4-temps`; a docket or phone number where ranges split. */
function hyphenatedEnd(
  text: string,
  start: number,
  hyphen: number,
  limit: number,
  next: number,
  rules: LanguageRules,
): number {
  if (next === CHARACTER.letter) return rules.hyphens === 'keep' ? wordEnd(text, hyphen + 1, limit) : -1;
  const end = digitsEnd(text, hyphen + 1, limit);
  if (!rules.splitRanges) return end;
  const before = hyphen - start;
  const after = end - hyphen - 1;
  const code = before >= 2 && after >= 2 && (before !== after || text[hyphen + 1] === '0');
  return code ? end : -1;
}

function digitsEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && characterClass(text.charCodeAt(end)) === CHARACTER.digit) end++;
  return end;
}

/** Groups of three digits after one space each: `80 000`. */
function thousandsEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (
    end + 3 < limit &&
    isThousandsSpace(text.charCodeAt(end)) &&
    digitsEnd(text, end + 1, limit) === end + 4
  )
    end += 4;
  return end;
}

function isThousandsSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/** `. , : / ' _` and the apostrophe between digits. */
function isDigitSeparator(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x3a ||
    unit === 0x2f ||
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x5f
  );
}

function wordEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit) {
    const type = characterClass(text.charCodeAt(end));
    if (type !== CHARACTER.letter && type !== CHARACTER.digit && type !== CHARACTER.format) break;
    end++;
  }
  return end;
}
