import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type ProblemId, problemBody, problemStatus } from './problems.ts'

const byCode: Record<string, ProblemId> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/** Answers what could not be read as HTTP: there is no request or reply yet, only a socket. */
export function rawProblem(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const id = byCode[error.code ?? ''] ?? 'malformed-request'
  const body = JSON.stringify(problemBody(id, 'en', '/'))
  socket.end(
    [
      `HTTP/1.1 ${problemStatus[id]} ${STATUS_CODES[problemStatus[id]]}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
