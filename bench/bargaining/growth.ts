/** One line of the picture: times over numbers of issues. */
export interface Grown {
  readonly says: string;
  readonly points: readonly { readonly issues: number; readonly milliseconds: number; readonly size: number }[];
}

const WIDTH = 720;
const HEIGHT = 360;
const LEFT = 70;
const RIGHT = 190;
const TOP = 36;
const BOTTOM = 46;
const DASHES = ['', '7 4', '2 4'];
const SENTENCE = 'Time of the exact frontier by number of issues, six options each';

/** Lines on a logarithmic scale, as an SVG that follows the reader's light or dark ground. */
export function growthPicture(lines: readonly Grown[]): string {
  const all = lines.flatMap(({ points }) => points);
  const mostIssues = Math.max(...all.map(({ issues }) => issues));
  const low = Math.floor(Math.log10(Math.max(0.01, Math.min(...all.map(({ milliseconds }) => milliseconds)))));
  const high = Math.ceil(Math.log10(Math.max(...all.map(({ milliseconds }) => milliseconds))));
  const x = (issues: number) => (LEFT + (issues / mostIssues) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (milliseconds: number) => {
    const share = (Math.log10(Math.max(10 ** low, milliseconds)) - low) / (high - low);
    return (HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  };
  const rungs = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const across = Array.from({ length: Math.floor(mostIssues / 10) }, (_, index) => (index + 1) * 10);
  const drawn = lines.map(({ says, points }, index) => {
    const path = points.map((point, at) => `${at ? 'L' : 'M'}${x(point.issues)} ${y(point.milliseconds)}`).join('');
    const last = points.at(-1);
    const [endX, endY] = [Number(x(last?.issues ?? 0)), Number(y(last?.milliseconds ?? 1))];
    // Beside the end there is room only at the right edge; a line that ends before it rises to its name.
    const place =
      last?.issues === mostIssues
        ? `x="${endX + 8}" y="${endY + 5}"`
        : `x="${endX + 4}" y="${endY - 8}" text-anchor="end"`;
    return `  <path class="line" d="${path}" stroke-dasharray="${DASHES[index] ?? ''}"/>
  <text ${place}>${says}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${SENTENCE}">
  <style>
    text { font: 14px Inter, system-ui, sans-serif; fill: #22303a }
    .title { font-weight: 600 }
    .grid { stroke: #22303a; opacity: .15 }
    .line { stroke: #1f6f78; stroke-width: 2; fill: none }
    @media (prefers-color-scheme: dark) { text { fill: #e3e9ec } .grid { stroke: #e3e9ec } .line { stroke: #5fb7c1 } }
  </style>
  <text class="title" x="0" y="16">${SENTENCE}</text>
${rungs.map((rung) => `  <path class="grid" d="M${LEFT} ${y(rung)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${Number(y(rung)) + 5}" text-anchor="end">${rung} ms</text>`).join('\n')}
${across.map((issues) => `  <text x="${x(issues)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${issues}</text>`).join('\n')}
  <text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">issues</text>
${drawn.join('\n')}
</svg>
`;
}

/** The same as a table, for whoever reads numbers. */
export function growthTable(lines: readonly Grown[]): string {
  const issues = [...new Set(lines.flatMap(({ points }) => points.map((point) => point.issues)))].sort((a, b) => a - b);
  const cell = ({ points }: Grown, count: number) => {
    const point = points.find((one) => one.issues === count);
    return point ? `${point.milliseconds.toFixed(1)} ms, ${point.size.toLocaleString('en')} points` : '';
  };
  return `# Growth of time with issues

${SENTENCE}; medians of seven random spaces, processor time. Written by \`npm run bench -- bargaining\`.

| Issues | ${lines.map(({ says }) => says).join(' | ')} |
|---|${lines.map(() => '---|').join('')}
${issues.map((count) => `| ${count} | ${lines.map((line) => cell(line, count)).join(' | ')} |`).join('\n')}
`;
}
