import { join } from 'node:path'
import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { byExitCode, type Validator } from './validator.ts'

/** The files that `az containerapp` takes, against the types of Azure's own client. */
export const containerapps: Validator = {
  tool: 'containerapps',
  judges: (path) => /^containerapps\/.*\.yaml$/.test(path),
  check: (files, python) =>
    inScratch(async (dir) => {
      const paths = await putAll(dir, files)
      return byExitCode(
        await run(python, [join(import.meta.dirname, 'containerapps.py'), ...paths]),
      )
    }),
}
