import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { profilesOf, targets } from '../src/registry.ts'
import { bundleOf, textOf } from './bundle-of.ts'
import { combinations } from './combinations.ts'
import { hostileLine, hostileValue } from './hostile/text.ts'
import { providerOf } from './read-provider.ts'

const rented = combinations.filter(({ proxy }) => proxy === 'provider')
const ids = Object.values(targets)
  .filter(({ profile }) => profile.placement === 'provider')
  .map(({ id }) => id)

/** The value behind an option of an argv. */
const after = (argv: readonly string[], option: string) => argv[argv.indexOf(option) + 1]

describe.each(rented)('$query', ({ query, runtime }) => {
  const { plan, bundle, said } = providerOf(query)
  const { provider } = profilesOf(plan.request).target
  const { timeouts, scaling, concurrency, tier } = plan

  test('X1: the files say what the plan says', () => {
    expect(said.cores).toBe(tier!.cores)
    expect(said.memoryMiB).toBe(tier!.memoryMiB)
    expect(said.minReplicas).toBe(scaling!.minReplicas)
    expect(said.maxReplicas ?? scaling!.maxReplicas).toBe(scaling!.maxReplicas)
    expect(said.target ?? scaling!.averageUtilization).toBe(scaling!.averageUtilization)
    expect(said.concurrency ?? concurrency.perWorkerLimit).toBe(concurrency.perWorkerLimit)
    expect(said.killSeconds ?? timeouts.killSeconds).toBe(timeouts.killSeconds)
    expect(said.port).toBe(plan.request.port)
    expect(said.startupSeconds).toBeGreaterThanOrEqual(timeouts.startupSeconds)
  })

  test('the size holds the limit, and is one that the provider rents', () => {
    expect(tier!.memoryMiB).toBeGreaterThanOrEqual(plan.memory.limitMiB)
    expect(tier!.cores).toBeGreaterThanOrEqual(plan.request.threads)
    expect(provider!.tiers).toContainEqual(tier)
  })

  test('X5: each wait is longer than the one inside it, and none than the provider grants', () => {
    expect(timeouts.killSeconds).toBeGreaterThan(timeouts.gracefulSeconds)
    expect(timeouts.killSeconds).toBeLessThanOrEqual(provider!.mostGraceSeconds)
    expect(timeouts.readSeconds).toBeLessThanOrEqual(provider!.mostReadSeconds)
    const isShort = plan.findings.some(({ code }) => code === 'keep-alive-short')
    expect(timeouts.keepAliveSeconds > timeouts.upstreamIdleSeconds).toBe(!isShort)
  })

  test('one worker an instance, and its own limits are the plan’s', () => {
    const argv = said.command ?? JSON.parse(/^CMD (.*)$/m.exec(textOf(bundle, 'Dockerfile'))![1]!)
    if (runtime === 'node' || runtime === 'generic') return
    expect(after(argv, '--workers')).toBe('1')
    if (runtime === 'uvicorn') {
      expect(after(argv, '--limit-concurrency')).toBe(String(concurrency.appLimit))
      expect(after(argv, '--timeout-keep-alive')).toBe(String(timeouts.keepAliveSeconds))
      expect(after(argv, '--timeout-graceful-shutdown')).toBe(String(timeouts.gracefulSeconds))
    }
    if (runtime === 'granian') {
      expect(after(argv, '--backpressure')).toBe(String(concurrency.appLimit))
      expect(after(argv, '--workers-kill-timeout')).toBe(String(timeouts.gracefulSeconds))
    }
  })

  test('X7: the steps are there, in order, apart from the app', () => {
    expect(said.steps?.slice(4) ?? []).toEqual(plan.request.before)
    const secrets = plan.request.env.filter(({ value }) => value === null).map(({ name }) => name)
    expect(said.secrets).toEqual(secrets)
  })

  test('nothing that the provider does by itself', () => {
    const paths = bundle.files.map(({ path }) => path).join(' ')
    expect(paths).not.toMatch(/nginx|caddy|certbot|gateway|haproxy/)
  })
})

