import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasLeader, namesOf } from '../../host/names.ts'
import { portRestart } from '../../readme/restart.ts'
import type { Target } from '../../variant.ts'
import { installedConfig } from './layout.ts'

export function guide(deployment: Deployment): ReturnType<Target['guide']> {
  const { lang, name, path, secrets, units } = deployment
  const { environmentFile, next } = namesOf(deployment)
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
  const control = `sudo supervisorctl --configuration ${installedConfig(deployment)}`
  return {
    install: [
      { text: t(lang, 'supervisor.needs') },
      {
        text: t(lang, 'systemd.source', { path, next, name }),
        commands: [`mkdir -p ${path}-releases/1.0.0`, ...bring('1.0.0')],
      },
      ...(secrets.length > 0
        ? [{ text: t(lang, 'systemd.secrets', { file: environmentFile }) }]
        : []),
      { text: t(lang, 'supervisor.install'), commands: install },
    ],
    rollOut: [
      {
        text: t(lang, 'systemd.rollOut', { path, next }),
        commands: [`mkdir -p ${path}-releases/1.1.0`, ...bring('1.1.0'), ...install],
      },
      {
        text: units.length > 1 ? t(lang, 'supervisor.rollOut.instances') : portRestart(deployment),
      },
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
        text: t(lang, 'compose.watch'),
        commands: [
          `${control} status`,
          `${control} tail -f ${units.length > 1 ? `${name}:${units[0]!.name.replace('@', '-')}` : name}`,
          `systemctl status ${name}.service`,
        ],
      },
      { text: t(lang, 'supervisor.backoff'), commands: [`${control} start all`] },
    ],
  }
}
