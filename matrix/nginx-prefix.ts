import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Certificate } from './certificate.ts'
import { put } from './scratch.ts'

export interface Placement {
  dir: string
  certificate: Certificate
  /** Where a port that the file listens on goes, as low ports may be taken or need root. */
  portOf(port: number): number
  user?: string
}

/**
 * Writes a site file and the main file around it below `dir`; without a main file of its own, the
 * way Debian's package includes a site from conf.d. Only ports, the certificate, the user and paths
 * for writing are replaced. Answers the arguments that run nginx on it.
 */
export async function placeNginx(
  site: string,
  placement: Placement,
  main?: string,
): Promise<string[]> {
  const { dir } = placement
  const texts = {
    'conf.d/site.conf': moved(site, placement),
    'nginx.conf': main === undefined ? mainFile(placement) : moved(main, placement),
    'mime.types': 'types { text/html html; }\n',
  }
  for (const [path, text] of Object.entries(texts)) {
    await put(dir, path, text)
    for (const [written] of text.matchAll(/[^\s;]+/g)) {
      if (written.startsWith(`${dir}/`)) await mkdir(dirname(written), { recursive: true })
    }
  }
  return ['-p', dir, '-c', join(dir, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;']
}

function moved(text: string, { dir, certificate, portOf }: Placement): string {
  const upstreams = new Set(Array.from(text.matchAll(/\bupstream\s+(\S+)/g), (match) => match[1]))
  // A name of another container resolves only there.
  const address = (host: string) => {
    const known = upstreams.has(host) || /^(localhost|[\d.]+|unix)$/.test(host)
    return known ? host : '127.0.0.1'
  }
  return text
    .replace(/^user\s.*/gm, '')
    .replace(/^(\s*[a-z_]+\s+)(?=\/(?:var|run|tmp|dev)\/)/gm, `$1${dir}`)
    .replace(/(\blisten\s+(?:\S+:)?)(\d+)\b/g, (_, head: string, port: string) => {
      return head + portOf(Number(port))
    })
    .replace(/(\bssl_(?:trusted_)?certificate\s+)[^;]+/g, `$1${certificate.certificate}`)
    .replace(/(\bssl_certificate_key\s+)[^;]+/g, `$1${certificate.key}`)
    .replace(/(\binclude\s+)[^;]*\*\.conf/g, `$1${dir}/conf.d/*.conf`)
    .replace(
      /(\b(?:server|proxy_pass)\s+(?:https?:\/\/)?)([\w.-]+)(?=[:;/\s])/g,
      (...match) => match[1] + address(match[2]),
    )
}

/** What matters of Debian's nginx.conf to a site: its http context, and nothing that it resets. */
function mainFile({ dir, user }: Placement): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `${user === undefined ? '' : `user ${user};\n`}worker_processes 2;
pid ${dir}/nginx.pid;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  default_type application/octet-stream;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_prefer_server_ciphers on;
  access_log ${dir}/var/log/nginx/access.log;
${temporary.map((name) => `  ${name}_temp_path ${dir}/${name};`).join('\n')}
  gzip on;
  include ${dir}/conf.d/*.conf;
}
`
}
