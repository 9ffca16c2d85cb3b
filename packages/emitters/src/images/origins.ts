import type { OriginRule } from '../file.ts'
import { onLines, processRules } from '../process-origins.ts'

/** Lines of a Dockerfile that carry a decision. */
export const imageOrigins: readonly OriginRule[] = [
  { match: /^FROM python:/, concept: 'startup', field: 'python' },
  { match: /^RUN .*(uv sync|pip install --no-cache-dir -r)/, concept: 'startup', field: 'deps' },
  { match: /^ && install --directory /, concept: 'memory', field: 'cacheMiB' },
  { match: /^EXPOSE /, concept: 'startup', field: 'port' },
  ...onLines(/^CMD /, processRules),
]
