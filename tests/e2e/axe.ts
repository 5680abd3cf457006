import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { NARROW, WIDE } from './watched-page.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each language in two of the four ways to be lit and wide, so that any two of language, light and width meet on every page. */
export const LOOKS = {
  en: [
    { colorScheme: 'light', viewport: WIDE },
    { colorScheme: 'dark', viewport: NARROW },
  ],
  es: [
    { colorScheme: 'dark', viewport: WIDE },
    { colorScheme: 'light', viewport: NARROW },
  ],
} as const;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** Resolves when the page has drawn what its size and light ask for, and has nothing left to do: a state in between is no fault. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 5_000 }))))`);
}

/** What axe finds against WCAG 2.2 AA, one line a node; the content security policy lets no script in but this way. */
export async function violations(page: Page): Promise<readonly string[]> {
  await settled(page);
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(source);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'] })
       .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes })))`,
  )) as readonly Violation[];
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** What sticks out at the right, as one would see by scrolling sideways; empty when nothing does. */
export async function sticksOut(page: Page): Promise<readonly string[]> {
  await settled(page);
  return (await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && one.checkVisibility())
      .slice(-5)
      .map((one) => one.outerHTML.slice(0, 120));
  })()`)) as readonly string[];
}

/**
 * Goes through the page by Tab and names every stop whose focus cannot be seen (nothing is drawn differently with it
 * than without) or lies under something else.
 */
export async function unseenFocus(page: Page, stops: number): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = (await page.evaluate(`(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return '';
      const around = [focused, focused.parentElement, focused.closest('label'), ...(focused.labels ?? [])].filter(Boolean);
      const drawn = () => around
        .map((one) => getComputedStyle(one))
        .map(({ outline, boxShadow, borderColor, backgroundColor, transform, clipPath }) =>
          [outline, boxShadow, borderColor, backgroundColor, transform, clipPath].join())
        .join();
      const { left, top, width, height } = (focused.labels?.[0] ?? focused).getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
      const hidden = above && !focused.contains(above) && !above.contains(focused) && !around.some((one) => one.contains(above));
      const withFocus = drawn();
      focused.blur();
      const without = drawn();
      focused.focus();
      if (withFocus === without) return 'not seen: ' + focused.outerHTML.slice(0, 140);
      return hidden ? 'hidden: ' + focused.outerHTML.slice(0, 140) : '';
    })()`)) as string;
    if (fault) unseen.push(fault);
  }
  return unseen;
}
