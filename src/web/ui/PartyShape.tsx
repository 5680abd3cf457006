const SHAPES: Record<string, string> = {
  circle: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z',
  square: 'M2.4 2.4h11.2v11.2H2.4Z',
  triangle: 'M8 1.6 14.8 13.8H1.2Z',
  diamond: 'M8 .9 15.1 8 8 15.1.9 8Z',
  hexagon: 'M8 1 14.1 4.5v7L8 15 1.9 11.5v-7Z',
  star: 'm8 .8 2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5Z',
};

/** A party beside its name: hue and shape say the same, and neither ranks. */
export function PartyShape({ mark, size = 12 }: { readonly mark: string; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" className="party-shape">
      <path d={SHAPES[mark] ?? SHAPES.circle} fill={`var(--party-${mark}, var(--ink-soft))`} />
    </svg>
  );
}

export function PartyName({ party }: { readonly party: { readonly name: string; readonly mark: string } }) {
  return (
    <span className="party-name">
      <PartyShape mark={party.mark} /> {party.name}
    </span>
  );
}
