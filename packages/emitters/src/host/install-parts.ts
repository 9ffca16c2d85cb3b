import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../format/shell.ts'
import { hasLeader, namesOf } from './names.ts'

/* Parts of install.sh that do not depend on who supervises the app. */

export const opening = `#!/usr/bin/env bash
# Installs the app and its proxy on this server, and deploys a new release or a changed plan.
# Run it as root, as often as you like.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\\n' "$*"; }
die() { printf 'install.sh: %s\\n' "$*" >&2; exit 1; }
need() { command -v "$1" > /dev/null || die "$1 is missing. $2"; }`

export function argumentLines(deployment: Deployment): string {
  if (!hasLeader(deployment)) return `[ "$#" -eq 0 ] || die 'usage: ./install.sh'`
  const { leaderFile } = namesOf(deployment)
  return `# One server runs the steps before a start: give --leader on that one, and deploy it first.
case "\${1:-}" in
  --leader) install -D -m 0644 /dev/null ${leaderFile} ;;
  '') rm -f ${leaderFile} ;;
  *) die 'usage: ./install.sh [--leader]' ;;
esac`
}

export function prerequisites({ language, path, plan }: Deployment): string {
  const { deps, python } = plan.request
  const lines = [
    `[ "$(id -u)" -eq 0 ] || die 'run me as root'`,
    `need systemctl 'This bundle is for systemd.'`,
    `need curl 'Install the package curl.'`,
  ]
  const manifest =
    language === 'node' ? 'package-lock.json' : deps === 'uv' ? 'uv.lock' : 'requirements.txt'
  if (language === 'node') {
    lines.push(
      `[ -x /usr/bin/node ] || die '/usr/bin/node is missing. Install Node.js 24 or later.'`,
      `/usr/bin/node --max-old-space-size-percentage=50 --eval 0 2> /dev/null \\
  || die 'This Node.js is too old: 24 or later can size its heap by the memory limit.'`,
      `need npm 'It comes with Node.js.'`,
    )
  } else if (language === 'other') {
    return lines.join('\n')
  } else if (deps === 'uv') {
    lines.push(`need uv 'Install it, for example with: pipx install --global uv'`)
  } else {
    lines.push(
      `need python${python} 'Install the packages python${python} and python${python}-venv.'`,
    )
  }
  lines.push(
    `[ -f ${shellWord(`${path}/${manifest}`)} ] || die ${shellWord(`put the app's source into ${path} first: ${manifest} is not there`)}`,
  )
  return lines.join('\n')
}

export function accountLines(deployment: Deployment, proxyGroup: string): string {
  const { name } = deployment
  const { socket } = namesOf(deployment)
  const group = socket
    ? `
getent group ${proxyGroup} > /dev/null \\
  || die 'no group ${proxyGroup}: install the proxy first, or name its group in systemd/${socket}'`
    : ''
  return `say 'Account'
install -D -m 0644 sysusers.d/${name}.conf /etc/sysusers.d/${name}.conf
systemd-sysusers /etc/sysusers.d/${name}.conf${group}`
}

export function secretLines(deployment: Deployment): string {
  if (deployment.secrets.length === 0) return ''
  const { environmentFile } = namesOf(deployment)
  return `say 'Secrets'
[ -e ${environmentFile} ] || install -D -m 0600 ${deployment.name}.env.example ${environmentFile}
chmod 0600 ${environmentFile}
if grep -Eq '^[A-Za-z_][A-Za-z0-9_]*=$' ${environmentFile}; then
  die 'fill in ${environmentFile}, then run me again'
fi`
}

/** Units that an earlier plan of the app had and this one has not, such as those of instances. */
export function leftoverLines(deployment: Deployment): string {
  const { name } = deployment
  const slice = `${name.replaceAll('-', '_')}.slice`
  const kinds = ['.target', '.service', '.socket', '@.service', '@.socket', '-before.service']
  return `for unit in ${[...kinds.map((kind) => name + kind), slice].join(' ')}; do
  installed=/etc/systemd/system/$unit
  if [ ! -e "systemd/$unit" ] && grep -qs 'Made by Plimsoll' "$installed"; then
    systemctl stop "\${unit/@./@*.}"
    systemctl disable --quiet "$unit" 2> /dev/null || true
    rm -f "$installed"
  fi
done
systemctl daemon-reload`
}

export function stepLines(deployment: Deployment): string {
  const { before } = deployment
  if (before.commands.length === 0) return ''
  const { before: unit, stepsDone } = namesOf(deployment)
  return `say 'Steps before the start'
${before.once ? `rm -f ${stepsDone}\n` : ''}# the app that runs now goes on meanwhile, and goes on if a step fails
systemctl restart --job-mode=ignore-dependencies ${unit} \\
  || die 'a step failed: journalctl -u ${unit}'`
}
