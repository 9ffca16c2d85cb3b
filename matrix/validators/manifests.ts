/** The manifests of a cluster, and the job that runs before them. */
export const isManifest = (path: string) => /^(k8s\/.*|previous-steps\/job)\.ya?ml$/.test(path)
