import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasLeader, stepsNeeded, stepsService } from '../../containers/steps-leader.ts'
import {
  killFunctions,
  memoryCheck,
  replacedWithin,
  workersFunction,
} from '../../containers/worker-functions.ts'
import type { Checks } from '../../variant.ts'
import { appNames } from './names.ts'

export function checks(deployment: Deployment): Checks {
  const { workersPerUnit } = deployment
  const names = appNames(deployment)
  const state = (format: string) => `"$(docker inspect --format '{{${format}}}' "$container")"`
  return {
    functions: `${workersFunction(deployment)}\n\n${killFunctions(deployment, names[0]!)}`,
    killing: { lines: [replacedWithin(deployment)] },
    files: [`with hadolint 'Dockerfile is well formed' hadolint Dockerfile`],
    running: [
      `check 'Docker starts at boot' systemctl is-enabled --quiet docker`,
      ...names.flatMap((name) => [
        `container=${name}`,
        `check '${name} is healthy' test ${state('.State.Health.Status')} = healthy`,
        `check '${name} comes back after a boot' test ${state('.HostConfig.RestartPolicy.Name')} = unless-stopped`,
        `check '${name} was not killed for its memory' test ${state('.State.OOMKilled')} = false`,
        `check '${name} has ${workersPerUnit} worker processes' test "$(app_workers "$container" | grep -c .)" -eq ${workersPerUnit}`,
        memoryCheck(deployment, name),
      ]),
      ...stepsOnce(deployment),
    ],
  }
}

/** The container of the steps is kept until the next deployment: it tells how they ended. */
function stepsOnce(deployment: Deployment): string[] {
  if (!stepsNeeded(deployment)) return []
  const container = `${deployment.name}-${stepsService}`
  const label = `'steps before the app ran once and ended well'`
  const check = `check ${label} test "$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}} {{.RestartCount}}' ${container})" = 'exited 0 0'`
  return hasLeader(deployment)
    ? [
        `if docker container inspect ${container} > /dev/null 2>&1; then`,
        `  ${check}`,
        'else',
        `  skip ${label} 'they run on another server, the leader'`,
        'fi',
      ]
    : [check]
}
