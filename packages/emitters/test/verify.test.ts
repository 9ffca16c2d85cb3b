import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { bundleOf } from './bundle-of.ts'
import { Machine, type Stub } from './stubs.ts'
import { hosts } from './verify-hosts.ts'
import { platforms } from './verify-platforms.ts'
import { Workers } from './workers.ts'

/*
 * verify.sh run on machines that are well and on machines that are not: its exit code and its words.
 * The programs that it asks are stubs, the workers that it counts and kills are processes.
 */

const machines: Machine[] = []
const groups: Workers[] = []
afterEach(() => {
  for (const workers of groups.splice(0)) workers.stop()
  for (const machine of machines.splice(0)) machine.remove()
})

/** Paths below `/var/lib` and the patience after a kill are the test's own. */
function machineOf(target: string, query: string, stubs: Record<string, Stub>): Machine {
  const { bundle } = bundleOf(`target=${target}&${query}`)
  const machine = new Machine(bundle, (text) =>
    text
      .replaceAll('/var/lib/api/steps-done', '/dev/null')
      .replace(/replaced_within \d+/g, 'replaced_within 3'),
  )
  machines.push(machine)
  for (const [name, stub] of Object.entries(stubs)) machine.stub(name, stub)
  return machine
}

describe.each(Object.entries(hosts))('%s', (target, { query, stubs, worker, needsRoot, bad }) => {
  const { plan } = bundleOf(`target=${target}&${query}`)

  function well({ heals = true, count = plan.workersPerServer } = {}) {
    const machine = machineOf(target, query, stubs)
    groups.push(new Workers(join(machine.dir, 'cgroup.procs'), { name: worker, count, heals }))
    const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
      machine.run('verify.sh', args, { DIR: machine.dir, ...env })
    return { run }
  }

  test('a machine that is well: 0, and what was not asked for is told', async () => {
    const { code, text } = await well().run(['--deployed'])
    expect(text).not.toContain('FAIL')
    expect(code).toBe(0)
    expect(text).toContain(`${plan.workersPerServer} worker processes`)
    expect(text).toMatch(/skip {2}a killed worker is replaced: asked for by --kill-worker/)
    expect(text).toMatch(/skip {2}shell scripts: shellcheck is not here/)
  })

  test.each(Object.entries(bad))('bad %s: 1, and the check that says so', async (state, label) => {
    const { code, text } = await well().run(['--deployed'], { BAD: state })
    const failures = text.split('\n').filter((line) => line.includes('FAIL'))
    expect(code).toBe(1)
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(label)
  })

  test.runIf(needsRoot)(
    'what runs is for root to ask: 2, and how; the files are for all',
    async () => {
      const { run } = well()
      const { code, text } = await run(['--deployed', '--kill-worker'], { BAD: 'user' })
      expect(code).toBe(2)
      expect(text).toContain('sudo ./verify.sh --deployed --kill-worker\n')
      expect((await run([], { BAD: 'user' })).text).toMatch(/^Files$/m)
    },
  )

  test('a worker too few: 1', async () => {
    const { code, text } = await well({ count: plan.workersPerServer - 1 }).run(['--deployed'])
    expect(code).toBe(1)
    expect(text).toMatch(/FAIL .*worker processes/)
  })

  test('--kill-worker: a worker is killed, replaced, and all is checked again', async () => {
    const { code, text } = await well().run(['--kill-worker'])
    expect(text).toMatch(/ok {4}a killed worker is replaced/)
    expect(text.match(/worker processes/g)).toHaveLength(2)
    expect(code).toBe(0)
  })

  test('--kill-worker where nothing replaces it: 1', async () => {
    const { code, text } = await well({ heals: false }).run(['--kill-worker'])
    expect(text).toMatch(/FAIL {2}a killed worker is replaced\n +not replaced after 3 s/)
    expect(code).toBe(1)
  })
})

describe.each(Object.entries(platforms))('%s', (target, { query, stubs, bad, kill }) => {
  function run(args: string[], env: NodeJS.ProcessEnv = {}) {
    const machine = machineOf(target, query, stubs)
    return machine.run('verify.sh', args, { DIR: machine.dir, ...env })
  }

  test('all is well: 0', async () => {
    const { code, text } = await run(['--deployed'])
    expect(text).not.toContain('FAIL')
    expect(code).toBe(0)
  })

  test.each(Object.entries(bad))('bad %s: 1, and the check that says so', async (state, label) => {
    const { code, text } = await run(['--deployed'], { BAD: state })
    const failures = text.split('\n').filter((line) => line.includes('FAIL'))
    expect(code).toBe(1)
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(label)
  })

  test('--kill-worker', async () => {
    const { code, text } = await run(['--kill-worker'])
    expect(code).toBe(0)
    expect(text).toMatch(
      kill === 'can' ? /ok {4}a (killed|stopped) .* is replaced/ : /skip {2}a killed worker is/,
    )
    if (kill === 'can-not') return
    const { code: failed } = await run(['--kill-worker'], { BAD: 'heal' })
    expect(failed).toBe(1)
  })
})

describe('words and exit codes', () => {
  const bare = () => machineOf('systemd', '', {})

  test('--help', async () => {
    const { code, text } = await bare().run('verify.sh', ['--help'])
    expect(code).toBe(0)
    expect(text).toMatch(/^ +--deployed /m)
    expect(text).toMatch(/^ +--kill-worker /m)
    expect(text).toContain('exit code: 0 no check failed')
  })

  test('an option that there is not: 2', async () => {
    expect((await bare().run('verify.sh', ['--deploy'])).code).toBe(2)
  })

  test('no tool here and nothing deployed: 3, all skipped', async () => {
    const { code, text } = await bare().run('verify.sh', [])
    expect(text).toMatch(/^0 passed, 0 failed, [1-9]\d* skipped$/m)
    expect(code).toBe(3)
  })
})
