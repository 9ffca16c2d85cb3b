import { describe, expect, it } from 'vitest'
import { profilesFor, requestOf } from '../test/profiles.ts'
import { plan } from './plan.ts'

const findingsOf = (query: string) => {
  const request = requestOf(query)
  return plan(request, profilesFor(request)).findings
}
const codes = (query: string) => findingsOf(query).map(({ code }) => code)
const found = (query: string, code: string) =>
  findingsOf(query).filter((finding) => finding.code === code)

describe('what was given and does nothing', () => {
  it('is told where the variants have no use for it, and only there', () => {
    expect(found('replicas=6', 'parameter-unused')).toEqual([
      {
        code: 'parameter-unused',
        severity: 'advice',
        concept: 'replication',
        params: { param: 'replicas', because: 'target=systemd' },
      },
    ])
    expect(codes('target=kubernetes&replicas=6')).not.toContain('parameter-unused')
    expect(codes('')).not.toContain('parameter-unused')
  })

  it.each([
    ['hsts=yes', 'hsts', 'domain'],
    ['email=ops@example.com', 'email', 'domain'],
    ['once=no', 'once', 'before'],
    ['pool=10', 'pool', 'dblimit'],
    ['dblimit=10', 'dblimit', 'pool'],
    ['sharing=90%25&runtime=gunicorn', 'sharing', 'preload'],
  ])('is told where it lacks another one: %s', (query, param, needed) => {
    expect(found(query, 'parameter-alone').map(({ params }) => params)).toEqual([{ param, needed }])
  })

  it('is not told where the other one is there', () => {
    const query = 'hsts=yes&domain=api.example.com&once=no&before=true&pool=5&dblimit=500'
    expect(codes(query)).not.toContain('parameter-alone')
  })
})

describe('a name', () => {
  it.each(['1.2.3.4', 'a', 'api.local', 'api.internal', 'localhost'])(
    'that no public authority signs is told, and no address asked for: %s',
    (domain) => {
      expect(found(`domain=${domain}`, 'private-name')).toMatchObject([
        { severity: 'warning', concept: 'https', params: { domain } },
      ])
      expect(codes(`domain=${domain}`)).not.toContain('no-email')
      expect(codes(`domain=${domain}`)).not.toContain('hsts-later')
    },
  )

  it('that is public asks for an address, unless the edge has the certificate', () => {
    expect(codes('domain=api.example.com')).toEqual(
      expect.arrayContaining(['no-email', 'hsts-later']),
    )
    expect(codes('domain=api.example.com')).not.toContain('private-name')
    const behind = codes('domain=api.example.com&servers=2&edge=haproxy')
    expect(behind).not.toContain('no-email')
    expect(behind).toContain('hsts-later')
  })
})

describe('a node that is too small', () => {
  const exact = 'target=kubernetes&cores=4&reservecpu=1&rate=5/s'

  it('names the room that an update needs', () => {
    const [finding] = found(`${exact}&servers=2&replicas=6`, 'node-too-small')
    expect(finding?.params).toMatchObject({ pods: 3, spare: 1, capacity: 3 })
  })

  it('names none where one of the other nodes has it', () => {
    const [finding] = found(`${exact}&servers=2&replicas=7`, 'node-too-small')
    expect(finding?.params).toMatchObject({ pods: 4, spare: 0, capacity: 3 })
  })
})
