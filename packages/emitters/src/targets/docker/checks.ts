import type { Deployment } from '@plimsoll/schemas/deployment'
import { workerCount } from '../../containers/worker-count.ts'
import type { Checks } from '../../variant.ts'
import { appNames } from './names.ts'

export function checks(deployment: Deployment): Checks {
  const { resources, workersPerUnit } = deployment
  const state = (format: string) => `"$(docker inspect --format '{{${format}}}' "$container")"`
  return {
    files: [`with hadolint 'Dockerfile is well formed' hadolint Dockerfile`],
    running: [
      `check 'Docker starts at boot' systemctl is-enabled --quiet docker`,
      ...appNames(deployment).flatMap((name) => [
        `container=${name}`,
        `check '${name} is healthy' test ${state('.State.Health.Status')} = healthy`,
        `check '${name} comes back after a boot' test ${state('.HostConfig.RestartPolicy.Name')} = unless-stopped`,
        `check '${name} was not killed for its memory' test ${state('.State.OOMKilled')} = false`,
        `check '${name} has ${workersPerUnit} worker processes' test "$(${workerCount(deployment)})" -eq ${workersPerUnit}`,
        `check 'memory of ${name} within ${resources.unitMiB} MiB' test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat | awk '/^(anon|shmem|kernel) / { sum += $2 } END { print sum + 0 }')" -le $((${resources.unitMiB} * 1024 * 1024))`,
      ]),
    ],
  }
}
