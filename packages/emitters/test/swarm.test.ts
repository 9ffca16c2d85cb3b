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
