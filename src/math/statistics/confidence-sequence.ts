/**
 * Half the width, in standard deviations of one observation, of an interval for a mean that holds at every look
 * together, however often one looks (asymptotic, by a normal mixture: Waudby-Smith, Arbour, Sinha, Kennedy and
 * Ramdas, Annals of Statistics 52, 2024). It is narrowest at about `narrowestAt` observations.
 */
export function sequenceHalfWidth(observations: number, error: number, narrowestAt: number): number {
  const rho = sequenceRho(error, narrowestAt);
  const grown = observations * rho ** 2;
  return Math.sqrt(((2 * (grown + 1)) / (grown * observations)) * Math.log(Math.sqrt(grown + 1) / error));
}

/** The mixing scale that makes the sequence narrowest at so many observations. */
export function sequenceRho(error: number, narrowestAt: number): number {
  const wide = -2 * Math.log(error);
  return Math.sqrt((wide + Math.log(wide + 1)) / narrowestAt);
}
