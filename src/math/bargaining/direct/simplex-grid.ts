/**
 * Points of a regular grid on the simplex: `parties` whole numbers of 0 or more that sum to the same number, `wanted` of
 * them evenly taken from the coarsest grid that has so many (Das and Dennis, «Normal-boundary intersection», 1998).
 */
export function simplexGrid(parties: number, wanted: number): readonly (readonly number[])[] {
  if (parties === 1) return [[1]];
  let whole = 1;
  while (compositions(parties, whole) < wanted) whole++;
  const all = [...parted(parties, whole)];
  const step = Math.max(1, all.length / wanted);
  return Array.from({ length: Math.min(wanted, all.length) }, (_, index) => all[Math.floor(index * step)] ?? []);
}

/** In how many ways a whole number is the ordered sum of so many of 0 or more. */
function compositions(parts: number, whole: number): number {
  let ways = 1;
  for (let part = 1; part < parts; part++) ways = (ways * (whole + part)) / part;
  return ways;
}

function* parted(parts: number, whole: number): Generator<readonly number[]> {
  if (parts === 1) {
    yield [whole];
    return;
  }
  for (let first = whole; first >= 0; first--)
    for (const rest of parted(parts - 1, whole - first)) yield [first, ...rest];
}
