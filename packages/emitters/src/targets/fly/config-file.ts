import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { containerEnvironment } from '../../containers/environment.ts'
import { bundleFile } from '../../file.ts'
import { shellLine } from '../../format/shell.ts'
import { tomlKey, tomlString } from '../../format/toml.ts'
import { providerOrigins } from '../../providers/origins.ts'
import { hasSteps, stepsArgv } from '../../providers/steps.ts'

export const configPath = 'fly.toml'

/** Sections in the order of Fly.io's reference; command lines are split there as by a shell. */
export function configFile(deployment: Deployment): BundleFile {
  const { name, image, plan, units, head } = deployment
  const { timeouts, scaling, concurrency, request, tier } = plan
  const environment = Object.entries(containerEnvironment(deployment))
  const seconds = (value: number) => tomlString(`${value}s`)
  const text = `app = ${tomlString(name)}
kill_signal = "SIGTERM"
# Requests ${timeouts.gracefulSeconds} s, then the app's own end.
kill_timeout = ${seconds(timeouts.killSeconds)}

[build]
  image = ${tomlString(image)}

[deploy]
  strategy = "rolling"
  wait_timeout = ${seconds(timeouts.startupSeconds + timeouts.killSeconds + 60)}
${
  hasSteps(deployment)
    ? `  # Once, in a machine of its own; where it fails nothing is replaced.
  release_command = ${tomlString(shellLine(stepsArgv(deployment)))}\n`
    : ''
}
${
  environment.length > 0
    ? `[env]\n${environment.map(([key, value]) => `  ${tomlKey(key)} = ${tomlString(value)}\n`).join('')}\n`
    : ''
}[processes]
  app = ${tomlString(shellLine(units[0]!.command))}

[http_service]
  internal_port = ${request.port}
  force_https = true
  auto_stop_machines = "stop"
  auto_start_machines = true
  min_machines_running = ${scaling?.minReplicas}
  processes = ["app"]

  [http_service.concurrency]
    type = "requests"
    # The mean at the peak: above it requests go to another machine, or start one.
    soft_limit = ${Math.max(1, Math.ceil(concurrency.perWorkerMean))}
    hard_limit = ${concurrency.perWorkerLimit}

  [[http_service.checks]]
    # The app may take ${timeouts.startupSeconds} s to start.
    grace_period = ${seconds(timeouts.startupSeconds)}
    interval = "10s"
    timeout = "5s"
    method = "GET"
    path = ${tomlString(request.health)}

[[restart]]
  # Also after exit 0: a manager whose workers fail at startup ends so.
  policy = "always"
  processes = ["app"]

[[vm]]
  # The smallest size that holds the limit of ${plan.memory.limitMiB} MiB.
  size = ${tomlString(tier?.name ?? '')}
  memory = ${tomlString(`${tier?.memoryMiB}mb`)}
`
  return bundleFile(head, { path: configPath, language: 'ini', text, rules: providerOrigins })
}
