import { describe, expect, it } from 'vitest'
import { bundleOf, textOf } from '../../test/bundle-of.ts'

const dockerfileOf = (query: string) =>
  textOf(bundleOf(`target=compose&${query}`).bundle, 'Dockerfile')
const instructions = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map((match) => match[1]!)

const queries = ['', 'deps=pip&python=3.12', 'runtime=node&app=dist/server.js', 'cache=1GiB']

describe.each(queries)('the Dockerfile of %s', (query) => {
  const text = dockerfileOf(query)

  it('builds in one stage and runs in another, from a pinned tag', () => {
    const stages = instructions(text, 'FROM')
    expect(stages).toHaveLength(2)
    for (const stage of stages) expect(stage).toMatch(/^(python:3\.\d+-slim|node:\d+)-[a-z-]+/)
  })

  it('runs as a numeric user without rights, by a command without a shell', () => {
    const [user] = instructions(text.slice(text.lastIndexOf('FROM')), 'USER')
    const [id, group] = user!.split(':').map(Number)
    expect(Math.min(id!, group!)).toBeGreaterThanOrEqual(10_000)
    expect(JSON.parse(instructions(text, 'CMD')[0]!)).toBeInstanceOf(Array)
  })
})

it('installs what the lock file says and nothing else', () => {
  expect(dockerfileOf('')).toContain('uv sync --locked --no-dev')
  expect(dockerfileOf('deps=pip')).toContain('pip install --no-cache-dir --require-hashes -r')
  expect(dockerfileOf('runtime=node&app=server.js')).toContain('npm ci')
})

it('keeps secrets and the bundle itself out of the build', () => {
  const { bundle } = bundleOf('target=compose&env=TOKEN')
  const ignored = textOf(bundle, 'Dockerfile.dockerignore').split('\n')
  expect(ignored).toEqual(expect.arrayContaining(['**/*.env', 'deploy', '.git', '.venv']))
})
