import type { Deployment } from '@plimsoll/schemas/deployment'

type Setting = readonly [key: string, value: string | number] | null

/**
 * What the app may not do, systemd.exec(5). Libraries that write machine code, read the machine's
 * facts or place their threads (V8, Torch, NumPy) break under three of the rules, so these stay
 * out where such a library is to be expected.
 */
export function sandbox(deployment: Deployment): Setting[] {
  const { path, supervision } = deployment
  const version = deployment.plan.request.systemd
  const since = (first: number, key: string, value: string): Setting =>
    version >= first ? [key, value] : null
  const loose = supervision.justInTime
  return [
    ['NoNewPrivileges', 'yes'],
    ['CapabilityBoundingSet', ''],
    ['AmbientCapabilities', ''],
    ['ProtectSystem', 'strict'],
    ['ProtectHome', /^\/(home|root)\//.test(path) ? 'read-only' : 'yes'],
    ['PrivateTmp', 'yes'],
    ['PrivateDevices', 'yes'],
    ['DevicePolicy', 'closed'],
    ['PrivateUsers', 'yes'],
    ['PrivateMounts', 'yes'],
    since(248, 'PrivateIPC', 'yes'),
    ['ProtectKernelTunables', 'yes'],
    ['ProtectKernelModules', 'yes'],
    ['ProtectKernelLogs', 'yes'],
    ['ProtectControlGroups', 'yes'],
    ['ProtectClock', 'yes'],
    ['ProtectHostname', 'yes'],
    since(247, 'ProtectProc', 'invisible'),
    loose ? null : since(247, 'ProcSubset', 'pid'),
    ['RestrictNamespaces', 'yes'],
    ['RestrictRealtime', 'yes'],
    ['RestrictSUIDSGID', 'yes'],
    ['RestrictAddressFamilies', 'AF_UNIX AF_INET AF_INET6'],
    ['LockPersonality', 'yes'],
    loose ? null : ['MemoryDenyWriteExecute', 'yes'],
    ['RemoveIPC', 'yes'],
    ['KeyringMode', 'private'],
    ['UMask', '0077'],
    ['SystemCallArchitectures', 'native'],
    ['SystemCallFilter', '@system-service'],
    ['SystemCallFilter', loose ? '~@privileged' : '~@privileged @resources'],
    ['SystemCallErrorNumber', 'EPERM'],
    ...egressRules(deployment.plan.request.egress),
  ]
}

const address = /^((?:\d{1,3}\.){3}\d{1,3}):\d+$/

/** Only where every destination is an address: the kernel's filter knows no names. */
function egressRules(egress: readonly string[]): Setting[] {
  const addresses = egress.map((to) => address.exec(to)?.[1])
  if (addresses.length === 0 || addresses.includes(undefined)) return []
  return [
    ['IPAddressDeny', 'any'],
    ['IPAddressAllow', ['localhost', ...new Set(addresses)].join(' ')],
  ]
}
