import type { Bundle } from '@plimsoll/schemas/bundle'
import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate'
import { packTar, type TarEntry } from 'modern-tar'

/*
 * The same bundle gives the same bytes on any machine: fixed order, owner and time, and a deflate
 * written in JavaScript, since the zlib that ships with Node compresses differently by processor.
 */

/** DOS times have no zone and start in 1980; noon is the same local day in every zone. */
const localNoon = () => new Date(1980, 0, 1, 12)
const utcNoon = new Date(Date.UTC(1980, 0, 1, 12))

const UNIX = 3
const REGULAR_FILE = 0o100000

/** A zip whose entries stand in a folder named after the bundle. */
export function zipArchive(bundle: Bundle): Uint8Array {
  const entries: Zippable = {}
  const mtime = localNoon()
  for (const { path, mode, text } of bundle.files) {
    const attrs = (REGULAR_FILE | mode) << 16
    entries[`${bundle.name}/${path}`] = [strToU8(text), { mtime, os: UNIX, attrs }]
  }
  return zipSync(entries, { level: 6 })
}

/** A gzipped tar with the same entries, owned by root. */
export async function tarArchive(bundle: Bundle): Promise<Uint8Array> {
  const entries = bundle.files.map(({ path, mode, text }): TarEntry => {
    const body = strToU8(text)
    const owner = { uid: 0, gid: 0, uname: 'root', gname: 'root' }
    const name = `${bundle.name}/${path}`
    return { header: { name, mode, size: body.length, mtime: utcNoon, ...owner }, body }
  })
  return gzipSync(await packTar(entries), { level: 6, mtime: 0 })
}
