import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Bundle } from '@plimsoll/schemas/bundle'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { tarArchive, zipArchive } from './archive.ts'

const bundle: Bundle = {
  name: 'shop-systemd',
  files: [
    { path: 'README.md', mode: 0o644, language: 'markdown', text: '# ñandú\n', origins: [] },
    {
      path: 'deep/down/verify.sh',
      mode: 0o755,
      language: 'shell',
      text: '#!/bin/sh\n',
      origins: [],
    },
    { path: 'empty', mode: 0o644, language: 'text', text: '', origins: [] },
  ],
}

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('archives', () => {
  it.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'America/St_Johns'])(
    'are the same bytes in every time zone: %s',
    async (other) => {
      process.env.TZ = 'UTC'
      const zip = zipArchive(bundle)
      const tar = await tarArchive(bundle)
      process.env.TZ = other
      expect(new Date(2020, 0, 1).getTimezoneOffset()).not.toBe(0)
      expect(Buffer.compare(zipArchive(bundle), zip)).toBe(0)
      expect(Buffer.compare(await tarArchive(bundle), tar)).toBe(0)
    },
  )

  it('keep their bytes from release to release', async () => {
    const { hash } = await import('node:crypto')
    expect(hash('sha256', zipArchive(bundle))).toMatchInlineSnapshot(
      `"fb5704a2ee3dba9b57d973f95f5975845debd2c32d618c5ea1a65dcffc4997ce"`,
    )
    expect(hash('sha256', await tarArchive(bundle))).toMatchInlineSnapshot(
      `"1230aab1bb4d674ebd4bfcde1a484f48b610f8b5f39397ecb9b8216a45e22b37"`,
    )
  })

  it('hold the same texts', async () => {
    const unzipped = unzipSync(zipArchive(bundle))
    expect(Object.keys(unzipped)).toEqual(bundle.files.map(({ path }) => `shop-systemd/${path}`))
    for (const { path, text } of bundle.files) {
      expect(Buffer.from(unzipped[`shop-systemd/${path}`]!).toString()).toBe(text)
    }
    expect(gunzipSync(await tarArchive(bundle)).includes('# ñandú\n')).toBe(true)
  })

  it('are unpacked by tar with modes and texts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-'))
    try {
      writeFileSync(join(folder, 'bundle.tar.gz'), await tarArchive(bundle))
      execFileSync('tar', ['-xzf', 'bundle.tar.gz'], { cwd: folder })
      const root = join(folder, 'shop-systemd')
      expect(readdirSync(root, { recursive: true }).sort()).toContain('deep/down/verify.sh')
      for (const { path, text, mode } of bundle.files) {
        expect(readFileSync(join(root, path), 'utf8')).toBe(text)
        expect(statSync(join(root, path)).mode & 0o111).toBe(mode & 0o111)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
