import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../test/bundle-of.ts'
import { hostileLine, hostileValue } from '../../../test/hostile/text.ts'
import { clusterOf } from '../../../test/read-cluster.ts'

/** Kubernetes' expansion of `$(NAME)` in command and env: two dollars are one. */
const expanded = (text: string) => text.replaceAll('$$', '$')

const queries = [
  'target=kubernetes',
  'target=kubernetes&survive=1&domain=api.example.com&hsts=yes&before=alembic upgrade head',
  'target=kubernetes&proxy=ingress&threads=2&cores=8&model=1GB&ram=16GiB&cache=1GiB&startup=90s',
  'target=kubernetes&proxy=ingress&class=traefik&replicas=7&runtime=node&app=server.mjs&slo=1s',
  'target=kubernetes&class=istio&runtime=gunicorn&handler=sync&rate=400/s&namespace=shop',
]

describe.each(queries)('the manifests of %s', (query) => {
  const { plan, resources, find, deployment, pod, bundle } = clusterOf(query)
  const container = pod.containers[0]!

  it('hold the numbers of the plan', () => {
    const { timeouts, memory, scaling, request } = plan
    const { requests, limits } = container.resources
    expect(requests.memory).toBe(`${memory.limitMiB}Mi`)
    expect(limits.memory).toBe(requests.memory)
    expect(requests.cpu).toBe(String(request.threads))
    expect(limits).not.toHaveProperty('cpu')
    expect(pod.terminationGracePeriodSeconds).toBe(timeouts.killSeconds)
    expect(container.lifecycle.preStop.sleep.seconds).toBe(timeouts.preStopSeconds)
    const { periodSeconds, failureThreshold } = container.startupProbe
    expect(periodSeconds * failureThreshold).toBeGreaterThanOrEqual(timeouts.startupSeconds)
    const autoscaler = find('HorizontalPodAutoscaler')!
    expect(autoscaler.spec).toMatchObject({
      minReplicas: scaling!.minReplicas,
      maxReplicas: scaling!.maxReplicas,
    })
    expect(autoscaler.spec.metrics[0]!.resource.target.averageUtilization).toBe(
      scaling!.averageUtilization,
    )
    expect(deployment.spec).not.toHaveProperty('replicas')
    const route = find('HTTPRoute')
    if (route) expect(route.spec.rules[0]!.timeouts!.request).toBe(`${timeouts.readSeconds}s`)
  })

  it('run one worker a pod', () => {
    const { command } = container
    const index = command.indexOf('--workers')
    if (index >= 0) expect(command[index + 1]).toBe('1')
  })

  it('end a container only after all that it waits for', () => {
    const { preStopSeconds, gracefulSeconds, killSeconds } = plan.timeouts
    expect(killSeconds).toBeGreaterThanOrEqual(preStopSeconds + gracefulSeconds + 5)
  })

  it('belong to the namespace, and each instance is called as its resource', () => {
    const namespace = plan.request.namespace ?? plan.request.name
    for (const one of resources) {
      if (one.kind === 'Namespace') continue
      expect(one.metadata.namespace).toBe(namespace)
    }
    expect(deployment.metadata.labels['app.kubernetes.io/instance']).toBe(deployment.metadata.name)
  })

  it('select the pods of the app and no others', () => {
    const labels = deployment.spec.template.metadata.labels
    const selectors = [
      find('Service')!.spec.selector,
      find('PodDisruptionBudget')!.spec.selector.matchLabels,
      find('NetworkPolicy', deployment.metadata.name)!.spec.podSelector.matchLabels,
    ]
    const job = find('Job')
    for (const selector of selectors) {
      const [[key, value], ...rest] = Object.entries(selector) as [[string, string]]
      expect(rest).toEqual([])
      expect(labels[key]).toBe(value)
      if (job) expect(job.spec.template.metadata.labels[key]).not.toBe(value)
    }
  })

  it('must be spread over hosts where the plan survives the loss of one', () => {
    const { survive } = plan.request
    const { whenUnsatisfiable, minDomains } = pod.topologySpreadConstraints[0]!
    expect(whenUnsatisfiable).toBe(survive > 0 ? 'DoNotSchedule' : 'ScheduleAnyway')
    expect(minDomains).toBe(survive > 0 ? survive + 1 : undefined)
  })

  it('never ask the app whether it lives: overload must not turn into restarts', () => {
    expect(container.livenessProbe).not.toHaveProperty('httpGet')
    expect(container.livenessProbe.tcpSocket).toEqual({ port: 'http' })
  })

  it('trace each origin to a step of the derivation or a field of the request', () => {
    const steps = new Set<string>(plan.derivation.map(({ id }) => id))
    const origins = bundle.files
      .filter(({ path }) => path.startsWith('k8s/'))
      .flatMap((file) => file.origins)
    expect(origins.length).toBeGreaterThan(20)
    for (const { derivation, field } of origins) {
      if (derivation !== undefined) expect(steps).toContain(derivation)
      else expect(plan.request).toHaveProperty(field!)
    }
  })

  it('are applied in an order in which each finds what it needs', () => {
    const applied = bundle.files.map(({ path }) => path).filter((path) => path.startsWith('k8s/'))
    const place = (kind: string) => applied.findIndex((path) => path.includes(kind))
    expect(place('namespace')).toBe(0)
    expect(place('serviceaccount')).toBeLessThan(place('deployment'))
    expect(place('networkpolicy')).toBeLessThan(place('deployment'))
  })
})

