import { defineConfig } from 'vite'

/** The thread that simulates: a file of its own, since a thread starts from one. */
export default defineConfig({
  build: {
    ssr: 'src/stress-worker.ts',
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'stress-worker.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})
