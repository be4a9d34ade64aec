import type { Blocks } from './annotation-settings';

/** Gathers text of documents as UTF-8. */
export interface TextBlocks {
  readonly add: (piece: string) => void;
  /** The document is whole. */
  readonly keep: () => void;
  /** Lets go what was added since the last whole document. */
  readonly drop: () => void;
  /** Everything that was kept. */
  readonly end: () => Blocks;
}

/** Characters that are encoded at once. */
const MOST_WAITING = 1 << 20;

/** Text as UTF-8, in blocks: one for each piece would cost more than the piece, and a single one may be too long. */
export function createTextBlocks(): TextBlocks {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let kept = 0;
  let whole = '';
  let begun: string[] = [];
  let begunLength = 0;
  const encode = (text: string): void => void (text === '' || blocks.push(encoder.encode(text)));
  const encodeWhole = (): void => {
    encode(whole);
    whole = '';
    kept = blocks.length;
  };
  const takeBegun = (): string => {
    const text = begun.join('');
    begun = [];
    begunLength = 0;
    return text;
  };
  return {
    add: (piece) => {
      begun.push(piece);
      begunLength += piece.length;
      if (begunLength < MOST_WAITING) return;
      // A document in several blocks: what came before it stays when it is dropped.
      if (whole !== '') encodeWhole();
      encode(takeBegun());
    },
    keep: () => {
      whole += takeBegun();
      if (whole.length >= MOST_WAITING || blocks.length > kept) encodeWhole();
    },
    drop: () => {
      blocks.length = kept;
      takeBegun();
    },
    end: () => {
      encodeWhole();
      return blocks;
    },
  };
}
