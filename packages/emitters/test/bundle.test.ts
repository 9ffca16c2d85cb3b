import { ConceptId } from '@plimsoll/schemas/ids'
import { describe, expect, test } from 'vitest'
import { emitBundle } from '../src/bundle.ts'
import { conceptFiles } from '../src/registry.ts'
import { bundleOf } from './bundle-of.ts'
import { combinations } from './combinations.ts'
import { fileAt } from './files.ts'

test('there are combinations of every kind', () => {
  expect(combinations.length).toBeGreaterThan(100)
})

describe.each(combinations)('$query', ({ query }) => {
  const { plan, bundle } = bundleOf(query)
  const paths = bundle.files.map((file) => file.path)

  test('the same bytes again, in the order of the paths, each path once', () => {
    expect(bundleOf(query).bundle).toEqual(bundle)
    expect(paths).toEqual([...new Set(paths)].sort())
  })

  test('what every bundle has', () => {
    expect(paths).toEqual(
      expect.arrayContaining(['README.md', 'plan.json', 'verify.sh', 'monitoring/alerts.yml']),
    )
    expect(JSON.parse(fileAt(bundle, 'plan.json').text)).toEqual(plan)
  })

  test('X3: the head holds permalink and policy version', () => {
    for (const { path, language, text } of bundle.files) {
      if (language === 'json') continue
      const head = text.split('\n').slice(0, 4).join('\n')
      // configs of a swarm, which stay as long as their text does
      const isLasting = plan.request.target === 'swarm' && path.startsWith('traefik/')
      expect(head, path).toContain(isLasting ? 'stack.yaml' : plan.permalink)
      expect(head, path).toContain(plan.policyVersion)
      expect(text.endsWith('\n') && !text.endsWith('\n\n'), path).toBe(true)
    }
  })

  test('programs may be run, the rest is read', () => {
    for (const { path, mode, text } of bundle.files) {
      expect(mode, path).toBe(text.startsWith('#!') ? 0o755 : 0o644)
    }
  })

  test('each concept names files of the bundle', () => {
    const files = conceptFiles(plan)
    for (const concept of ConceptId.options) {
      if (concept !== 'previous-steps') expect(files[concept], concept).not.toHaveLength(0)
      expect(paths).toEqual(expect.arrayContaining(files[concept]))
    }
    expect(files['previous-steps'].length > 0).toBe(plan.request.before.length > 0)
  })

  test('each concept has lines that point back to it', () => {
    const concepts = new Set(bundle.files.flatMap((file) => file.origins.map((o) => o.concept)))
    const expected = ConceptId.options.filter(
      (concept) => concept !== 'previous-steps' || plan.request.before.length > 0,
    )
    expect([...concepts]).toEqual(expect.arrayContaining(expected))
  })

  test('a line points to a step of the derivation that exists', () => {
    const ids = new Set<string>(plan.derivation.map((step) => step.id))
    for (const { path, text, origins } of bundle.files) {
      const lines = text.split('\n').length
      for (const { line, derivation } of origins) {
        expect(line, path).toBeLessThanOrEqual(lines)
        if (derivation !== undefined) expect(ids, `${path}:${line}`).toContain(derivation)
      }
    }
  })
})

test('what forbids a plan stands at the head of each file where it is emitted all the same', () => {
  const { plan } = bundleOf('cpu=10ms&io=0ms&rate=800/s&peak=1&cores=4&servers=2&workers=4')
  expect(plan.verdict).toBe('infeasible')
  for (const { path, language, text } of emitBundle(plan, ['The servers are overloaded.']).files) {
    if (language !== 'json') expect(text, path).toContain('WARNING: The servers are overloaded.')
  }
})
