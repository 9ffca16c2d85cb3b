import type { Stub } from './stubs.ts'

export type Host = {
  query: string
  /** Programs by name; `$DIR` is the machine's folder, and what is bad is in `$BAD`. */
  stubs: Record<string, Stub>
  /** What a worker's command line looks like. */
  worker: string
  /** Root alone may ask what runs. */
  needsRoot?: true
  /** What may be bad, and the label that then fails. */
  bad: Record<string, RegExp>
}

export const domain = 'domain=api.example.com&email=ops@example.com'
export const steps = 'before=alembic upgrade head'
export const unless = (bad: string, good: string, otherwise: string) =>
  `if [ "\${BAD:-}" = ${bad} ]; then ${otherwise}; else ${good}; fi`

export const curl: Stub = { '*': unless('site', 'exit 0', 'echo "curl: (22) 502" >&2; exit 22') }
export const openssl: Stub = {
  's_client*': 'exit 0',
  '*-checkend*': unless('certificate', 'exit 0', 'echo "Certificate will expire"; exit 1'),
  '*': 'exit 0',
}
export const id: Stub = { '-u': unless('user', 'echo 0', 'echo 1000') }
export const systemctl: Stub = {
  '*MainPID*': 'echo 1',
  '*ControlGroup*': 'echo "/../../..$DIR"',
  '*MemoryCurrent*': unless('memory', 'echo 1000', 'echo 99999999999'),
  '*Result*-before.service': unless('steps', 'echo success', 'echo exit-code'),
  '*Result*': 'echo success',
  'is-enabled*certbot.timer': unless('renewal', 'exit 0', 'exit 1'),
  'is-enabled*': unless('boot', 'exit 0', 'exit 1'),
  '*': 'exit 0',
}
