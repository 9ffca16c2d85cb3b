import { commented, type YamlData } from '../../format/yaml.ts'

type Annotations = { readonly [key: string]: YamlData }

const noCpuLimit = 'A limit of CPU throttles; the request is what counts.'

/** What policy linters would ask of any pod and the plan decides otherwise, each with its reason. */
export const commonExemptions: Annotations = {
  'polaris.fairwinds.com/cpuLimitsMissing-exempt': commented('true', noCpuLimit),
  'ignore-check.kube-linter.io/unset-cpu-requirements': noCpuLimit,
  'polaris.fairwinds.com/priorityClassNotSet-exempt': commented(
    'true',
    'Classes belong to the cluster.',
  ),
}

const endsByItself = 'It runs to its end and serves nobody.'

/** And of pods that run to their end. */
export const jobExemptions: Annotations = {
  ...commonExemptions,
  'polaris.fairwinds.com/livenessProbeMissing-exempt': commented('true', endsByItself),
  'polaris.fairwinds.com/readinessProbeMissing-exempt': 'true',
  'ignore-check.kube-linter.io/no-liveness-probe': endsByItself,
  'ignore-check.kube-linter.io/no-readiness-probe': endsByItself,
}

/** A plan of one pod keeps the autoscaler for its numbers; nothing is there to be more available. */
export const autoscalerExemptions = (minReplicas: number): Annotations | undefined =>
  minReplicas > 1
    ? undefined
    : {
        'kube-score/ignore': commented('horizontalpodautoscaler-replicas', 'The plan has one pod.'),
      }
