import { run } from '../process.ts'
import { inScratch, put, putAll } from '../scratch.ts'
import type { Validator } from './validator.ts'

const maxStubs = 20

/** `docker compose config`, with the files and variables that the operator is to supply stubbed. */
export const compose: Validator = {
  tool: 'compose',
  judges: (path) => path === 'compose.yaml',
  reads: (path) => path.endsWith('.env'),
  check: (files, program) =>
    inScratch(async (dir) => {
      await putAll(dir, files)
      const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: dir }
      const args = ['-f', 'compose.yaml', 'config', '--quiet']
      for (let stubs = 0; ; stubs++) {
        const { exitCode, stderr } = await run(program, args, { cwd: dir, env })
        const file = /env file (\S+) not found/.exec(stderr)?.[1]
        const variable = /required variable (\w+) is missing/.exec(stderr)?.[1]
        if (exitCode === 0 || stubs === maxStubs || !(file || variable)) {
          // A warning, such as that of a variable without a value, is a `$` that was not escaped.
          return { ok: exitCode === 0 && stderr === '', output: stderr }
        }
        if (file?.startsWith(dir)) await put(dir, file.slice(dir.length), '')
        else if (variable) env[variable] = 'stub'
        else return { ok: false, output: stderr }
      }
    }),
}
