import { parseUnit } from '../units.ts'

/**
 * The first version of systemd that knows a setting of an emitted unit; settings that 245, the
 * oldest that a plan may name, already knew stand below. A setting in neither list is one whose
 * version nobody has looked up. Source: 'Added in version' in systemd.unit(5), systemd.service(5),
 * systemd.exec(5), systemd.socket(5), systemd.kill(5) and systemd.resource-control(5) of 257.
 */
const firstVersions: Record<string, number> = {
  ProtectProc: 247,
  ProcSubset: 247,
  PrivateIPC: 248,
  'Type=notify-reload': 253,
  RestartMaxDelaySec: 254,
  RestartSteps: 254,
}

const old = new Set(
  (
    'After Also AmbientCapabilities Backlog CacheDirectory CacheDirectoryMode ' +
    'CapabilityBoundingSet ConditionPathExists Description DevicePolicy Environment ' +
    'EnvironmentFile ExecReload ExecStart ExecStartPost Group IPAddressAllow IPAddressDeny ' +
    'KeyringMode KillMode LimitNOFILE ListenStream LockPersonality LogsDirectory ' +
    'MemoryDenyWriteExecute MemoryHigh MemoryMax MemorySwapMax NoNewPrivileges OOMPolicy PartOf ' +
    'PrivateDevices PrivateMounts PrivateTmp PrivateUsers ProtectClock ProtectControlGroups ' +
    'ProtectHome ProtectHostname ProtectKernelLogs ProtectKernelModules ProtectKernelTunables ' +
    'ProtectSystem RemainAfterExit RemoveIPC Requires Restart RestartSec RestrictAddressFamilies ' +
    'RestrictNamespaces RestrictRealtime RestrictSUIDSGID RuntimeDirectory RuntimeDirectoryMode ' +
    'Slice SocketGroup SocketMode SocketUser StartLimitBurst StartLimitIntervalSec ' +
    'StateDirectory StateDirectoryMode SystemCallArchitectures SystemCallErrorNumber ' +
    'SystemCallFilter TimeoutStartSec TimeoutStopSec Type UMask User WantedBy Wants ' +
    'WorkingDirectory'
  ).split(' '),
)

/** What is wrong with a unit's settings for that version of systemd, a line each. */
export function settingsBeyond(version: number, text: string): string[] {
  return parseUnit(text).flatMap(({ key, value }) => {
    const first = firstVersions[key] ?? firstVersions[`${key}=${value}`]
    if (first !== undefined) return first > version ? [`${key} is new in systemd ${first}`] : []
    return old.has(key) ? [] : [`${key} is not in the table of settings and versions`]
  })
}
