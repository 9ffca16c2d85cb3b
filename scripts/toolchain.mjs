import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { exitCodeOf, outputOf, root, StepFailed } from './exec.mjs'

/**
 * The pinned Node and pnpm, installed into `.toolchain/` unless they are there. Everything after
 * this file runs on them, so that two machines build and test the same way. The versions stand in
 * the root package.json, under `toolchain`.
 */
export function toolchain() {
  const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).toolchain
  const dir = join(root, '.toolchain', `node-${pinned.node}-pnpm-${pinned.pnpm}`)
  const bin = join(dir, 'node_modules', '.bin')
  const installed = join(dir, 'installed')
  if (!existsSync(installed)) {
    install(dir, bin, pinned)
    writeFileSync(installed, '')
  }
  const env = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') }
  return { node: join(bin, 'node'), pnpm: join(bin, 'pnpm'), env }
}

function install(dir, bin, pinned) {
  console.log(`Installing Node ${pinned.node} and pnpm ${pinned.pnpm} into .toolchain/ ...`)
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), '{ "private": true }\n')
  const pnpm = `pnpm@${pinned.pnpm}`
  // The platform's own package holds the binary and needs no install script, which npm may block
  // (pnpm works without its own one, a little slower); the `node` package, whose script fetches
  // that same package, is the way for platforms named otherwise.
  const attempts = [
    [`${platformPackage()}@${pinned.node}`, pnpm],
    [`node@${pinned.node}`, pnpm],
  ]
  for (const attempt of attempts) {
    const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
    exitCodeOf('npm', ['install', '--prefix', dir, ...flags, ...attempt])
    if (works(bin, pinned)) return
  }
  throw new StepFailed(
    `Could not install Node ${pinned.node} and pnpm ${pinned.pnpm} with npm on ` +
      `${process.platform} ${process.arch}; see npm's messages above.`,
  )
}

function platformPackage() {
  const { platform, arch } = process
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${arch}`
}

function works(bin, pinned) {
  const env = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') }
  return (
    outputOf(join(bin, 'node'), ['--version'], env) === `v${pinned.node}` &&
    outputOf(join(bin, 'pnpm'), ['--version'], env) === pinned.pnpm
  )
}
