import type { ReaderContext } from './reader-context';

/**
 * Fills a section with the numbers of two texts that are shown side by side, each with its base; hides it for one text.
 * Refers to nothing outside itself, as `startReader` does.
 */
export function compareTexts(section: HTMLElement, { data, chosen, make, fill }: ReaderContext): void {
  const shown = chosen();
  section.replaceChildren();
  section.hidden = shown.length < 2;
  if (section.hidden) return;
  const { words } = data;
  const texts = shown.map((text) => data.texts[text]!);
  make('h2', words.compared, section);
  const table = make('table', '', section);
  const head = make('thead', '', table);
  const titles = make('tr', '', head);
  const heading = (text: string, parent: Element, scope: string, span = 1): HTMLElement => {
    const cell = make('th', text, parent) as HTMLTableCellElement;
    cell.scope = scope;
    cell.colSpan = span;
    cell.dir = 'auto';
    return cell;
  };
  make('td', '', titles).setAttribute('colspan', '2');
  for (const { title } of texts) heading(title, titles, 'colgroup', 2);
  const columns = make('tr', '', head);
  for (const name of [words.layer, words.label]) heading(name, columns, 'col');
  for (let t = 0; t < texts.length; t++)
    for (const name of [words.count, words.perThousand]) heading(name, columns, 'col').className = 'number';
  const body = make('tbody', '', table);
  const labels = new Map(texts.flatMap(({ numbers }) => numbers.counts).map((row) => [row.off, row]));
  const order = [...labels.values()].sort((a, b) => (a.layer === b.layer ? 0 : a.layer < b.layer ? -1 : 1));
  for (const { layer, label, off } of order) {
    const row = make('tr', '', body);
    make('td', layer, row);
    make('td', label, row);
    for (const { numbers } of texts) {
      const count = numbers.counts.find((own) => own.off === off)?.count ?? 0;
      make('td', String(count), row).className = 'number';
      const rate =
        numbers.words === 0 ? '–' : ((1000 * count) / numbers.words).toFixed(1).replace('.', words.decimal);
      make('td', rate, row).className = 'number';
    }
  }
  for (const { title, numbers } of texts) {
    const line = make('p', '', section);
    make('bdi', title, line);
    line.append(` \u2013 ${fill(words.base, { words: numbers.words, sentences: numbers.sentences })}`);
  }
  make('p', words.rates, section);
}
