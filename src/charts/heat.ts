/** Ends of the scale: nothing, and the most. One hue, so that it reads in grey and with any colour vision. */
const PALE = [243, 246, 250];
const FULL = [0, 60, 108];

/** Colour of a value on a scale from 0 (nothing) to 1 (the most). */
export function heatColour(share: number): string {
  const mixed = PALE.map((from, i) => Math.round(from + (FULL[i] - from) * Math.min(1, Math.max(0, share))));
  return `rgb(${mixed.join(',')})`;
}
