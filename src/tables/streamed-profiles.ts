import type { Codebook } from '../model/codebook';
import { ATTRIBUTION_CODEBOOK } from './attribution-profile';
import { HEDGE_CODEBOOK } from './hedge-profile';
import type { Cell } from './table';
import type { TextFacts } from './text-facts';

/** A table with one row for each text, made row by row. */
export interface StreamedProfile {
  readonly codebook: Codebook;
  /** The row of one text, in the order of the columns. */
  readonly rowOf: (text: TextFacts) => readonly Cell[];
}

const CONSTRUCTED = {
  description: 'Whether the text was constructed for teaching, where the row counts something of it.',
  unit: 'texts',
};

/** `hedgeProfile`, text by text. */
export const STREAMED_HEDGES: StreamedProfile = streamProfile(HEDGE_CODEBOOK, ['hedges', 'boosters']);

/** `attributionProfile`, text by text. */
export const STREAMED_RELATIONS: StreamedProfile = streamProfile(ATTRIBUTION_CODEBOOK, ['relations']);

function streamProfile(codebook: Codebook, counted: readonly string[]): StreamedProfile {
  const names = Object.keys(codebook);
  return {
    codebook: { ...codebook, constructed: CONSTRUCTED },
    rowOf: ({ id, profile }) => {
      const cells: Readonly<Record<string, Cell>> = { ...profile?.cells, document: id };
      const countsSome = counted.some((name) => Number(cells[name] ?? 0) > 0);
      const isConstructed = countsSome && profile?.constructed === true;
      return [...names.map((name) => cells[name] ?? null), isConstructed ? 1 : 0];
    },
  };
}
