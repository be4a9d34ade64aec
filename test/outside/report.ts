import type { OutsideCheck, Outcome } from './check';

/** A check with how it ended. */
export interface CheckResult {
  readonly check: OutsideCheck;
  readonly outcome: Outcome;
}

/** The page `results/outside.md`: one row for each check. */
export function outsideReport(results: readonly CheckResult[], where: string): string {
  const cell = (text: string): string => text.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|').trim();
  const rows = results.map(({ check, outcome }) =>
    [check.name, outcome.verdict, check.says, outcome.seen, check.needs].map(cell),
  );
  const header = ['check', 'outcome', 'what a pass says', 'what was seen', 'what it needs'];
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    '# Checks with other engines',
    '',
    `Written by \`npm run test:outside -- --write\` on ${where}. These checks need what \`npm test\``,
    'does without: another engine, or a long download. A skipped check says what was missing; it proves nothing.',
    '',
    ...lines,
    '',
  ].join('\n');
}
