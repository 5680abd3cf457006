import { defineConfig } from 'vite';

/**
 * The programs that plain Node runs: dist/serve.js and dist/cli.js, or with `--mode bench` dist/bench/main.js.
 * Packages stay outside and are loaded from node_modules.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: { target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: mode === 'bench' ? 'dist/bench' : 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input:
        mode === 'bench'
          ? { main: 'bench/main.ts', advice: 'bench/advice/main.ts', bargaining: 'bench/bargaining/child.ts' }
          : { serve: 'src/main/serve.ts', cli: 'src/main/cli.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        banner: (chunk) => (chunk.name === 'cli' && chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
}));
