import { defineConfig } from 'vitest/config'

/** The tests that run real tools: `npm test` runs those whose tool is there, `pnpm matrix` all. */
export default defineConfig({
  test: {
    include: ['matrix/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
