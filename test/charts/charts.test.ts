import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { agreementChart } from '../../src/charts/agreement-chart';
import { balanceChart } from '../../src/charts/balance-chart';
import { barcodeChart } from '../../src/charts/barcode-chart';
import { collocatesChart } from '../../src/charts/collocates-chart';
import { coverageChart } from '../../src/charts/coverage-chart';
import { dispersionChart } from '../../src/charts/dispersion-chart';
import type { Figure } from '../../src/charts/figure';
import { heatColour } from '../../src/charts/heat';
import { keynessChart } from '../../src/charts/keyness-chart';
import { matrixChart } from '../../src/charts/matrix-chart';
import { countNoun, formatCount, formatPercent } from '../../src/charts/number-format';
import { rateChart } from '../../src/charts/rate-chart';
import { sourceChart } from '../../src/charts/source-chart';
import { sourceFlowChart } from '../../src/charts/source-flow-chart';
import { speakerChart } from '../../src/charts/speaker-chart';
import { stanceChart } from '../../src/charts/stance-chart';
import { figureToSvg } from '../../src/charts/static-svg';
import { measureBox, type SvgNode } from '../../src/charts/text-boxes';
import { hoverText } from '../../src/charts/theme';
import { timelineChart } from '../../src/charts/timeline-chart';
import { balanceTable } from '../../src/tables/balance-table';
import { collocates } from '../../src/tables/collocates';
import { countBy } from '../../src/tables/count-by';
import { dispersionTable } from '../../src/tables/dispersion-table';
import { keyEntries } from '../../src/tables/key-entries';
import { keyWords } from '../../src/tables/key-words';
import { labelCoverage } from '../../src/tables/label-coverage';
import { ratePer } from '../../src/tables/rate-per';
import { sourceTable } from '../../src/tables/source-table';
import { speakerStanceTable } from '../../src/tables/speaker-stance-table';
import { stanceTable } from '../../src/tables/stance-table';
import { countWords } from '../../src/tables/words';
import { createRandom } from '../../src/util/random';
import { cueForms } from '../../src/tables/cue-forms';
import { replies } from '../../src/tables/replies';
import { sourceOrder } from '../../src/tables/source-order';
import { speakingPlaces } from '../../src/tables/speaking-places';
import { wordsGiven } from '../../src/tables/words-given';
import { cueFormsChart } from '../../src/charts/cue-forms-chart';
import { repliesChart } from '../../src/charts/replies-chart';
import { sourceOrderChart } from '../../src/charts/source-order-chart';
import { speakingPlacesChart } from '../../src/charts/speaking-places-chart';
import { wordsGivenChart } from '../../src/charts/words-given-chart';
import { annotateByHand, joinTexts, sampleTexts } from '../tables/annotated-texts';
import { framingTexts } from '../tables/framing-texts';

