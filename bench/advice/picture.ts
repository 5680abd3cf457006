import type { MeanWithin } from './measure-deals.ts';

export interface Bar {
  readonly label: string;
  readonly within: MeanWithin;
}

const WIDTH = 720;
const LABELS = 250;
const ROW = 34;

/**
 * Bars of means with their intervals as an SVG that follows the reader's light or dark ground. `unit`: what stands
 * behind a number; `most`: the right end of the scale.
 */
export function barPicture(title: string, bars: readonly Bar[], most: number, unit: string): string {
  const height = 56 + bars.length * ROW;
  const x = (value: number) => LABELS + (Math.max(0, value) / most) * (WIDTH - LABELS - 90);
  const rows = bars.map(({ label, within }, index) => {
    const y = 40 + index * ROW;
    const middle = y + 9;
    return `  <text x="${LABELS - 12}" y="${middle + 4}" text-anchor="end">${escaped(label)}</text>
  <rect class="bar" x="${LABELS}" y="${y}" width="${(x(within.mean) - LABELS).toFixed(1)}" height="18" rx="3"/>
  <path class="interval" d="M${x(within.low).toFixed(1)} ${middle}H${x(within.high).toFixed(1)}M${x(within.low).toFixed(1)} ${middle - 5}v10M${x(within.high).toFixed(1)} ${middle - 5}v10"/>
  <text class="value" x="${(x(Math.max(within.mean, within.high)) + 8).toFixed(1)}" y="${middle + 4}">${figure(within.mean)} ${unit}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">
  <style>
    text { font: 14px Inter, system-ui, sans-serif; fill: #22303a }
    .title { font-weight: 600 }
    .value { font-variant-numeric: tabular-nums }
    .bar { fill: #1f6f78; opacity: .45 }
    .interval { stroke: #0d3b41; stroke-width: 2; fill: none }
    @media (prefers-color-scheme: dark) { text { fill: #e3e9ec } .bar { fill: #5fb7c1 } .interval { stroke: #d5f1f4 } }
  </style>
  <text class="title" x="0" y="18">${escaped(title)}</text>
${rows.join('\n')}
</svg>
`;
}

/** Three figures, and none that pretends to more. */
export function figure(value: number): string {
  return value === 0
    ? '0'
    : Math.abs(value) >= 100
      ? value.toFixed(0)
      : Math.abs(value) >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
