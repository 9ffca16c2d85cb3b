import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { must } from '../process.ts'
import { minutesMs } from './apt.ts'

export function hasVenv(): Promise<boolean> {
  return must('python3', ['-c', 'import ensurepip, venv']).then(
    () => true,
    () => false,
  )
}

/** A virtual environment that holds exactly these requirements; left alone where it does. */
export async function venv(dir: string, pinned: string[]): Promise<void> {
  const record = join(dir, 'requirements')
  const wanted = `${pinned.join('\n')}\n`
  if (existsSync(record) && (await readFile(record, 'utf8')) === wanted) return
  console.log(`pip install ${pinned.join(' ')}`)
  await must('python3', ['-m', 'venv', '--clear', dir], { timeoutMs: minutesMs })
  await must(join(dir, 'bin/pip'), ['install', '--quiet', ...pinned], { timeoutMs: 10 * minutesMs })
  await writeFile(record, wanted)
}
