import { parameters } from '../packages/schemas/src/parameters.ts'
import type { BundleFile } from './scratch.ts'

/** The versions of the user's own programs that a bundle is made for. */
export interface PlanVersions {
  systemd: number
  nginx: string
  k8s: string
}

export const isPlan = (path: string) => path === 'plan.json'

/** What the bundle's plan says, or the defaults where the files come without a plan. */
export function planVersions(files: BundleFile[]): PlanVersions {
  const text = files.find(({ path }) => isPlan(path))?.text ?? '{}'
  const { request = {} } = JSON.parse(text) as { request?: Partial<PlanVersions> }
  return {
    systemd: request.systemd ?? Number(parameters.systemd.fallback),
    nginx: request.nginx ?? String(parameters.nginx.fallback),
    k8s: request.k8s ?? String(parameters.k8s.fallback),
  }
}

/** Compares versions such as 1.22 and 1.25.1. */
export function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number))
  const at = [0, 1, 2].find((part) => (a?.[part] ?? 0) !== (b?.[part] ?? 0))
  return at === undefined || (a?.[at] ?? 0) > (b?.[at] ?? 0)
}
