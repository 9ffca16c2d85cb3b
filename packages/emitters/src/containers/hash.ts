/**
 * FNV-1a over the text's UTF-16 code units, high byte first, 32 bits: for names and addresses that
 * follow from what they stand for. Not for secrets. Source: RFC 9923.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    for (const byte of [unit >>> 8, unit & 0xff]) {
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
    }
  }
  return hash
}

/**
 * What a program reads of a file: without the comments at its head, in which each plan has a link
 * of its own, though it may be a change of the app alone.
 */
export const readPart = (text: string): string => text.replace(/^(#.*\n)+/, '')

/** The hash as eight hexadecimal digits. */
export const shortHash = (text: string): string => fnv1a(text).toString(16).padStart(8, '0')
