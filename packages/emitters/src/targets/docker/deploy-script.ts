import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { readPart, shortHash } from '../../containers/hash.ts'
import { networkOf } from '../../containers/network.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import { stepsCommand } from '../../containers/steps-command.ts'
import { hasLeader, stepsNeeded, stepsService } from '../../containers/steps-leader.ts'
import { bundleFile } from '../../file.ts'
import { shellLine, shellWord } from '../../format/shell.ts'
import { appNames, proxyName } from './names.ts'
import { appOptions, health, proxyRun, serviceOptions } from './options.ts'
import { deployOrigins } from './origins.ts'

export const deployPath = 'deploy.sh'

/** deploy.sh: the network, the steps, the app's containers, the proxy, each once the last is done. */
export function deployFile(
  deployment: Deployment,
  proxy: ProxyContainer | null,
  proxyFiles: readonly BundleFile[],
): BundleFile {
  const text = [
    opening,
    argumentLines(deployment),
    prerequisites(deployment),
    networkLines(deployment),
    optionLines(deployment),
    stepLines(deployment),
    appLines(deployment),
    proxy ? proxyLines(deployment, proxy, proxyFiles) : '',
    `say 'Done. Check it with: ./verify.sh --deployed'`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  return bundleFile(deployment.head, {
    path: deployPath,
    mode: 0o755,
    language: 'shell',
    text,
    rules: deployOrigins(deployment),
  })
}

const opening = `#!/usr/bin/env bash
# Deploys a release or a changed plan on this server; run it again at will. Docker itself starts at
# boot and brings up what ran before.
#
# What stands between single quotes is meant as it is:
# shellcheck disable=SC2016
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\\n' "$*"; }
die() { printf 'deploy.sh: %s\\n' "$*" >&2; exit 1; }
exists() { docker container inspect "$1" > /dev/null 2>&1; }

# remove NAME: requests in flight may finish first.
remove() {
  exists "$1" || return 0
  docker stop "$1" > /dev/null
  docker rm --force "$1" > /dev/null
}`

function argumentLines(deployment: Deployment): string {
  if (!hasLeader(deployment)) return `[ "$#" -eq 0 ] || die 'usage: ./deploy.sh'`
  return `# One server runs the steps before the app: give --leader on that one, and deploy it first.
case "\${1:-}" in
  --leader) leader=yes ;;
  '') leader=no ;;
  *) die 'usage: ./deploy.sh [--leader]' ;;
esac`
}

function prerequisites(deployment: Deployment): string {
  const { image, secrets } = deployment
  const path = secretsPath(deployment)
  return [
    `command -v docker > /dev/null || die 'docker is missing'`,
    `docker image inspect ${shellWord(image)} > /dev/null 2>&1 || die ${shellWord(`build or pull ${image} first`)}`,
    ...(secrets.length > 0
      ? [
          `[ -e ${path} ] || die 'write the secrets first: install -m 600 ${path}.example ${path}'`,
          `[ "$(stat -c %a ${path})" = 600 ] || die '${path} is not for its owner alone: chmod 600 ${path}'`,
        ]
      : []),
  ].join('\n')
}

function networkLines({ name }: Deployment): string {
  const network = networkOf(name)
  return `# Fixed addresses, so that the app can trust the one of the proxy.
docker network inspect ${name} > /dev/null 2>&1 \\
  || docker network create --subnet ${network.subnet} --ip-range ${network.dynamicRange} \\
    --gateway ${network.gateway} ${name} > /dev/null`
}

const array = (name: string, options: readonly string[]): string =>
  `${name}=(\n${options.map((line) => `  ${line}`).join('\n')}\n)`

const optionLines = (deployment: Deployment): string =>
  [array('app', appOptions(deployment)), array('service', serviceOptions(deployment))].join('\n\n')

function stepLines(deployment: Deployment): string {
  if (!stepsNeeded(deployment)) return ''
  const { name, image, before } = deployment
  const run = `remove ${name}-${stepsService}
docker run --name ${name}-${stepsService} "\${app[@]}" ${shellWord(image)} \\
  ${shellLine(stepsCommand(before.commands))} \\
  || die 'a step failed; what ran before goes on running'`
  return hasLeader(deployment)
    ? `if [ "$leader" = yes ]; then
  say 'Steps before the app'
${run.replace(/^/gm, '  ')}
fi`
    : `say 'Steps before the app'\n${run}`
}

function appLines(deployment: Deployment): string {
  const { name, image, units, plan } = deployment
  const network = networkOf(name)
  const { startupSeconds } = plan.timeouts
  const calls = appNames(deployment).map(
    (container, index) => `start_app ${container} ${network.appAddress(index)}`,
  )
  return `# start_app NAME ADDRESS: in the place of the container that has the name, and waits for it.
start_app() {
  local state
  say "$1"
  remove "$1"
  docker run --detach --name "$1" --ip "$2" "\${app[@]}" "\${service[@]}" ${shellWord(image)} \\
    ${shellLine(units[0]!.command)} > /dev/null
  SECONDS=0
  until state=$(docker inspect --format '{{.State.Health.Status}}' "$1") && [ "$state" = healthy ]; do
    [ "$SECONDS" -le ${startupSeconds + health.retries * health.intervalSeconds} ] || die "$1 is not healthy: docker logs $1"
    sleep 1
  done
}

${calls.join('\n')}
# containers of an earlier, larger plan
names='${appNames(deployment).join(' ')}'
for container in $(docker ps --all --filter label=plimsoll.app=${name} --format '{{.Names}}'); do
  case " $names " in
    *" $container "*) ;;
    *) remove "$container" ;;
  esac
done`
}

/** A container of the proxy is replaced where its options or the files that it mounts changed. */
function proxyLines(
  deployment: Deployment,
  proxy: ProxyContainer,
  files: readonly BundleFile[],
): string {
  const containers = [...proxy.companions, proxy]
  return `# is_current NAME VERSION: it runs, and was started with the same options and files.
is_current() {
  exists "$1" \\
    && [ "$(docker inspect --format '{{.State.Running}} {{index .Config.Labels "plimsoll.version"}}' "$1")" = "true $2" ]
}

${containers.map((one) => startProxy(deployment, one, one === proxy, files)).join('\n\n')}`
}

function startProxy(
  deployment: Deployment,
  container: ProxyContainer,
  isProxy: boolean,
  files: readonly BundleFile[],
): string {
  const { options, image, command } = proxyRun(deployment, container, isProxy)
  const mounted = new Set(container.mounts.map(({ source }) => source))
  const texts = files.filter(({ path }) => mounted.has(path)).map(({ text }) => readPart(text))
  const version = shortHash([...options, image, ...command, ...texts].join('\n'))
  const name = proxyName(deployment, container.name)
  const start = `docker run --detach --name ${name} --label plimsoll.version=${version} "\${${container.name}[@]}" ${image}`
  return `${array(container.name, options)}
if ! is_current ${name} ${version}; then
  say ${name}
  remove ${name}
  ${command.length > 0 ? `${start} \\\n    ${shellLine(command)}` : start} > /dev/null
fi`
}
