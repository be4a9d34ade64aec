import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

type Row = Readonly<Record<string, string>>;
const LANGUAGES: Readonly<Record<string, string>> = { French: 'fr', English: 'en', Russian: 'ru' };

it('the README says of fresh text what unseen.csv says', () => {
  const rows = parse(readFileSync('results/evaluation/unseen.csv', 'utf8'), {
    columns: true,
  }) as readonly Row[];
  const readme = readFileSync('README.md', 'utf8');
  for (const version of new Set(
    rows.filter(({ data }) => / draw \d:/u.test(data)).map((row) => row['version']),
  ))
    expect(readme).toContain(version.replace('@', ' '));
  const lines = [...readme.matchAll(/^\| (French|English|Russian), .*draw (\d) +\|(.*)\|$/gmu)];
  expect(lines).toHaveLength(6);
  for (const [, name, draw, cells] of lines) {
    const of = (figure: string): Row =>
      rows.find(
        (row) =>
          row['language'] === LANGUAGES[name] &&
          row['data'].includes(`draw ${draw}:`) &&
          row['figure'] === figure,
      )!;
    const short = ({ value }: Row): string => Number(value).toFixed(2).replace(/^0/u, '');
    const [cue, near, close, hedges] = [
      of('cue F1'),
      of('content F1 at overlap .3'),
      of('content F1 at overlap .8'),
      of('all hedges, F1, overlapping'),
    ];
    expect(cells.split('|').map((cell) => cell.trim())).toEqual([
      `${short(cue)} (${cue['n']})`,
      `${short(near)} / ${short(close)}`,
      `${short(hedges)} (${hedges['n']})`,
    ]);
  }
});
