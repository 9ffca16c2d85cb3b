import type { Deployment } from '@plimsoll/schemas/deployment'
import { secretsPath } from '../../containers/secrets-example.ts'
import { stepsNeeded } from '../../containers/steps-leader.ts'
import { memoryCheck, replacedWithin } from '../../containers/worker-functions.ts'
import type { Checks } from '../../variant.ts'
import { appService, proxyService, replicas, stackPath, stepsPath, stepsService } from './names.ts'

export function checks(deployment: Deployment): Checks {
  const { secrets } = deployment
  const service = appService(deployment)
  const secretsFile = secretsPath(deployment)
  const stacks = [stackPath, ...(stepsNeeded(deployment) ? [stepsPath] : [])]
  const valid = stacks.map((path) => `with docker '${path}' docker stack config -c ${path}`)
  return {
    functions: `running_tasks() {
  docker service ps ${service} --filter desired-state=running --format '{{.CurrentState}}' | grep -c '^Running'
}

here() { docker ps --quiet --filter label=com.docker.swarm.service.name=${service}; }

kill_one() {
  local container
  container=$(here | head -n 1)
  [ -n "$container" ] || { echo 'no task runs on this node: call me on one that has any'; return 1; }
  docker kill "$container" > /dev/null || return 1
  docker inspect --format '{{index .Config.Labels "com.docker.swarm.task.id"}}' "$container"
}

# is_replaced TASK: all tasks run, and it is not among them; a swarm takes a while to see its end.
is_replaced() {
  ! docker service ps ${service} --no-trunc --quiet --filter desired-state=running | grep -qx "$1" \\
    && [ "$(running_tasks)" -eq ${replicas(deployment)} ]
}`,
    killing: { lines: [replacedWithin(deployment)] },
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
      `check '${replicas(deployment)} tasks with a worker each' test "$(running_tasks)" -eq ${replicas(deployment)}`,
      `check 'the proxy, which renews, runs' test "$(docker service ps ${proxyService(deployment)} --filter desired-state=running --format '{{.CurrentState}}' | grep -c '^Running')" -ge 1`,
      `[ -n "$(here)" ] || skip 'memory of the tasks' 'none of them runs on this node'`,
      `for container in $(here); do`,
      `  ${memoryCheck(deployment, '$container')}`,
      'done',
      ...(stepsNeeded(deployment)
        ? [
            `check 'steps before the app ran once and ended well' test "$(docker service ps ${stepsService(deployment)} --format '{{.CurrentState}}' | grep -c '^Complete')" -eq 1`,
          ]
        : []),
    ],
  }
}
