import type { TestProject } from 'vitest/node';
import { findBrowser } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the Chromium that the journeys use. */
    readonly browserPath: string;
  }
}

/** Finds (and if need be unpacks) the browser once, before the first journey, so that no test pays for it. */
export default async function setUp(project: TestProject): Promise<void> {
  const browser = await findBrowser();
  project.provide('browserPath', browser.executablePath);
}
