import { describe, expect, test } from 'vitest'
import { bundleOf } from './bundle-of.ts'

/*
 * A proxy in a container is replaced when what it reads changes, and while it is, nobody is
 * answered: a plan that is another for the app alone has to leave it as it is.
 */

/** What the platform compares: the label of the proxy, or the configs and their names. */
const versionsIn = (query: string): string[] =>
  bundleOf(query).bundle.files.flatMap(({ path, text }) => [
    ...(text.match(/plimsoll\.(files|version)[:=] ?"?[0-9a-f]{8}|name: \S+-[0-9a-f]{8}$/gm) ?? []),
    ...(query.includes('swarm') && path.startsWith('traefik/') ? [text] : []),
  ])

describe.each([
  'target=docker&proxy=caddy',
  'target=docker&proxy=nginx',
  'target=compose&proxy=caddy',
  'target=compose&proxy=haproxy',
  'target=swarm&proxy=traefik',
])('%s', (query) => {
  const site = `${query}&domain=api.example.com&email=ops@example.com`

  test('a new image leaves the proxy', () => {
    const versions = versionsIn(`${site}&image=api:1`)
    expect(versions).not.toEqual([])
    expect(versionsIn(`${site}&image=api:2`)).toEqual(versions)
  })

  test('what the proxy reads does not', () => {
    expect(versionsIn(`${site}&model=1GiB&startup=90s&io=3s`)).not.toEqual(versionsIn(site))
  })
})
