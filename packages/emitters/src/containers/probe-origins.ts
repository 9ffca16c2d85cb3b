import type { OriginRule } from '../file.ts'

const numbers = /(period|timeout|failure|interval)\w*: \d/i

/** Lines of probes, as clusters and providers that follow them write them. */
export const probeOrigins: readonly OriginRule[] = [
  {
    match: /(periodSeconds|failureThreshold): /,
    within: /startupProbe|Startup/,
    concept: 'restarts',
    derivation: 'startup-time',
  },
  { match: /timeoutSeconds: /, within: /startupProbe/, concept: 'restarts', field: 'health' },
  { match: numbers, within: /(liveness|readiness)Probe/, concept: 'restarts', field: 'health' },
]
