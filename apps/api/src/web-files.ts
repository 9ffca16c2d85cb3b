import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Lang } from '@plimsoll/schemas/ids'

/** A file of the built page, read once at start. */
type WebFile = { type: string; body: Buffer; isHashed: boolean; isCompressed: boolean }

/**
 * Draws the first screen of the address with this query, for its plan (the JSON of an answer):
 * markup, the style sheet in it, and an element with the plan.
 */
type Draw = (
  search: string,
  lang: Lang,
  json: string,
) => Promise<{ screen: string; css: string; data: string }>

export type WebFiles = {
  /** The document with its placeholders; null where the page was not built. */
  index: string | null
  /** Null where the page was built without it: then the browser draws all by itself. */
  draw: Draw | null
  /** By URL path. What is not in here does not exist, so no path can lead outside. */
  files: ReadonlyMap<string, WebFile>
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const compressed = new Set(['.png', '.webp', '.woff2'])

/** What runs here and is not served. */
const ownFolder = 'server/'

/** Reads the built page under `root`. */
export async function readWebFiles(root: string): Promise<WebFiles> {
  const files = new Map<string, WebFile>()
  for (const path of pathsUnder(root)) {
    const extension = extname(path)
    const type = types[extension]
    if (type === undefined || path === 'index.html' || path.startsWith(ownFolder)) continue
    files.set(`/${path}`, {
      type,
      body: readFileSync(join(root, path)),
      isHashed: path.startsWith('assets/'),
      isCompressed: compressed.has(extension),
    })
  }
  return { index: readIndex(root), draw: await readDraw(root), files }
}

function pathsUnder(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
  } catch {
    return []
  }
}

function readIndex(root: string): string | null {
  try {
    return readFileSync(join(root, 'index.html'), 'utf8')
  } catch {
    return null
  }
}

async function readDraw(root: string): Promise<Draw | null> {
  const path = join(root, ownFolder, 'draw.js')
  if (!existsSync(path)) return null
  const { draw } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { draw: Draw }
  return draw
}
