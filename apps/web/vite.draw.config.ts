import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { parameterOptions } from './build/parameter-options.ts'
import { policies } from './build/policies.ts'

/** What draws the first screen in the server: beside the page's files, with all that it needs. */
export default defineConfig({
  plugins: [react(), parameterOptions(), policies()],
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    ssr: 'src/draw.tsx',
    target: 'node24',
    outDir: 'dist/server',
    minify: false,
  },
  ssr: { noExternal: true },
})
