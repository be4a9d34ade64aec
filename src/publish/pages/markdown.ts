import { escapeHtml } from '../../reader/escape-html';

/**
 * The markdown that notebooks and summaries use, as HTML: headings, paragraphs, lists, tables, code, emphasis, links.
 *
 * What it does not know stands as text; HTML in the source is shown, not used.
 */
export function markdownToHtml(markdown: string): string {
  const html: string[] = [];
  const lines = markdown.replace(/\r\n?/gu, '\n').split('\n');
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const heading = /^(#{1,6}) +(.+)$/u.exec(line);
    if (line.trim() === '') at++;
    else if (line.startsWith('```')) {
      const end = lines.findIndex((other, index) => index > at && other.startsWith('```'));
      const stop = end === -1 ? lines.length : end;
      html.push(`<pre tabindex="0"><code>${escapeHtml(lines.slice(at + 1, stop).join('\n'))}</code></pre>`);
      at = stop + 1;
    } else if (heading !== null) {
      const level = heading[1]!.length;
      html.push(`<h${level}>${inlineHtml(heading[2]!)}</h${level}>`);
      at++;
    } else if (line.startsWith('|')) {
      const rows = takeWhile(lines, at, (other) => other.startsWith('|'));
      html.push(tableHtml(rows));
      at += rows.length;
    } else if (isItem(line)) {
      const items = takeWhile(lines, at, (other) => isItem(other) || /^ {2,}\S/u.test(other));
      html.push(listHtml(items));
      at += items.length;
    } else {
      const paragraph = takeWhile(lines, at, (other) => other.trim() !== '' && !isBlockStart(other));
      const own = paragraph.length === 0 ? [line] : paragraph;
      html.push(`<p>${inlineHtml(own.join('\n'))}</p>`);
      at += own.length;
    }
  }
  return html.join('\n');
}

function takeWhile(lines: readonly string[], from: number, isWanted: (line: string) => boolean): string[] {
  let to = from;
  while (to < lines.length && isWanted(lines[to]!)) to++;
  return lines.slice(from, to);
}

function isItem(line: string): boolean {
  return /^(?:[-*]|\d+\.) +\S/u.test(line);
}

function isBlockStart(line: string): boolean {
  return line.startsWith('```') || line.startsWith('|') || /^#{1,6} +\S/u.test(line) || isItem(line);
}

function listHtml(lines: readonly string[]): string {
  const items: string[] = [];
  for (const line of lines) {
    if (isItem(line)) items.push(line.replace(/^\S+ +/u, ''));
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  const tag = /^\d/u.test(lines[0]!) ? 'ol' : 'ul';
  return `<${tag}>\n${items.map((item) => `<li>${inlineHtml(item)}</li>`).join('\n')}\n</${tag}>`;
}

function tableHtml(lines: readonly string[]): string {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+$/u.test(line))
    .map((line) => line.replace(/^\||\|\s*$/gu, '').split('|'));
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${inlineHtml(cell.trim())}</${tag}>`).join('')}</tr>`;
  const [head = [], ...body] = rows;
  return `<div class="wide" tabindex="0"><table><thead>${cells(head, 'th')}</thead><tbody>\n${body.map((row) => cells(row, 'td')).join('\n')}\n</tbody></table></div>`;
}

/** Stands around the number of a piece that is finished; a sign that no text uses. */
const KEPT = '\uE000';

/** Emphasis, code and links inside a line. A backslash keeps the sign behind it as it is. */
function inlineHtml(text: string): string {
  const kept: string[] = [];
  const keep = (html: string): string => `${KEPT}${kept.push(html) - 1}${KEPT}`;
  const marked = text
    .replaceAll(KEPT, '')
    .replace(/`([^`]+)`/gu, (_, code: string) => keep(`<code>${escapeHtml(code)}</code>`))
    .replace(/\\([\\`*_[\]()#+.!|{}-])/gu, (_, sign: string) => keep(escapeHtml(sign)))
    .replace(/\[([^[\]]+)\]\(([^()\s]+)\)/gu, (whole: string, words: string, target: string) =>
      isSafeTarget(target) ? `${keep(`<a href="${escapeHtml(target)}">`)}${words}${keep('</a>')}` : whole,
    );
  return escapeHtml(marked)
    .replace(/\*\*([^*]+)\*\*/gu, '<strong>$1</strong>')
    .replace(/\*([^*\s][^*]*)\*/gu, '<em>$1</em>')
    .replace(/\uE000(\d+)\uE000/gu, (_, index: string) => kept[Number(index)]!);
}

/** Pages and places on the web or beside the page; never a program. */
function isSafeTarget(target: string): boolean {
  return /^(?:https?:\/\/|#|\.{0,2}\/|[\p{L}\p{N}_-]+(?:[/.#]|$))/u.test(target);
}
