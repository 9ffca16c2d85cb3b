import type { Deployment } from '@plimsoll/schemas/deployment'
import { appSelector } from '../../cluster/manifest.ts'
import { commented, type YamlData } from '../../format/yaml.ts'

const host = 'kubernetes.io/hostname'
const zone = 'topology.kubernetes.io/zone'

/** How pods are laid over hosts and zones: a must over hosts where the plan survives their loss. */
export function spreadOf({ name, plan }: Deployment): { [key: string]: YamlData } {
  const { survive } = plan.request
  const labelSelector = { matchLabels: appSelector(name) }
  // pods of the release before do not count while they are replaced
  const matchLabelKeys = ['pod-template-hash']
  const overHosts = {
    maxSkew: 1,
    topologyKey: host,
    whenUnsatisfiable: survive > 0 ? 'DoNotSchedule' : 'ScheduleAnyway',
    minDomains: survive > 0 ? survive + 1 : undefined,
    labelSelector,
    matchLabelKeys,
  }
  return {
    topologySpreadConstraints: [
      survive > 0
        ? commented(
            overHosts,
            `A must: so many hosts may fail and the plan still holds: ${survive}.`,
          )
        : overHosts,
      {
        maxSkew: 1,
        topologyKey: zone,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector,
        matchLabelKeys,
      },
    ],
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 100, podAffinityTerm: { topologyKey: host, labelSelector } },
        ],
      },
    },
  }
}
