import { existsSync, globSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { must } from '../process.ts'
import { put } from '../scratch.ts'
import { suiteDir } from '../tools.ts'
import { minutesMs, updateLists } from './apt.ts'

/**
 * Unpacks one program of another release of Debian, with all the libraries that it needs, into a
 * folder of its own: nothing is installed, and the system's own program stays what it is.
 */
export async function unpackFromSuite(suite: string, name: string, program: string): Promise<void> {
  const dir = suiteDir(suite)
  const start = join(dir, program)
  if (existsSync(start)) return
  console.log(`apt-get download ${name} of ${suite}`)
  await rm(dir, { recursive: true, force: true })
  const root = join(dir, 'root')
  await mkdir(root, { recursive: true })
  for (const archive of await download(suite, name, dir)) {
    await must('dpkg-deb', ['--extract', archive, root])
  }
  await rm(join(dir, 'apt'), { recursive: true })
  const libraries = globSync(join(root, 'usr/lib/*-linux-gnu'))[0]!
  const loader = globSync(join(libraries, 'ld-linux*'))[0]!
  const paths = `${libraries}:${libraries}/systemd`
  await writeFile(
    start,
    `#!/bin/sh\nexec '${loader}' --library-path '${paths}' '${root}/usr/bin/${program}' "$@"\n`,
    { mode: 0o755 },
  )
}

/** The package and all that it depends on, by an apt that has a state of its own. */
async function download(suite: string, name: string, dir: string): Promise<string[]> {
  const apt = join(dir, 'apt')
  await mkdir(join(apt, 'state/lists/partial'), { recursive: true })
  await mkdir(join(apt, 'cache/archives/partial'), { recursive: true })
  await put(apt, 'sources.list', `deb ${await repository()} ${suite} main\n`)
  await put(apt, 'status', '')
  const config = await put(
    apt,
    'apt.conf',
    `Dir::Etc::sourcelist "${apt}/sources.list";
Dir::Etc::sourceparts "-";
Dir::State "${apt}/state";
Dir::State::status "${apt}/status";
Dir::Cache "${apt}/cache";
Acquire::Languages "none";
`,
  )
  const options = { env: { ...process.env, APT_CONFIG: config }, timeoutMs: 10 * minutesMs }
  await must('apt-get', ['update'], options)
  const flags = ['--download-only', '--yes', '--no-install-recommends']
  await must('apt-get', ['install', ...flags, name], options)
  return globSync(join(apt, 'cache/archives/*.deb'))
}

/** Where this machine has its own packages from; apt does not tell before it has their lists. */
async function repository(): Promise<string> {
  const format = ['--format', '$(REPO_URI)', 'Created-By: Packages', 'Component: main']
  const ask = async () => (await must('apt-get', ['indextargets', ...format])).split('\n')[0]
  const known = await ask()
  if (known) return known
  await updateLists()
  const found = await ask()
  if (!found) throw new Error('apt-get names no repository to have packages from.')
  return found
}
