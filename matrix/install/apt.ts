import { must, onPath } from '../process.ts'

export const minutesMs = 60_000

/** The system's own packages, of its own release. */
export async function installPackages(names: string[]): Promise<void> {
  if (names.length === 0) return
  if (onPath('apt-get') === undefined) {
    throw new Error(`Install these with the system's package manager: ${names.join(' ')}`)
  }
  console.log(`apt-get install ${names.join(' ')}`)
  await updateLists()
  await aptAsRoot('install', '-y', '--no-install-recommends', ...names)
}

export const updateLists = () => aptAsRoot('update')

async function aptAsRoot(...args: string[]): Promise<void> {
  const [command, ...rest] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  // At run level 1 the packages' scripts start no service: the matrix wants the programs alone.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  await must(command!, [...rest, ...args], { env, timeoutMs: 10 * minutesMs })
}
