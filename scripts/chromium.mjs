import { existsSync } from 'node:fs'
import { exitCodeOf, onPath, outputOf, root, StepFailed } from './exec.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const systemInstallers = [
  {
    manager: 'apt-get',
    commands: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
  },
  { manager: 'dnf', commands: [['install', '-y', 'chromium']] },
  { manager: 'apk', commands: [['add', 'chromium']] },
]

/** The path of a Chromium for the browser tests: one that is there, or else one installed now. */
export function chromium({ node, env }) {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new StepFailed(`CHROMIUM_PATH is ${given}, but no such file exists.`)
  }
  return onPath(...names) ?? playwrightsOwn(node, env) ?? fromSystemPackages() ?? giveUp()
}

function playwrightsOwn(node, env) {
  const path = () =>
    outputOf(node, ['-p', "require('@playwright/test').chromium.executablePath()"], env)
  const present = path()
  if (present && existsSync(present)) return present
  console.log('No Chromium found: trying the one that Playwright brings ...')
  const cli = `${root}/node_modules/@playwright/test/cli.js`
  // Where it cannot be fetched the next way is tried, so its exit code does not matter here.
  exitCodeOf(node, [cli, 'install', 'chromium'], env)
  const installed = path()
  if (!installed || !existsSync(installed)) return undefined
  // Without the system libraries that it links to, a fetched browser is there and does not start.
  return outputOf(installed, ['--version'], env) === undefined ? undefined : installed
}

function fromSystemPackages() {
  const installer = systemInstallers.find(({ manager }) => onPath(manager))
  if (installer === undefined) return undefined
  console.log(`Installing the package chromium with ${installer.manager} ...`)
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of installer.commands) {
    const [command, ...rest] = [...sudo, installer.manager, ...args]
    if (onPath(command) === undefined) return undefined
    exitCodeOf(command, rest, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' })
  }
  return onPath(...names)
}

/** @returns {never} */
function giveUp() {
  throw new StepFailed(
    'The browser tests need Chromium and none was found, nor could one be installed.\n' +
      'Install the package chromium, or set CHROMIUM_PATH to the path of a Chromium or Chrome.',
  )
}
