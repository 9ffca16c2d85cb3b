import type { BundleFile } from '@plimsoll/schemas/bundle'

type Place = { path: string; lines: number[] }

/** The lines that hold a number, by file: the file with the most of them first. */
export function linesOf(
  files: readonly Pick<BundleFile, 'path' | 'origins'>[],
  derivation: string,
): Place[] {
  return files
    .map(({ path, origins }) => ({
      path,
      lines: [
        ...new Set(origins.filter((o) => o.derivation === derivation).map(({ line }) => line)),
      ].sort((a, b) => a - b),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => b.lines.length - a.lines.length)
}
