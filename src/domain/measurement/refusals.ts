/** Every «no» of measurement. */
export const measurementRefusals = [
  'metrics-none',
  'metrics-policy-only',
  'observers-only',
  'metric-unknown',
  'unit-differs',
  'observed-in-the-future',
  'observation-moved',
] as const;
export type MeasurementRefusal = (typeof measurementRefusals)[number];
