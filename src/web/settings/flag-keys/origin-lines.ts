/** The origins somebody typed, one a line; empty lines are none. */
export function originLines(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
