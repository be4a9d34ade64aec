import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/charts/figure';
import { textWidthPx } from '../../src/charts/font-metrics';
import { figureToPng, svgToPng } from '../../src/charts/static-png';
import { figureToSvg } from '../../src/charts/static-svg';
import { measureBox, parseTransform, type SvgNode } from '../../src/charts/text-boxes';

const dots: Figure = {
  data: [
    {
      type: 'scatter',
      mode: 'markers',
      x: [1, 2],
      y: ['courte', 'une étiquette bien plus longue que l’autre'],
    },
  ],
  layout: { yaxis: { automargin: true }, meta: { altText: 'Deux points < trois', width: 600, height: 300 } },
};
const flows: Figure = {
  data: [{ type: 'sankey', node: { label: ['a', 'b'] }, link: { source: [0], target: [1], value: [3] } }],
  layout: {},
};

describe('figureToSvg', () => {
  it('gives the same bytes whatever was drawn before, and when figures are asked for at once', async () => {
    const first = await figureToSvg(dots);
    const [again, other, third] = await Promise.all([
      figureToSvg(dots),
      figureToSvg(flows),
      figureToSvg(dots),
    ]);
    expect(again).toBe(first);
    expect(third).toBe(first);
    expect(other).not.toBe(first);
  });

  it('makes room for a long label on the axis', async () => {
    const svg = await figureToSvg(dots);
    const plotStart = Number(
      /<rect class="bg" x="([\d.]+)"|class="xy"><rect[^>]* x="([\d.]+)"/u.exec(svg)?.[1] ?? NaN,
    );
    const tick = Number(/class="ytick"[^]*?x="([\d.]+)"/u.exec(svg)?.[1]);
    expect(Number.isNaN(plotStart) || plotStart > 200).toBe(true);
    expect(tick).toBeGreaterThan(textWidthPx('une étiquette bien plus longue que l’autre', 12));
  });

  it('carries the alternative text as the title of the picture, escaped', async () => {
    const svg = await figureToSvg(dots);
    expect(svg).toContain('role="img"><title>Deux points &lt; trois</title>');
    expect(svg).toMatch(/^<svg [^>]*width="600" height="300"/u);
  });

  it('says why a figure cannot be drawn and draws the next one all the same', async () => {
    const broken: Figure = { data: [{ type: 'heatmap', z: [[1, 2]] }], layout: {} };
    await expect(figureToSvg(broken)).rejects.toThrow();
    expect(await figureToSvg(flows)).toBe(await figureToSvg(flows));
  });
});

describe('figureToPng', () => {
  it('gives the same picture twice, in the asked width', async () => {
    const first = await figureToPng(dots, { scale: 2 });
    expect(first.equals(svgToPng(await figureToSvg(dots), 1200))).toBe(true);
    expect(first.readUInt32BE(16)).toBe(1200);
  });
});

describe('measureBox', () => {
  const node = (tagName: string, attributes: Record<string, string>, text = ''): SvgNode => ({
    tagName,
    textContent: text,
    nodeType: 1,
    parentElement: null,
    children: [],
    childNodes: text === '' ? [] : [{ nodeType: 3, textContent: text }],
    getAttribute: (name) => attributes[name] ?? null,
  });

  it('measures a line of text in the shipped font, from its anchor', () => {
    const box = measureBox(
      node('text', { x: '100', y: '50', style: 'font-size: 20px', 'text-anchor': 'end' }, 'Mot'),
      'local',
    );
    expect(box.right).toBe(100);
    // DejaVu Sans: M 1767, o 1253, t 803 units of 2048 per em.
    expect(box.right - box.left).toBeCloseTo(((1767 + 1253 + 803) / 2048) * 20, 10);
  });

  it('follows transformations', () => {
    const box = measureBox(
      node('rect', { width: '10', height: '4', transform: 'translate(5,5)rotate(90)' }),
      'page',
    );
    expect(box.left).toBeCloseTo(1);
    expect(box.right).toBeCloseTo(5);
    expect(box.bottom).toBeCloseTo(15);
    expect(parseTransform('scale(2) translate(1,1)')).toEqual([2, 0, 0, 2, 2, 2]);
  });
});
