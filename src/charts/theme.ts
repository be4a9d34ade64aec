import type { Layer } from '../model/annotation';
import type { TextBase } from '../tables/table';
import { say, type ChartLanguage } from './chart-language';
import type { FigureMeta, JsonValue, Layout } from './figure';
import { textWidthPx } from './font-metrics';
import { separators } from './number-format';

/** Options of every chart. */
export interface ChartOptions {
  /** Language of titles and axes; default `en`. */
  readonly language?: ChartLanguage;
}

/** Okabe and Ito's palette: told apart by readers with any kind of colour vision, and in print. */
export const PALETTE = {
  orange: '#E69F00',
  skyBlue: '#56B4E9',
  green: '#009E73',
  yellow: '#F0E442',
  blue: '#0072B2',
  vermilion: '#D55E00',
  purple: '#CC79A7',
  black: '#000000',
  grey: '#8A8A8A',
} as const;

/** One colour for each layer, the same in every chart and page. */
export const LAYER_COLOURS: Readonly<Record<Layer, string>> = {
  hedging: PALETTE.vermilion,
  attribution: PALETTE.blue,
  labelling: PALETTE.green,
};

/** One colour for each stance. */
export const STANCE_COLOURS: Readonly<Record<string, string>> = {
  endorse: PALETTE.green,
  acknowledge: PALETTE.skyBlue,
  distance: PALETTE.vermilion,
  none: PALETTE.grey,
};

const FONT = 'DejaVu Sans, Verdana, sans-serif';
/** Pixels: width of every figure, font sizes, white space above the title. */
const WIDTH = 760;
const TITLE_SIZE = 17;
const NOTE_SIZE = 13;
const TOP_SPACE = 16;

/** What a chart says about itself. */
export interface ChartText {
  /** The finding's unit and n. */
  readonly title: string;
  /** What to know to read it; may be empty. */
  readonly subtitle: string;
  /** The picture in words. */
  readonly altText: string;
  readonly language: ChartLanguage;
}

/**
 * The layout that all charts share: type, margins, grid, title with a second line.
 *
 * @param text - Title, subtitle, picture in words.
 * @param height - Height in pixels of what is below the titles: plot and axis; the width is always that of a printed page.
 * @param more - Axes and the like.
 * @param legend - Names in the legend, so that it gets the room of several lines where it needs them.
 */
export function createLayout(
  text: ChartText,
  height: number,
  more: Readonly<Record<string, JsonValue>>,
  legend: readonly string[] = [],
): Layout {
  const titleLines = wrapLine(text.title, TITLE_SIZE);
  const noteLines = text.subtitle === '' ? [] : wrapLine(text.subtitle, NOTE_SIZE);
  const notes = noteLines.map((line) => `<br><span style="font-size:${NOTE_SIZE}px">${line}</span>`).join('');
  // Plotly spaces all lines of a title by its font size.
  const titleHeight = 1.3 * TITLE_SIZE * (titleLines.length + noteLines.length);
  const legendHeight = more['legend'] === undefined ? 8 : 28 + 19 * (legendLines(legend, more['yaxis']) - 1);
  const top = Math.round(TOP_SPACE + titleHeight + legendHeight);
  const meta: FigureMeta = { altText: text.altText, width: WIDTH, height: height + top };
  return {
    title: {
      text: titleLines.join('<br>') + notes,
      x: 0.01,
      xanchor: 'left',
      y: 1 - (TOP_SPACE + TITLE_SIZE) / meta.height,
      yanchor: 'bottom',
      yref: 'container',
      font: { size: TITLE_SIZE },
    },
    font: { family: FONT, size: NOTE_SIZE, color: '#222222' },
    paper_bgcolor: 'white',
    plot_bgcolor: 'white',
    margin: { l: 20, r: 30, t: top, b: 55 },
    separators: separators(text.language),
    hoverlabel: { align: 'left' },
    ...more,
    meta,
  };
}

/** Lines that Plotly needs for a legend above the plot: entries side by side, in columns where they do not fit. */
function legendLines(entries: readonly string[], yaxis: JsonValue | undefined): number {
  const axis = (yaxis ?? {}) as {
    readonly ticktext?: readonly string[];
    readonly categoryarray?: readonly string[];
  };
  const labels = (axis.ticktext ?? axis.categoryarray ?? []).flatMap((label) => label.split('<br>'));
  const plotWidth = WIDTH - 70 - Math.max(0, ...labels.map((label) => textWidthPx(label, NOTE_SIZE)));
  // 50: the sign and the gaps of an entry.
  const widths = entries.map((entry) => 50 + textWidthPx(entry, NOTE_SIZE));
  if (widths.reduce((sum, width) => sum + width, 0) <= plotWidth) return 1;
  return Math.ceil(entries.length / Math.max(1, Math.floor(plotWidth / Math.max(...widths))));
}

/** A line broken where it would leave the picture. */
function wrapLine(line: string, sizePx: number): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidthPx(`${last} ${word}`, sizePx) <= WIDTH - 30)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** An axis of numbers: light grid, title with the unit. */
export function numberAxis(
  title: string,
  more: Readonly<Record<string, JsonValue>> = {},
): Readonly<Record<string, JsonValue>> {
  return {
    title: { text: title, standoff: 12, font: { size: 13 } },
    gridcolor: '#DDDDDD',
    zerolinecolor: '#999999',
    automargin: true,
    ...more,
  };
}

/** The legend above the plot, on the right, in the order of the traces. */
export const LEGEND: Readonly<Record<string, JsonValue>> = {
  orientation: 'h',
  x: 1,
  xanchor: 'right',
  y: 1,
  yanchor: 'bottom',
  traceorder: 'normal',
};

/** An axis of names, first name on top. */
export function nameAxis(names: readonly string[]): Readonly<Record<string, JsonValue>> {
  return {
    type: 'category',
    categoryorder: 'array',
    categoryarray: [...names].reverse(),
    automargin: true,
    ticklabelstandoff: 10,
    showgrid: false,
  };
}

/** A notice for charts over constructed texts; empty when there are none. */
export function constructedNotice({ texts, constructed }: TextBase, language: ChartLanguage): string {
  if (constructed === 0) return '';
  if (texts === 1) {
    return say(
      language,
      'Constructed for teaching: a demonstration, not press',
      'Texte construit pour l’enseignement : une démonstration, pas la presse',
    );
  }
  return say(
    language,
    `${constructed} of ${texts} texts constructed for teaching: a demonstration, not press`,
    `${constructed} texte${constructed > 1 ? 's' : ''} sur ${texts} construit${constructed > 1 ? 's' : ''} pour l’enseignement : une démonstration, pas la presse`,
  );
}

/** A text wrapped for a hover label, at most `width` characters a line; `<` and `&` are escaped. */
export function hoverText(text: string, width: number = 70): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\s+/gu, ' ').trim().split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).join('<br>');
}
