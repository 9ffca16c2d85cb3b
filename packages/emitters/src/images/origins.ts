import type { OriginRule } from '../file.ts'

/** Lines of a Dockerfile that carry a decision. */
export const imageOrigins: readonly OriginRule[] = [
  { match: /^FROM python:/, concept: 'startup', field: 'python' },
  { match: /^RUN .*(uv sync|pip install --no-cache-dir -r)/, concept: 'startup', field: 'deps' },
  { match: /^EXPOSE /, concept: 'startup', field: 'port' },
  { match: /^CMD /, concept: 'replication', derivation: 'workers' },
  {
    match: /^CMD .*--(limit-concurrency|backlog)/,
    concept: 'memory',
    derivation: 'concurrency-limit',
  },
]
