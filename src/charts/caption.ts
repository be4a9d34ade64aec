import { sentencesBehind, type Table } from '../tables/table';
import { say, type ChartLanguage } from './chart-language';
import { hoverText } from './theme';

/** Sentences that a hover label shows at most. */
const SENTENCES_SHOWN = 3;

/** Parts of a subtitle, joined; empty ones are left out. */
export function joinNotes(...notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join('. ');
}

/** The first sentences behind a row, for a hover label; says how many there are in all. */
export function hoverSentences(table: Table, row: number, language: ChartLanguage): string {
  const sentences = [...new Set(sentencesBehind(table, row).map(({ sentence }) => sentence))];
  const shown = sentences.slice(0, SENTENCES_SHOWN).map((sentence) => `– ${hoverText(sentence)}`);
  const rest = sentences.length - shown.length;
  if (rest > 0) shown.push(say(language, `… and ${rest} more`, `… et ${rest} autres`));
  return shown.join('<br>');
}
