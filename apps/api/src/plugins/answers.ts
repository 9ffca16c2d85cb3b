import { hash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { buildId } from '../build-id.ts'
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts'
import { answerCache } from './answer-cache.ts'
import { securityHeaders } from './headers.ts'

/** What a route makes of a request: a deterministic body. */
export type Content = {
  type: string
  body: string | Uint8Array
  cacheControl: string
  /** Request headers that it depends on, beside the encoding. */
  vary?: string
  disposition?: string
  /** What it may run, in place of what its path says. */
  policy?: string
  /** Archives and images are compressed already. */
  isCompressed?: boolean
  /** A file of the page: made once, sent to everybody, and waited for. */
  isStatic?: boolean
  /** The bytes follow from the URL and this build alone, and settings and files play no part. */
  isOfUrl?: boolean
}

/**
 * Bytes, or a text with a character for each byte: Node writes that in one piece with the headers,
 * uncopied, where bytes would be a second piece.
 */
type Body = Buffer | string

/** One representation, ready to be written: headers as Node takes them, name and value in turn. */
export type Stored = { etag: string; headers: string[]; keptHeaders: string[]; body: Body }

/** Makes the content, or answers something else by itself (a problem) and gives null. */
type Make = () => Content | null | Promise<Content | null>

export type Answers = {
  /** Answers from the cache, or makes, compresses, tags and stores what was asked for. */
  answer(
    request: FastifyRequest,
    reply: FastifyReply,
    make: Make,
    variant?: string,
  ): void | Promise<void>
}

/**
 * How deterministic answers leave the server. Each representation of a URL (identity, br or gzip)
 * is kept whole, so that a repeated request costs no planning, no JSON and no compression. A strong
 * ETag is the hash of the very bytes that are sent, or of all that they follow from.
 */
export function answersOf(cacheMiB: number): Answers {
  const cache = cacheMiB === 0 ? null : answerCache(cacheMiB)
  return {
    answer(request, reply, make, variant = '') {
      const encoding = acceptedEncoding(request.headers['accept-encoding'])
      const key = `${encoding} ${variant} ${request.url}`
      const known = cache?.get(key)
      if (known) {
        request.isRepeated = true
        return deliver(request, reply, known)
      }
      const finish = (content: Content | null): void => {
        if (content === null) return
        const stored = represent(content, encoding, request.url)
        cache?.offer(key, stored, content.isStatic ?? false)
        deliver(request, reply, stored)
      }
      const content = make()
      return content instanceof Promise ? content.then(finish) : finish(content)
    },
  }
}

/** A body that fits one network packet gains nothing. */
const WORTH_COMPRESSING_BYTES = 1200

/*
 * Levels by measurement (a plan of 11 KB): brotli 2 makes 20 % of it in 44 µs, brotli 4 and 5 the
 * same in 100 and 130 µs, gzip 3 makes 24 % in 43 µs. So a first answer is compressed too, and
 * nothing is gained by compressing a repeated one harder. The page's files are longer: brotli 9
 * takes another tenth off its code, for 50 ms once (11 would take 700 ms for 6 % more).
 */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }
const brotliOfFiles = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

function represent(content: Content, wanted: Encoding, url: string): Stored {
  const { type, cacheControl, disposition, isCompressed = false, isStatic = false, vary } = content
  const always = securityHeaders(url)
  const isSmall = content.body.length < WORTH_COMPRESSING_BYTES
  const encoding = isCompressed || isSmall ? 'identity' : wanted
  const encoded = encode(content.body, encoding, isStatic)
  // To hash a plan takes a fifth as long as to make it.
  const hashed = content.isOfUrl ? `${buildId} ${encoding} ${url}` : encoded
  const etag = `"${hash('sha1', hashed, 'base64url')}"`
  const kept = Object.entries(
    content.policy ? { ...always, [POLICY]: content.policy } : always,
  ).flat()
  kept.push('cache-control', cacheControl, 'etag', etag)
  const varies = [vary, isCompressed ? undefined : 'Accept-Encoding'].filter(Boolean).join(', ')
  if (varies) kept.push('vary', varies)
  const headers = [...kept, 'content-type', type, 'content-length', String(encoded.length)]
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  if (disposition) headers.push('content-disposition', disposition)
  return { etag, headers, keptHeaders: kept, body: inOnePiece(encoded) }
}

const POLICY = 'content-security-policy'

function encode(body: string | Uint8Array, encoding: Encoding, isStatic: boolean): Body {
  if (encoding === 'br') return brotliCompressSync(body, isStatic ? brotliOfFiles : brotli)
  if (encoding === 'gzip') return gzipSync(body, { level: isStatic ? 9 : 3 })
  if (typeof body !== 'string') return Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const bytes = Buffer.byteLength(body)
  return bytes === body.length ? body : Buffer.from(body)
}

/** Node writes a text of up to this many bytes from its stack. */
const SMALL_BYTES = 16_384

const inOnePiece = (body: Body): Body =>
  typeof body !== 'string' && body.length < SMALL_BYTES ? body.toString('latin1') : body

/*
 * Written to the socket's response directly: everything that Fastify would do on the way is done
 * by now, and doing it again for each repeated answer costs a tenth of the throughput.
 */
function deliver(request: FastifyRequest, reply: FastifyReply, stored: Stored): void {
  const known = request.headers['if-none-match']
  const isKnown = known !== undefined && matches(known, stored.etag)
  reply.hijack()
  const { raw } = reply
  const set = reply.getHeaders()
  for (const name in set) raw.setHeader(name, set[name]!)
  if (isKnown) raw.writeHead(304, stored.keptHeaders).end()
  else raw.writeHead(200, stored.headers).end(stored.body, 'latin1')
}

/** Weak comparison, as If-None-Match asks for. */
const matches = (header: string, etag: string) =>
  header.trim() === '*' ||
  header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
