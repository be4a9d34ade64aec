const ROUNDS = 64;

/**
 * SHA-256 of a text's UTF-8 bytes, in base64, as a Content-Security-Policy names a script. For programs that run in a
 * browser too, where the platform's own digest is asynchronous.
 *
 * @source FIPS 180-4, section 6.2
 */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...digest(text)));
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return digest(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function digest(text: string): readonly number[] {
  const blocks = paddedWords(text);
  const { constants, state } = primeRoots();
  const schedule = new Int32Array(ROUNDS);
  for (let block = 0; block < blocks.length; block += 16) {
    for (let t = 0; t < ROUNDS; t++) {
      if (t < 16) schedule[t] = blocks[block + t]!;
      else {
        const early = schedule[t - 15]!;
        const late = schedule[t - 2]!;
        schedule[t] =
          schedule[t - 16]! +
          (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
          schedule[t - 7]! +
          (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
      }
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let t = 0; t < ROUNDS; t++) {
      const one =
        (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[t]! + schedule[t]!) |
        0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, place) => (state[place] = (state[place]! + value) | 0));
  }
  return [...state].flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The bytes, a one bit, zeros and the length in bits, as big-endian words. */
function paddedWords(text: string): Int32Array {
  const bytes = new TextEncoder().encode(text);
  const words = new Int32Array(16 * Math.ceil((bytes.length + 9) / 64));
  bytes.forEach((byte, place) => (words[place >> 2]! |= byte << (24 - 8 * (place & 3))));
  words[bytes.length >> 2]! |= 0x80 << (24 - 8 * (bytes.length & 3));
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

/** Fractions of the roots of the first primes: cube roots for the rounds, square roots for the state at the start. */
function primeRoots(): { constants: Int32Array; state: Int32Array } {
  const primes: number[] = [];
  for (let n = 2; primes.length < ROUNDS; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
  return {
    constants: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    state: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  };
}
