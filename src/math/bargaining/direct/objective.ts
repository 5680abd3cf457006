/**
 * What is to be as large as possible over gains g (one number a party, none negative), with what any multipliers l ≥ 0
 * say of it: no package has more than `boundBy(l)(max Σ l·g)`.
 */
export interface Objective {
  readonly value: (gains: ArrayLike<number>) => number;
  readonly boundBy: (multipliers: ArrayLike<number>) => (weighted: number) => number;
  /** Where the search for the best multipliers begins. */
  readonly start: readonly number[];
  /** What each multiplier must be at least for the bound to hold; 0 when absent. */
  readonly least?: readonly number[];
  /** The direction in which the logarithms of the multipliers lower the bound, at gains that maximize Σ l·g. */
  readonly descent: (gains: ArrayLike<number>, weighted: number, multipliers: ArrayLike<number>) => readonly number[];
}

/**
 * Nash's product as the sum of logarithms. By the inequality of arithmetic and geometric means
 * Π g ≤ ((Σ l·g) / k)^k / Π l for every l > 0.
 */
export function productOfGains(ideals: readonly number[]): Objective {
  const parties = ideals.length;
  return {
    value: (gains) => {
      let sum = 0;
      for (let party = 0; party < parties; party++) sum += Math.log(gains[party] as number);
      return sum;
    },
    boundBy: (multipliers) => {
      let sum = 0;
      for (let party = 0; party < parties; party++) sum += Math.log(multipliers[party] as number);
      return (weighted) => (weighted <= 0 ? Number.NEGATIVE_INFINITY : parties * Math.log(weighted / parties) - sum);
    },
    start: ideals.map((ideal) => 1 / Math.max(ideal, 1)),
    descent: (gains, weighted, multipliers) =>
      ideals.map((_, party) => 1 - (parties * (multipliers[party] as number) * (gains[party] as number)) / weighted),
  };
}

/** The smallest of the gains, each measured by its own unit: min g/w ≤ Σ l·g / Σ l·w. A unit of 0 is left out. */
export function smallestShare(units: readonly number[]): Objective {
  const whole = (multipliers: ArrayLike<number>) =>
    units.reduce((sum, unit, party) => sum + (multipliers[party] as number) * unit, 0);
  return {
    value: (gains) => {
      let least = Number.POSITIVE_INFINITY;
      for (let party = 0; party < units.length; party++) {
        const share = (gains[party] as number) / (units[party] as number);
        if (share < least && (units[party] as number) > 0) least = share;
      }
      return least;
    },
    boundBy: (multipliers) => {
      const sum = whole(multipliers);
      return (weighted) => weighted / sum;
    },
    start: units.map((unit) => (unit > 0 ? 1 / unit : 1e-6 / Math.max(...units))),
    descent: (gains, weighted, multipliers) => {
      const sum = whole(multipliers);
      return units.map((unit, party) => {
        const multiplier = multipliers[party] as number;
        return (multiplier * unit) / sum - (multiplier * (gains[party] as number)) / Math.max(weighted, 1);
      });
    },
  };
}

/** The smallest score, gain and reservation together: min (g + r) ≤ Σ l·(g + r) / Σ l. */
export function smallestScore(reservations: readonly number[]): Objective {
  const sum = (multipliers: ArrayLike<number>) =>
    reservations.reduce((total, _, party) => total + (multipliers[party] as number), 0);
  const reserved = (multipliers: ArrayLike<number>) =>
    reservations.reduce((total, reservation, party) => total + (multipliers[party] as number) * reservation, 0);
  return {
    value: (gains) => {
      let least = Number.POSITIVE_INFINITY;
      for (let party = 0; party < reservations.length; party++)
        least = Math.min(least, (gains[party] as number) + (reservations[party] as number));
      return least;
    },
    boundBy: (multipliers) => {
      const [fixed, all] = [reserved(multipliers), sum(multipliers)];
      return (weighted) => (weighted + fixed) / all;
    },
    start: reservations.map(() => 1),
    descent: (gains, weighted, multipliers) => {
      const whole = weighted + reserved(multipliers);
      return reservations.map((reservation, party) => {
        const multiplier = multipliers[party] as number;
        const score = (gains[party] as number) + reservation;
        return multiplier / sum(multipliers) - (multiplier * score) / Math.max(Math.abs(whole), 1);
      });
    },
  };
}

/** A weighted sum of gains: with l at least the weights, Σ w·g ≤ Σ l·g, since no gain is negative. */
export function weightedSum(weights: readonly number[]): Objective {
  return {
    value: (gains) => {
      let sum = 0;
      for (let party = 0; party < weights.length; party++) sum += (weights[party] as number) * (gains[party] as number);
      return sum;
    },
    boundBy: (multipliers) => {
      const holds = weights.every((weight, party) => (multipliers[party] as number) >= weight);
      return (weighted) => (holds ? weighted : Number.POSITIVE_INFINITY);
    },
    start: weights.map((weight) => (weight > 0 ? weight : 1e-6 * Math.max(...weights))),
    least: weights,
    // A party below its floor weighs more; nobody weighs less than its weight.
    descent: (gains, _weighted, multipliers) =>
      weights.map((weight, party) =>
        (gains[party] as number) < 0 ? 1 : (multipliers[party] as number) > weight ? -0.5 : 0,
      ),
  };
}
