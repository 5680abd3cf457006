import { defineConfig } from 'vite';

/**
 * What other programs import, in Node and in browsers alike: dist/math/index.js, which needs nothing, and
 * dist/field-file/index.js, whose readers leave `saxes`, `yaml` and `csv-parse` to the installed packages.
 */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: { 'math/index': 'src/math/index.ts', 'field-file/index': 'src/field-file/index.ts' },
      external: [/^saxes$/, /^yaml$/, /^csv-parse/],
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
