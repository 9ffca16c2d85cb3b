/*
 * Headers that every answer has; constants, so they are written as such. HSTS is the business of
 * whoever terminates TLS: this server speaks plain HTTP to a proxy, where browsers ignore it.
 */
const everywhere = { 'x-content-type-options': 'nosniff' }

/** What the page may load; `scripts` and `styles` are sources beside this origin, such as hashes. */
export const pagePolicy = (scripts: readonly string[] = [], styles: readonly string[] = []) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const page = {
  ...everywhere,
  'content-security-policy': pagePolicy(),
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/*
 * The API is public, reads nothing but its input and knows no sessions: any origin may ask it.
 * Nothing that it answers is a document to run.
 */
const api = {
  ...everywhere,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Content-Disposition, Retry-After, X-Request-Id',
}

/** Whether any origin may ask. */
export const isPublicApi = (url: string) =>
  url.startsWith('/api/v1/') || url.startsWith('/api/openapi.json')

export const securityHeaders = (url: string): Readonly<Record<string, string>> =>
  isPublicApi(url) ? api : page
