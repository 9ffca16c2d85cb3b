import http from 'node:http'
import https from 'node:https'
import type { Site } from './proxies.ts'

export interface Answer {
  status: number
  location: string | undefined
  body: string
}

/** Asks the proxy for a path on localhost over TLS, its certificate checked where it can be. */
export function ask(
  { httpsPort, authority }: Site,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const trust = authority === null ? { rejectUnauthorized: false } : { ca: authority }
  const options = { port: httpsPort, ...trust, servername: 'localhost' }
  return answerOf(https.request({ ...base(path, headers), ...options }))
}

/** The same over plain HTTP. */
export function askPlainly({ httpPort }: Site, path: string): Promise<Answer> {
  return answerOf(http.request({ ...base(path, {}), port: httpPort }))
}

function base(path: string, headers: Record<string, string>) {
  const shared = { agent: false, timeout: 30_000 } as const
  return { host: '127.0.0.1', path, headers: { host: 'localhost', ...headers }, ...shared }
}

function answerOf(request: http.ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.on('error', reject)
    request.on('timeout', () => request.destroy(new Error('no answer in time')))
    request.on('response', (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, body })
      })
    })
    request.end()
  })
}
