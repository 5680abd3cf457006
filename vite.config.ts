import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: src/web/index.html and what it imports, into dist/web. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy knows no `data:` but for images, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
});
