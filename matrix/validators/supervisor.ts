import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../process.ts'
import { inScratch, put } from '../scratch.ts'
import { both, byExitCode, passed, type Validator } from './validator.ts'

const script = join(import.meta.dirname, 'read_supervisord.py')

/** Supervisor's own parser, and no key that it passes over. */
export const supervisor: Validator = {
  tool: 'supervisor',
  judges: (path) => /(^|\/)supervisor\/[^/]+\.conf$/.test(path),
  check: (files, program) =>
    inScratch(async (dir) => {
      let verdict = passed
      for (const { path, text } of files) {
        // the directories that systemd makes
        const moved = text.replace(/(= (?:unix:\/\/)?)(?=\/(?:run|var\/log)\/)/g, `$1${dir}`)
        for (const [found] of moved.matchAll(/\S+(?=\/[^/\s]+$)/gm)) {
          const at = found.indexOf(dir)
          if (at >= 0) await mkdir(found.slice(at), { recursive: true })
        }
        const config = await put(dir, path, moved)
        verdict = both(verdict, byExitCode(await run(program, [script, config])))
      }
      return { ...verdict, output: verdict.output.replaceAll(dir, '') }
    }),
}
