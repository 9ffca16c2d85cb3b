import { isPlan, planVersions } from '../plan-versions.ts'
import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { isManifest } from './manifests.ts'
import type { Validator } from './validator.ts'

/** Beside its defaults. */
const optionalTests = [
  'container-seccomp-profile',
  'container-memory-requests-equal-limits',
  'container-ports-check',
]

/**
 * All manifests together, without a warning. The limit of CPU is the one thing not asked for: it
 * would throttle, see the comment in the Deployment.
 */
export const kubeScore: Validator = {
  tool: 'kube-score',
  judges: isManifest,
  reads: isPlan,
  check: (files, program) =>
    inScratch(async (dir) => {
      const paths = await putAll(
        dir,
        files.filter(({ path }) => isManifest(path)),
      )
      const { exitCode, stdout, stderr } = await run(program, [
        'score',
        '--exit-one-on-warning',
        '--ignore-container-cpu-limit',
        `--kubernetes-version=v${planVersions(files).k8s}`,
        '--output-format=ci',
        ...optionalTests.map((name) => `--enable-optional-test=${name}`),
        ...paths,
      ])
      const complaints = stdout.split('\n').filter((line) => !/^\[(OK|SKIPPED)\]/.test(line))
      return { ok: exitCode === 0, output: complaints.join('\n') + stderr }
    }),
}
