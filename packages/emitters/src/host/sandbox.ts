import type { Deployment } from '@plimsoll/schemas/deployment'

type Setting = readonly [key: string, value: string | number] | null

/**
 * What the app may not do, systemd.exec(5). Libraries that write machine code, read the machine's
 * facts or place their threads (V8, Torch, NumPy) break under three of the rules, so these stay
 * out where such a library is to be expected.
 */
export const sandbox = (deployment: Deployment): Setting[] => [
  ...rules(deployment.plan.request.systemd, {
    home: /^\/(home|root)\//.test(deployment.path) ? 'read-only' : 'yes',
    isLoose: deployment.supervision.justInTime,
    opensLowPorts: false,
  }),
  ...egressRules(deployment.plan.request.egress),
]

/** The same for a program of the system that opens ports below 1024: capabilities are its own. */
export const hardened = (version: number): Setting[] =>
  rules(version, { home: 'yes', isLoose: false, opensLowPorts: true })

type Options = { home: 'read-only' | 'yes'; isLoose: boolean; opensLowPorts: boolean }

function rules(version: number, { home, isLoose, opensLowPorts }: Options): Setting[] {
  const since = (first: number, key: string, value: string): Setting =>
    version >= first ? [key, value] : null
  return [
    ['NoNewPrivileges', 'yes'],
    opensLowPorts ? null : ['CapabilityBoundingSet', ''],
    opensLowPorts ? null : ['AmbientCapabilities', ''],
    ['ProtectSystem', 'strict'],
    ['ProtectHome', home],
    ['PrivateTmp', 'yes'],
    ['PrivateDevices', 'yes'],
    ['DevicePolicy', 'closed'],
    // a capability of a user namespace opens no port of the host
    opensLowPorts ? null : ['PrivateUsers', 'yes'],
    ['PrivateMounts', 'yes'],
    since(248, 'PrivateIPC', 'yes'),
    ['ProtectKernelTunables', 'yes'],
    ['ProtectKernelModules', 'yes'],
    ['ProtectKernelLogs', 'yes'],
    ['ProtectControlGroups', 'yes'],
    ['ProtectClock', 'yes'],
    ['ProtectHostname', 'yes'],
    since(247, 'ProtectProc', 'invisible'),
    isLoose ? null : since(247, 'ProcSubset', 'pid'),
    ['RestrictNamespaces', 'yes'],
    ['RestrictRealtime', 'yes'],
    ['RestrictSUIDSGID', 'yes'],
    ['RestrictAddressFamilies', 'AF_UNIX AF_INET AF_INET6'],
    ['LockPersonality', 'yes'],
    isLoose ? null : ['MemoryDenyWriteExecute', 'yes'],
    ['RemoveIPC', 'yes'],
    ['KeyringMode', 'private'],
    ['UMask', '0077'],
    ['SystemCallArchitectures', 'native'],
    ['SystemCallFilter', '@system-service'],
    ['SystemCallFilter', isLoose ? '~@privileged' : '~@privileged @resources'],
    ['SystemCallErrorNumber', 'EPERM'],
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
