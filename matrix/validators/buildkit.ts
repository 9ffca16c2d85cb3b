import { run } from '../process.ts'
import { inScratch, putAll } from '../scratch.ts'
import { both, passed, type Validator } from './validator.ts'

/** As `docker build --check`: it would build, and BuildKit has no remark. */
export const buildkit: Validator = {
  tool: 'buildkit',
  judges: (path) => /(^|\/)Dockerfile$/.test(path),
  check: (files, program) =>
    inScratch(async (dir) => {
      let verdict = passed
      for (const path of await putAll(dir, files)) {
        const { exitCode, stderr } = await run(program, [path])
        verdict = both(verdict, { ok: exitCode === 0 && stderr === '', output: stderr })
      }
      return verdict
    }),
}
