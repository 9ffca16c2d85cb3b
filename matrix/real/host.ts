import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { join } from 'node:path'
import { type Outcome, run } from '../process.ts'
import { type BundleFile, put } from '../scratch.ts'
import { venvDir } from '../tools.ts'
import { below } from './service.ts'
import { UnitManager } from './unit-manager.ts'

/** Programs that install.sh calls and whose part the test plays or leaves out. */
const absent = ['systemd-sysusers', 'uv', 'caddy', 'nginx', 'certbot', 'sysctl']

/**
 * A server in a folder: install.sh runs on it as it is, but for paths below /etc, /run, /var and
 * /opt, which lie in the folder, and `systemctl`, which asks a manager of the units in it.
 */
export class Host {
  private readonly dir: string
  private readonly server: http.Server
  private readonly units: UnitManager

  private constructor(dir: string) {
    this.dir = dir
    this.units = new UnitManager(dir)
    this.server = http.createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      request.on('end', () => {
        this.units.systemctl(body.split(' ')).then(
          (answer) => response.end(answer),
          (error: Error) => {
            response.statusCode = 500
            response.end(`${error.message}\n`)
          },
        )
      })
    })
  }

  static async boot(dir: string): Promise<Host> {
    const host = new Host(dir)
    const socket = join(dir, 'systemd.sock')
    await new Promise<void>((resolve) => host.server.listen(socket, resolve))
    const programs: Record<string, string> = {
      systemctl: `exec curl --silent --show-error --fail-with-body --unix-socket ${socket} --data-binary "$*" http://systemd/`,
      sudo: 'exec "$@"',
      getent: 'exit 0',
      supervisord: `exec ${venvDir}/bin/supervisord "$@"`,
      supervisorctl: `exec ${venvDir}/bin/supervisorctl "$@"`,
      id: 'echo 0',
      ...Object.fromEntries(absent.map((name) => [name, 'exit 0'])),
    }
    await mkdir(join(dir, 'bin'))
    for (const [name, action] of Object.entries(programs)) {
      await writeFile(join(dir, 'bin', name), `#!/bin/bash\n${action}\n`)
      await chmod(join(dir, 'bin', name), 0o755)
    }
    for (const folder of [
      'etc/systemd/system',
      'etc/nginx/conf.d',
      'opt',
      'run',
      'var/lib',
      'var/log',
    ]) {
      await mkdir(join(dir, folder), { recursive: true })
    }
    return host
  }

  /** Brings the bundle's files into the folder, where an operator would unpack them. */
  async unpack(bundle: readonly BundleFile[]): Promise<void> {
    for (const { path, text, mode } of bundle) {
      const moved = below(this.dir, text)
        .replaceAll('unix:///run/', `unix://${this.dir}/run/`)
        .replaceAll('/usr/bin/supervisord', `${this.dir}/bin/supervisord`)
      await put(this.dir, join('bundle', path), moved, mode)
    }
  }

  /** Commands of the README, one after another in one shell, in the folder of the bundle. */
  async type(commands: readonly string[]): Promise<Outcome> {
    const script = ['set -e', ...commands.map((line) => below(this.dir, line))].join('\n')
    const env = { PATH: `${join(this.dir, 'bin')}:${process.env.PATH}` }
    const options = { cwd: join(this.dir, 'bundle'), env, timeoutMs: 170_000 }
    return run('bash', ['-c', script], options)
  }

  /** Puts a release where the README's commands expect it: the app's folder and its environment. */
  async bring(path: string, files: Record<string, string>, environment: string): Promise<void> {
    for (const [name, text] of Object.entries(files)) await put(this.dir, join(path, name), text)
    await symlink(environment, join(this.dir, path, '.venv'))
  }

  /** Names of the services that run. */
  running(): string[] {
    return this.units.running()
  }

  log(): string {
    return this.units.log()
  }

  async halt(): Promise<void> {
    await this.units.halt()
    this.server.close()
  }
}
