import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotationStyle } from '../../src/reader/mark-style';

// Issue 14: without it, Firefox draws the shadow of a mark that wraps across the page, beside the text.
const WHOLE = /-webkit-box-decoration-break:\s*clone;\s*box-decoration-break:\s*clone/u;
const BOXED = /box-shadow|outline|border-radius/u;

/** Rules of a style sheet as selectors and declarations. */
function rulesOf(css: string): readonly (readonly [selectors: string, declarations: string])[] {
  return [...css.replace(/\/\*.*?\*\//gsu, '').matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(
    ([, selectors, declarations]) => [selectors.trim(), declarations],
  );
}

describe('a mark that wraps', () => {
  it('has its shadow and outline on each line in the reader', () => {
    const style = annotationStyle([
      { layer: 'attribution', label: 'direct' },
      { layer: 'hedging', label: 'booster' },
    ]);
    const rules = rulesOf(style);
    expect(rules.some(([selectors, css]) => selectors.includes('-content') && BOXED.test(css))).toBe(true);
    expect(rules.find(([selectors]) => selectors === '.selon-text mark')?.[1]).toMatch(WHOLE);
  });

  it('has them on each line in the workbench', () => {
    const rules = rulesOf(
      readFileSync(path.join(__dirname, '..', '..', 'src', 'web', 'page', 'style.css'), 'utf8'),
    );
    const boxed = rules.filter(([selectors, css]) => /^\.is-\w+$/u.test(selectors) && BOXED.test(css));
    const whole = rules
      .filter(([, css]) => WHOLE.test(css))
      .flatMap(([selectors]) => selectors.split(/,\s*/u));
    expect(boxed.length).toBeGreaterThan(0);
    expect(whole).toEqual(expect.arrayContaining(boxed.map(([selectors]) => selectors)));
  });
});
