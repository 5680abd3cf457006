import './theme/mantine.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './data/queries.ts';
import { readAhead } from './data/read-ahead.ts';
import { browserLanguage } from './data/settings.ts';
import { routeTree } from './routes.ts';
import { cssVariables, theme } from './theme/theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);
document.documentElement.lang = browserLanguage();

// A tab that is older than the server asks for parts that are gone: it is loaded anew, once.
const STALE = 'parley.reloaded';
addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem(STALE) === location.href) return;
  sessionStorage.setItem(STALE, location.href);
  location.reload();
});

const queries = createQueryClient();
void readAhead(queries, location.pathname);
const router = createRouter({ routeTree, scrollRestoration: true, defaultPreload: 'intent' });
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
