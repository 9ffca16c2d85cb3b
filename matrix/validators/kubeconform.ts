import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isPlan, planVersions } from '../plan-versions.ts'
import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { schemasDir } from '../tools.ts'
import { isManifest } from './manifests.ts'
import { byExitCode, type Validator } from './validator.ts'

/** The cluster's manifests, and the service of Cloud Run, whose job is no resource of Knative. */
const judges = (path: string) => isManifest(path) || path === 'cloudrun/service.yaml'

/** Unknown fields and kinds without a schema are failures; those of Gateway API are included. */
export const kubeconform: Validator = {
  tool: 'kubeconform',
  judges,
  reads: isPlan,
  check: (files, program) =>
    inScratch(async (dir) => {
      const paths = await putAll(
        dir,
        files.filter(({ path }) => judges(path)),
      )
      const version = `v${planVersions(files).k8s}.0`
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
