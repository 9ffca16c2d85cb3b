import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { byExitCode, type Validator } from './validator.ts'

export const hadolint: Validator = {
  tool: 'hadolint',
  judges: (path) => /(^|\/)Dockerfile$/.test(path),
  check: (files, program) =>
    inScratch(async (dir) => {
      const paths = await putAll(dir, files)
      const flags = ['--no-color', '--failure-threshold', 'style']
      return byExitCode(await run(program, [...flags, ...paths], { cwd: dir }))
    }),
}
