import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What a page complained about, in the order it happened. */
export interface Complaints {
  readonly all: readonly string[];
  /** Takes away what a test provoked on purpose, and answers with it. */
  forgive(pattern: RegExp): readonly string[];
}

/**
 * Listens to everything a page complains about: errors on its console, exceptions, violations of the content security
 * policy. Nothing is expected there on any page.
 */
export async function watch(context: BrowserContext, complaints: string[]): Promise<Complaints> {
  await context.addInitScript({
    content: `document.addEventListener('securitypolicyviolation', (event) =>
      console.error('content security policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));`,
  });
  const listen = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
  };
  context.on('page', listen);
  return {
    get all() {
      return complaints;
    },
    forgive(pattern) {
      const forgiven = complaints.filter((complaint) => pattern.test(complaint));
      complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !pattern.test(complaint)));
      return forgiven;
    },
  };
}

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 360, height: 740 };

/** How every context of the journeys begins, unless a test says otherwise. */
export const PLAIN: BrowserContextOptions = {
  viewport: WIDE,
  locale: 'en-GB',
  timezoneId: 'Europe/Madrid',
  reducedMotion: 'reduce',
  colorScheme: 'light',
};
