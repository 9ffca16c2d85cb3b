import { defineConfig } from 'vite'

/** One file with everything that a start needs in it. */
export default defineConfig({
  build: {
    ssr: 'src/server.ts',
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'server.js', codeSplitting: false } },
  },
  // It starts threads from a file of its own, which a bundle would not have.
  ssr: { noExternal: true, external: ['piscina'] },
})
