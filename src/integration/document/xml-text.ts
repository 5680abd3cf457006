/** Everything but what XML 1.0 (fifth edition, production 2) lets a text hold: controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The same with every text in it fit for XML: a file with one such sign in it opens nowhere. */
export function fitForXml<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? one.replace(FORBIDDEN, '') : one,
  ) as T;
}