const texts = sampleTexts();
const framed = framingTexts();
const rates = (by: string) => ratePer(texts, { layer: 'hedging', by, random: createRandom(1) });
const portAnnotations = texts.annotations.filter(({ document }) => document === 'port');
const annotators = { Anne: portAnnotations, 'Bruno Tarsk': portAnnotations.slice(1, 3), Chloé: [] };
const charts: Readonly<Record<string, (language: 'en' | 'fr') => Figure>> = {
  barcode: (language) => barcodeChart(texts.documents[0], texts.annotations, { language }),
  'rates by text': (language) => rateChart(rates('document'), { what: 'Hedges', language }),
  'rates by genre': (language) => rateChart(rates('genre'), { what: 'Hedges', language }),
  sources: (language) => sourceChart(sourceTable(texts), { language }),
  stances: (language) => stanceChart(stanceTable(texts), { language }),
  speakers: (language) => speakerChart(speakerStanceTable(texts), { language }),
  'words given': (language) => wordsGivenChart(wordsGiven(framed), { language }),
  'speaking places': (language) => speakingPlacesChart(speakingPlaces(framed), { language }),
  replies: (language) => repliesChart(replies(framed), { language }),
  'cue forms': (language) => cueFormsChart(cueForms(framed), { language }),
  'source order': (language) => sourceOrderChart(sourceOrder(framed), { language }),
  balance: (language) => balanceChart(balanceTable(texts), { language }),
  'source flow': (language) => sourceFlowChart(stanceTable(texts), { language }),
  timeline: (language) => timelineChart(rates('month'), { what: 'hedging', language }),
  matrix: (language) =>
    matrixChart(countBy(texts, ['document', 'label']), { rows: 'document', columns: 'label', language }),
  keyness: (language) => {
    const [port, gare] = texts.documents;
    return keynessChart(keyWords([port], [gare], { language: 'fr', minimum: 1 }), {
      target: 'port',
      reference: 'gare',
      language,
    });
  },
  'keyness of entries': (language) => {
    const [port, gare] = ['port', 'gare'].map((id) => ({
      documents: texts.documents.filter((doc) => doc.id === id),
      annotations: texts.annotations.filter((annotation) => annotation.document === id),
    }));
    return keynessChart(keyEntries(port, gare, { layer: 'hedging', minimum: 1 }), {
      target: 'port',
      reference: 'gare',
      language,
    });
  },
  collocates: (language) =>
    collocatesChart(collocates(texts, { node: 'Zarnak', minimum: 1 }), { node: 'Zarnak', language }),
  'dispersion of labels': (language) =>
    dispersionChart(dispersionTable(texts, { of: 'label' }), { language }),
  'dispersion of words': (language) =>
    dispersionChart(dispersionTable(texts, { of: 'word', words: ['la', 'Zarnak', 'absent'] }), { language }),
  agreement: (language) => agreementChart(texts.documents[0], annotators, { language }),
  coverage: (language) =>
    coverageChart(labelCoverage(texts, { by: ['document', 'name', 'inQuotation'] }), { language }),
};

const cases = Object.entries(charts).flatMap(([name, make]) =>
  (['en', 'fr'] as const).map((language) => ({ name, language, figure: make(language) })),
);

describe.each(cases)('the chart of $name ($language)', ({ language, figure }) => {
  it('says n in its title and the picture in words', () => {
    const { text } = figure.layout['title'] as { text: string };
    expect(text).toMatch(/\d/u);
    expect(figure.layout.meta?.altText.length).toBeGreaterThan(20);
  });

  it('says that constructed texts are no press', () => {
    const { text } = figure.layout['title'] as { text: string };
    const words = text.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
    expect(words).toContain(language === 'fr' ? 'pas la presse' : 'not press');
  });

  it('shows no text that overlaps another or leaves the picture', async () => {
    const document = new JSDOM(await figureToSvg(figure), { contentType: 'image/svg+xml' }).window.document;
    const boxes = [...document.querySelectorAll('text')]
      .filter((text) => text.textContent !== '')
      .map((text) => ({ text: text.textContent, ...measureBox(text as unknown as SvgNode, 'page') }));
    expect(boxes.length).toBeGreaterThan(2);
    const { width, height } = figure.layout.meta!;
    for (const box of boxes) {
      expect(
        box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height,
        `${box.text} lies inside`,
      ).toBe(true);
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2;
        expect(apart, `${a.text} and ${b.text} stand apart`).toBe(true);
      }
    }
  });
});

