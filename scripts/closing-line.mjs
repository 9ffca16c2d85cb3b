import { existsSync, readFileSync } from 'node:fs'

/** Tests passed, failed and skipped, read from the JSON report of Vitest. */
export function vitestCounts(path) {
  const report = read(path)
  return {
    passed: report?.numPassedTests ?? 0,
    // A file that could not be loaded has no test of its own to fail.
    failed: Math.max(report?.numFailedTests ?? 0, report?.numFailedTestSuites > 0 ? 1 : 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/** The same, from the JSON report of Playwright; one that passed on a retry counts as passed. */
export function playwrightCounts(path) {
  const stats = read(path)?.stats
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  }
}

/** `12 passed, 0 failed`, of several runs together. */
export function closingLine(...counts) {
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
