import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['./scripts/property-seed.ts'],
    include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
