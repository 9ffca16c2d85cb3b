import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './exec.mjs'

const stampFile = join(root, '.toolchain', 'stamps.json')
const notSources = new Set(['node_modules', 'dist', 'coverage', 'test', 'golden'])

/**
 * Runs `work` unless `inputs` (files or folders, from the root) are as they were when it last
 * succeeded and `output` is there. Compares paths, sizes and times of change, not contents: a few
 * milliseconds for a whole tree.
 */
export function unlessUnchanged(step, inputs, output, work) {
  const stamp = fingerprint(inputs)
  if (stamps()[step] === stamp && existsSync(join(root, output))) return
  work()
  // Read again: an install may touch what it was asked to look at, and steps share the file.
  writeFileSync(stampFile, `${JSON.stringify({ ...stamps(), [step]: fingerprint(inputs) })}\n`)
}

function stamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

function fingerprint(inputs) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    if (stat === undefined) return
    if (!stat.isDirectory()) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
      return
    }
    for (const name of readdirSync(join(root, path)).sort()) {
      if (!notSources.has(name) && !name.startsWith('.') && !name.includes('.test.')) {
        visit(`${path}/${name}`)
      }
    }
  }
  for (const input of inputs) visit(input)
  return hash.digest('hex')
}
