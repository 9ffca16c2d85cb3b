import { defineConfig } from 'vite'

/** One file with everything in it, so that a start reads one file. */
export default defineConfig({
  build: {
    ssr: 'src/server.ts',
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'server.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})
