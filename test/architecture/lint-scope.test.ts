import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Files and folders that a tool is given, command by command. */
function placesOf(script: string, tool: string): readonly string[] {
  const command = script.split(' && ').find((part) => part.startsWith(`${tool} `)) ?? '';
  return command
    .split(' ')
    .slice(1)
    .filter((word, i, words) => !word.startsWith('--') && words[i - 1] !== '--log-level');
}

// Issue 14: what somebody keeps beside the project (articles, results, scripts, notes) is none of its checks' business.
describe('lint and format', () => {
  const checked = [
    ...placesOf(scripts.lint, 'eslint'),
    ...placesOf(scripts.lint, 'prettier'),
    ...placesOf(scripts.format, 'prettier'),
  ];

  it('look only at files and folders of the project, each by its name', () => {
    expect(checked.length).toBeGreaterThan(10);
    for (const place of checked) {
      expect(place).toMatch(/^\.?[a-zA-Z][\w.-]*$/u);
      expect(existsSync(place), place).toBe(true);
    }
  });

  it('look at all code and prose of the project', () => {
    expect(placesOf(scripts.format, 'prettier')).toEqual(placesOf(scripts.lint, 'prettier'));
    expect(placesOf(scripts.lint, 'eslint')).toEqual(expect.arrayContaining(['src', 'test', 'setup.mjs']));
    expect(placesOf(scripts.lint, 'prettier')).toEqual(
      expect.arrayContaining(['src', 'test', 'README.md', 'CHANGELOG.md', 'package.json', 'setup.mjs']),
    );
  });
});
