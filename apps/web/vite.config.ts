import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { documents } from './build/documents.ts'
import { inline } from './build/inline.ts'
import { parameterOptions } from './build/parameter-options.ts'
import { policies } from './build/policies.ts'

export default defineConfig({
  plugins: [react(), parameterOptions(), policies(), inline(), documents()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    // No data URLs: the Content-Security-Policy allows what this origin serves.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: true,
  },
})
