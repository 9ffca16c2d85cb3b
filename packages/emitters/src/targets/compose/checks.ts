import type { Deployment } from '@plimsoll/schemas/deployment'
import { secretsPath } from '../../containers/secrets-example.ts'
import { hasLeader, stepsNeeded, stepsService } from '../../containers/steps-leader.ts'
import {
  killFunctions,
  memoryCheck,
  replacedWithin,
  workersFunction,
} from '../../containers/worker-functions.ts'
import type { Checks } from '../../variant.ts'
import { appServiceNames } from './compose-file.ts'

export function checks(deployment: Deployment): Checks {
  const { secrets, workersPerUnit } = deployment
  const names = appServiceNames(deployment)
  const secretsFile = secretsPath(deployment)
  const valid = `with docker 'compose.yaml is valid' docker compose config --quiet`
  return {
    functions: `${workersFunction(deployment)}\n\n${killFunctions(deployment, `$(docker compose ps --quiet ${names[0]})`)}`,
    killing: { lines: [replacedWithin(deployment)] },
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
        `check '${name} has ${workersPerUnit} worker processes' test "$(app_workers "$container" | grep -c .)" -eq ${workersPerUnit}`,
        memoryCheck(deployment, name),
      ]),
      ...(stepsNeeded(deployment) && !hasLeader(deployment)
        ? [
            `check 'steps before the start ran once and ended well' test "$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}} {{.RestartCount}}' "$(docker compose ps --all --quiet ${stepsService})")" = 'exited 0 0'`,
          ]
        : []),
    ],
  }
}
