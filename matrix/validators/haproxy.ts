import { readFile } from 'node:fs/promises'
import { selfSigned } from '../certificate.ts'
import { run } from '../process.ts'
import { inScratch, put } from '../scratch.ts'
import { both, passed, type Validator } from './validator.ts'

/** `haproxy -c` on each configuration, without an error and without a warning. */
export const haproxy: Validator = {
  tool: 'haproxy',
  judges: (path) => /(^|\/)haproxy\/[^/]+\.cfg$/.test(path),
  check: (files, program) =>
    inScratch(async (dir) => {
      const { certificate, key } = await selfSigned()
      const pem = await put(
        dir,
        'site.pem',
        (await readFile(certificate, 'utf8')) + (await readFile(key, 'utf8')),
      )
      let verdict = passed
      for (const { path, text } of files) {
        const config = await put(dir, path, text.replace(/\bcrt \S+/g, `crt ${pem}`))
        const { exitCode, stdout, stderr } = await run(program, ['-c', '-f', config])
        const output = stdout + stderr
        verdict = both(verdict, {
          ok: exitCode === 0 && !/\[(WARNING|ALERT)\]/.test(output),
          output: `${path}: ${output.replaceAll(dir, '')}`,
        })
      }
      return verdict
    }),
}
