import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** Its types don't know yet what decides between encodings that the client likes alike. */
type Choose = (
  available: readonly string[],
  options: { preferred: readonly string[] },
) => string | undefined

function chosen(header: string): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const choose: Choose = negotiator.encoding.bind(negotiator)
  return (choose(encodings, { preferred: encodings }) ?? 'identity') as Encoding
}

/** Browsers send few different ones, and reading one costs as much as finding a stored answer. */
const known = new LRUCache<string, Encoding>({ max: 100, memoMethod: chosen })

/** The encoding that the header (RFC 9110, 12.5.3) likes best; plain where it likes none of ours. */
export const acceptedEncoding = (header: string | string[] | undefined): Encoding =>
  typeof header === 'string' ? known.memo(header) : 'identity'
