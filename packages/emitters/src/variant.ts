import type { BundleFile } from '@plimsoll/schemas/bundle'
import type {
  Deployment,
  Listen,
  ProxyPart,
  ProxyPlacement,
  Supervision,
  Upstream,
} from '@plimsoll/schemas/deployment'
import type { ConceptId, ProxyId, Replication, RuntimeId, TargetId } from '@plimsoll/schemas/ids'
import type { placements } from '@plimsoll/schemas/placement'
import type { Plan, Timeouts } from '@plimsoll/schemas/plan'
import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { ProxyProfile, RuntimeProfile, TargetProfile } from '@plimsoll/schemas/variant'
import type { Instead } from './refusal.ts'

/** What a runtime must know to write the command line of one unit. */
export type CommandInput = {
  plan: Plan
  listen: Listen
  /** Workers of this unit. */
  workers: number
  /** Addresses whose forwarded headers are trusted, as the runtime's flag takes them. */
  trustedProxies: string
  /** Connections that may wait to be accepted. */
  backlog: number
}

/** An app server: how it is told its port, workers, limits and timeouts. */
export type Runtime<Id extends RuntimeId = RuntimeId> = {
  id: Id
  profile: RuntimeProfile
  /** What `app` must look like, and what an error says of it. */
  appForm: { pattern: { test(app: string): boolean }; instead: Instead }
  /** Kinds of socket it can be told to serve, best first. */
  listens: readonly Listen['kind'][]
  supervision(plan: Plan, workers: number): Supervision
  /** argv, starting with the bare program name. */
  command(input: CommandInput): string[]
  /** Environment that the runtime itself needs. */
  environment(input: CommandInput): { name: string; value: string }[]
  /** Dockerfile and .dockerignore. */
  image(deployment: Deployment): BundleFile[]
}

/** One step of the README: a paragraph in Markdown, then commands to type. */
export type Step = { text: string; commands?: readonly string[] }

/**
 * Lines of bash for verify.sh. They use its functions: `check LABEL COMMAND…` runs and counts,
 * `with TOOL LABEL COMMAND…` does so where the tool is there and says that it skips where not,
 * `skip LABEL REASON`. The directory is the bundle's; labels are plain English.
 */
export type Checks = {
  /** On the files, before anything runs. */
  files: readonly string[]
  /** After deployment. */
  running: readonly string[]
  /** Functions that the lines call. */
  functions?: string
  /** What runs is for root alone to ask. */
  needsRoot?: true
  /**
   * Of a target: lines that kill a worker by `replaced_within SECONDS`, for which `functions` hold
   * `kill_one`, which prints what it killed, and `is_replaced WHAT`; or why that can't be done.
   */
  killing?: { lines: readonly string[] } | { reason: string }
}

/**
 * What the monitoring knows of it, as PromQL over all servers. `sources` says which exporter has to
 * be there, for the comment in the rules.
 */
export type Signals = {
  sources: readonly string[]
  /** Where a Prometheus beside the proxy reads its series. */
  scrape?: Scrape
  /** HTTP requests a second. */
  requestsPerSecond?: string
  /** What the proxy itself refused a second, as with status 502, 503 or 504. */
  refusedPerSecond?: string
  /** 99th percentile of the response time in seconds. */
  slowestSeconds?: string
  /** Bytes of the fullest unit. */
  unitMemoryBytes?: string
  /** Starts of the app within a quarter of an hour. */
  restarts?: string
}

/** What Prometheus reads: an address of its own machine, or a swarm's tasks in their network. */
export type Scrape =
  | {
      address: string
      /** Turns what the proxy says at `url` into series at the address. */
      exporter?: { name: string; url: string }
    }
  | { network: string; service: string; port: number }

/** A TLS termination proxy. */
export type TlsProxy<Id extends ProxyId = ProxyId> = {
  id: Id
  profile: ProxyProfile
  /** The profile where it depends on the class that the request names, or on the target. */
  profileOf?(request: PlanRequest, target: TargetProfile): ProxyProfile
  /** The replications that it can serve, where not all. */
  replications?: readonly Replication[]
  /** Reaches the app over TCP alone, not over a Unix socket. */
  isTcpOnly?: true
  /** How long it holds requests while the app's port is closed; not there: it refuses them. */
  holdsSeconds?: (timeouts: Timeouts) => number
  /** What this proxy's format cannot hold, by field. */
  refusals?(request: PlanRequest): FieldError[]
  emit(deployment: Deployment): ProxyPart
  /** Paths of its files that carry the https and replication decisions. */
  conceptFiles(plan: Plan, placement: ProxyPlacement): Partial<Record<ConceptId, string[]>>
  /** README: installing it where it runs on the host; certificates and their renewal. */
  guide(deployment: Deployment): { install: Step[]; certificates: Step[] }
  checks(deployment: Deployment): Checks
  signals?(deployment: Deployment): Signals
}

/** What starts, restarts and limits the app. */
export type Target<Id extends TargetId = TargetId> = {
  id: Id
  profile: TargetProfile & { placement: (typeof placements)[Id] }
  /** Proxies it goes with; the first is the default. */
  proxies: readonly ProxyId[]
  proxyPlacement: ProxyPlacement
  /** Runs a program in a container of the proxy, whose name follows. */
  containerExec?(name: string): string
  /** What this target's formats cannot hold, by field. */
  refusals?(request: PlanRequest): FieldError[]
  /**
   * Where the units listen and what the proxy forwards to; `kinds` are the sockets that the
   * runtime can serve.
   */
  addresses(
    plan: Plan,
    proxy: ProxyId,
    kinds: readonly Listen['kind'][],
  ): { listens: Listen[]; upstreams: Upstream[]; trustedProxies: string }
  emit(deployment: Deployment, proxy: ProxyPart): BundleFile[]
  /** Paths of the target's own files that carry each concept's decision. */
  conceptFiles(plan: Plan, proxy: ProxyId): Partial<Record<ConceptId, string[]>>
  /** README, in the reader's language. */
  guide(deployment: Deployment): {
    /** From nothing to running. */
    install: Step[]
    rollOut: Step[]
    rollBack: Step[]
    /** A changed plan: new numbers for the same app. */
    change: Step[]
    /** Where to look: logs, memory, restarts. */
    watch: Step[]
  }
  checks(deployment: Deployment): Checks
  signals?(deployment: Deployment): Signals
}
