import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Selection } from '../../packages/schemas/src/selection.ts'
import { must } from '../process.ts'
import { goProgram, schemasDir, toolsDir, venvDir } from '../tools.ts'
import { minutesMs } from './apt.ts'

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

/** The schemas of Kubernetes' own resources, of the minors that a plan may name and of others. */
export const kubernetesSchemas = 'kubernetes-validate==1.37.0'

/** Derives the JSON schemas for kubeconform; `complete` records from what. */
export async function installSchemas(): Promise<void> {
  const record = join(schemasDir, 'complete')
  const script = join(import.meta.dirname, '..', 'schemas.py')
  const modules = customResources.map(({ module }) => module)
  const minors = Selection.shape.k8s.options.join(',')
  const wanted = [kubernetesSchemas, minors, ...modules, await readFile(script, 'utf8')].join('\n')
  if (existsSync(record) && (await readFile(record, 'utf8')) === wanted) return
  const definitions: string[] = []
  for (const { module, files } of customResources) {
    console.log(`go mod download ${module}`)
    const answer = await must(goProgram(), ['mod', 'download', '-json', module], {
      cwd: toolsDir,
      timeoutMs: 10 * minutesMs,
    })
    definitions.push(join((JSON.parse(answer) as { Dir: string }).Dir, files))
  }
  const python = join(venvDir, 'bin/python')
  const find = 'import kubernetes_validate as k, os; print(os.path.dirname(k.__file__))'
  const source = join((await must(python, ['-c', find])).trim(), 'kubernetes-json-schema')
  await rm(schemasDir, { recursive: true, force: true })
  await must(python, [script, schemasDir, source, minors, ...definitions])
  await writeFile(record, wanted)
}
