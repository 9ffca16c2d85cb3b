import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { byExitCode, type Validator } from './validator.ts'

/** All of the default rules but the start marker and, as commands and labels are long, lengths. */
const rules = '{extends: default, rules: {document-start: disable, line-length: disable}}'

export const yamllint: Validator = {
  tool: 'yamllint',
  judges: (path) => /\.ya?ml$/.test(path),
  check: (files, program) =>
    inScratch(async (dir) => {
      const paths = await putAll(dir, files)
      return byExitCode(await run(program, ['--strict', '-d', rules, ...paths], { cwd: dir }))
    }),
}
