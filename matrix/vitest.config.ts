import { defineConfig } from 'vitest/config'

/**
 * Hostile input through the parsers of the formats: `npm test` has run a part of the cases, `pnpm
 * matrix` runs all.
 */
const hostile = process.env.MATRIX === 'all' ? ['packages/emitters/test/hostile/*.test.ts'] : []

/** The tests that run real tools: `npm test` runs those whose tool is there, `pnpm matrix` all. */
export default defineConfig({
  test: {
    setupFiles: ['./scripts/property-seed.ts'],
    include: ['matrix/**/*.test.ts', ...hostile],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
