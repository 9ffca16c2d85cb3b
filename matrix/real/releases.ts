import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exampleDir } from './app.ts'

/** A release whose step before the start fails. */
export async function badSourceOf(release: string): Promise<Record<string, string>> {
  return { ...(await sourceOf(release)), 'app/prepare.py': 'raise SystemExit(1)\n' }
}

/** The example's source, which tells its release. */
export async function sourceOf(release: string): Promise<Record<string, string>> {
  const files = ['__init__.py', 'main.py', 'prepare.py']
  const texts = files.map(async (file) => [
    `app/${file}`,
    await readFile(join(exampleDir, 'app', file), 'utf8'),
  ])
  const source = Object.fromEntries(await Promise.all(texts)) as Record<string, string>
  const route = `\n\n@app.get("/release")\nasync def release() -> str:\n    return "${release}"\n`
  return { ...source, 'app/main.py': source['app/main.py'] + route, 'uv.lock': '' }
}
