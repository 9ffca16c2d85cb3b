import { type Reader, said } from './reading.ts'
import { document } from './yaml.ts'

/** Tokens of a Caddyfile, line by line: quotes with `\"`, backticks, `#` where a token would begin. */
function caddyLines(text: string): string[][] {
  return text
    .split('\n')
    .map((line) =>
      [
        ...line.replace(/(^|\s)#.*$/, '').matchAll(/`([^`]*)`|"((?:[^"\\]|\\.)*)"|([^\s"`]\S*)/g),
      ].map(([, ticked, quoted, plain]) => ticked ?? quoted?.replaceAll('\\"', '"') ?? plain!),
    )
}

/** Directives of an nginx or HAProxy file: words by line, without what follows `#`. */
const directives = (text: string) =>
  text.split('\n').map((line) =>
    line
      .replace(/(^|\s)#.*$/, '')
      .replace(/[;{}]\s*$/, '')
      .trim()
      .split(/\s+/),
  )

/** The one value that all lines of that kind agree on. */
function only(values: readonly string[]): string | undefined {
  const different = new Set(values)
  if (different.size > 1) throw new Error(`several: ${[...different].join(', ')}`)
  return values[0]
}

export const proxies: readonly Reader[] = [
  {
    format: 'Caddyfile',
    writer: 'proxy',
    reads: (path) => path.endsWith('Caddyfile'),
    read: ({ text }) => {
      const lines = caddyLines(text)
      const site = lines.find(
        (tokens) => tokens.length === 2 && tokens[1] === '{' && tokens[0]!.includes('.'),
      )
      return said({ email: lines.find(([first]) => first === 'email')?.[1], domain: site![0]! })
    },
  },
  {
    format: 'nginx site',
    writer: 'proxy',
    reads: (path) => /^nginx\/(?!nginx).*\.conf$/.test(path),
    read: ({ text }) => {
      const names = directives(text).filter(
        // not that of the page for the exporter
        ([first, name]) => first === 'server_name' && !/^[^.]+-status$/.test(name!),
      )
      const redirects = [...text.matchAll(/return 308 https:\/\/([^;]*)\$request_uri;/g)]
      return said({
        domain: only([...names.map(([, name]) => name!), ...redirects.map(([, name]) => name!)]),
      })
    },
  },
  {
    format: 'haproxy.cfg',
    writer: 'proxy',
    reads: (path) => path === 'haproxy/haproxy.cfg',
    read: ({ text }) => {
      const lines = directives(text)
      const after = (words: readonly string[], word: string) => words[words.indexOf(word) + 1]
      const redirect = lines.find((words) => words.includes('redirect'))
      const probe = lines.find((words) => words.includes('uri'))
      return said({
        domain: redirect && after(redirect, 'prefix')!.slice('https://'.length),
        health: probe && after(probe, 'uri'),
      })
    },
  },
  {
    format: 'Traefik file',
    writer: 'proxy',
    reads: (path) => /^traefik\/(traefik|dynamic\/.*)\.yaml$/.test(path),
    read: ({ text }) => {
      const { http, certificatesResolvers } = document(text)
      const rule = http?.routers?.app.rule
      const [resolver] = Object.values(certificatesResolvers ?? {}) as { acme: { email: string } }[]
      return said({
        domain: rule && /^Host\(`(.*)`\)$/.exec(rule)![1]!,
        email: resolver?.acme.email,
        health: http?.services?.app.loadBalancer.healthCheck?.path,
      })
    },
  },
]
