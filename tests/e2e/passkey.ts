import type { BrowserContext, Page } from 'playwright-core';
import { PASSWORD, type Window } from './world.ts';

/** A device with a finger on it: what Chromium offers to tests in the place of hardware. */
export async function plugInAuthenticator(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    /** The finger is taken away: whoever asks waits, until it gives up. */
    refuse: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
    accept: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true }),
  };
}

/** Adds a passkey in the settings, proving once more who one is where that is asked. */
export async function makePasskey({ page }: Window, url: string): Promise<void> {
  await page.goto(`${url}/settings`);
  await page.getByRole('textbox', { name: 'Name of this passkey' }).fill('My laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const proof = page.getByRole('dialog', { name: 'First, is it you?' });
  const made = page.getByRole('listitem').filter({ hasText: 'My laptop' });
  await proof.or(made).first().waitFor();
  if (await proof.isVisible()) {
    await proof.getByLabel(/^Your password/).fill(PASSWORD);
    await proof.getByRole('button', { name: 'Go on' }).click();
  }
  await made.waitFor();
}
