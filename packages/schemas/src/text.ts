import { z } from 'zod'

/*
 * Text that people type is hostile until quoted. What no format can hold is refused here, once:
 * control characters end lines, bidirectional marks let a file show something else than it says,
 * what is never seen runs without being read, and neither half of a pair nor what Unicode says is
 * no character is text at all. Private use is nobody's agreed text. Joiners stay, as Persian and
 * families of emoji need them.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\ue000-\uf8ff\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u

/** One line of printable text. */
export const line = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine((s) => !unprintable.test(s), { params: { expects: 'printable' } })

/** Text of a fixed grammar; `example` is what an error shows. */
export const matching = (pattern: RegExp, maxLength: number) =>
  z.string().min(1).max(maxLength).regex(pattern)

export const dnsLabel = /^[a-z]([a-z0-9-]*[a-z0-9])?$/
/** A name, or an IPv4 address: where the last label is of digits, every program takes it for one. */
export const hostName =
  /^(((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)|([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*(?!\d+$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)$/
export const hostAndPort =
  /^([A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?):([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/
export const emailAddress =
  /^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/
export const urlPath = /^\/[A-Za-z0-9._~/-]*$/
/** No `..` and no `//`, so that a path means one place. */
export const absolutePath = /^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)+$/
export const imageReference =
  /^[a-z0-9]+([._-][a-z0-9]+)*(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[a-f0-9]{64})?$/
/**
 * What a runtime imports or runs: `app.main:app`, `dist/server.js`, a command line. Never an
 * option; which of them it is, and of what grammar, is up to the runtime.
 */
export const programText = /^[^-\s]/
export const envName = /^[A-Za-z_][A-Za-z0-9_]*$/

export const isAddress = (host: string): boolean => /^[\d.]+$/.test(host)

const privateName = /^[^.]+$|\.(localhost|local|internal|test|home\.arpa)$/i

/** Names that no public authority signs: RFC 6761 and 6762, `.internal`, single labels, addresses. */
export const isPrivateName = (domain: string): boolean =>
  isAddress(domain) || privateName.test(domain)
