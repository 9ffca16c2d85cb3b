import { t } from '@plimsoll/messages/t'
import { z } from 'zod'

const whole = (low: number, high: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(low).max(high))
    .default(fallback)

const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''))
  .transform((text) => new URL(text).origin)

/** What the environment may say, with what each is worth where it says nothing. */
const Environment = z.object({
  PORT: whole(0, 65_535, 8080),
  HOST: z.string().min(1).max(253).default('127.0.0.1'),
  /** Requests a minute and client; 0: no limit. */
  RATE_LIMIT: whole(0, 1_000_000, 600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Memory for answers that may be asked for again, in MiB; 0: none are kept. */
  CACHE_MIB: whole(0, 65_536, 64),
  /** Addresses or networks, by comma, whose X-Forwarded-For names the client. */
  TRUST_PROXY: z
    .string()
    .regex(/^[0-9a-fA-F.:/, ]+$/)
    .optional(),
  /** Where people reach this server, for the addresses in social cards. */
  PUBLIC_URL: origin.optional(),
  /** Longest that a stop waits for what is in flight. */
  STOP_SECONDS: whole(0, 3600, 10),
})

/** How the server behaves, read once at start. */
export type Settings = {
  port: number
  host: string
  rateLimitPerMinute: number
  logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  cacheMiB: number
  trustProxy: string | null
  publicUrl: string | null
  stopMs: number
}

const allowed: Record<keyof z.infer<typeof Environment>, string> = {
  PORT: '0..65535',
  HOST: '127.0.0.1, 0.0.0.0, ::',
  RATE_LIMIT: '0..1000000',
  LOG_LEVEL: Environment.shape.LOG_LEVEL.unwrap().options.join(' | '),
  CACHE_MIB: '0..65536',
  TRUST_PROXY: '127.0.0.1, 10.0.0.0/8',
  PUBLIC_URL: 'https://plimsoll.example.com',
  STOP_SECONDS: '0..3600',
}

/** Reads the environment; `errors` has one sentence for each value that can't be used. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { settings: Settings } | { errors: string[] } {
  const given = Object.entries(env).filter(([name, value]) => name in allowed && value !== '')
  const parsed = Environment.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof allowed))
    return {
      errors: [...names].map((name) =>
        t('en', 'start.bad-setting', { name, got: env[name] ?? '', expected: allowed[name] }),
      ),
    }
  }
  const { data } = parsed
  return {
    settings: {
      port: data.PORT,
      host: data.HOST,
      rateLimitPerMinute: data.RATE_LIMIT,
      logLevel: data.LOG_LEVEL,
      cacheMiB: data.CACHE_MIB,
      trustProxy: data.TRUST_PROXY ?? null,
      publicUrl: data.PUBLIC_URL ?? null,
      stopMs: data.STOP_SECONDS * 1000,
    },
  }
}
