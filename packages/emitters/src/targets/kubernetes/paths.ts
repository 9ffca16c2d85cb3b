/** Files of the target; those in `k8s` are applied in the order of their names. */
export const paths = {
  namespace: 'k8s/00-namespace.yaml',
  serviceAccount: 'k8s/10-serviceaccount.yaml',
  networkPolicy: 'k8s/20-networkpolicy.yaml',
  service: 'k8s/30-service.yaml',
  deployment: 'k8s/40-deployment.yaml',
  autoscaler: 'k8s/50-horizontalpodautoscaler.yaml',
  disruptionBudget: 'k8s/60-poddisruptionbudget.yaml',
  /** Apart: it runs before the others are applied. */
  job: 'previous-steps/job.yaml',
  deploy: 'deploy.sh',
} as const
