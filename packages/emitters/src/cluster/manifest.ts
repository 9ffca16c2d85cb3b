import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile, type OriginRule } from '../file.ts'
import { type YamlData, yamlText } from '../format/yaml.ts'

/** One resource of the cluster. */
export type Manifest = { readonly [key: string]: YamlData }

type Named = Pick<Deployment, 'name' | 'namespace'>

/** The one label that selects the app's pods, and nothing else. */
export const appSelector = (name: string) => ({ 'app.kubernetes.io/name': name })

/** Labels of a resource; the instance is the resource's own name. */
export const labelsOf = (name: string, instance = name) => ({
  ...appSelector(name),
  'app.kubernetes.io/instance': instance,
  'app.kubernetes.io/managed-by': 'plimsoll',
})

/** Metadata of a resource called as the app. */
export const metadataOf = ({ name, namespace }: Named, more: Manifest = {}): Manifest => ({
  name,
  namespace,
  labels: labelsOf(name),
  ...more,
})

/** A file of one or several documents. */
export function manifestFile(
  { head }: Deployment,
  path: string,
  manifests: readonly Manifest[],
  rules: readonly OriginRule[],
): BundleFile {
  const text = manifests.map(yamlText).join('')
  return bundleFile(head, { path, language: 'yaml', text, rules })
}
