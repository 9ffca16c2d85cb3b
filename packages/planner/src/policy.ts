/**
 * Every constant of the model, with its source, under one version. A link records the version it
 * was made with; an older one is answered with what changed since.
 *
 * Sources: [measured] are this project's measurements of real servers (`docs/model.md` and the
 * data in `packages/simulator/groundtruth`), [uvicorn] its command-line documentation, [practice]
 * a choice of ours that the docs argue for.
 */
export const policyVersion = '2026-11'

export const policy = {
  /** MiB a request in flight costs beyond what the app holds for it. [measured: 15 KiB] */
  inFlightOverheadMiB: 15 / 1024,
  /** MiB of an idle kept-alive connection. [measured: 8 KiB] */
  idleConnectionMiB: 8 / 1024,
  /** Concurrency limit = ⌈L + sigmas·√L⌉ + spare, L being Poisson-like in flight. [practice] */
  limitSigmas: 4,
  limitSpare: 2,
  limitMinimum: 8,
  /** At the safe line so many deviations must be left below the limit: under 0.2 % shed. [practice] */
  safeSigmas: 3,
  /** Hard limit over soft limit. [practice] */
  hardOverSoft: 1.1,
  /** Without an objective the mean wait for a core may be this many service times. [practice] */
  waitPerService: 1,
  /** Workers wanted on a server, so that one crash is not an outage. [practice] */
  workersForAvailability: 2,
  /** Pods that an autoscaler keeps at least. [Kubernetes practice] */
  minimumReplicas: 2,
  /** Pods or instances that are shown at most, where no number holds. */
  maximumReplicas: 100_000,
  /** Servers or nodes that a search tries at most. */
  maximumServers: 1000,
  /** A sync, I/O-bound app may time-slice its cores with up to this many workers each. [practice] */
  slicedWorkersPerCore: 8,
  /** P(wait) for a thread of the pool from which a warning is due. [measured: .06 at 30 of 40 busy] */
  threadPoolWaitWarning: 0.05,
  /** Connections that probes and an operator may need beside the proxy's. [uvicorn counts them] */
  probeConnections: 2,
  /** Seconds. The app keeps a connection longer than the proxy does. [uvicorn: --timeout-keep-alive] */
  upstreamIdleSeconds: 30,
  keepAliveMarginSeconds: 5,
  /** The same where the app's own is fixed and short (Node, fastapi: 5 s). */
  fixedKeepAliveMarginSeconds: 2,
  minimumReadSeconds: 60,
  minimumGracefulSeconds: 15,
  maximumGracefulSeconds: 600,
  preStopSeconds: 5,
  lifespanShutdownSeconds: 5,
  killMarginSeconds: 5,
  /** The same where a provider kills soon after SIGTERM. [practice] */
  shortLifespanShutdownSeconds: 2,
  shortKillMarginSeconds: 1,
  /** A start may take this much longer than told. [practice] */
  startupMargin: 2,
  /** Below this share of the paid cores at peak, servers idle. [guide: 50 % to 90 %] */
  idleServerUtilisation: 0.25,
} as const

type PolicyChange = { constant: keyof typeof policy; from: number; to: number }

/**
 * Every version, the oldest first, each with what it changed of the one before it. A version that
 * a link may hold is never taken out.
 */
export const policyHistory: readonly { version: string; changes: readonly PolicyChange[] }[] = [
  { version: policyVersion, changes: [] },
]
