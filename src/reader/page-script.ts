/**
 * The script of a reader page: toggles of the legend, and a card for the mark under the pointer or the focus. It makes
 * text nodes only, so that nothing of the text is ever run.
 */
export const PAGE_SCRIPT: string = `'use strict';
(() => {
  const root = document.documentElement;
  const cards = JSON.parse(document.getElementById('selon-cards').textContent);
  const card = document.getElementById('selon-card');
  for (const mark of document.querySelectorAll('mark[title]')) mark.removeAttribute('title');
  for (const box of document.querySelectorAll('input[data-off]')) {
    box.addEventListener('change', () => {
      if (box.dataset.layer !== undefined) {
        for (const inner of document.querySelectorAll('input[data-of="' + box.dataset.layer + '"]')) {
          inner.checked = box.checked;
          root.classList.toggle(inner.dataset.off, !box.checked);
        }
      } else root.classList.toggle(box.dataset.off, !box.checked);
    });
  }
  let shownFor = null;
  const hide = () => { card.hidden = true; if (shownFor) shownFor.removeAttribute('aria-describedby'); shownFor = null; };
  const line = (tag, text) => { const element = document.createElement(tag); element.textContent = text; card.append(element); };
  const show = (mark) => {
    if (shownFor === mark) return;
    hide();
    const rows = mark.dataset.a.split(' ').map((place) => cards[mark.closest('[data-text]').dataset.text][place])
      .filter((row) => !root.classList.contains('off-' + row.off));
    if (rows.length === 0) return;
    card.replaceChildren();
    for (const row of rows) { line('strong', row.title); for (const text of row.lines) line('p', text); }
    shownFor = mark;
    mark.setAttribute('aria-describedby', 'selon-card');
    card.hidden = false;
    const box = mark.getBoundingClientRect();
    const width = Math.min(360, root.clientWidth - 16);
    card.style.width = width + 'px';
    card.style.left = Math.max(8, Math.min(box.left, root.clientWidth - width - 8)) + window.scrollX + 'px';
    const below = box.bottom + 6, height = card.offsetHeight;
    card.style.top = (below + height > root.clientHeight && box.top > height + 6 ? box.top - height - 6 : below) + window.scrollY + 'px';
  };
  const markOf = (event) => event.target.closest ? event.target.closest('mark[data-a]') : null;
  document.addEventListener('pointerover', (event) => { const mark = markOf(event); if (mark) show(mark); else if (!card.contains(event.target)) hide(); });
  document.addEventListener('focusin', (event) => { const mark = markOf(event); if (mark) show(mark); else hide(); });
  document.addEventListener('click', (event) => { const mark = markOf(event); if (mark) show(mark); });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
})();
`;
