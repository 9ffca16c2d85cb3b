import { run } from '../process.ts'
import { type BundleFile, inScratch, put } from '../scratch.ts'
import type { ToolId } from '../tools.ts'
import { both, forAnother, passed, type Validator } from './validator.ts'

/** Said of sites that are plain HTTP on purpose. */
const harmless = /HTTP\/[23] skipped because it requires TLS|listening only on the HTTP port/
/** On a server the file must suit 2.6 as well, which knows the option in no other place. */
const harmlessOnServers = /nested 'metrics' option inside `servers` is deprecated/

/**
 * `caddy validate` on each Caddyfile, without an error and without a warning. A Caddyfile beside a
 * Dockerfile runs in the image that the bundle names, and not in the version that a server has.
 */
function caddyValidator(tool: ToolId): Validator {
  return {
    tool,
    judges: (path) => path.endsWith('Caddyfile'),
    reads: isImageMark,
    async check(files, program) {
      const isImage = files.some(({ path }) => isImageMark(path))
      if (isImage && tool === 'caddy') return forAnother
      let verdict = passed
      for (const file of files.filter(isCaddyfile)) {
        verdict = both(verdict, await checkFile(file, program, isImage))
      }
      return verdict
    },
  }
}

const isImageMark = (path: string) => path === 'Dockerfile'

const isCaddyfile = ({ path }: BundleFile) => path.endsWith('Caddyfile')

const checkFile = (file: BundleFile, program: string, isImage: boolean) =>
  inScratch(async (dir) => {
    const text = file.text.replaceAll('/var/log/', `${dir}/log/`)
    const config = await put(dir, 'Caddyfile', text)
    const env = { PATH: process.env.PATH, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir }
    const args = ['validate', '--adapter', 'caddyfile', '--config', config]
    const { exitCode, stdout, stderr } = await run(program, args, { cwd: dir, env })
    const output = stdout + stderr
    const complaints = output
      .split('\n')
      .filter((line) => /"level":"(warn|error)"|\b(WARN|ERROR)\b/.test(line))
      .filter((line) => !harmless.test(line) && (isImage || !harmlessOnServers.test(line)))
    return {
      ok: exitCode === 0 && complaints.length === 0,
      output: `${file.path}: ${output.replaceAll(dir, '')}`,
    }
  })

export const caddy = caddyValidator('caddy')
export const caddyLatest = caddyValidator('caddy-latest')
