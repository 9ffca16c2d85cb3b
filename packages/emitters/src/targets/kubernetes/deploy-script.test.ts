import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundleOf, textOf } from '../../../test/bundle-of.ts'

/**
 * Stands for the cluster: writes down what it is told, and knows of a Job what the file `job`
 * says, `Complete`, `Failed` or `Pending`; applying the Job writes the file `outcome` there. The
 * image that runs is in the file `image`.
 */
const kubectl = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> log
case "$*" in
  *'get secret'*) [ -e secret ] ;;
  *'get deployment'*) cat image ;;
  *'get pods'*) cat job ;;
  *'get job'*jsonpath*) grep -q "$(sed 's/.*type=="\\([A-Za-z]*\\)".*/\\1/' <<< "$*")" job && printf True ;;
  *'get job'*) [ -e job ] ;;
  *'delete job'*) rm job ;;
  *job.yaml) cp outcome job ;;
esac
`

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'deploy-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const inside = (name: string) => join(directory, name)

function deploy(query: string, files: Record<string, string>) {
  const { bundle } = bundleOf(`target=kubernetes&${query}`)
  // the clock of the script: a wait is over as soon as it has begun
  const script = textOf(bundle, 'deploy.sh').replace(/^SECONDS=0$/m, 'SECONDS=601')
  writeFileSync(inside('deploy.sh'), script)
  writeFileSync(inside('kubectl'), kubectl)
  writeFileSync(inside('log'), '')
  for (const name of ['deploy.sh', 'kubectl']) chmodSync(inside(name), 0o755)
  for (const [name, text] of Object.entries(files)) writeFileSync(inside(name), text)
  const env = { PATH: `${directory}:${process.env.PATH}` }
  const { status, stdout, stderr } = spawnSync(inside('deploy.sh'), { encoding: 'utf8', env })
  const told = readFileSync(inside('log'), 'utf8').split('\n')
  const place = (ending: string) => told.findIndex((line) => line.endsWith(ending))
  return { status, stdout, stderr, job: place('job.yaml'), app: place('apply -f k8s/') }
}

describe('deploy.sh', () => {
  const steps = 'before=alembic upgrade head'

  it('runs the steps to their end, then applies the app', () => {
    const { status, job, app } = deploy(steps, { outcome: 'Complete' })
    expect(status).toBe(0)
    expect(job).toBeGreaterThan(0)
    expect(app).toBeGreaterThan(job)
  })

  it('leaves the app alone when a step failed, and says where to look', () => {
    const { status, stderr, app } = deploy(steps, { outcome: 'Failed' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/a step failed.*logs job\/api-steps-[0-9a-f]{8}$/m)
    expect(app).toBe(-1)
  })

  it('does not wait for ever for steps that do not start, and says what to do', () => {
    const { status, stderr, app } = deploy(steps, { outcome: 'Pending' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/did not start or end in time.*delete job\/api-steps-[0-9a-f]{8}$/m)
    expect(app).toBe(-1)
    expect(readFileSync(inside('log'), 'utf8')).toMatch(/describe jobs,pods --selector/)
  })

  it('says where the image runs already, which is no new release', () => {
    expect(deploy('', { image: 'api:1.0.0' }).stdout).toContain('This image runs already')
    expect(deploy('', { image: 'api:0.9.0' }).stdout).not.toContain('runs already')
  })

  it('does not run steps again that ran, and runs failed ones anew', () => {
    const again = deploy(steps, { job: 'Complete' })
    expect([again.status, again.job]).toEqual([0, -1])
    const anew = deploy(steps, { job: 'Failed', outcome: 'Complete' })
    expect(anew.status).toBe(0)
    expect(anew.job).toBeGreaterThan(0)
  })

  it('stops before anything starts where the Secret is missing', () => {
    const query = `${steps}&env=TOKEN`
    const without = deploy(query, { outcome: 'Complete' })
    expect([without.status, without.job, without.app]).toEqual([1, -1, -1])
    expect(without.stderr).toContain('create secret generic api-secrets --from-env-file=api.env')
    expect(deploy(query, { outcome: 'Complete', secret: '' }).status).toBe(0)
  })

  it('applies the app at once where there are no steps', () => {
    const { status, job, app } = deploy('', {})
    expect([status, job]).toEqual([0, -1])
    expect(app).toBeGreaterThan(0)
  })
})
