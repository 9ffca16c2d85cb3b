import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { byExitCode, type Validator } from './validator.ts'

/** CloudFormation templates: without an error, a warning or a remark. */
export const cfnLint: Validator = {
  tool: 'cfn-lint',
  judges: (path) => /^ecs\/.*\.yaml$/.test(path),
  check: (files, program) =>
    inScratch(async (dir) => {
      const paths = await putAll(dir, files)
      const args = [
        '--include-checks',
        'I',
        '--non-zero-exit-code',
        'informational',
        '--',
        ...paths,
      ]
      return byExitCode(await run(program, args, { cwd: dir, timeoutMs: 180_000 }))
    }),
}