describe.each(ids)('what the user typed, on %s', (target) => {
  it('reaches steps, command and environment as the same text', () => {
    fc.assert(
      fc.property(hostileLine(1000), hostileValue(1000), hostileLine(40), (step, value, word) => {
        fc.pre(![step, value, word].some((text) => text.includes('{{resolve:')))
        const quoted = `run '${word.replaceAll("'", "'\\''")}'`
        const { bundle, said } = providerOf([
          ['target', target],
          ['runtime', 'generic'],
          ['app', quoted],
          ['before', step],
          ['env', `GREETING=${value}`],
        ])
        expect(said.steps?.at(-1)).toBe(step)
        expect(said.environment.GREETING).toBe(value)
        const cmd = JSON.parse(/^CMD (.*)$/m.exec(textOf(bundle, 'Dockerfile'))![1]!)
        expect(cmd).toEqual(['run', word])
        expect(said.command ?? cmd).toEqual(cmd)
      }),
      { numRuns: 300 },
    )
  })
})

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'deploy-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

/** Stands for the provider: writes down what it is told, and its job ends as the file says. */
const tool = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$HOME/log"
for file; do case "$file" in /tmp/*.yaml) cat "$file" >> "$HOME/filled" ;; esac; done
outcome=$(cat "$HOME/outcome")
case "$*" in
  *'jobs execute'*) [ "$outcome" = good ] ;;
  *'execution show'*) [ "$outcome" = good ] && echo Succeeded || echo Failed ;;
  *lastStatus*) echo STOPPED ;;
  *exitCode*) [ "$outcome" = good ] && echo 0 || echo 1 ;;
  *'env show'*) echo /subscriptions/1/env ;;
esac
`
const tools = { cloudrun: 'gcloud', ecs: 'aws', containerapps: 'az' } as const

/** How the app's own files come to the provider. */
const appliesApp = {
  cloudrun: 'services replace',
  ecs: 'ecs/service.yaml',
  containerapps: 'containerapp update --name api --',
}

function deploy(target: keyof typeof tools, outcome: string) {
  const { bundle } = bundleOf(
    `target=${target}&before=alembic upgrade head&env=SECRET_KEY&domain=api.example.com`,
  )
  for (const { path, text, mode } of bundle.files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text, { mode })
  }
  const program = join(directory, tools[target])
  writeFileSync(program, tool)
  chmodSync(program, 0o755)
  writeFileSync(join(directory, 'sleep'), '#!/bin/sh\n', { mode: 0o755 })
  writeFileSync(join(directory, 'outcome'), outcome)
  const given =
    'PROJECT REGION VPC PRIVATE_SUBNETS PUBLIC_SUBNETS SECRET CERTIFICATE RESOURCE_GROUP ENVIRONMENT VAULT'
  const env = {
    ...Object.fromEntries(given.split(' ').map((name) => [name, name.toLowerCase()])),
    IDENTITY: '/subscriptions/1/identity',
    HOME: directory,
    PATH: `${directory}:${process.env.PATH}`,
  }
  const { status, stderr } = spawnSync(join(directory, 'deploy.sh'), { encoding: 'utf8', env })
  const log = readFileSync(join(directory, 'log'), 'utf8').split('\n')
  const place = (part: string) => log.findIndex((line) => line.includes(part))
  return { status, stderr, place }
}

describe.each(Object.keys(tools) as (keyof typeof tools)[])('deploy.sh of %s', (target) => {
  const starts = { cloudrun: 'jobs execute', ecs: 'run-task', containerapps: 'job start' }[target]

  it('runs the steps to their end, then brings the app', () => {
    const { status, stderr, place } = deploy(target, 'good')
    expect(status, stderr).toBe(0)
    expect(place(starts)).toBeGreaterThanOrEqual(0)
    expect(place(appliesApp[target])).toBeGreaterThan(place(starts))
  })

  it('leaves the app alone when a step failed', () => {
    const { status, stderr, place } = deploy(target, 'bad')
    expect(status).not.toBe(0)
    expect(stderr).toContain('a step failed')
    expect(place(appliesApp[target])).toBe(-1)
  })
})

it('fills in what only the Azure subscription knows', () => {
  deploy('containerapps', 'good')
  const filled = readFileSync(join(directory, 'filled'), 'utf8')
  expect(filled).not.toContain('set-by-deploy')
  expect(filled).toContain('environmentId: /subscriptions/1/env\n')
  expect(filled).toContain('https://vault.vault.azure.net/secrets/s-secret-key')
  expect(filled.match(/\/subscriptions\/1\/identity/g)).toHaveLength(4)
})
