import type { Reader } from '../../ui/reader.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** «5 minutes», «1 día»: an interval in the largest unit that leaves nothing over. */
export function intervalText({ language }: Reader, seconds: number): string {
  const [unit, size] = UNITS.find(([, of]) => seconds % of === 0) ?? UNITS[3];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
}
