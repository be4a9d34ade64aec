/**
 * Script of a live table: a click (or Enter) on a column's title sorts by it, buttons turn the pages. Called with the
 * `<script>` element behind the table and the rows on a page.
 */
export const SORT_AND_PAGE: string = `((script, size) => {
  const box = script.parentElement, body = box.querySelector('tbody');
  let rows = [...body.rows], page = 0, by = -1, up = true;
  const bar = document.createElement('div'), say = document.createElement('span');
  const button = (text, step) => {
    const element = document.createElement('button');
    element.textContent = text;
    element.onclick = () => { page += step; draw(); };
    return element;
  };
  const back = button('\\u2039', -1), on = button('\\u203a', 1);
  back.setAttribute('aria-label', 'previous page'); on.setAttribute('aria-label', 'next page');
  const draw = () => {
    const pages = Math.max(1, Math.ceil(rows.length / size));
    page = Math.min(Math.max(page, 0), pages - 1);
    body.replaceChildren(...rows.slice(page * size, (page + 1) * size));
    say.textContent = ' ' + (rows.length === 0 ? 0 : page * size + 1) + '\\u2013' + Math.min(rows.length, (page + 1) * size) + ' of ' + rows.length + ' rows ';
    back.disabled = page === 0; on.disabled = page === pages - 1;
  };
  [...box.querySelectorAll('th')].forEach((head, c) => {
    head.tabIndex = 0; head.style.cursor = 'pointer';
    const sort = () => {
      up = by === c ? !up : true; by = c;
      const key = (row) => { const cell = row.cells[c]; return cell.dataset.n === undefined ? cell.textContent : Number(cell.dataset.n); };
      const missing = (row) => row.cells[c].textContent === '\\u2013';
      rows.sort((a, b) => {
        if (missing(a) || missing(b)) return missing(a) - missing(b);
        const x = key(a), y = key(b);
        return (up ? 1 : -1) * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)));
      });
      for (const other of box.querySelectorAll('th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      page = 0; draw();
    };
    head.addEventListener('click', sort);
    head.addEventListener('keydown', (event) => { if (event.key === 'Enter') sort(); });
  });
  bar.append(back, say, on);
  if (rows.length > size) box.append(bar);
  draw();
})`;
