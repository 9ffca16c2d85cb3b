import { run } from '../process.ts'
import { inScratch, put } from '../scratch.ts'
import { byExitCode, type Validator } from './validator.ts'

/** The accounts that a server gets, sysusers.d(5), made in an empty root and only as if. */
export const sysusers: Validator = {
  tool: 'sysusers',
  judges: (path) => /(^|\/)sysusers\.d\/[^/]+\.conf$/.test(path),
  check: (files, program) =>
    inScratch(async (root) => {
      const names = files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
      for (const [index, { text }] of files.entries()) {
        await put(root, `etc/sysusers.d/${names[index]}`, text)
      }
      return byExitCode(await run(program, ['--dry-run', `--root=${root}`, ...names]))
    }),
}
