import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { parameterOptions } from './build/parameter-options.ts'
import { policies } from './build/policies.ts'

export default defineConfig({
  plugins: [react(), parameterOptions(), policies()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    // Nothing inline: the Content-Security-Policy allows what this origin serves and no data URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: true,
  },
})
