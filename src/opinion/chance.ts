/**
 * Chance that can be had again: the same seed gives the same numbers on every machine. xoshiro128** (Blackman and Vigna 2018), seeded by splitmix32.
 * Not for secrets.
 */

export interface Chance {
  /** From 0 to below 1, in steps of 2^-32. */
  next(): number;
  /** A whole number from 0 to below `size`. */
  below(size: number): number;
  /** Of a normal distribution with mean 0 and deviation 1 (Marsaglia's polar method). */
  normal(): number;
}

export function chance(seed: number): Chance {
  let grown = seed | 0;
  const split = () => {
    grown = (grown + 0x9e3779b9) | 0;
    let z = Math.imul(grown ^ (grown >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [split(), split(), split(), split()];
  const turned = (word: number, by: number) => (word << by) | (word >>> (32 - by));
  const next = () => {
    const word = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return word / 2 ** 32;
  };
  return {
    next,
    below: (size) => Math.floor(next() * size),
    normal() {
      for (;;) {
        const [x, y] = [2 * next() - 1, 2 * next() - 1];
        const square = x * x + y * y;
        if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
      }
    },
  };
}
