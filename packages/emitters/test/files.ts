import type { Bundle, BundleFile } from '@plimsoll/schemas/bundle'

export function fileAt(bundle: Bundle, path: string): BundleFile {
  return fileLike(bundle, new RegExp(`^${path.replaceAll('.', '[.]')}$`))
}

/** The only file whose path matches. */
export function fileLike(bundle: Bundle, pattern: RegExp): BundleFile {
  const found = bundle.files.filter((file) => pattern.test(file.path))
  if (found.length !== 1) throw new Error(`${found.length} files like ${pattern}`)
  return found[0]!
}
