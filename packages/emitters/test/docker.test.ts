import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundleOf, textOf } from './bundle-of.ts'
import { hostileLine, hostileValue } from './hostile/text.ts'

/** Stands for Docker: writes down each call, one argument a line, and finds every container well. */
const docker = `#!/bin/bash
printf '%s\\0' "$@" $'\\n' >> log
case "$*" in
  'container inspect'*) exit 1 ;;
  *Health*) echo healthy ;;
  run*previous-steps*) exit "\${STEPS:-0}" ;;
esac
`

/** What deploy.sh told Docker, argv by argv. */
function deploy(query: string | [string, string][], steps = '0') {
  const { plan, bundle } = bundleOf(query)
  const directory = mkdtempSync(join(tmpdir(), 'docker-'))
  try {
    for (const [name, text] of [
      ['docker', docker],
      ['deploy.sh', textOf(bundle, 'deploy.sh')],
    ] as const) {
      writeFileSync(join(directory, name), text)
      chmodSync(join(directory, name), 0o755)
    }
    const env = { PATH: `${directory}:${process.env.PATH}`, STEPS: steps }
    const { status } = spawnSync(join(directory, 'deploy.sh'), { env })
    const calls = readFileSync(join(directory, 'log'), 'utf8')
      .split('\0\n\0')
      .map((call) => call.split('\0'))
    const runs = calls.filter(([verb]) => verb === 'run')
    const named = (name: RegExp) => runs.filter((argv) => name.test(option(argv, '--name') ?? ''))
    return { plan, status, apps: named(/-app(-\d+)?$/), steps: named(/-previous-steps$/), runs }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const option = (argv: readonly string[], name: string) => argv[argv.indexOf(name) + 1]

describe('what deploy.sh tells Docker', () => {
  test.each([
    'replication=manager',
    'replication=instances&model=200MiB',
    'proxy=none&startup=40s',
  ])('%s: the numbers of the plan', (query) => {
    const { plan, apps, status } = deploy(`target=docker&${query}`)
    expect(status).toBe(0)
    const perUnit = plan.replication === 'manager' ? plan.workersPerServer : 1
    expect(apps).toHaveLength(plan.workersPerServer / perUnit)
    for (const argv of apps) {
      expect(option(argv, '--memory')).toBe(`${plan.memory.limitMiB}m`)
      expect(option(argv, '--memory-swap')).toBe(`${plan.memory.limitMiB}m`)
      expect(option(argv, '--memory-reservation')).toBe(`${plan.memory.unitMiB}m`)
      expect(option(argv, '--stop-timeout')).toBe(String(plan.timeouts.killSeconds))
      expect(option(argv, '--health-start-period')).toBe(`${plan.timeouts.startupSeconds}s`)
      expect(option(argv, '--restart')).toBe('unless-stopped')
      expect(option(argv, '--workers')).toBe(String(perUnit))
      expect(option(argv, '--limit-concurrency')).toBe(String(plan.concurrency.appLimit))
      expect(argv).toEqual(expect.arrayContaining(['--init', '--read-only']))
    }
  })

  test('the app trusts the proxy’s address and no other', () => {
    const { apps, runs } = deploy('target=docker')
    const proxy = runs.find((argv) => option(argv, '--name') === 'api-caddy')!
    expect(option(apps[0]!, '--forwarded-allow-ips')).toBe(option(proxy, '--ip'))
  })

  test('a step that fails stops the start', () => {
    const failed = deploy('target=docker&before=false', '1')
    expect([failed.status, failed.steps.length, failed.apps.length]).toEqual([1, 1, 0])
    const well = deploy('target=docker&before=true')
    expect([well.status, well.steps.length, well.apps.length]).toEqual([0, 1, 1])
  })

  test('what people typed arrives as it is', () => {
    fc.assert(
      fc.property(hostileLine(1000), hostileValue(1000), (command, value) => {
        const { steps, apps } = deploy([
          ['target', 'docker'],
          ['before', command],
          ['env', `GREETING=${value}`],
        ])
        expect(steps[0]!.at(-1)).toBe(command)
        expect(apps[0]).toContain(`GREETING=${value}`)
      }),
      { numRuns: 20 },
    )
  }, 30_000)
})
