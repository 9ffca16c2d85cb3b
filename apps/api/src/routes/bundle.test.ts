import { hash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { Bundle } from '@plimsoll/schemas/bundle'
import { unzipSync } from 'fflate'
import { unpackTar } from 'modern-tar'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../test/server.ts'

const server = testServer()
afterAll(() => server.close())

const get = (url: string) => server.inject({ url })
const infeasible = 'model=1GB&cores=4&ram=3GB&workers=4&servers=1&rate=5/s'

describe.each(['systemd', 'compose', 'kubernetes'])('the bundle for %s', (target) => {
  const query = `name=shop&target=${target}&before=alembic%20upgrade%20head`

  it('has the same files as zip, tar.gz, JSON and one by one', async () => {
    const listed = await get(`/api/v1/bundle?${query}&format=json`)
    const bundle = Bundle.parse(listed.json())
    const zip = await get(`/api/v1/bundle?${query}`)
    const tar = await get(`/api/v1/bundle?${query}&format=tar.gz`)
    expect(zip.headers['content-type']).toBe('application/zip')
    expect(tar.headers['content-type']).toBe('application/gzip')
    expect(zip.headers['content-disposition']).toBe(`attachment; filename="shop-${target}.zip"`)
    expect(tar.headers['content-disposition']).toBe(`attachment; filename="shop-${target}.tar.gz"`)

    const unzipped = unzipSync(zip.rawPayload)
    const untarred = await unpackTar(new Uint8Array(gunzipSync(tar.rawPayload)))
    expect(Object.keys(unzipped)).toHaveLength(bundle.files.length)
    expect(untarred).toHaveLength(bundle.files.length)
    for (const [index, { path, mode, text }] of bundle.files.entries()) {
      const name = `shop-${target}/${path}`
      expect(Buffer.from(unzipped[name]!).toString()).toBe(text)
      expect(untarred[index]?.header).toMatchObject({ name, mode, uid: 0, gid: 0 })
      expect(Buffer.from(untarred[index]!.data!).toString()).toBe(text)
      const single = await get(`/api/v1/bundle/${path}?${query}`)
      expect(single.headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(single.body).toBe(text)
    }
  })

  it.each(['zip', 'tar.gz', 'json'])('is the same %s from another server', async (format) => {
    const other = testServer({ cacheMiB: 0 })
    const url = `/api/v1/bundle?${query}&format=${format}`
    const [first, second] = [await get(url), await other.inject({ url })]
    expect(first.statusCode).toBe(200)
    expect(hash('sha256', second.rawPayload)).toBe(hash('sha256', first.rawPayload))
    expect(second.headers.etag).toBe(first.headers.etag)
    await other.close()
  })
})

describe('an infeasible plan', () => {
  it('gets a problem that says why', async () => {
    const response = await get(`/api/v1/bundle?${infeasible}`)
    expect(response.statusCode).toBe(422)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const problem = response.json()
    expect(problem.findings[0].severity).toBe('error')
    expect(problem.detail).toContain(problem.findings[0].text)
    expect((await get(`/api/v1/bundle/README.md?${infeasible}`)).statusCode).toBe(422)
  })

  it('gets its files by force, with the reason at the head', async () => {
    const why = (await get(`/api/v1/bundle?${infeasible}`)).json().findings[0].text
    const response = await get(`/api/v1/bundle?${infeasible}&force=yes&format=json`)
    const { files } = Bundle.parse(response.json())
    const service = files.find(({ path }) => path.endsWith('.service'))
    expect(service?.text.replace(/\n# ?/g, ' ')).toContain(why.split(/[.:;,]/)[0])
  })
})

describe('what can be asked for', () => {
  it('is checked', async () => {
    const response = await get('/api/v1/bundle?format=rar&force=maybe&cpu=x')
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toMatchObject([
      { param: 'format', code: 'not-a-choice', expected: 'zip | tar.gz | json' },
      { param: 'force', code: 'not-a-choice' },
      { param: 'cpu', code: 'unreadable' },
    ])
  })

  it.each(['nope.txt', '', '../README.md', '%2e%2e/etc/passwd', 'README.md/'])(
    'is not the file %s',
    async (path) => {
      const response = await get(`/api/v1/bundle/${path}`)
      expect(response.statusCode).toBe(404)
      expect(response.json().status).toBe(404)
    },
  )

  it('names the files that there are', async () => {
    const response = await get('/api/v1/bundle/nope.txt')
    expect(response.json().errors[0].expected).toContain('README.md')
  })
})
