import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasLeader, namesOf } from '../../host/names.ts'
import { portRestart } from '../../readme/restart.ts'
import type { Target } from '../../variant.ts'

export function guide(deployment: Deployment): ReturnType<Target['guide']> {
  const { lang, name, path, secrets, plan, units } = deployment
  const { environmentFile, whole, next } = namesOf(deployment)
  const { systemd: version, python, deps } = plan.request
  const install = hasLeader(deployment)
    ? [
        `sudo ./install.sh --leader  # ${t(lang, 'systemd.onLeader')}`,
        `sudo ./install.sh  # ${t(lang, 'systemd.onOthers')}`,
      ]
    : ['sudo ./install.sh']
  const bring = (release: string): string[] => [
    t(lang, 'systemd.source.command'),
    `ln -sfn ${path}-releases/${release} ${next}`,
  ]
  const needs =
    deployment.language === 'node'
      ? t(lang, 'systemd.needs.node', { version })
      : deployment.language === 'other'
        ? t(lang, 'systemd.needs.other', { version })
        : deps === 'uv'
          ? t(lang, 'systemd.needs.uv', { version })
          : t(lang, 'systemd.needs.pip', { version, python })
  const graceful = plan.timeouts.gracefulSeconds
  const rolling =
    units.length > 1
      ? t(lang, 'systemd.rollOut.instances', { graceful })
      : units[0]!.listen.kind === 'descriptor'
        ? t(lang, 'systemd.rollOut.socket', { graceful })
        : portRestart(deployment)
  return {
    install: [
      { text: needs },
      {
        text: t(lang, 'systemd.source', { path, next, name }),
        commands: [`mkdir -p ${path}-releases/1.0.0`, ...bring('1.0.0')],
      },
      ...(secrets.length > 0
        ? [{ text: t(lang, 'systemd.secrets', { file: environmentFile }) }]
        : []),
      { text: t(lang, 'systemd.install'), commands: install },
    ],
    rollOut: [
      {
        text: t(lang, 'systemd.rollOut', { path, next }),
        commands: [`mkdir -p ${path}-releases/1.1.0`, ...bring('1.1.0'), ...install],
      },
      { text: rolling },
    ],
    rollBack: [
      {
        text: t(lang, 'systemd.rollBack', { next }),
        commands: [`ln -sfn ${path}-releases/1.0.0 ${next}`, ...install],
      },
    ],
    change: [{ text: t(lang, 'systemd.change'), commands: ['./verify.sh', ...install] }],
    watch: [
      {
        text: t(lang, 'systemd.watch.state'),
        commands: units.map((unit) => `systemctl status ${unit.name}.service`).slice(0, 3),
      },
      {
        text: t(lang, 'systemd.watch.log'),
        commands: [`journalctl --follow --unit '${units.length > 1 ? `${name}@*` : name}'`],
      },
      {
        text: t(lang, 'systemd.watch.failed'),
        commands: [`sudo systemctl reset-failed '${name}*'`, `sudo systemctl start ${whole}`],
      },
    ],
  }
}
