import type { Deployment } from '@plimsoll/schemas/deployment'
import { installUnits } from '../../host/install-parts.ts'
import { configPath, installedConfig, serviceName } from './layout.ts'

/** What install.sh needs beside what it needs for any app. */
export const needs = `need supervisord 'Install the package supervisor.'`

/** Lines of install.sh that put the units in place. */
export function unitLines(deployment: Deployment): string {
  const unit = serviceName(deployment)
  return `${
    deployment.units.length === 1
      ? ''
      : `# unchanged FILE INSTALLED: but for the head, which names the plan
unchanged() { [ -e "$2" ] && cmp -s <(grep -v '^#' "$1") <(grep -v '^#' "$2"); }
changed=no
unchanged systemd/${unit} /etc/systemd/system/${unit} || changed=yes
unchanged ${configPath} ${installedConfig(deployment)} || changed=yes
`
  }${installUnits([unit])}
install -D -m 0644 ${configPath} ${installedConfig(deployment)}`
}

/** Lines of install.sh that start the app, or the changed parts of it. */
export function startLines(deployment: Deployment): string {
  const { name, units, plan, site } = deployment
  const { health } = plan.request
  const unit = serviceName(deployment)
  const ports = units.map(({ listen }) => (listen.kind === 'tcp' ? listen.port : 0))
  const host = site.domain === null ? '' : ` --header 'Host: ${site.domain}'`
  const answers = `# answers PORT: waits until the health check does.
answers() {
  SECONDS=0
  until curl --silent --fail --output /dev/null --max-time 2${host} "http://127.0.0.1:$1${health}"; do
    [ "$SECONDS" -le ${plan.timeouts.startupSeconds} ] || die "nothing answers on port $1: supervisorctl --configuration ${installedConfig(deployment)} tail ${name}"
    sleep 0.2
  done
}`
  const restart =
    units.length === 1
      ? `systemctl restart ${unit}
answers ${ports[0]}`
      : `if [ "$changed" = yes ] || ! systemctl is-active --quiet ${unit}; then
  systemctl restart ${unit}
else
  # one after another, each once the one before answers
  for port in ${ports.join(' ')}; do
    supervisorctl --configuration ${installedConfig(deployment)} restart "${name}:${name}-$port"
    answers "$port"
  done
fi
for port in ${ports.join(' ')}; do
  answers "$port"
done`
  return `${answers}
systemctl enable --quiet ${unit}
${restart}`
}
