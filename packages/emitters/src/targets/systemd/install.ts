import type { Deployment } from '@plimsoll/schemas/deployment'
import { installUnits } from '../../host/install-parts.ts'
import { namesOf } from '../../host/names.ts'

/** Lines of install.sh that put the units in place. */
export function unitLines(deployment: Deployment, own: readonly string[]): string {
  const { name, units } = deployment
  const { socket } = namesOf(deployment)
  const copying = installUnits(own)
  if (!socket) return copying
  const whole =
    units.length > 1 ? `'${name}@*.service' '${name}@*.socket'` : `${name}.service ${socket}`
  return `# a socket that changed has to be opened anew, and can't be while the app holds it
installed=/etc/systemd/system/${socket}
reopen=no
if [ -e "$installed" ] && ! cmp -s <(grep -v '^#' systemd/${socket}) <(grep -v '^#' "$installed"); then
  reopen=yes
fi
${copying}
[ "$reopen" = no ] || systemctl stop ${whole}`
}

/** Lines of install.sh that start the app, or restart it for a new release. */
export function startLines(deployment: Deployment): string {
  const { name, units } = deployment
  return `# a release that failed too often to be started again is not held against this one
systemctl reset-failed '${name}.*' '${name}@*'
${units.length === 1 ? startOne(deployment) : startInstances(deployment)}`
}

function startOne(deployment: Deployment): string {
  const { socket, whole } = namesOf(deployment)
  return `systemctl enable --quiet ${[socket, whole].filter(Boolean).join(' ')}
# ${socket ? 'the socket stays open: requests wait while the app restarts' : 'returns when the health check answers'}
systemctl restart ${whole}`
}

function startInstances(deployment: Deployment): string {
  const { name, units } = deployment
  const { whole } = namesOf(deployment)
  const instances = units.map((unit) => unit.instance).join(' ')
  return `instances='${instances}'
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
