import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { bundleOf, textOf } from './bundle-of.ts'

describe.each(['', '&domain=api.example.com&hsts=yes', '&runtime=node&app=a.js&startup=30s'])(
  'a stack of target=swarm%s',
  (query) => {
    const { plan, bundle } = bundleOf(`target=swarm${query}`)
    const { app } = parse(textOf(bundle, 'stack.yaml')).services

    test('X1: the numbers of the plan', () => {
      const { deploy } = app
      expect(deploy.replicas).toBe(plan.workers)
      expect(deploy.placement.max_replicas_per_node).toBe(plan.workersPerServer)
      expect(deploy.resources.limits.memory).toBe(`${plan.memory.limitMiB}M`)
      expect(deploy.resources.reservations).toEqual({
        cpus: String(plan.request.threads),
        memory: `${plan.memory.limitMiB}M`,
      })
      expect(app.stop_grace_period).toBe(`${plan.timeouts.killSeconds}s`)
      expect(app.healthcheck.start_period).toBe(`${plan.timeouts.startupSeconds}s`)
      expect(deploy.labels['traefik.http.services.api.loadbalancer.server.port']).toBe('8000')
      expect(deploy.labels['traefik.http.middlewares.api-admitted.inflightreq.amount']).toBe(
        String(plan.workers * plan.concurrency.perWorkerLimit),
      )
    })

    test('W4: a new task first, watched for as long as a start may take', () => {
      const { order, failure_action, monitor } = app.deploy.update_config
      expect([order, failure_action]).toEqual(['start-first', 'rollback'])
      expect(monitor).toBe(`${plan.timeouts.startupSeconds}s`)
    })
  },
)

test('W3: the steps are a job, awaited before the stack', () => {
  const { bundle } = bundleOf('target=swarm&before=alembic upgrade head')
  const { run } = parse(textOf(bundle, 'previous-steps/stack.yaml')).services
  expect(run.deploy.mode).toBe('replicated-job')
  expect(run.deploy.restart_policy).toEqual({ condition: 'none' })
  expect(run.command.at(-1)).toBe('alembic upgrade head')
  const script = textOf(bundle, 'deploy.sh')
  const waits = script.indexOf('Complete*) break')
  expect(script.indexOf('--compose-file previous-steps/stack.yaml')).toBeLessThan(waits)
  expect(script.indexOf('--compose-file stack.yaml')).toBeGreaterThan(waits)
})

/** Stands for a swarm in which no node has room for the job. */
const docker = `#!/usr/bin/env bash
case "$*" in
  *ControlAvailable*) echo true ;;
  'service inspect'*) exit 1 ;;
  *CurrentState*) echo 'Pending 10 minutes ago' ;;
  'service ps'*) echo 'no suitable node' ;;
esac
`

test('W3: steps that do not start are not awaited for ever', () => {
  const { bundle } = bundleOf('target=swarm&before=alembic upgrade head')
  const directory = mkdtempSync(join(tmpdir(), 'swarm-'))
  try {
    // the clock of the script: the wait for a start is over as soon as it has begun
    const script = textOf(bundle, 'deploy.sh').replace(/^SECONDS=0$/m, 'SECONDS=601')
    for (const [name, text] of [
      ['docker', docker],
      ['deploy.sh', script],
    ] as const) {
      writeFileSync(join(directory, name), text)
      chmodSync(join(directory, name), 0o755)
    }
    const env = { PATH: `${directory}:${process.env.PATH}` }
    const { status, stderr } = spawnSync(join(directory, 'deploy.sh'), { encoding: 'utf8', env })
    expect(status).toBe(1)
    expect(stderr).toMatch(/no suitable node\n.*did not start or end in time.*rm api-steps_run$/m)
  } finally {
    rmSync(directory, { recursive: true })
  }
})
