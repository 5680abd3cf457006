import type { BrowserContext, Locator, Page } from 'playwright-core';

const FAR = 400;

/** Runs in the page: about how many presses of Tab away the element is, negative when it lies before the focus. */
const DISTANCE = new Function(
  'element',
  `const active = document.activeElement;
   if (active === element) return 0;
   const groups = new Set();
   const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((one) => {
     if (one === element || one === active) return true;
     if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
     if (one.type !== 'radio') return true;
     return !groups.has(one.name) && groups.add(one.name);
   });
   const from = stops.indexOf(active);
   const steps = stops.indexOf(element) - from;
   return steps === 0 ? 1 : steps;`,
) as (element: unknown) => number;

/**
 * Hands on a keyboard and nothing else. Elements are found by role and label, as somebody finds them by eye or ear;
 * reached by Tab and arrows; and only what is filled, chosen or pressed counts as an input, once each.
 */
export class Keyboard {
  /** Every input in the order it was made: one field filled, one choice made, or one button pressed. */
  readonly inputs: string[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Moves the focus to an element by Tab, the shorter way round. */
  async reach(target: Locator): Promise<void> {
    await target.first().waitFor();
    for (let presses = 0; presses < FAR; ) {
      const distance = await target.first().evaluate(DISTANCE);
      if (distance === 0) return;
      // The last steps are taken one by one, for what lies between may have changed meanwhile.
      const steps = Math.max(1, Math.abs(distance) - 2);
      for (let step = 0; step < steps; step += 1) await this.page.keyboard.press(distance < 0 ? 'Shift+Tab' : 'Tab');
      presses += steps;
    }
    throw new Error(`${target} cannot be reached by Tab`);
  }

  /** Presses a button or follows a link. */
  async press(target: Locator, name: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
    this.inputs.push(`press «${name}»`);
  }

  async button(name: string | RegExp): Promise<void> {
    await this.press(this.page.getByRole('button', { name, exact: typeof name === 'string' }), String(name));
  }

  async link(name: string | RegExp): Promise<void> {
    await this.press(this.page.getByRole('link', { name, exact: typeof name === 'string' }).first(), String(name));
  }

  /** A key that does something by itself, such as C for a new ask. */
  async key(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.inputs.push(`key ${key}`);
  }

  /** Fills a field, in the place of what it held; pasting counts the same as typing. */
  async fill(target: Locator, label: string, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    this.inputs.push(`fill «${label}»`);
  }

  async field(label: string | RegExp, text: string): Promise<void> {
    await this.fill(this.page.getByLabel(labelled(label)), String(label), text);
  }

  /** Ticks a box of a group, or any box when no group is named. */
  async tick(name: string | RegExp, group?: string): Promise<void> {
    const within = group === undefined ? this.page : this.page.getByRole('group', { name: group });
    await this.tickBox(within.getByRole('checkbox', { name, exact: typeof name === 'string' }), String(name));
  }

  async tickBox(box: Locator, name: string): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press('Space');
    this.inputs.push(`tick «${name}»`);
  }

  /** Chooses one of a group of radio buttons by arrows. */
  async choose(group: string | RegExp, name: string): Promise<void> {
    const radios = this.page.getByRole('group', { name: group }).getByRole('radio');
    const stop = radios.and(this.page.locator(':checked'));
    await this.reach((await stop.count()) > 0 ? stop : radios.first());
    const target = this.page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
    for (let presses = 0; presses < 10 && !(await target.isChecked()); presses += 1)
      await this.page.keyboard.press('ArrowRight');
    if (!(await target.isChecked())) throw new Error(`«${name}» cannot be chosen by arrows`);
    this.inputs.push(`choose «${name}»`);
  }
}

/** A field by its whole label; a star says only that it is required. */
export function labelled(label: string | RegExp): RegExp {
  if (typeof label !== 'string') return label;
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s*\\*)?$`);
}

/** Tells when anything was pressed with a pointer, which a journey by keyboard alone forbids. */
export async function forbidPointer(context: BrowserContext): Promise<readonly string[]> {
  const pressed: string[] = [];
  await context.exposeBinding('pointerWasUsed', (_, what: string) => void pressed.push(what));
  await context.addInitScript({
    content: `for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(
        kind,
        (event) => window.pointerWasUsed(kind + ' on ' + (event.target.outerHTML ?? '').slice(0, 120)),
        { capture: true, passive: true },
      );`,
  });
  return pressed;
}
