import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface BundleFile {
  path: string
  mode: number
  language: string
  text: string
}

/** Calls `work` with a folder of its own, which is gone afterwards. */
export async function inScratch<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'plimsoll-matrix-'))
  try {
    return await work(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Writes a text under `dir`, with the folders that its path names; answers the whole path. */
export async function put(dir: string, path: string, text: string, mode = 0o644): Promise<string> {
  const whole = join(dir, path)
  await mkdir(dirname(whole), { recursive: true })
  await writeFile(whole, text, { mode })
  return whole
}

export async function putAll(dir: string, files: BundleFile[]): Promise<string[]> {
  return Promise.all(files.map((file) => put(dir, file.path, file.text, file.mode)))
}
