import { parse } from 'yaml'
import { bundleOf, textOf } from './bundle-of.ts'

type Service = {
  image: string
  command?: string[]
  environment?: Record<string, string>
  env_file?: { path: string }[]
  deploy: { resources: { limits: { memory: string }; reservations: { memory: string } } }
  memswap_limit: string
  restart: string
  stop_grace_period: string
  healthcheck: { test: string[]; start_period: string }
  ports?: string[]
  profiles?: string[]
  labels?: Record<string, string>
  volumes?: string[]
  networks: { app: { ipv4_address: string } }
  depends_on?: Record<string, { condition: string; required?: boolean }>
}
type Project = {
  name: string
  services: Record<string, Service>
  networks: { app: { ipam: { config: { subnet: string; ip_range: string }[] } } }
  volumes?: Record<string, unknown>
}

/** compose.yaml as Compose reads it: merged, and `$$` read as `$`. */
export function composeOf(query: string | [string, string][]) {
  const { plan, bundle } = bundleOf(query)
  const undone = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll('$$', '$')
    if (Array.isArray(value)) return value.map(undone)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, undone(entry)]))
  }
  const read = undone(parse(textOf(bundle, 'compose.yaml'), { merge: true }))
  const project = read as Project
  const apps = Object.entries(project.services)
    .filter(([name]) => /^app(-\d+)?$/.test(name))
    .map(([, service]) => service)
  return { plan, bundle, project, apps }
}
