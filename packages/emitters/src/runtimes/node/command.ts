import type { CommandInput } from '../../variant.ts'

/**
 * The heap may fill three quarters of what the platform allows the process (its cgroup's limit);
 * buffers, code and stacks need the rest.
 */
const heapPercentage = 75

export const command = ({ plan }: CommandInput): string[] => [
  'node',
  `--max-old-space-size-percentage=${heapPercentage}`,
  plan.request.app,
]

/** By convention the app reads its address from the environment. */
export function environment({ listen }: CommandInput) {
  if (listen.kind !== 'tcp') throw new Error('a Node app is told a port and no socket')
  return [
    { name: 'NODE_ENV', value: 'production' },
    { name: 'HOST', value: listen.host },
    { name: 'PORT', value: String(listen.port) },
  ]
}
