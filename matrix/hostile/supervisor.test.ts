import { join } from 'node:path'
import { expect } from 'vitest'
import { must } from '../process.ts'
import { inScratch, put } from '../scratch.ts'
import { supervisor } from '../validators/supervisor.ts'
import { bundlesFor, inTurn, matching, proveReal } from './real.ts'

const script = join(import.meta.dirname, 'read_commands.py')
const config = /^supervisor\/supervisord\.conf$/

for (const proxy of ['caddy', 'nginx'] as const) {
  proveReal({
    tool: 'supervisor',
    place: ['supervisor', proxy],
    bundles: bundlesFor(4),
    read: (samples, python) =>
      inScratch(async (dir) => {
        const first = await supervisor.check(matching(samples[0]!.files, config), python)
        expect(first.ok, first.output).toBe(true)
        const paths = await inTurn([...samples.entries()], ([index, { files }]) => {
          const { text } = matching(files, config)[0]!
          // the directories that systemd makes
          const moved = text.replace(/(= (?:unix:\/\/)?)\/(?:run|var\/log)\/[^/\n]+/g, `$1${dir}`)
          return put(dir, `${index}.conf`, moved)
        })
        const found = JSON.parse(await must(python, [script, ...paths])) as string[][]
        return found.map((command) => [{ command }])
      }),
  })
}
