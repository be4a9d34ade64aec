import type { TextBase } from '../tables/table';
import { joinNotes } from './caption';
import type { ChartLanguage } from './chart-language';
import type { Figure, JsonValue, Trace } from './figure';
import { constructedNotice, createLayout } from './theme';

/** What one chart says and draws. */
export interface ChartSpec {
  /** What is counted, with its unit and n. */
  readonly title: string;
  /** What to know to read it, a sentence each without its full stop; empty ones are left out. */
  readonly notes: readonly string[];
  /** The texts behind it, which say themselves where some are constructed. */
  readonly base?: TextBase;
  /** The picture in words, a dot or bar each. */
  readonly described: readonly string[];
  readonly data: readonly Trace[];
  /** Height in pixels of what is below the titles: plot and axis. */
  readonly height: number;
  /** Axes and the like. */
  readonly layout: Readonly<Record<string, JsonValue>>;
}

/** A figure in the frame that all charts share: title with its notes, picture in words, room for the legend. */
export function chart(spec: ChartSpec, language: ChartLanguage): Figure {
  const { title, notes, base, described, data, height, layout } = spec;
  const subtitle = joinNotes(...notes, base === undefined ? '' : constructedNotice(base, language));
  const altText = `${title}. ${described.join('; ')}.`;
  const legend = data.filter((trace) => trace['showlegend'] !== false && trace['name'] !== undefined);
  return {
    data,
    layout: createLayout(
      { title, subtitle, altText, language },
      height,
      layout,
      legend.map((trace) => String(trace['name'])),
    ),
  };
}
