import { normalQuantile } from './normal-quantile.ts';

/**
 * The value below which a Student variable of so many degrees of freedom (1 or more) lies with a probability above
 * one half. Exact at 1 and 2 degrees; otherwise Hill, «Algorithm 396», Communications of the ACM 13 (1970), good to
 * about six digits from 3 degrees on.
 */
export function studentQuantile(probability: number, degrees: number): number {
  const twoTailed = 2 * (1 - probability);
  if (degrees === 1) return Math.tan((Math.PI / 2) * (1 - twoTailed));
  if (degrees === 2) return Math.sqrt(2 / (twoTailed * (2 - twoTailed)) - 2);
  const a = 1 / (degrees - 0.5);
  const b = 48 / a ** 2;
  const c = ((20_700 * a) / b - 98) * a - 16 + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * degrees;
  const start = (d * twoTailed) ** (2 / degrees);
  return Math.sqrt(degrees * (start > 0.05 + a ? central(twoTailed, degrees, a, b, c, d) : tail(start, degrees, d)));
}

function central(p: number, n: number, a: number, b: number, c: number, d: number): number {
  const x = normalQuantile(p * 0.5);
  const square = x * x;
  const wide = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
  const more = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + wide;
  const y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / more - square - 3) / b + 1) * x;
  return Math.expm1(a * y * y);
}

function tail(y: number, n: number, d: number): number {
  const bracket = (1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1;
  return (bracket * (n + 1)) / (n + 2) + 1 / y;
}
