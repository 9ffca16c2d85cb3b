import { z } from 'zod'
import { Lang, ProxyId, RuntimeId, TargetId } from './ids.ts'
import {
  absolutePath,
  dnsLabel,
  emailAddress,
  envName,
  hostAndPort,
  hostName,
  imageReference,
  line,
  matching,
  programText,
  urlPath,
} from './text.ts'

/** A variable of the app's environment; a null value asks the operator for a secret. */
export const EnvVariable = z.object({
  name: matching(envName, 100),
  value: line(2000).or(z.literal('')).nullable(),
})
export type EnvVariable = z.infer<typeof EnvVariable>

/** What the files are made for. Null means the default that follows from the rest. */
export const Selection = z.object({
  name: matching(dnsLabel, 40),
  runtime: RuntimeId,
  app: line(200).regex(programText),
  port: z.int().min(1024).max(65_535),
  health: matching(urlPath, 200),
  target: TargetId,
  /** Null: the target's first. */
  proxy: ProxyId.nullable(),
  domain: matching(hostName, 253).nullable(),
  email: matching(emailAddress, 254).nullable(),
  hsts: z.boolean(),
  /** Shell commands, in order, before any worker starts. */
  before: z.array(line(1000)).max(20),
  once: z.boolean(),
  env: z.array(EnvVariable).max(100),
  egress: z.array(matching(hostAndPort, 260)).max(50),
  /** Null: `<name>:1.0.0`. */
  image: matching(imageReference, 300).nullable(),
  python: z.enum(['3.10', '3.11', '3.12', '3.13', '3.14']),
  deps: z.enum(['uv', 'pip']),
  /** Null: `/opt/<name>`. */
  path: matching(absolutePath, 200).nullable(),
  /** Null: the name. */
  namespace: matching(dnsLabel, 63).nullable(),
  /** Null: by proxy. */
  class: matching(dnsLabel, 63).nullable(),
  systemd: z.int().min(245).max(262),
  nginx: z.string().regex(/^1\.\d{1,2}(\.\d{1,2})?$/),
  k8s: z.enum(['1.33', '1.34', '1.35', '1.36', '1.37']),
  lang: Lang,
})
export type Selection = z.infer<typeof Selection>
