import type { InputOf, OutputOf } from '../data/operation-names.ts';

type Options = OutputOf<'session.passkeyBegin'>['options'];

/** Asks the browser for a passkey's answer; its library is loaded when it is needed. Throws when it was cancelled. */
export async function answerWithPasskey(options: Options): Promise<InputOf<'session.passkeyComplete'>['response']> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return (await startAuthentication({ optionsJSON: options as never })) as never;
}

/** Makes a new passkey. Throws when it was cancelled. */
export async function makePasskey(options: Options): Promise<InputOf<'passkey.registerComplete'>['response']> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return (await startRegistration({ optionsJSON: options as never })) as never;
}

export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function';
}
