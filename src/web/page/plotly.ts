import type { Figure } from '../../charts/figure';
import { sizeOf } from '../../charts/figure';
import { unzipText } from '../worker/unzip';
import { packedBytes } from './analyser';

interface PlotlyLibrary {
  newPlot(
    element: HTMLElement,
    data: Figure['data'],
    layout: Figure['layout'],
    config: object,
  ): Promise<unknown>;
  purge(element: HTMLElement): void;
  toImage(figure: Figure, options: object): Promise<string>;
}

let library: Promise<PlotlyLibrary> | undefined;

/** The chart library, unpacked when it is first needed. Its hash stands in the page's policy. */
export function loadPlotly(): Promise<PlotlyLibrary> {
  library ??= unzipText(packedBytes('selon-plotly')).then((program) => {
    const script = document.createElement('script');
    script.textContent = program;
    document.head.append(script);
    return (globalThis as unknown as { Plotly: PlotlyLibrary }).Plotly;
  });
  return library;
}

/** A figure as a picture file. */
export async function figureImage(figure: Figure, format: 'png' | 'svg'): Promise<Blob> {
  const plotly = await loadPlotly();
  const url = await plotly.toImage(figure, { format, ...sizeOf(figure), scale: format === 'png' ? 2 : 1 });
  const comma = url.indexOf(',');
  const content = url.slice(comma + 1);
  if (format === 'svg') return new Blob([decodeURIComponent(content)], { type: 'image/svg+xml' });
  const binary = atob(content);
  return new Blob([Uint8Array.from(binary, (sign) => sign.charCodeAt(0))], { type: 'image/png' });
}
