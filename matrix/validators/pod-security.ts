import { isPlan, planVersions } from '../plan-versions.ts'
import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { isManifest } from './manifests.ts'
import { byExitCode, type Validator } from './validator.ts'

/** Every pod by the standard 'restricted', in the version that the namespace enforces. */
export const podSecurity: Validator = {
  tool: 'pod-security',
  judges: isManifest,
  reads: isPlan,
  check: (files, program) =>
    inScratch(async (dir) => {
      const manifests = files.filter(({ path }) => isManifest(path))
      const paths = await putAll(dir, manifests)
      return byExitCode(await run(program, [planVersions(files).k8s, ...paths]))
    }),
}