describe('steps before the app', () => {
  const query = 'target=kubernetes&before=alembic upgrade head&before=python seed.py'

  it('are a Job apart from what is applied, named by image and commands', () => {
    const { bundle, find, pod } = clusterOf(query)
    const job = find('Job')!
    expect(job.spec.template.spec.containers[0]!.command.slice(-2)).toEqual([
      'alembic upgrade head',
      'python seed.py',
    ])
    expect(pod.initContainers).toBeUndefined()
    expect(textOf(bundle, 'deploy.sh')).toContain(`job=${job.metadata.name}\n`)
    const jobs = ['', '&image=api:1.0.1', '&before=third', '&rate=60/s'].map(
      (more) => clusterOf(query + more).find('Job')!.metadata.name,
    )
    expect(new Set(jobs).size).toBe(3)
    expect(jobs[3]).toBe(jobs[0])
  })

  it('are an init container where it is harmless to repeat them', () => {
    const { find, pod } = clusterOf(`${query}&once=no`)
    expect(find('Job')).toBeUndefined()
    expect(pod.initContainers![0]!.command.slice(-2)).toEqual([
      'alembic upgrade head',
      'python seed.py',
    ])
  })
})

describe('what the user typed', () => {
  it('reaches command and environment as the same text', () => {
    fc.assert(
      fc.property(hostileLine(1000), hostileValue(1000), (command, value) => {
        const { find, pod } = clusterOf([
          ['target', 'kubernetes'],
          ['before', command],
          ['env', `GREETING=${value}`],
        ])
        const typed = find('Job')!.spec.template.spec.containers[0]!.command.at(-1)!
        expect(expanded(typed)).toBe(command)
        const env = pod.containers[0]!.env!.find(({ name }) => name === 'GREETING')!
        expect(expanded(env.value!)).toBe(value)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the network policy', () => {
  it('opens names and what is given, once something is given', () => {
    const { find } = clusterOf('target=kubernetes&egress=10.1.2.3:6379&egress=db.internal:5432')
    const { egress } = find('NetworkPolicy')!.spec
    expect(egress).toHaveLength(3)
    expect(egress[1]).toEqual({
      to: [{ ipBlock: { cidr: '10.1.2.3/32' } }],
      ports: [{ port: 6379, protocol: 'TCP' }],
    })
    expect(egress[2]).toEqual({ ports: [{ port: 5432, protocol: 'TCP' }] })
  })

  it('opens everything where nothing is given', () => {
    expect(clusterOf('target=kubernetes').find('NetworkPolicy')!.spec.egress).toEqual([{}])
  })
})

describe('secrets', () => {
  it('are asked of a Secret that the bundle does not hold', () => {
    const { pod, resources, bundle } = clusterOf('target=kubernetes&env=TOKEN&env=LEVEL=info')
    expect(pod.containers[0]!.env).toEqual([
      { name: 'LEVEL', value: 'info' },
      { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'api-secrets', key: 'TOKEN' } } },
    ])
    expect(resources.map(({ kind }) => kind)).not.toContain('Secret')
    expect(textOf(bundle, 'api.env.example')).toContain('\nTOKEN=\n')
  })
})
