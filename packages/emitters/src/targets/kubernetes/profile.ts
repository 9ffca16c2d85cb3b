import type { TargetProfile } from '@plimsoll/schemas/variant'

export const profile = {
  id: 'kubernetes',
  placement: 'cluster',
  defaultReplication: 'instances',
  // cgroup v2 kubelets end all processes of a pod when one runs out of memory: one worker a pod
  replications: ['instances'],
  surgeUnits: 1,
  closesEgress: true,
} as const satisfies TargetProfile
