export const SNIPPET_PLACES = ['server', 'browser'] as const;
export type SnippetPlace = (typeof SNIPPET_PLACES)[number];

interface Asked {
  readonly flag: string;
  readonly client: string;
  /** Where this Parley is reached. */
  readonly origin: string;
}

/** Lines of TypeScript that ask for a flag; the default is `false`, for it holds while Parley cannot be reached. */
export function flagSnippet(place: SnippetPlace, { flag, client, origin }: Asked): string {
  return (place === 'server' ? server : browser)({
    flag: quoted(flag),
    client: quoted(client),
    origin: quoted(origin),
  });
}

const server = ({ flag, client, origin }: Asked) => `// npm install @openfeature/server-sdk @openfeature/ofrep-provider
import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OpenFeature } from '@openfeature/server-sdk';

await OpenFeature.setProviderAndWait(
  new OFREPProvider({
    baseUrl: ${origin},
    headers: [['Authorization', \`Bearer \${process.env.PARLEY_FLAG_KEY}\`]],
  }),
);

// false: what holds while Parley cannot be reached.
const on = await OpenFeature.getClient().getBooleanValue(${flag}, false, {
  targetingKey: user.id,
  client: ${client},
});
`;

const browser = ({ flag, origin }: Asked) => `// npm install @openfeature/web-sdk @openfeature/ofrep-web-provider
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import { OpenFeature } from '@openfeature/web-sdk';

await OpenFeature.setContext({ targetingKey: user.id });
await OpenFeature.setProviderAndWait(
  new OFREPWebProvider({
    baseUrl: ${origin},
    headers: [['Authorization', 'Bearer YOUR_BROWSER_KEY']],
    cacheMode: 'disabled',
  }),
);

// false: what holds while Parley was never reached.
const on = OpenFeature.getClient().getBooleanValue(${flag}, false);
`;

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
