import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createAnnotations, type Annotation, type AnnotationDraft } from '../../src/model/annotation';
import type { Document } from '../../src/model/document';
import { annotatedHtml } from '../../src/reader/annotated-html';
import { readerPage } from '../../src/reader/reader-page';
import { createDocument } from '../../src/text/create-document';

const TEXT =
  'L’accord serait proche, selon la ministre.\nRien n’est signé <script>alert(1)</script> & "rien" ne presse.';

function draft(
  doc: Document,
  words: string,
  layer: AnnotationDraft['layer'],
  label: string,
  parts: Record<string, string> = {},
): AnnotationDraft {
  const span = (text: string): readonly [number, number] => [
    doc.text.indexOf(text),
    doc.text.indexOf(text) + text.length,
  ];
  const [start, end] = span(words);
  const cues = [{ entry: `fr/${layer}/<b>`, start, end }];
  const spans = Object.fromEntries(Object.entries(parts).map(([role, text]) => [role, [span(text)]]));
  return {
    layer,
    label,
    start,
    end,
    parts: spans,
    attributes: { stance: 'acknowledge' },
    cues,
    measure: `${layer}@1.0.0`,
  };
}

function example(metadata = {}, text = TEXT): { doc: Document; annotations: readonly Annotation[] } {
  const doc = createDocument(text, { id: 'exemple', language: 'fr', metadata });
  const annotations = createAnnotations(doc, [
    draft(doc, 'serait', 'hedging', 'conditional'),
    draft(doc, 'L’accord serait proche, selon la ministre', 'attribution', 'indirect', {
      content: 'L’accord serait proche',
      cue: 'selon',
      source: 'la ministre',
    }),
  ]);
  return { doc, annotations };
}

describe('annotatedHtml', () => {
  it('keeps every character of the text, whatever is marked', () => {
    const { doc, annotations } = example();
    const { document } = new JSDOM(annotatedHtml(doc, annotations)).window;
    const paragraphs = [...document.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
    expect(paragraphs.join('\n')).toBe(TEXT);
    expect(document.querySelectorAll('script')).toHaveLength(0);
  });

  it('cuts overlapping marks where one of them starts or ends', () => {
    const { doc, annotations } = example();
    const { document } = new JSDOM(annotatedHtml(doc, annotations)).window;
    const marks = [...document.querySelectorAll('mark')].map((mark) => [
      mark.textContent,
      mark.className.split(' ').length,
    ]);
    expect(marks).toEqual([
      ['L’accord ', 1],
      ['serait', 2],
      [' proche', 1],
      ['selon', 1],
      ['la ministre', 1],
    ]);
  });

  it('says in the title what a mark is and which entry found it', () => {
    const { doc, annotations } = example();
    const { document } = new JSDOM(annotatedHtml(doc, annotations)).window;
    const title = document.querySelectorAll('mark')[1]?.getAttribute('title');
    expect(title).toContain('hedging: conditional');
    expect(title).toContain('fr/hedging/<b>');
  });

  it('carries a mark over several paragraphs', () => {
    const doc = createDocument('Un deux.\nTrois quatre.\nCinq six.', { id: 'a', language: 'fr' });
    const annotations = createAnnotations(doc, [
      draft(doc, 'deux.\nTrois quatre.\nCinq', 'attribution', 'direct'),
    ]);
    const { document } = new JSDOM(annotatedHtml(doc, annotations)).window;
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'deux.',
      'Trois quatre.',
      'Cinq',
    ]);
  });

  it('shows a text without annotations, and an empty one', () => {
    const { doc } = example();
    expect(annotatedHtml(doc, [])).not.toContain('<mark');
    expect(annotatedHtml(createDocument('', { id: 'leer', language: 'fr' }), [])).toContain('selon-text');
  });

  it('takes time in proportion to the marks', () => {
    const doc = createDocument('mot '.repeat(20_000), { id: 'a', language: 'fr' });
    const drafts = Array.from({ length: 20_000 }, (_, index) => ({
      ...draft(doc, 'mot', 'hedging', 'belief'),
      start: index * 4,
      end: index * 4 + 3,
    }));
    const html = annotatedHtml(doc, createAnnotations(doc, drafts));
    expect(html.split('<mark').length).toBe(20_001);
  }, 20_000);
});

describe('readerPage', () => {
  it('runs no script but its own, and forbids every request', () => {
    const { doc, annotations } = example({ title: '</title><script>alert(2)</script>' });
    const page = readerPage(doc, annotations);
    const { document } = new JSDOM(page).window;
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts).toHaveLength(2);
    expect(scripts[0]?.getAttribute('type')).toBe('application/json');
    expect(policy).toContain(
      `'sha256-${createHash('sha256')
        .update(scripts[1]?.textContent ?? '')
        .digest('base64')}'`,
    );
    expect(policy).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
  });

  it('offers each label in the legend, and hides its marks', () => {
    const { doc, annotations } = example();
    const { window } = new JSDOM(readerPage(doc, annotations), { runScripts: 'dangerously' });
    const boxes = [...window.document.querySelectorAll<HTMLInputElement>('input[data-of]')];
    expect(boxes.map((box) => box.parentElement?.textContent?.trim())).toEqual([
      'conditional 1',
      'indirect 1',
    ]);
    boxes[0]?.click();
    expect(window.document.documentElement.className).toBe('off-m-hedging-conditional');
    window.document.querySelector<HTMLInputElement>('input[data-layer="attribution"]')?.click();
    expect(window.document.documentElement.className).toContain('off-m-attribution-indirect');
  });

  it('shows a card at a mark that is reached, with parts, attributes and the reason', () => {
    const { doc, annotations } = example();
    const { window } = new JSDOM(
      readerPage(doc, annotations, { definitions: { 'hedging:conditional': 'A borrowed claim.' } }),
      {
        runScripts: 'dangerously',
      },
    );
    const card = window.document.getElementById('selon-card')!;
    expect(card.hidden).toBe(true);
    window.document.querySelectorAll<HTMLElement>('mark[data-a]')[1]?.focus();
    expect(card.hidden).toBe(false);
    expect(card.textContent).toContain('Attribution: indirect');
    expect(card.textContent).toContain('source: la ministre');
    expect(card.textContent).toContain('A borrowed claim.');
    expect(card.textContent).toContain('found by fr/hedging/<b>');
  });

  it('gives numbers with their base, in French when asked', () => {
    const { doc, annotations } = example();
    const { document } = new JSDOM(readerPage(doc, annotations, { language: 'fr' })).window;
    const words = [...TEXT.matchAll(/[\p{L}\d]+/gu)].length;
    const text = document.querySelector('section.facts')?.textContent ?? '';
    expect(text).toContain('phrases');
    expect(Number(/Base : (\d+) mots/u.exec(text)?.[1])).toBeGreaterThan(words / 2);
    expect(document.documentElement.lang).toBe('fr');
  });

  it('says of a constructed text that it is one', () => {
    const { doc, annotations } = example({ constructed: true });
    expect(readerPage(doc, annotations)).toContain('not press');
    expect(readerPage(example({ constructed: false }).doc, annotations)).not.toContain('not press');
  });

  it('shows several texts on one page, each with its own anchors', () => {
    const one = example();
    const two = createDocument('Il serait parti.', { id: 'deux', language: 'fr' });
    const more = createAnnotations(two, [draft(two, 'serait', 'hedging', 'conditional')]);
    const { document } = new JSDOM(readerPage([one.doc, two], [...one.annotations, ...more])).window;
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
    }
  });
});
