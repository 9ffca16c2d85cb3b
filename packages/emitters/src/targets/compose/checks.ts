import type { Deployment } from '@plimsoll/schemas/deployment'
import { secretsPath } from '../../containers/secrets-example.ts'
import { hasLeader, stepsNeeded, stepsService } from '../../containers/steps-leader.ts'
import { workerCount } from '../../containers/worker-count.ts'
import type { Checks } from '../../variant.ts'
import { appServiceNames } from './compose-file.ts'

export function checks(deployment: Deployment): Checks {
  const { secrets, resources } = deployment
  const names = appServiceNames(deployment)
  const secretsFile = secretsPath(deployment)
  const valid = `with docker 'compose.yaml is valid' docker compose config --quiet`
  return {
    files: [
      ...(secrets.length > 0
        ? [
            `if [ -e ${secretsFile} ]; then`,
            `  ${valid}`,
            `  check '${secretsFile} is for its owner alone' test "$(stat -c %a ${secretsFile})" = 600`,
            'else',
            `  skip 'compose.yaml is valid' 'fill in ${secretsFile} first'`,
            'fi',
          ]
        : [valid]),
      `with hadolint 'Dockerfile is well formed' hadolint Dockerfile`,
    ],
    running: [
      `check 'Docker starts at boot' systemctl is-enabled --quiet docker`,
      ...names.flatMap((name) => [
        `container=$(docker compose ps --quiet ${name})`,
        `check '${name} is healthy' test "$(docker inspect --format '{{.State.Health.Status}}' "$container")" = healthy`,
        `check '${name} was not killed for its memory' test "$(docker inspect --format '{{.State.OOMKilled}}' "$container")" = false`,
        `check '${name} has ${deployment.workersPerUnit} worker processes' test "$(${workerCount(deployment)})" -eq ${deployment.workersPerUnit}`,
        `check 'memory of ${name} within ${resources.unitMiB} MiB' test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat | awk '/^(anon|shmem|kernel) / { sum += $2 } END { print sum + 0 }')" -le $((${resources.unitMiB} * 1024 * 1024))`,
      ]),
      ...(stepsNeeded(deployment) && !hasLeader(deployment)
        ? [
            `check 'steps before the start ended well' test "$(docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps --all --quiet ${stepsService})")" = 0`,
          ]
        : []),
    ],
  }
}
