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
  // One starts threads from a file of its own, the other is machine code.
  ssr: { noExternal: true, external: ['piscina', '@resvg/resvg-js'] },
})
