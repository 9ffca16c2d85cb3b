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

export function prerequisites(deployment: Deployment): string {
  const { language, path, plan } = deployment
  const { deps, python } = plan.request
  const { next } = namesOf(deployment)
  const lines = [
    `[ "$(id -u)" -eq 0 ] || die 'run me as root'`,
    `need systemctl 'This bundle is for systemd.'`,
    `need curl 'Install the package curl.'`,
    `[ -d ${shellWord(next)} ] || die ${shellWord(`let ${next} lead to the release first`)}`,
    `[ -L ${shellWord(path)} ] || [ ! -e ${shellWord(path)} ] || die ${shellWord(`${path} has to be a link: move it below ${path}-releases`)}`,
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
    `[ -f ${shellWord(`${next}/${manifest}`)} ] || die ${shellWord(`put the app's source into the release first: ${next}/${manifest} is not there`)}`,
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

/** Lines of install.sh that put units of the bundle in place: of this plan, whatever else is there. */
export const installUnits = (names: readonly string[]): string =>
  `install -m 0644 ${names.map((name) => `systemd/${name}`).join(' ')} /etc/systemd/system/
systemctl daemon-reload`

/**
 * What a plan of the app may have put below /etc, whoever supervises it. A socket stands before the
 * service that it would start again, the group of all last.
 */
function installable(deployment: Deployment): { units: string[]; files: string[] } {
  const { name } = deployment
  const { queueLength, supervisorConfig } = namesOf(deployment)
  const kinds = ['.target', '.socket', '@.socket', '.service', '@.service', '-before.service']
  return {
    units: [...kinds.map((kind) => name + kind), `${name.replaceAll('-', '_')}.slice`],
    files: [queueLength, supervisorConfig],
  }
}

/**
 * Takes away what an earlier plan of the app installed and this one, which installs `own`, has not:
 * the bundle's folder may still hold its files.
 */
export function leftoverLines(deployment: Deployment, own: readonly string[]): string {
  const { units, files } = installable(deployment)
  const others = (all: readonly string[]) => all.filter((one) => !own.includes(one))
  return `# what an earlier plan of the app had and this one has not
for unit in ${others(units).join(' ')}; do
  installed=/etc/systemd/system/$unit
  if grep -qs 'Made by Plimsoll' "$installed"; then
    systemctl stop "\${unit/@./@*.}"
    systemctl disable --quiet "$unit" 2> /dev/null || true
    rm -f "$installed"
  fi
done
${others(files)
  .map((file) => `! grep -qs 'Made by Plimsoll' ${file} || rm -f ${file}\n`)
  .join('')}systemctl daemon-reload`
}

/** Until they are done nothing else of the app is touched. */
export function stepLines(deployment: Deployment): string {
  const { before, path } = deployment
  if (before.commands.length === 0) return ''
  const { before: unit, stepsDone, next } = namesOf(deployment)
  const kept = `${stepsDone}.before`
  const once = (line: string) => (before.once ? line : '')
  return `say 'Steps before the start'
${installUnits([unit])}
${once(`[ ! -e ${stepsDone} ] || mv ${stepsDone} ${kept}\n`)}# the app that runs now goes on meanwhile, and goes on if a step fails: also after a boot
systemctl restart --job-mode=ignore-dependencies ${unit} || {
${once(`  [ ! -e ${kept} ] || mv ${kept} ${stepsDone}\n`)}  [ ! -e ${shellWord(path)} ] || ln -sfn "$(readlink -f ${shellWord(path)})" ${shellWord(next)}
  die 'a step failed: journalctl -u ${unit}'
}${once(`\nrm -f ${kept}`)}`
}

/** From here on a start is one of the new release. */
export function releaseLines(deployment: Deployment): string {
  const { next } = namesOf(deployment)
  return `say 'Release'
ln -sfn "$(readlink -f ${shellWord(next)})" ${shellWord(deployment.path)}`
}
