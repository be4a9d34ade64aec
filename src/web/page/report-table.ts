import { nameOf } from '../../charts/layer-names';
import type { Annotation } from '../../model/annotation';
import { sentenceSpan, type Cell } from '../../tables/table';
import type { Report } from '../protocol';
import { formatNumber, type App } from './app';
import { create } from './dom';

const FIRST_ROWS = 100;
const FIRST_SENTENCES = 30;

/**
 * A table that is sorted by its column titles, with the sentences behind each row.
 *
 * @param app - The page.
 * @param title - What the table shows.
 * @param report - The table.
 * @param onSentence - Called when the user wants to see an annotation in its text.
 */
export function reportTable(
  app: App,
  title: string,
  { table }: Report,
  onSentence: (text: string, annotation: Annotation) => void,
): HTMLElement {
  const { words } = app;
  const names = Object.keys(table.columns).filter((name) => name !== 'constructed');
  const numeric = new Set(
    names.filter((name) => table.columns[name]!.some((cell) => typeof cell === 'number')),
  );
  const order = table.behind.map((_, row) => row);
  const body = create('tbody');
  const more = create('button', { type: 'button', hidden: true });
  let limit = FIRST_ROWS;
  const fill = (): void => {
    body.replaceChildren(...order.slice(0, limit).map(rowOf));
    more.hidden = order.length <= limit;
    more.textContent = words.more(order.length - limit);
  };
  more.addEventListener('click', () => {
    limit = order.length;
    fill();
  });

  const heads = names.map((name) => {
    const head = create('th', {
      scope: 'col',
      'aria-sort': 'none',
      class: numeric.has(name) ? 'number' : '',
    });
    head.append(
      create('button', {
        type: 'button',
        text: name,
        title: table.codebook[name]?.description ?? name,
        onClick: () => {
          const isDown =
            head.getAttribute('aria-sort') === (numeric.has(name) ? 'none' : 'ascending') ||
            (numeric.has(name) && head.getAttribute('aria-sort') === 'ascending');
          for (const other of heads) other.setAttribute('aria-sort', 'none');
          head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
          sortRows(order, table.columns[name]!, isDown, app.language);
          fill();
        },
      }),
    );
    return head;
  });

  function rowOf(row: number): HTMLElement {
    const behind = table.behind[row]!;
    const open = create('button', {
      type: 'button',
      class: 'quiet',
      'aria-expanded': 'false',
      text: words.sentencesOf(behind.length),
      disabled: behind.length === 0,
    });
    const line = create(
      'tr',
      {},
      ...names.map((name) =>
        create('td', {
          class: numeric.has(name) ? 'number' : '',
          text: formatCell(table.columns[name]![row] ?? null, name, app),
          dir: 'auto',
        }),
      ),
      create('td', {}, open),
    );
    let details: HTMLElement | undefined;
    open.addEventListener('click', () => {
      if (details === undefined) {
        details = create(
          'tr',
          { class: 'behind' },
          create('td', { colspan: names.length + 1 }, sentenceList(app, behind, onSentence)),
        );
        line.after(details);
      } else {
        details.remove();
        details = undefined;
      }
      open.setAttribute('aria-expanded', String(details !== undefined));
    });
    return line;
  }

  fill();
  return create(
    'div',
    {},
    create(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.tableRegion },
      create(
        'table',
        {},
        create('caption', { text: title, class: 'hidden' }),
        create(
          'thead',
          {},
          create('tr', {}, ...heads, create('th', { scope: 'col', text: words.sentences })),
        ),
        body,
      ),
    ),
    more,
  );
}

/** Sorts rows by a column: missing cells last, words after the page's language. */
function sortRows(order: number[], cells: readonly Cell[], isDown: boolean, language: string): void {
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  const isMissing = (cell: Cell): boolean => cell === null || Number.isNaN(cell);
  const sign = isDown ? -1 : 1;
  order.sort((a, b) => {
    const [one, other] = [cells[a]!, cells[b]!];
    if (isMissing(one) || isMissing(other)) return Number(isMissing(one)) - Number(isMissing(other)) || a - b;
    const difference =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : compare(String(one), String(other));
    return sign * difference || a - b;
  });
}

/** Columns whose words are terms of the codebook. */
const TERMS: Readonly<Record<string, 'term' | 'sourceKind' | 'stance'>> = {
  layer: 'term',
  label: 'term',
  voice: 'term',
  sourceKind: 'sourceKind',
  stance: 'stance',
};

function formatCell(cell: Cell, column: string, app: App): string {
  if (cell === null || (typeof cell === 'number' && Number.isNaN(cell))) return '–';
  const kind = TERMS[column];
  if (kind !== undefined) return nameOf(String(cell), app.language, kind);
  if (typeof cell !== 'number') return String(cell);
  return formatNumber(cell, app.language, Number.isInteger(cell) ? 0 : Math.abs(cell) < 1 ? 3 : 2);
}

function sentenceList(
  app: App,
  behind: readonly (readonly [text: string, place: number])[],
  onSentence: (text: string, annotation: Annotation) => void,
): HTMLElement {
  const { words } = app;
  const items = behind.slice(0, FIRST_SENTENCES).flatMap(([id, place]) => {
    const text = app.texts.find(({ doc }) => doc.id === id);
    const annotation = text?.annotations[place];
    if (text === undefined || annotation === undefined) return [];
    const cue = annotation.cues[0]!;
    const [start, end] = sentenceSpan(text.doc, cue.start);
    const of = (from: number, to: number): string => text.doc.text.slice(from, to);
    const last = Math.min(Math.max(cue.end, cue.start), end);
    return [
      create(
        'li',
        {},
        create(
          'span',
          { lang: text.doc.language, dir: 'auto' },
          of(start, cue.start),
          create('b', { text: of(cue.start, last) }),
          of(last, end),
        ),
        ' ',
        create('button', {
          type: 'button',
          class: 'quiet',
          text: words.goTo,
          onClick: () => onSentence(id, annotation),
        }),
      ),
    ];
  });
  const rest = behind.length - items.length;
  return create(
    'div',
    {},
    create('ol', {}, ...items),
    rest > 0 ? create('p', { class: 'hint', text: words.moreSentences(rest) }) : undefined,
  );
}
