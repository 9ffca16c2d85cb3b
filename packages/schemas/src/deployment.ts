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

/** What the proxy forwards to; the host is an address that stays. */
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
  /** What follows the `@`: null where there is one unit. */
  instance: string | null
  listen: Listen
  /** argv; the first entry is the bare program name, to be found in the app's environment. */
  command: readonly string[]
  /** What the runtime reads from its environment, such as the port. */
  environment: readonly { name: string; value: string }[]
}

/** Where the proxy runs: beside the app on the server, in a container, as the cluster's own, or as the provider's. */
export type ProxyPlacement = 'host' | 'container' | 'cluster' | 'provider'

/**
 * Who holds the certificate: nobody (plain HTTP), a private authority (a name that no public one
 * would sign), ACME, or the edge in front of several servers.
 */
export type Tls = 'none' | 'private' | 'acme' | 'edge'

/** How the platform supervises a unit of this runtime. */
export type Supervision = {
  /** The manager says when it is up (sd_notify). */
  notify: boolean
  /** Signal that replaces the workers one after another; null: only a restart does. */
  reloadSignal: 'HUP' | null
  /** The runtime writes machine code at run time, or its libraries do. */
  justInTime: boolean
  /** The workers are children of a process that serves nothing itself. */
  hasParent: boolean
  /** Extended regular expression that the command line of a worker process matches. */
  workerPattern: string
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
  language: 'python' | 'node' | 'other'
  /** Units on one server; one entry where the platform replicates by itself. */
  units: readonly Unit[]
  workersPerUnit: number
  upstreams: readonly Upstream[]
  /** What the user gave, and what the runtime needs where all units need the same. */
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
    /** Hard limit of all units of a server together; null where there is but one. */
    sliceLimitMiB: number | null
  }
  proxyPlacement: ProxyPlacement
  /**
   * Runs a program in a container of the proxy, whose name follows: `docker compose exec -T ` or
   * `docker exec api-`. Empty where there is none.
   */
  containerExec: string
  supervision: Supervision
  /** How long the proxy holds requests while the app's port is closed, as it restarts; null: not. */
  proxyHoldsSeconds: number | null
  /** Upstream connections that the proxy keeps; null: a new one for each request. */
  keepAlive: { connectionsPerUnit: number; idleSeconds: number } | null
  /** Requests that the proxy lets through to one upstream at once; the rest waits or is refused. */
  admitted: { perUpstream: number; perServer: number }
  site: {
    tls: Tls
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
  /** What the app's service says to a proxy that looks for it; by label. */
  labels?: Readonly<Record<string, string>>
  /** Where it runs on a server beside the app. */
  host: ProxyOnHost | null
}

/** How it is put to work on a server: the distribution's package, its user, lines of bash. */
export type ProxyOnHost = {
  /** Group that may open the app's sockets. */
  group: string
  /** Lines of install.sh, run as root in the bundle's directory; `say`, `die`, `need` are there. */
  install: readonly string[]
}

export type ProxyContainer = {
  /** Name of the service. */
  name: string
  image: string
  /** Files of this bundle to mount, read-only. */
  mounts: readonly { source: string; target: string }[]
  /** Named volumes for state, such as certificates. */
  volumes: readonly { name: string; target: string }[]
  /** Writable directories in memory. */
  tmpfs: readonly string[]
  ports: readonly number[]
  /** Those that this machine alone shall reach, such as metrics. */
  localPorts: readonly number[]
  /** Replaces the image's entry point; null: the image's own. */
  entrypoint: readonly string[] | null
  command: readonly string[] | null
  capabilities: readonly string[]
  user: string | null
  /** Exits 0 when it serves; null: nothing to ask. */
  healthCommand: readonly string[] | null
  /** Containers that it needs beside it, such as the one that renews certificates. */
  companions: readonly ProxyContainer[]
}
