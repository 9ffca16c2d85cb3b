import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pair, type Reader, said, stepsIn } from './reading.ts'

/*
 * Scripts are run by bash itself, with a function in the place of what they call that writes down
 * its argv, each word with a NUL after it.
 */

/** Runs a script in a folder of its own with nothing to find there but what is given. */
function inFolder(script: string, files: Record<string, string>): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'plimsoll-shell-'))
  try {
    for (const [name, text] of Object.entries({ log: '', ...files })) {
      writeFileSync(join(directory, name), text, { mode: 0o600 })
    }
    // on the one of several servers that runs the steps
    const args = script.includes('leader=yes') ? ['-s', '--', '--leader'] : ['-s']
    const outcome = spawnSync('bash', args, { cwd: directory, input: script, encoding: 'utf8' })
    if (outcome.status !== 0) throw new Error(`${outcome.status}: ${outcome.stderr}`)
    return readFileSync(join(directory, 'log'), 'utf8').split('\0').slice(0, -1)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Finds no container of its own, an image, and every container healthy. */
const docker = `docker() {
  printf '%s\\0' "$#" "$@" >> log
  case "$*" in
    'container inspect'*) return 1 ;;
    inspect*Health*) echo healthy ;;
  esac
}
`

/** Each call's argv: its length comes first. */
function calls(log: readonly string[]): string[][] {
  const found: string[][] = []
  for (let at = 0; at < log.length; at += found.at(-1)!.length + 1) {
    found.push(log.slice(at + 1, at + 1 + Number(log[at])))
  }
  return found
}

const flags = new Set(['--init', '--read-only', '--detach'])

/** What `docker run` makes of its argv: options up to the image, then the command. */
function readRun(argv: readonly string[]) {
  const options: [string, string][] = []
  let at = 1
  while (argv[at]?.startsWith('--')) {
    if (!flags.has(argv[at]!)) options.push([argv[at]!, argv[++at]!])
    at++
  }
  const valuesOf = (name: string) =>
    options.filter(([one]) => one === name).map(([, value]) => value)
  return { valuesOf, image: argv[at]!, command: argv.slice(at + 1) }
}

/** The commands of a script whose words hold what was typed, each up to where the line goes on. */
const fragments = (text: string, begin: RegExp): string[] =>
  [...text.matchAll(begin)].map(([line]) => line.replace(/(; then| \\| \|\| die .*)$/, ''))

/** argv of commands, each without its program. */
function argvsOf(commands: readonly string[]): string[][] {
  const input = commands.map((command) => command.replace(/^\S+/, 'written')).join('\n')
  const definition = `written() { printf '%s\\0' "$#" "$@"; }\n`
  const { status, stdout, stderr } = spawnSync('bash', ['-s'], {
    input: definition + input,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${status}: ${stderr}`)
  return calls(stdout.split('\0').slice(0, -1))
}

const after = (argv: readonly string[], name: string) => argv[argv.indexOf(name) + 1]

export const dockerRun: readonly Reader[] = [
  {
    format: 'docker run',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => path === 'deploy.sh',
    read: ({ text }) => {
      if (!text.includes('docker run')) return {}
      const secrets = /--env-file (\S+)/.exec(text)?.[1]
      const log = inFolder(`${docker}sleep() { :; }\n${text}`, secrets ? { [secrets]: '' } : {})
      const runs = calls(log)
        .filter(([verb]) => verb === 'run')
        .map(readRun)
      const named = (name: RegExp) => runs.find((run) => name.test(run.valuesOf('--name')[0]!))!
      const app = named(/-app(-\d+)?$/)
      return said({
        image: app.image,
        command: app.command,
        steps: stepsIn(named(/-previous-steps$/).command),
        environment: new Map(app.valuesOf('--env').map(pair)),
      })
    },
  },
]

export const scripts: readonly Reader[] = [
  {
    format: 'install.sh',
    writer: 'target',
    reads: (path) => path === 'install.sh',
    read: ({ text }) => {
      const [program] = fragments(text, /^\[ -x .*$/gm)
      const certbot = fragments(text, /(?<=^ *)certbot certonly .*$/gm)
      const [test, argv] = argvsOf([program!, ...certbot.slice(0, 1)])
      return said({
        program: test![1]!,
        email: argv && after(argv, '--email'),
        domain: argv && after(argv, '--domain'),
        name: argv && after(argv, '--cert-name'),
      })
    },
  },
  {
    format: 'certificate.sh',
    writer: 'proxy',
    reads: (path) => path === 'certbot/certificate.sh',
    read: ({ text }) => {
      const [argv = []] = argvsOf(fragments(text, /certbot certonly .*$/gm))
      return said({
        email: after(argv, '--email'),
        domain: after(argv, '--domain'),
        name: after(argv, '--cert-name'),
      })
    },
  },
]
