import { join } from 'node:path'
import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { byExitCode, type Validator } from './validator.ts'

/**
 * What no tool or published schema that a registry has can judge: the fields that the provider
 * documents, written down in `documented/` with their source, and no others.
 */
export const documented: Validator = {
  tool: 'documented',
  judges: (path) => /^(fly\.toml|render\.yaml|cloudrun\/job\.yaml)$/.test(path),
  check: (files, python) =>
    inScratch(async (dir) => {
      const paths = await putAll(dir, files)
      return byExitCode(await run(python, [join(import.meta.dirname, 'documented.py'), ...paths]))
    }),
}
