import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { closingLine, playwrightCounts, vitestCounts } from './closing-line.mjs'
import { exitCodeOf, root, run } from './exec.mjs'
import { serve } from './server.mjs'
import { unlessUnchanged } from './stamps.mjs'
import { toolchain } from './toolchain.mjs'

const buildInputs = ['apps', 'packages', 'tsconfig.base.json', 'pnpm-lock.yaml']

/** `npm start`: install and build what is out of date, then serve. */
export function start() {
  const tools = toolchain()
  install(tools)
  build(tools)
  return serve(tools.node, tools.env)
}

/** `npm test`: every check and test but those that need tools this machine does not have. */
export function test() {
  const tools = toolchain()
  install(tools)
  run(tools.pnpm, ['check'], tools.env)
  build(tools)
  const reports = freshReports('vitest', 'matrix', 'playwright')
  const unit = exitCodeOf(tools.pnpm, vitestArgs(reports.vitest), tools.env)
  const realTools = exitCodeOf(tools.pnpm, matrixArgs(reports.matrix), tools.env)
  const browser = exitCodeOf(tools.pnpm, ['exec', 'playwright', 'test', '--reporter=list,json'], {
    ...tools.env,
    CHROMIUM_PATH: chromium(tools),
    PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright,
  })
  console.log(
    closingLine(
      vitestCounts(reports.vitest),
      vitestCounts(reports.matrix),
      playwrightCounts(reports.playwright),
    ),
  )
  return unit || realTools || browser
}

/** `pnpm matrix`: install every real tool, then run the whole matrix with nothing skipped. */
export function matrix() {
  const tools = toolchain()
  install(tools)
  run(tools.node, ['matrix/install.ts'], tools.env)
  const reports = freshReports('matrix')
  const exitCode = exitCodeOf(tools.pnpm, matrixArgs(reports.matrix), {
    ...tools.env,
    MATRIX: 'all',
  })
  console.log(closingLine(vitestCounts(reports.matrix)))
  return exitCode
}

function install({ pnpm, env }) {
  unlessUnchanged('install', ['pnpm-lock.yaml'], 'node_modules/.modules.yaml', () => {
    run(pnpm, ['install', '--frozen-lockfile'], env)
  })
}

function build({ pnpm, env }) {
  unlessUnchanged('build', buildInputs, 'apps/api/dist/server.js', () => {
    run(pnpm, ['build'], env)
  })
}

function vitestArgs(report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return ['exec', 'vitest', 'run', ...reporters]
}

const matrixArgs = (report) => [...vitestArgs(report), '--config=matrix/vitest.config.ts']

function freshReports(...names) {
  const dir = join(root, '.toolchain', 'reports')
  mkdirSync(dir, { recursive: true })
  const paths = names.map((name) => [name, join(dir, `${name}.json`)])
  for (const [, path] of paths) rmSync(path, { force: true })
  return Object.fromEntries(paths)
}
