import type { Deployment } from '@plimsoll/schemas/deployment'
import { secretsPath } from '../../containers/secrets-example.ts'
import { stepsNeeded } from '../../containers/steps-leader.ts'
import type { Checks } from '../../variant.ts'
import { appService, replicas, stackPath, stepsPath, stepsService } from './names.ts'

export function checks(deployment: Deployment): Checks {
  const { secrets, resources } = deployment
  const service = appService(deployment)
  const secretsFile = secretsPath(deployment)
  const stacks = [stackPath, ...(stepsNeeded(deployment) ? [stepsPath] : [])]
  const valid = stacks.map((path) => `with docker '${path}' docker stack config -c ${path}`)
  return {
    files: [
      ...(secrets.length > 0
        ? [
            `if [ -e ${secretsFile} ]; then`,
            ...valid.map((line) => `  ${line}`),
            `  check '${secretsFile} is for its owner alone' test "$(stat -c %a ${secretsFile})" = 600`,
            'else',
            `  skip '${stackPath}' 'fill in ${secretsFile} first'`,
            'fi',
          ]
        : valid),
      `with hadolint 'Dockerfile is well formed' hadolint Dockerfile`,
    ],
    running: [
      `check 'Docker starts at boot' systemctl is-enabled --quiet docker`,
      `check '${replicas(deployment)} tasks with a worker each' test "$(docker service ps ${service} --filter desired-state=running --format '{{.CurrentState}}' | grep -c '^Running')" -eq ${replicas(deployment)}`,
      `for container in $(docker ps --quiet --filter label=com.docker.swarm.service.name=${service}); do`,
      `  check "memory of $container within ${resources.unitMiB} MiB" test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat | awk '/^(anon|shmem|kernel) / { sum += $2 } END { print sum + 0 }')" -le $((${resources.unitMiB} * 1024 * 1024))`,
      'done',
      ...(stepsNeeded(deployment)
        ? [
            `check 'steps before the app ended well' test "$(docker service ps ${stepsService(deployment)} --format '{{.CurrentState}}' | grep -c '^Complete')" -eq 1`,
          ]
        : []),
    ],
  }
}
