import type { Deployment } from '@plimsoll/schemas/deployment'
import { environmentWord, type Specified } from '../format/systemd.ts'
import { namesOf } from './names.ts'

type Setting = readonly [key: string, value: string | number] | null

/** Where the runtime's programs are, in the order of their search. */
const programDirectory = ({ language, path }: Deployment): string =>
  ({ python: `${path}/.venv/bin`, node: `${path}/node_modules/.bin`, other: path })[language]

/** The program of a unit's command, as systemd wants it: absolute. */
export function programPath(deployment: Deployment, program: string): string {
  const { language, path } = deployment
  if (language === 'python') return `${programDirectory(deployment)}/${program}`
  if (program.startsWith('/')) return program
  return program.includes('/') ? `${path}/${program.replace(/^\.\//, '')}` : `/usr/bin/${program}`
}

/** Who it runs as, where, with what environment and which directories it may write. */
export function processSettings(
  deployment: Deployment,
  environment: readonly { name: string; value: string | Specified }[],
): Setting[] {
  const { name, path, variables, secrets, plan } = deployment
  const { user, environmentFile } = namesOf(deployment)
  const hasCache = plan.request.cacheMiB > 0
  const all = [
    { name: 'PATH', value: `${programDirectory(deployment)}:/usr/local/bin:/usr/bin:/bin` },
    { name: 'HOME', value: `/var/lib/${name}` },
    ...(hasCache ? [{ name: 'XDG_CACHE_HOME', value: `/var/cache/${name}` }] : []),
    ...environment,
    // the last one wins: what the user says overrides
    ...variables,
  ]
  return [
    ['User', user],
    ['Group', user],
    ['WorkingDirectory', path],
    ...all.map((v): Setting => ['Environment', environmentWord(v.name, v.value)]),
    secrets.length > 0 ? ['EnvironmentFile', environmentFile] : null,
    ['StateDirectory', name],
    ['StateDirectoryMode', '0700'],
    hasCache ? ['CacheDirectory', name] : null,
    hasCache ? ['CacheDirectoryMode', '0700'] : null,
  ]
}