describe('charts', () => {
  it('show the sentence of every mark of the barcode', () => {
    const [hedging, , labelling] = barcodeChart(texts.documents[0], texts.annotations).data;
    expect(hedging['hovertext']).toEqual(['<b>epistemic-modal</b><br>Le port pourrait fermer.']);
    expect(labelling['x']).toEqual(
      texts.annotations.filter(({ layer }) => layer === 'labelling').map(({ start }) => start),
    );
  });

  it('show the sentences behind a rate', () => {
    const dots = rateChart(rates('genre'), { what: 'Hedges' }).data.find(
      (trace) => trace['mode'] === 'markers' && (trace['x'] as number[]).length > 0,
    )!;
    expect((dots['hovertext'] as string[])[0]).toContain('– Le port pourrait fermer.');
  });

  it('draw no interval for a single text, and one for several', () => {
    const lines = (by: string) =>
      rateChart(rates(by), { what: 'Hedges' }).data.filter((trace) => trace['mode'] === 'lines');
    expect(lines('document')).toEqual([]);
    // Two texts of a genre tell nothing of how texts differ.
    expect(lines('genre')).toEqual([]);
    const three = ratePer(
      joinTexts(
        ...['peut-être', 'peut-être', 'ou'].map((words, i) =>
          annotateByHand(
            `t${i}`,
            'Il pleut peut-être, ou non.'.slice(i),
            [{ words }, ...(i === 1 ? [] : [{ words: 'non' }])],
            { genre: 'blog' },
          ),
        ),
      ),
      { layer: 'hedging', by: 'genre' },
    );
    const [line] = rateChart(three, { what: 'Hedges' }).data.filter((trace) => trace['mode'] === 'lines');
    const { low, high } = three.columns;
    expect(typeof low[0]).toBe('number');
    expect(line['x']).toEqual([low[0], high[0]]);
  });

  it('draw no dot for what was not measured', () => {
    const dots = rateChart(rates('document'), { what: 'Hedges' }).data.filter(
      (trace) => trace['mode'] === 'markers',
    );
    expect(dots.flatMap((trace) => trace['x'] as (number | null)[])).toContain(null);
    expect(rateChart(rates('document'), { what: 'Hedges' }).layout.meta?.altText).toContain('not measured');
  });

  it('name key words and key entries for what they are', () => {
    expect(charts['keyness']('en').layout.meta?.altText).toMatch(/^\d+ key words: port against gare/u);
    expect(charts['keyness of entries']('fr').layout.meta?.altText).toMatch(
      /^\d+ entrées? clés? des lexiques : port face à gare/u,
    );
  });

  it('put hedges to the left and boosters to the right', () => {
    const [hedges, , boosters] = balanceChart(balanceTable(texts)).data;
    expect(hedges['x']).toEqual([-1, -2]);
    expect(boosters['x']).toEqual([0, 0].map((zero) => zero));
  });

  it('give a matrix every count once', () => {
    const [squares] = matrixChart(countBy(texts, ['document', 'label', 'voice']), {
      rows: 'document',
      columns: 'label',
    }).data;
    expect((squares['text'] as string[]).reduce((sum, count) => sum + Number(count), 0)).toBe(
      texts.annotations.length,
    );
  });

  it('join relations from kind of source to stance', () => {
    const [sankey] = sourceFlowChart(stanceTable(texts)).data;
    expect((sankey['node'] as { label: string[] }).label).toEqual(['role (2)', 'acknowledge (2)']);
    expect(sankey['link']).toMatchObject({ source: [0], target: [1], value: [2] });
  });

  it('leave texts without date out of a timeline', () => {
    const dots = timelineChart(rates('month'), { what: 'hedging' }).data.filter(
      (trace) => trace['mode'] === 'markers',
    );
    expect(dots[0]['x']).toEqual(['2019-03']);
  });

  it('draw a segment for each text, darkest where the rate is highest', () => {
    const { data } = dispersionChart(dispersionTable(texts, { of: 'word', words: ['Zarnak'] }));
    const words = texts.documents.map((doc) => countWords(doc));
    const total = words.reduce((sum, own) => sum + own, 0);
    expect(data.map((trace) => (trace['x'] as number[])[0])).toEqual(words.map((own) => (100 * own) / total));
    expect((data[1]['base'] as number[])[0]).toBe((100 * words[0]) / total);
    expect(data.map((trace) => (trace['marker'] as { color: string[] }).color[0])).toEqual([
      heatColour(1),
      heatColour(0),
      heatColour(0),
    ]);
  });

  it('lay the marks of annotators over each other', () => {
    const { data, layout } = agreementChart(texts.documents[0], annotators);
    const strip = data[data.length - 1];
    const colours = (strip['marker'] as { color: string[] }).color;
    expect(new Set(colours)).toEqual(new Set([heatColour(1 / 3), heatColour(2 / 3)]));
    expect((data[0]['x'] as number[]).length).toBe(portAnnotations.length);
    expect(layout.meta?.altText).toContain('Chloé (n = 0)');
    expect(() => agreementChart(texts.documents[0], { Anne: [] })).toThrow('at least 2 annotators');
  });

  it('show how often a word stands near the node, and its sentences', () => {
    const table = collocates(texts, { node: 'Zarnak', minimum: 1 });
    const [dots] = collocatesChart(table, { node: 'Zarnak' }).data;
    expect((dots['y'] as string[])[0]).toBe(
      `${table.columns.word[0]} (${table.columns.count[0]}/${table.columns.total[0]})`,
    );
    expect((dots['hovertext'] as string[])[0]).toContain('– Zarnak* tient le quai, et Zarnak avance.');
  });

  it('give each speaker its words, in the colour of its side', () => {
    const { data } = wordsGivenChart(wordsGiven(framed));
    expect(data.map((trace) => [trace['name'], trace['x']])).toEqual([
      ['Brumeville', [11, 0, 0, 0]],
      ['not told', [0, 8, 8, 2]],
    ]);
  });

  it('count texts by who speaks in a place, and those where nobody does', () => {
    const { data } = speakingPlacesChart(speakingPlaces(framed));
    const counts = Object.fromEntries(data.map((trace) => [trace['name'], trace['x']]));
    // headline, lead, first, last
    expect(counts['named person']).toEqual([1, 1, 2, 1]);
    expect(counts['nobody']).toEqual([2, 2, 1, 1]);
  });

  it('put each denial where its distance is', () => {
    const { data, layout } = repliesChart(replies(framed));
    expect(data.map((trace) => [trace['name'], trace['x']])).toEqual([
      ['names who claims', [7]],
      ['shares its words', [5]],
    ]);
    expect(layout.meta?.altText).toContain('1. Anna Brun – Luc Morel: 5; 2. Anna Brun – Luc Morel: 7');
  });

  it('stack the forms of cues', () => {
    const { data } = cueFormsChart(cueForms(framed));
    expect(data.map((trace) => [trace['name'], trace['x']])).toEqual([
      ['verb', [3, 3]],
      ['noun', [1, 0]],
      ['preposition', [1, 0]],
      ['no cue', [0, 0]],
    ]);
  });

  it('put the place of each source beside that in other tellings', () => {
    const [dots] = sourceOrderChart(sourceOrder(framed)).data;
    expect(dots['x']).toEqual(['1. a', '1. a', '2. b', '2. b']);
    expect(dots['y']).toEqual(['Anna Brun', 'Luc Morel', 'Luc Morel', 'Anna Brun']);
    expect(dots['text']).toEqual(['1', '2', '1', '2']);
  });

  it('refuse the table of another chart', () => {
    const other = countBy(texts, ['label']);
    for (const chart of [coverageChart, sourceChart, stanceChart, wordsGivenChart, speakingPlacesChart])
      expect(() => chart(other)).toThrow(RangeError);
    for (const chart of [repliesChart, cueFormsChart, sourceOrderChart])
      expect(() => chart(other)).toThrow(RangeError);
    expect(() => rateChart(other, { what: 'Hedges' })).toThrow('ratePer');
    expect(() => timelineChart(rates('document'), { what: 'Hedges' })).toThrow('by day, week, month or year');
    expect(() => keynessChart(other, { target: 'a', reference: 'b' })).toThrow('keyWords or keyEntries');
    expect(() => collocatesChart(other, { node: 'a' })).toThrow('collocates');
    expect(() => dispersionChart(other)).toThrow('dispersionTable');
    expect(() => matrixChart(other, { rows: 'label', columns: 'voice' })).toThrow('label and voice');
  });

  it('keep a text that looks like markup as text', () => {
    expect(hoverText('a <b> & c')).toBe('a &lt;b> &amp; c');
    expect(hoverText('un deux trois', 8)).toBe('un deux<br>trois');
  });
});

describe('numbers', () => {
  it('follow the language of the chart', () => {
    expect(formatCount(1234567, 'en')).toBe('1,234,567');
    expect(formatCount(1234, 'fr')).toBe('1\u202f234');
    expect(formatPercent(0.125, 'fr')).toBe('12,5\u202f%');
    expect(countNoun(1, 'relation', 'relations', 'en')).toBe('1 relation');
    expect(countNoun(0, 'relation', 'relations', 'fr')).toBe('0 relation');
    expect(countNoun(0, 'relation', 'relations', 'en')).toBe('0 relations');
  });
});
