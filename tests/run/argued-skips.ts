/** Tests that may be skipped, by full name, each with the reason. Everything else that does not run is a failure. */
export const ARGUED_SKIPS: Readonly<Record<string, string>> = {};
