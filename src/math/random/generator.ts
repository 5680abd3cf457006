/** A stream of numbers in [0, 1), wholly given by its seed. */
export type Generator = () => number;

/**
 * Seeded generator sfc32 (Doty-Humphrey, PractRand: 128 bits of state, period at least 2^32), seeded by splitmix32.
 * The same seed gives the same numbers on every machine. Not for secrets.
 */
export function seededGenerator(seed: number): Generator {
  let mix = seed | 0;
  const splitmix = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = 1;
  const next = () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + mixed) | 0;
    return (mixed >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 12; warm++) next();
  return next;
}

/** One draw from the standard normal distribution (Box and Muller, 1958). */
export function standardNormal(generator: Generator): number {
  return Math.sqrt(-2 * Math.log(1 - generator())) * Math.cos(2 * Math.PI * generator());
}
