import { z } from 'zod'
import { placements } from './placement.ts'

/** What exists. Adding a variant starts with one id here; the registries then refuse to compile. */
export const RuntimeId = z.enum(['uvicorn', 'fastapi', 'gunicorn', 'node', 'granian', 'generic'])
export type RuntimeId = z.infer<typeof RuntimeId>

export const TargetId = z.enum(Object.keys(placements) as (keyof typeof placements)[])
export type TargetId = z.infer<typeof TargetId>

export const ProxyId = z.enum([
  'caddy',
  'nginx',
  'gateway',
  'ingress',
  'provider',
  'traefik',
  'haproxy',
  'none',
])
export type ProxyId = z.infer<typeof ProxyId>

export const Lang = z.enum(['en', 'es'])
export type Lang = z.infer<typeof Lang>

/** The six concepts of the guide, in its order, and what they add up to. */
export const ConceptId = z.enum([
  'https',
  'startup',
  'restarts',
  'replication',
  'memory',
  'previous-steps',
  'utilisation',
])
export type ConceptId = z.infer<typeof ConceptId>

/** How requests reach workers: decides which queueing model holds (MODEL.md, section 4). */
export const Dispatch = z.enum([
  'central',
  'least-connections',
  'power-of-two',
  'round-robin',
  'random',
  'shared-socket',
  'sticky',
])
export type Dispatch = z.infer<typeof Dispatch>

/**
 * When answers leave a worker that serves in gated batches: all at the end of the batch (uvloop
 * writes once per turn of its loop), or each when it is done (asyncio, Node).
 */
export type Departures = 'batch' | 'each'

export const Replication = z.enum(['manager', 'instances'])
export type Replication = z.infer<typeof Replication>
