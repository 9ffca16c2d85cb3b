import { selfSigned } from '../certificate.ts'
import { placeNginx } from '../nginx-prefix.ts'
import { run } from '../process.ts'
import { type BundleFile, inScratch } from '../scratch.ts'
import type { ToolId } from '../tools.ts'
import { both, passed, type Validator } from './validator.ts'

const toHighPort = (port: number) => 20_000 + (port % 20_000)

/**
 * `nginx -t` on each site file by itself, inside the bundle's main file where it has one, without
 * an error and without a warning.
 */
function nginxValidator(tool: ToolId): Validator {
  return {
    tool,
    judges: (path) => /(^|\/)nginx\/[^/]+\.conf$/.test(path),
    async check(files, program) {
      const { stderr } = await run(program, ['-v'])
      const [major = 0, minor = 0, patch = 0] = /(\d+)\.(\d+)\.(\d+)/
        .exec(stderr)!
        .slice(1)
        .map(Number)
      const hasHttp2Directive = major * 1e6 + minor * 1e3 + patch >= 1_025_001
      const main = files.find(isMain)?.text
      const sites = files.filter((file) => !isMain(file) && suits(file, hasHttp2Directive))
      let verdict = passed
      for (const site of sites) verdict = both(verdict, await checkSite(site, main, program))
      return verdict
    },
  }
}

/** HTTP/2 moved from `listen` to a directive of its own in 1.25.1; a site is for one or the other. */
function suits({ text }: BundleFile, hasHttp2Directive: boolean): boolean {
  if (/\bhttp2\s+on;/.test(text)) return hasHttp2Directive
  if (/\blisten\s[^;]*\bhttp2\b/.test(text)) return !hasHttp2Directive
  return true
}

const isMain = ({ path }: BundleFile) => path.endsWith('/nginx.conf')

const checkSite = (site: BundleFile, main: string | undefined, program: string) =>
  inScratch(async (dir) => {
    const certificate = await selfSigned()
    const args = await placeNginx(site.text, { dir, certificate, portOf: toHighPort }, main)
    const { exitCode, stderr } = await run(program, ['-t', ...args])
    return {
      ok: exitCode === 0 && !/\[(warn|error|alert|crit|emerg)\]/.test(stderr),
      output: `${site.path}: ${stderr.replaceAll(dir, '')}`,
    }
  })

export const nginx = nginxValidator('nginx')
export const nginxMainline = nginxValidator('nginx-mainline')
