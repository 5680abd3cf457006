/** Options of one issue, by position. */
export interface Within {
  readonly issue: number;
  readonly options: readonly number[];
}

/**
 * An interaction: what a party gains (or loses, when negative) by a package whose options all lie within the given
 * ones. With ranges of options it is the hyper-rectangle of the negotiation competitions (ANAC 2014); with one option
 * of two issues, a cell of a pairwise table.
 */
export interface Term {
  readonly when: readonly Within[];
  /** An integer on the scale of the space. */
  readonly value: number;
}

/** The cells of a pairwise table as terms: `values[a][b]` is gained by option a of `first` with option b of `second`. */
export function tableTerms(first: number, second: number, values: readonly (readonly number[])[]): readonly Term[] {
  return values.flatMap((row, a) =>
    row.flatMap((value, b) =>
      value === 0
        ? []
        : [
            {
              when: [
                { issue: first, options: [a] },
                { issue: second, options: [b] },
              ],
              value,
            },
          ],
    ),
  );
}

/** Whether a package (one option per issue) earns the term. */
export function earns(offered: readonly number[], { when }: Term): boolean {
  return when.every(({ issue, options }) => options.includes(offered[issue] as number));
}

/** The sum of the terms that a package earns. */
export function termsScore(offered: readonly number[], terms: readonly Term[] = []): number {
  let total = 0;
  for (const term of terms) if (earns(offered, term)) total += term.value;
  return total;
}
