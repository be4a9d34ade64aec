import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

type Row = Readonly<Record<string, string>>;
const LANGUAGES: Readonly<Record<string, string>> = { French: 'fr', English: 'en', Russian: 'ru' };

it('the README says of speakers and of the second reader what was scored', () => {
  const read = (name: string): readonly Row[] =>
    parse(readFileSync(`results/evaluation/${name}`, 'utf8'), { columns: true }) as readonly Row[];
  const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/gu, ' ');
  const of = (rows: readonly Row[], name: string, figure: string): Row =>
    rows.find((row) => row['data'].startsWith(`fresh ${name}, draw 2:`) && row['figure'] === figure)!;
  const second = read('attribution-scores.csv').filter(({ system }) => system === 'second reader');
  const [fr, en, ru] = Object.keys(LANGUAGES).map((name) =>
    Number(of(second, name, 'cue F1')['value'])
      .toFixed(2)
      .slice(1),
  );
  expect(readme).toContain(`agrees with the first at ${fr}, ${en} and ${ru} (cue F1;`);
  const unseen = read('unseen.csv');
  const [french, english, russian] = Object.keys(LANGUAGES).map((name) => {
    const { value, n } = of(unseen, name, 'speaker right, of those given');
    return `${Math.round(Number(value) * Number(n))} of ${n} ${name}`;
  });
  expect(readme).toContain(`${french}, ${english} and ${russian} cases`);
});

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
