import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../process.ts'
import { type BundleFile, inScratch, putAll } from '../scratch.ts'
import { schemasDir } from '../tools.ts'
import { byExitCode, type Validator } from './validator.ts'

/** The cluster's manifests, and the service of Cloud Run, whose job is no resource of Knative. */
const judges = (path: string) => /(^|\/)k8s\/.*\.ya?ml$|^cloudrun\/service\.yaml$/.test(path)

/** Unknown fields and kinds without a schema are failures; those of Gateway API are included. */
export const kubeconform: Validator = {
  tool: 'kubeconform',
  judges,
  reads: (path) => path === 'plan.json',
  check: (files, program) =>
    inScratch(async (dir) => {
      const paths = await putAll(
        dir,
        files.filter(({ path }) => judges(path)),
      )
      const version = `v${kubernetesVersion(files)}.0`
      if (!existsSync(join(schemasDir, version))) {
        return { ok: false, output: `no schemas of Kubernetes ${version}` }
      }
      const locations = [
        join(schemasDir, version, '{{.ResourceKind}}{{.KindSuffix}}.json'),
        join(schemasDir, 'crds', '{{.ResourceKind}}-{{.Group}}-{{.ResourceAPIVersion}}.json'),
      ].flatMap((location) => ['-schema-location', location])
      return byExitCode(await run(program, ['-strict', '-summary', ...locations, ...paths]))
    }),
}

/** The version that the bundle's plan was made for. */
function kubernetesVersion(files: BundleFile[]): string {
  const text = files.find(({ path }) => path === 'plan.json')?.text
  const plan = JSON.parse(text ?? '{}') as { request?: { k8s?: unknown } }
  return typeof plan.request?.k8s === 'string' ? plan.request.k8s : '1.34'
}
