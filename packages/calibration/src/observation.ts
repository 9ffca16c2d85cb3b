/*
 * What a sample says, whatever tool wrote it. Times in ms, sizes in MiB, rates a second; lines
 * count from 1.
 */

export type Fact = { value: number; line: number }

/** `share` of the requests took at most `value` ms. */
export type Quantile = Fact & { share: number }

/** One run of a load generator. */
export type LoadRun = {
  kind: 'load'
  /** As the tool prints it; null: it doesn't. */
  connections: number | null
  requests: number
  throughputRps: Fact
  meanMs: Fact
  quantiles: Quantile[]
  /** Requests that got no answer or an error status. */
  failed: number
}

export type Process = {
  pid: number | null
  ppid: number | null
  rssMiB: number | null
  pssMiB: number | null
  ussMiB: number | null
  cpuS: number | null
  args: string
  line: number
}

export type ProcessList = { kind: 'processes'; processes: Process[] }

export type Container = { name: string; cpuShare: Fact; memoryMiB: Fact }

export type ContainerList = { kind: 'containers'; containers: Container[] }

/** Cumulative count of requests that took at most `leMs`. */
export type Bucket = { leMs: number; count: number }

/** One Prometheus page of one process. Probes and the page itself are left out of the latency. */
export type Scrape = {
  kind: 'scrape'
  cpuS: Fact | null
  residentMiB: Fact | null
  startS: number | null
  /** When it was scraped, where a line before the page says so. */
  takenS: number | null
  /** Of the finest latency histogram: all requests, probes and scrapes too. */
  allRequests: Fact | null
  latency: { sumMs: Fact; count: Fact } | null
  buckets: Bucket[]
}

export type Observation = LoadRun | ProcessList | ContainerList | Scrape
