/** Splits bytes that come in pieces into lines, without decoding them. */
export interface LineSplitter {
  /** Lines that a further piece completes, without their line breaks. */
  readonly push: (piece: Uint8Array) => readonly Uint8Array[];
  /** The last line, when it has no line break. */
  readonly end: () => readonly Uint8Array[];
}

/** A splitter at line feeds; holds no more than one line. */
export function createLineSplitter(): LineSplitter {
  let pieces: Uint8Array[] = [];
  const take = (last: Uint8Array): Uint8Array => {
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
      const lines: Uint8Array[] = [];
      let start = 0;
      for (let end = piece.indexOf(0x0a); end !== -1; end = piece.indexOf(0x0a, start)) {
        lines.push(take(piece.subarray(start, end)));
        start = end + 1;
      }
      // Copied: the giver of the piece may use its memory again.
      if (start < piece.length) pieces.push(piece.slice(start));
      return lines;
    },
    end: () => (pieces.length === 0 ? [] : [take(new Uint8Array(0))]),
  };
}
