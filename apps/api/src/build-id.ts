import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const { filename } = import.meta

/**
 * What this build is told from others by: the one file that it is bundled into, and the Node that
 * runs it (its compressors write the bytes). Run from its sources, which change under it, each start
 * is a build of its own.
 */
export const buildId = hash(
  'sha1',
  `${process.version} ${filename.endsWith('.js') ? readFileSync(filename, 'latin1') : process.hrtime.bigint()}`,
  'base64url',
)
