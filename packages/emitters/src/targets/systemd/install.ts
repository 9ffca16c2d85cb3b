import type { Deployment, ProxyOnHost } from '@plimsoll/schemas/deployment'
import { defaultQueueLength } from '../../host/accounts.ts'
import { dependencyLines } from '../../host/dependencies.ts'
import {
  accountLines,
  argumentLines,
  leftoverLines,
  opening,
  prerequisites,
  secretLines,
  stepLines,
} from '../../host/install-parts.ts'
import { namesOf } from '../../host/names.ts'

/**
 * install.sh: the same program installs, deploys a new release and applies a changed plan. Each
 * part looks first at what is there, so running it again changes nothing.
 */
export function installScript(deployment: Deployment, proxy: ProxyOnHost): string {
  return [
    opening,
    argumentLines(deployment),
    prerequisites(deployment),
    accountLines(deployment, proxy.group),
    dependencyLines(deployment),
    secretLines(deployment),
    unitLines(deployment),
    leftoverLines(deployment),
    stepLines(deployment),
    startLines(deployment),
    proxy.install.join('\n'),
    `say 'Done. Check it with: ./verify.sh --deployed'`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function unitLines(deployment: Deployment): string {
  const { name, connections, units } = deployment
  const { socket } = namesOf(deployment)
  const sysctl =
    connections.backlog > defaultQueueLength
      ? `
install -D -m 0644 sysctl.d/${name}.conf /etc/sysctl.d/60-${name}.conf
sysctl --quiet --load /etc/sysctl.d/60-${name}.conf`
      : ''
  const copying = `install -m 0644 systemd/* /etc/systemd/system/
systemctl daemon-reload`
  if (!socket) return `say 'Units'${sysctl}\n${copying}`
  const whole =
    units.length > 1 ? `'${name}@*.service' '${name}@*.socket'` : `${name}.service ${socket}`
  return `say 'Units'${sysctl}
# a socket that changed has to be opened anew, and can't be while the app holds it
installed=/etc/systemd/system/${socket}
reopen=no
if [ -e "$installed" ] && ! cmp -s <(grep -v '^#' systemd/${socket}) <(grep -v '^#' "$installed"); then
  reopen=yes
fi
${copying}
[ "$reopen" = no ] || systemctl stop ${whole}`
}

function startLines(deployment: Deployment): string {
  const { name, units } = deployment
  const { socket, whole } = namesOf(deployment)
  if (units.length === 1) {
    return `say 'Start'
systemctl enable --quiet ${[socket, whole].filter(Boolean).join(' ')}
# ${socket ? 'the socket stays open: requests wait while the app restarts' : 'returns when the health check answers'}
systemctl restart ${whole}`
  }
  const instances = units.map((unit) => unit.instance).join(' ')
  return `say 'Start'
instances='${instances}'
systemctl enable --quiet ${whole}
# one after another, each once the one before answers
for instance in $instances; do
  systemctl restart "${name}@$instance.service"
done
systemctl start ${whole}
# instances of an earlier, larger plan
for unit in $(systemctl list-units --plain --no-legend --all '${name}@*' | awk '{ print $1 }'); do
  instance=\${unit#*@}
  case " $instances " in
    *" \${instance%.*} "*) ;;
    *) systemctl stop "$unit" ;;
  esac
done`
}
