import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { must } from '../process.ts'
import { goBinDir, goProgram } from '../tools.ts'
import { minutesMs } from './apt.ts'

const matrixDir = join(import.meta.dirname, '..')

/** Installs pinned packages, `path@version`; left alone where the record says the same. */
export async function installGoPackages(packages: string[]): Promise<void> {
  await unlessRecorded('packages', packages.join('\n'), async () => {
    for (const name of packages) {
      console.log(`go install ${name}`)
      await go(['install', name])
    }
  })
}

/** Builds a program of our own, whose module pins what it is made of. */
export async function buildGoModule(folder: string): Promise<void> {
  const dir = join(matrixDir, folder)
  const parts = ['go.mod', 'go.sum', 'main.go'].map((name) => readFile(join(dir, name), 'utf8'))
  await unlessRecorded(folder, (await Promise.all(parts)).join(''), async () => {
    console.log(`go install ${folder}`)
    await go(['install', '.'], dir)
  })
}

async function unlessRecorded(name: string, wanted: string, work: () => Promise<void>) {
  const record = join(goBinDir, `${name}.installed`)
  if (existsSync(record) && (await readFile(record, 'utf8')) === wanted) return
  await mkdir(goBinDir, { recursive: true })
  await work()
  await writeFile(record, wanted)
}

async function go(args: string[], cwd = matrixDir): Promise<void> {
  await must(goProgram(), args, {
    cwd,
    env: { ...process.env, GOBIN: goBinDir },
    timeoutMs: 10 * minutesMs,
  })
}
