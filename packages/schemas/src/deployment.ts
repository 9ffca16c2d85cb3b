import type { BundleFile } from './bundle.ts'
import type { Lang, ProxyId } from './ids.ts'
import type { Plan } from './plan.ts'
import type { EnvVariable } from './selection.ts'

/*
 * The middle form: everything that a target or proxy needs to write its files, decided once, so
 * that variants never meet each other. Every number comes from the plan.
 */

/** Where one unit of the app accepts connections. */
export type Listen =
  /** Socket activation: the manager opens the socket and passes it as this descriptor. */
  | { kind: 'descriptor'; fd: number; path: string }
  | { kind: 'unix'; path: string }
  | { kind: 'tcp'; host: string; port: number }

/** What the proxy forwards to; `weight` units share one address where a resolver spreads. */
export type Upstream = { kind: 'unix'; path: string } | { kind: 'tcp'; host: string; port: number }

/** What the head of each file says. */
export type Head = {
  permalink: string
  policyVersion: string
  /** Texts of the findings that forbid the plan; not empty only where emission was forced. */
  warnings: readonly string[]
}

/** One process tree that the platform starts, restarts and limits. */
export type Unit = {
  /** `api`, or for instances `api@1` … on a host. */
  name: string
  listen: Listen
  /** argv; the first entry is the bare program name, to be found in the app's environment. */
  command: readonly string[]
}

export type Deployment = {
  plan: Plan
  name: string
  lang: Lang
  head: Head
  proxy: ProxyId
  /** Container image of the app. */
  image: string
  /** Where the app is installed on a server. */
  path: string
  namespace: string
  /** Gateway or ingress class. */
  className: string
  language: 'python' | 'node'
  /** Units on one server; one entry where the platform replicates by itself. */
  units: readonly Unit[]
  workersPerUnit: number
  upstreams: readonly Upstream[]
  variables: readonly (EnvVariable & { value: string })[]
  /** Names that the operator must supply. */
  secrets: readonly string[]
  /** Shell commands, in order. */
  before: { commands: readonly string[]; once: boolean }
  resources: {
    cpuRequestCores: number
    /** Soft limit of one unit. */
    unitMiB: number
    /** Hard limit of one unit. */
    limitMiB: number
    /** What all units of a server may hold together; null where there is but one. */
    sliceMiB: number | null
  }
  site: {
    /** Null: plain HTTP on localhost. */
    domain: string | null
    email: string | null
    hsts: boolean
  }
  /** Connections that a server must be able to hold open. */
  connections: { backlog: number; openFiles: number; proxyConnections: number }
}

/** A proxy's part: files for a host, and how it runs as a container where a target needs that. */
export type ProxyPart = {
  files: readonly BundleFile[]
  container: ProxyContainer | null
}

export type ProxyContainer = {
  image: string
  /** Files of this bundle to mount, read-only. */
  mounts: readonly { source: string; target: string }[]
  /** Named volumes for state, such as certificates. */
  volumes: readonly { name: string; target: string }[]
  /** Writable directories in memory. */
  tmpfs: readonly string[]
  ports: readonly number[]
  command: readonly string[] | null
  capabilities: readonly string[]
  user: string | null
}
