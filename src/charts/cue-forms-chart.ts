import { CUE_FORMS, type CueForm } from '../tables/cue-forms';
import type { Table } from '../tables/table';
import { chart } from './chart';
import { say, type ChartLanguage } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { countNoun } from './number-format';
import { shortName, stackedBars } from './stacked-bars';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

const NAME_LENGTH = 40;
const FORM_COLOURS: Readonly<Record<CueForm, string>> = {
  verb: PALETTE.blue,
  noun: PALETTE.vermilion,
  preposition: PALETTE.skyBlue,
  none: PALETTE.grey,
};

/**
 * Nominalised saying: what the cues of each group are.
 *
 * @param table - A table of `cueForms`.
 * @throws RangeError when the table is not one of `cueForms`.
 */
export function cueFormsChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['form', 'relations', 'withoutSource'], 'cueFormsChart', 'cueForms');
  checkChartOptions(options, 'cueFormsChart');
  const { language = 'en' } = options;
  const { form, relations } = table.columns;
  const group = table.columns[Object.keys(table.columns)[0]];
  const groups = [...new Set(group.map(String))];
  const rowsOf = (bar: string, wanted: string): readonly number[] =>
    form.map((_, row) => row).filter((row) => String(group[row]) === bar && form[row] === wanted);
  const countOf = (bar: string, wanted: string): number =>
    rowsOf(bar, wanted).reduce((sum, row) => sum + Number(relations[row]), 0);
  const bars = groups.map((bar) => {
    const n = CUE_FORMS.reduce((sum, one) => sum + countOf(bar, one), 0);
    return [bar, `${shortName(bar, NAME_LENGTH)} (n = ${n})`] as const;
  });
  const total = relations.reduce<number>((sum, value) => sum + Number(value), 0);
  const count = countNoun(total, 'relation', 'relations', language);
  return chart(
    {
      title: say(
        language,
        `Saying as act or as thing: ${count}`,
        `Dire comme acte ou comme chose : ${count}`,
      ),
      notes: [say(language, 'What the cue is', 'Ce qu’est l’introducteur')],
      base: table.base,
      described: CUE_FORMS.map(
        (one) => `${formName(one, language)}: ${groups.reduce((sum, bar) => sum + countOf(bar, one), 0)}`,
      ),
      data: stackedBars(
        table,
        {
          bars,
          series: CUE_FORMS.map((one) => [one, formName(one, language), FORM_COLOURS[one]]),
          rowsOf,
          length: (row) => Number(relations[row]),
        },
        language,
      ),
      height: 70 + 32 * bars.length,
      layout: {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis('relations', { rangemode: 'tozero' }),
        yaxis: nameAxis(bars.map(([, name]) => name)),
      },
    },
    language,
  );
}

function formName(form: CueForm, language: ChartLanguage): string {
  const french = { verb: 'verbe', noun: 'nom', preposition: 'préposition', none: 'sans introducteur' };
  return say(language, form === 'none' ? 'no cue' : form, french[form]);
}
