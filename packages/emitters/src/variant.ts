import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, Listen, ProxyPart } from '@plimsoll/schemas/deployment'
import type { ConceptId, ProxyId, RuntimeId, TargetId } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import type { ProxyProfile, RuntimeProfile, TargetProfile } from '@plimsoll/schemas/variant'

/** What a runtime must know to write the command line of one unit. */
export type CommandInput = {
  plan: Plan
  listen: Listen
  /** Workers of this unit. */
  workers: number
  /** Addresses whose forwarded headers are trusted, as the runtime's flag takes them. */
  trustedProxies: string
}

/** An app server: how it is told its port, workers, limits and timeouts. */
export type Runtime<Id extends RuntimeId = RuntimeId> = {
  id: Id
  profile: RuntimeProfile
  /** argv, starting with the bare program name. */
  command(input: CommandInput): string[]
  /** Environment that the runtime itself needs. */
  environment(plan: Plan): { name: string; value: string }[]
  /** Dockerfile and .dockerignore. */
  image(deployment: Deployment): BundleFile[]
}

/** A TLS termination proxy. */
export type Proxy<Id extends ProxyId = ProxyId> = {
  id: Id
  profile: ProxyProfile
  emit(deployment: Deployment): ProxyPart
}

/** What starts, restarts and limits the app. */
export type Target<Id extends TargetId = TargetId> = {
  id: Id
  profile: TargetProfile
  /** Proxies it goes with; the first is the default. */
  proxies: readonly ProxyId[]
  /** Where the units listen and what the proxy forwards to. */
  addresses(plan: Plan, proxy: ProxyId): Pick<Deployment, 'upstreams'> & {
    listens: Listen[]
    trustedProxies: string
  }
  emit(deployment: Deployment, proxy: ProxyPart): BundleFile[]
  /** Paths of the files that carry each concept's decision. */
  conceptFiles(plan: Plan, proxy: ProxyId): Record<ConceptId, string[]>
}
