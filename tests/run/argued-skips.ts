/** Tests that may be skipped, by full name, each with the reason. Everything else that does not run is a failure. */
export const ARGUED_SKIPS: Readonly<Record<string, string>> = {
  'a live Prometheus > answers as the written answers say: one value, a range, none, several, NaN, infinity and refusals':
    'Prometheus: no program of that name is installed here; the answers in tests/golden/prometheus are tested instead',
};
