import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleOf, textOf } from './bundle-of.ts'

/* What a reader copies from a README to bring a new release, where a registry stands between. */

const program = `#!/usr/bin/env bash
printf '%s\\n' "$(basename "$0") $*" >> log
`

/** Commands of the README's part on a new version. */
function commandsOf(readme: string): string {
  const part = readme.slice(readme.indexOf('## A new version')).split('\n## ')[0]!
  return Array.from(part.matchAll(/```sh\n(.*?)```/gs), ([, code]) => code!).join('')
}

/** Types the commands of one bundle's README where the other was unpacked over it. */
function told(before: string, after: string): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'release-'))
  try {
    const files = [
      ...bundleOf(after).bundle.files.filter(({ path }) => path !== 'deploy.sh'),
      { path: 'docker', text: program },
      { path: 'deploy.sh', text: program },
    ]
    for (const { path, text } of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    for (const path of ['docker', 'deploy.sh']) chmodSync(join(directory, path), 0o755)
    const env = { PATH: `${directory}:${process.env.PATH}` }
    const commands = commandsOf(textOf(bundleOf(before).bundle, 'README.md'))
    const { status, stderr } = spawnSync('bash', ['-eu', '-c', commands], { cwd: directory, env })
    expect(status, String(stderr)).toBe(0)
    return readFileSync(join(directory, 'log'), 'utf8').trimEnd().split('\n')
  } finally {
    rmSync(directory, { recursive: true })
  }
}

test.each(['kubernetes', 'swarm', 'cloudrun', 'ecs', 'containerapps', 'fly'])(
  '%s: the image of the new bundle is built, pushed and deployed',
  (target) => {
    const query = `target=${target}&before=alembic upgrade head`
    const image = 'registry.example.com:5000/team/api:1.1.0'
    expect(told(query, `${query}&image=${image}`)).toEqual([
      `docker build --tag ${image} --file Dockerfile ..`,
      `docker push ${image}`,
      'deploy.sh',
    ])
  },
)

test.each(['kubernetes', 'swarm', 'cloudrun'])(
  '%s: an image needs a place to be pushed to',
  (target) => {
    const readmeOf = (query: string) =>
      textOf(bundleOf(`target=${target}${query}`).bundle, 'README.md')
    expect(readmeOf('')).toContain('`api:1.0.0` names no registry')
    expect(readmeOf('&image=ghcr.io/team/api:1')).not.toContain('names no registry')
  },
)
