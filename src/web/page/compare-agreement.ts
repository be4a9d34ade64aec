import type { KindAgreement } from '../../classroom/class-agreement';
import type { ClassWork } from '../../classroom/class-work';
import { rowsToCsv } from '../../tables/csv';
import type { ClassroomReport } from '../protocol';
import { formatNumber, type App } from './app';
import { create } from './dom';
import { fileName, saveFile } from './save-file';

/** The coefficients of agreement, kind by kind, with what they mean. */
export function agreementPart(app: App, work: ClassWork, report: ClassroomReport): HTMLElement {
  const { words } = app;
  const { agreement } = report;
  const number = (value: number, decimals: number): HTMLElement =>
    Number.isNaN(value)
      ? create('td', { class: 'number', text: words.undefinedValue, title: words.undefinedHelp })
      : create('td', { class: 'number', text: formatNumber(value, app.language, decimals) });
  const head = [words.kindColumn, words.alpha, words.alphaU, words.kappa, words.observed, words.wordsBase];
  const table = (title: string, rows: readonly KindAgreement[]): HTMLElement =>
    create(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
      create(
        'table',
        {},
        create('caption', { text: title }),
        create(
          'thead',
          {},
          create(
            'tr',
            {},
            ...head.map((name, place) =>
              create('th', { scope: 'col', text: name, class: place === 0 ? '' : 'number' }),
            ),
          ),
        ),
        create(
          'tbody',
          {},
          ...rows.map((row) =>
            create(
              'tr',
              {},
              create(
                'th',
                { scope: 'row' },
                create('span', { class: `tag is-${row.kind}`, text: words.kinds[row.kind] }),
              ),
              number(row.alpha, 2),
              number(row.alphaU, 2),
              number(row.kappa, 2),
              number(row.observed, 2),
              number(row.n, 0),
            ),
          ),
        ),
      ),
    );
  const between = (which: KindAgreement['between']): readonly KindAgreement[] =>
    agreement.filter((row) => row.between === which);
  const save = (): void =>
    saveFile(
      fileName(`${work.exercise.title} ${words.agreement}`, 'csv'),
      rowsToCsv(
        [
          ['kind', 'between', 'students', 'tokens', 'alpha', 'alphaU', 'kappa', 'observed'],
          ...agreement.map(({ kind, between: which, n, alpha, alphaU, kappa, observed }) => [
            kind,
            which,
            work.students.length,
            n,
            alpha,
            alphaU,
            kappa,
            observed,
          ]),
        ],
        { excel: true },
      ),
      'text/csv',
    );
  return create(
    'section',
    { id: 'agreement' },
    create('h3', { text: words.agreement }),
    work.students.length < 2
      ? create('p', { text: words.oneStudent })
      : table(words.agreementStudents, between('students')),
    ...(between('reference').length > 0 ? [table(words.agreementReference, between('reference'))] : []),
    create('p', { class: 'hint', text: words.agreementHelp }),
    create('button', { type: 'button', id: 'save-agreement', text: words.saveAgreement, onClick: save }),
  );
}
