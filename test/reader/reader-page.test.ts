import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createAnnotations, type Annotation, type AnnotationDraft } from '../../src/model/annotation';
import type { Document } from '../../src/model/document';
import { annotatedHtml } from '../../src/reader/annotated-html';
import { DEFINITIONS } from '../../src/reader/label-definitions';
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
    const boxes = [...window.document.querySelectorAll<HTMLInputElement>('input[data-off]')];
    expect(boxes.map((box) => box.parentElement?.textContent?.trim())).toEqual([
      'conditional 1',
      'indirect 1',
      'Sources in the margin',
    ]);
    const { classList } = window.document.getElementById('selon-reader')!;
    boxes[0]?.click();
    expect([...classList]).toContain('off-m-hedging-conditional');
    expect([...classList]).not.toContain('off-m-attribution-indirect');
    window.document.querySelector<HTMLInputElement>('input[data-layer="attribution"]')?.click();
    expect([...classList]).toContain('off-m-attribution-indirect');
    expect([...classList]).not.toContain('off-margin');
    boxes[2]?.click();
    expect([...classList]).toContain('off-margin');
  });

  it('shows a card at a mark that is reached, with parts, attributes and the reason', () => {
    const { doc, annotations } = example();
    const { window } = new JSDOM(
      readerPage(doc, annotations, {
        definitions: { 'hedging:conditional': 'A borrowed claim.' },
        literature: {
          sources: { 'fr/hedging/<b>': 'nobody1999, ch. 4; codebook' },
          references: { nobody1999: 'Nobody (1999), Nothing' },
        },
      }),
      { runScripts: 'dangerously' },
    );
    const card = window.document.querySelector<HTMLElement>('.card')!;
    expect(card.hidden).toBe(true);
    window.document.querySelectorAll<HTMLElement>('mark[data-a]')[1]?.focus();
    expect(card.hidden).toBe(false);
    const rows = [...card.querySelectorAll('section')].map((section) => [
      section.querySelector('h3')?.textContent,
      section.querySelector('p')?.textContent,
      ...[...section.querySelectorAll('dt')].map(
        (term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`,
      ),
    ]);
    expect(rows).toEqual([
      [
        'Hedging · conditional',
        'A borrowed claim.',
        'stance: acknowledge',
        'found by: fr/hedging/<b> – serait',
        'literature: Nobody (1999), Nothing, ch. 4; codebook of this project',
      ],
      // It only reaches over this place; its own mark has all of it.
      ['Attribution · indirect', undefined, 'source: la ministre'],
    ]);
  });

  it('gives numbers with their base, in French when asked', () => {
    const { doc, annotations } = example();
    const { document } = new JSDOM(readerPage(doc, annotations, { language: 'fr' })).window;
    const words = [...TEXT.matchAll(/[\p{L}\d]+/gu)].length;
    const text = document.querySelector('section.numbers')?.textContent ?? '';
    expect(text).toContain('phrases');
    expect(Number(/Base : (\d+) mots/u.exec(text)?.[1])).toBeGreaterThan(words / 2);
    expect(document.documentElement.lang).toBe('fr');
  });

  it('says of a constructed text that it is one', () => {
    const { doc, annotations } = example({ constructed: true });
    expect(readerPage(doc, annotations)).toContain('not press');
    expect(readerPage(example({ constructed: false }).doc, annotations)).not.toContain('not press');
  });

  it('names the source of what is reported, in an attribute that adds nothing to the text', () => {
    const { doc, annotations } = example();
    const { document } = new JSDOM(readerPage(doc, annotations)).window;
    const notes = [...document.querySelectorAll<HTMLElement>('.selon-side')];
    expect(notes.map((note) => note.dataset['note'])).toEqual(['la ministre']);
    expect([...document.querySelectorAll('.selon-text p')].map((p) => p.textContent).join('\n')).toBe(TEXT);
  });

  it('puts a source before the quotation mark that opens the quotation, also inside another mark', () => {
    const doc = createDocument('Il dit que « tout va bien ».', { id: 'a', language: 'fr' });
    const annotations = createAnnotations(doc, [
      draft(doc, '« tout va bien »', 'labelling', 'other', { note: '« tout va bien »' }),
      draft(doc, 'Il dit que « tout va bien »', 'attribution', 'direct', {
        source: 'Il',
        cue: 'dit',
        content: 'tout va bien',
      }),
    ]);
    const { document } = new JSDOM(readerPage(doc, annotations)).window;
    const note = document.querySelector('.selon-side')!;
    expect(note.nextSibling?.textContent).toMatch(/^« /u);
  });

  it('marks the first of very many findings, counts all, and says so', () => {
    const doc = createDocument('mot '.repeat(6000), { id: 'a', language: 'fr' });
    const drafts = Array.from({ length: 6000 }, (_, index) => ({
      ...draft(doc, 'mot', 'hedging', 'belief'),
      start: index * 4,
      end: index * 4 + 3,
    }));
    const page = readerPage(doc, createAnnotations(doc, drafts));
    expect(page.split('<mark class="m-hedging-belief-cue" data-a=')).toHaveLength(5001);
    expect(page).toContain('first 5000 of 6000');
    expect(page).toContain('<td class="number">6000</td>');
  });

  it('gives a text the direction of its language', () => {
    const direction = (language: string): string | undefined =>
      /class="selon-text" [^>]*dir="(\w+)"/u.exec(
        readerPage(createDocument('שלום', { id: 'a', language }), []),
      )?.[1];
    expect(['he', 'ar-EG', 'fa', 'fr', 'az-Arab', 'ar-Latn', 'und'].map(direction)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'rtl',
      'ltr',
      'auto',
    ]);
  });

  it('defines every label in French', () => {
    expect(Object.keys(DEFINITIONS.fr).sort()).toEqual(Object.keys(DEFINITIONS.en).sort());
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
