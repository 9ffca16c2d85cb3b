import { type Assessment, busiestUtilisation } from './assessment.ts'

export const isHost = ({ context }: Assessment): boolean =>
  context.profiles.target.placement === 'host'

/** What processes are counted as. */
export function unitOf({ context }: Assessment): 'workers' | 'pods' | 'instances' {
  const { placement } = context.profiles.target
  return placement === 'host' ? 'workers' : placement === 'cluster' ? 'pods' : 'instances'
}

/** What servers are counted as. */
export function hostUnitOf({ context }: Assessment): 'servers' | 'nodes' | 'instances' {
  const { placement } = context.profiles.target
  return placement === 'host' ? 'servers' : placement === 'cluster' ? 'nodes' : 'instances'
}

/** Whether what is busiest is not what runs with all servers up. */
export const hasLost = (a: Assessment): boolean => a.context.request.survive > 0 && !!a.degraded

/** Utilisation of what is busiest at the peak, under the symbol that it has. */
export const busiestInput = (a: Assessment): { symbol: 'ρ_left' | 'ρ'; value: number } => ({
  symbol: hasLost(a) ? 'ρ_left' : 'ρ',
  value: busiestUtilisation(a),
})
