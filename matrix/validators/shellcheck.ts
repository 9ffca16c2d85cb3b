import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { byExitCode, type Validator } from './validator.ts'

export const shellcheck: Validator = {
  tool: 'shellcheck',
  judges: (path) => path.endsWith('.sh'),
  check: (files, program) =>
    inScratch(async (dir) => {
      const paths = await putAll(dir, files)
      const flags = ['--norc', '--color=never', '--severity=style']
      return byExitCode(await run(program, [...flags, ...paths], { cwd: dir }))
    }),
}
