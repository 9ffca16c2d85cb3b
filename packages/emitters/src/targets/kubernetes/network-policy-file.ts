import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { controllerOf } from '../../cluster/classes.ts'
import {
  appSelector,
  labelsOf,
  type Manifest,
  manifestFile,
  metadataOf,
} from '../../cluster/manifest.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { hasJob, stepsName } from './job-file.ts'
import { clusterOrigins } from './origins.ts'
import { paths } from './paths.ts'

const inNamespace = (name: string): YamlData => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
})

/** Who may talk to the app's pods, and to whom they may talk; the same for the steps before. */
export function networkPolicyFile(deployment: Deployment): BundleFile {
  const { name } = deployment
  const policies: Manifest[] = [
    policy(deployment, name, { ingress: [fromProxy(deployment)], egress: egressOf(deployment) }),
  ]
  if (hasJob(deployment)) {
    policies.push(
      policy(deployment, stepsName(name), {
        ingress: [fromItself(stepsName(name))],
        egress: egressOf(deployment),
      }),
    )
  }
  return manifestFile(deployment, paths.networkPolicy, policies, clusterOrigins(deployment))
}

function policy(
  deployment: Deployment,
  name: string,
  rules: { ingress: YamlData[]; egress: YamlData },
): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(deployment, { name, labels: labelsOf(name) }),
    spec: {
      podSelector: { matchLabels: appSelector(name) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: rules.ingress,
      egress: rules.egress,
    },
  }
}

/** Nobody has to reach the steps, and a list that names nobody is easily read as one that is open. */
const fromItself = (name: string): YamlData =>
  commented({ from: [{ podSelector: { matchLabels: appSelector(name) } }] }, 'From nobody else.')

/** The pods that forward requests; probes of the node's kubelet need no rule. */
function fromProxy({ plan, proxy, namespace }: Deployment): YamlData {
  if (proxy !== 'gateway' && proxy !== 'ingress') throw new Error(`${proxy} is not in the cluster`)
  const controller = controllerOf(proxy, plan.request)
  const ports = [{ port: 'http', protocol: 'TCP' }]
  if (controller.namespace === null) {
    return commented(
      { from: [{ namespaceSelector: {} }], ports },
      'From any namespace: name that of the gateway here.',
    )
  }
  const from = controller.namespace === 'own' ? namespace : controller.namespace
  return commented(
    { from: [inNamespace(from)], ports },
    'From the namespace of the gateway; change it where yours runs elsewhere.',
  )
}

function egressOf({ plan }: Deployment): YamlData {
  const { egress } = plan.request
  if (egress.length === 0) {
    return [commented({}, 'To everything: plan with egress=host:port to close the rest.')]
  }
  const dns = commented(
    {
      to: [inNamespace('kube-system'), { ipBlock: { cidr: '169.254.20.10/32' } }],
      ports: [
        { port: 53, protocol: 'UDP' },
        { port: 53, protocol: 'TCP' },
      ],
    },
    "Names: the cluster's DNS, and its cache on the node.",
  )
  return [dns, ...egress.map(destination)]
}

/** A policy knows addresses and no names: where a name is given, its port alone is opened. */
function destination(target: string): YamlData {
  const colon = target.lastIndexOf(':')
  const host = target.slice(0, colon)
  const ports = [{ port: Number(target.slice(colon + 1)), protocol: 'TCP' }]
  const isAddress = /^(\d{1,3}\.){3}\d{1,3}$/.test(host)
  return isAddress
    ? { to: [{ ipBlock: { cidr: `${host}/32` } }], ports }
    : commented({ ports }, `${host}: a policy knows no names, so the port is open to any address.`)
}
