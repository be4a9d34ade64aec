/** Splits bytes that come in pieces into lines, without decoding them. */
export interface LineSplitter {
  /** Lines that a further piece completes, without their line breaks; `undefined` for one that is too long. */
  readonly push: (piece: Uint8Array) => readonly (Uint8Array | undefined)[];
  /** The last line, when it has no line break. */
  readonly end: () => readonly (Uint8Array | undefined)[];
}

/**
 * A splitter at line feeds; holds no more than one line.
 *
 * @param longestBytes - Length from which a line is let go, so that memory stays bounded.
 */
export function createLineSplitter(longestBytes: number = Infinity): LineSplitter {
  let pieces: Uint8Array[] = [];
  let heldBytes = 0;
  const take = (last: Uint8Array): Uint8Array | undefined => {
    const isTooLong = heldBytes + last.length > longestBytes;
    heldBytes = 0;
    if (isTooLong) {
      pieces = [];
      return undefined;
    }
    if (pieces.length === 0) return last;
    const all = [...pieces, last];
    const line = new Uint8Array(all.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of all) {
      line.set(piece, at);
      at += piece.length;
    }
    pieces = [];
    return line;
  };
  return {
    push: (piece) => {
      const lines: (Uint8Array | undefined)[] = [];
      let start = 0;
      for (let end = piece.indexOf(0x0a); end !== -1; end = piece.indexOf(0x0a, start)) {
        lines.push(take(piece.subarray(start, end)));
        start = end + 1;
      }
      // Copied: the giver of the piece may use its memory again.
      if (start < piece.length) {
        heldBytes += piece.length - start;
        if (heldBytes > longestBytes) pieces = [];
        else pieces.push(piece.slice(start));
      }
      return lines;
    },
    end: () => (heldBytes === 0 ? [] : [take(new Uint8Array(0))]),
  };
}
