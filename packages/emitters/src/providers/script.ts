import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile, type OriginRule } from '../file.ts'

export const deployPath = 'deploy.sh'

type Script = {
  /** The provider's program, and what says how to get it. */
  tool: string
  /** Variables that the operator sets, with what they are. */
  variables?: readonly (readonly [name: string, meaning: string])[]
  parts: readonly string[]
}

/** deploy.sh: a release or a changed plan; run again at will. */
export function deployFile(
  { head }: Deployment,
  { tool, variables = [], parts }: Script,
): BundleFile {
  const needed = variables.map(([name, meaning]) => `: "\${${name}:?${meaning}}"`)
  const text = [
    `#!/usr/bin/env bash
# Deploys a release or a changed plan; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\\n' "$*"; }
die() { printf 'deploy.sh: %s\\n' "$*" >&2; exit 1; }
command -v ${tool} > /dev/null || die '${tool} is missing'`,
    needed.join('\n'),
    ...parts,
    "say 'Done. Check it with: ./verify.sh --deployed'",
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  return bundleFile(head, {
    path: deployPath,
    mode: 0o755,
    language: 'shell',
    text,
    rules: scriptOrigins,
  })
}

const scriptOrigins: readonly OriginRule[] = [
  { match: /^say 'Steps before the app'/, concept: 'previous-steps', field: 'before' },
  { match: /sleep \d|exitCode|-gt \d/, concept: 'previous-steps', field: 'before' },
  { match: /^say 'Domain'/, concept: 'https', field: 'domain' },
  { match: /scale count/, concept: 'replication', derivation: 'replicas-max' },
]
