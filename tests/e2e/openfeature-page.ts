import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import { OpenFeature, type Provider, ProviderEvents } from '@openfeature/web-sdk';

/** What the tests ask of the page; bundled and served from an origin of its own. */
export interface FlagPage {
  /** Resolves when the official web provider is ready; rejects with what it says. */
  readonly begin: (given: { baseUrl: string; key: string; context: Record<string, string> }) => Promise<void>;
  /** The flag's value now, with the code's own default. */
  readonly value: (flag: string, otherwise: boolean) => boolean;
  readonly details: (flag: string, otherwise: boolean) => { readonly reason?: string; readonly errorCode?: string };
  /** Changes the provider told of, with the browser's clock in milliseconds since 1970. */
  readonly changes: { readonly at: number; readonly flags: readonly string[] }[];
  readonly visible: () => boolean;
}

const changes: FlagPage['changes'] = [];
const page: FlagPage = {
  begin: async ({ baseUrl, key, context }) => {
    await OpenFeature.setContext(context);
    OpenFeature.addHandler(ProviderEvents.ConfigurationChanged, (event) => {
      changes.push({
        at: Date.now(),
        flags: (event as { flagsChanged?: readonly string[] } | undefined)?.flagsChanged ?? [],
      });
    });
    const provider = new OFREPWebProvider({ baseUrl, headers: [['Authorization', `Bearer ${key}`]] });
    // Its types leave `undefined` out where ours are exact.
    await OpenFeature.setProviderAndWait(provider as unknown as Provider);
  },
  value: (flag, otherwise) => OpenFeature.getClient().getBooleanValue(flag, otherwise),
  details: (flag, otherwise) => {
    const { reason, errorCode } = OpenFeature.getClient().getBooleanDetails(flag, otherwise);
    return { ...(reason === undefined ? {} : { reason }), ...(errorCode === undefined ? {} : { errorCode }) };
  },
  changes,
  visible: () =>
    (globalThis as unknown as { document: { visibilityState: string } }).document.visibilityState === 'visible',
};
(globalThis as unknown as { flagPage: FlagPage }).flagPage = page;
