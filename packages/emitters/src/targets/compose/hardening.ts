import type { YamlData } from '../../format/yaml.ts'

/** What every container gets: no rights it was not given, nothing of its own to write to. */
export const hardening = (capabilities: readonly string[]): { [key: string]: YamlData } => ({
  init: true,
  read_only: true,
  cap_drop: ['ALL'],
  cap_add: capabilities.length > 0 ? capabilities : undefined,
  security_opt: ['no-new-privileges:true'],
})

/** The local driver rotates and compresses; json-file keeps all for ever unless told otherwise. */
export const logging: YamlData = {
  driver: 'local',
  options: { 'max-size': '20m', 'max-file': '5' },
}
