import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { must, type Outcome, onPath, run } from '../process.ts'
import { inScratch } from '../scratch.ts'
import { tools } from '../tools.ts'
import { modelApiDir } from './app.ts'

/** A container engine that runs here: the machine's own `docker`, with the pinned Compose. */
export interface Engine {
  cores: number
  docker(...args: string[]): Promise<string>
  /** Commands of the README, one after another in one shell. */
  type(commands: readonly string[], cwd: string): Promise<Outcome>
}

/** The engine that `docker` reaches, or why there is none; `dir` is for its configuration. */
export async function findEngine(dir: string): Promise<Engine | { absent: string }> {
  const program = onPath('docker')
  const compose = tools.compose.find()
  if (program === undefined || compose === undefined) return { absent: 'docker is not installed' }
  const info = await run(program, ['info', '--format', '{{.NCPU}} {{.ServerErrors}}'])
  const cores = Number.parseInt(info.stdout, 10)
  if (info.exitCode !== 0 || !(cores > 0)) return { absent: info.stderr.trim() || info.stdout }
  // a configuration of its own has no contexts
  const host = await run(program, ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'])
  const config = join(dir, 'docker')
  await mkdir(join(config, 'cli-plugins'), { recursive: true })
  await symlink(compose, join(config, 'cli-plugins/docker-compose'))
  const env = {
    ...process.env,
    DOCKER_CONFIG: config,
    DOCKER_HOST: process.env.DOCKER_HOST ?? host.stdout.trim(),
  }
  const options = { env, timeoutMs: 170_000 }
  return {
    cores,
    docker: async (...args) => (await must(program, args, options)).trim(),
    type: (commands, cwd) =>
      run('bash', ['-c', ['set -e', ...commands].join('\n')], { ...options, cwd }),
  }
}

/** Makes an image without a registry and without a builder: files put into another, and a start. */
export async function image(
  { docker }: Engine,
  { from, name, files, changes }: Layer,
): Promise<void> {
  const container = await docker('create', from, 'true')
  for (const [source, target] of Object.entries(files)) {
    await docker('cp', source, `${container}:${target}`)
  }
  await docker('commit', ...changes.flatMap((line) => ['--change', line]), container, name)
  await docker('rm', container)
}

export interface Layer {
  from: string
  name: string
  /** By the path on this machine, the path in the image. */
  files: Record<string, string>
  /** Instructions of a Dockerfile. */
  changes: string[]
}

/** What the other images are made of: the machine's own files, with the example's environment. */
export async function importBase({ docker }: Engine, name: string): Promise<void> {
  await inScratch(async (dir) => {
    const script = join(import.meta.dirname, 'image-root.sh')
    const root = join(dir, 'root')
    await must('bash', [script, root, join(modelApiDir, '.venv')], { timeoutMs: 170_000 })
    const archive = join(dir, 'root.tar')
    await must('tar', ['--directory', root, '--owner=0', '--group=0', '-cf', archive, '.'], {
      timeoutMs: 170_000,
    })
    const changes = ['ENV PATH=/app/.venv/bin:/usr/sbin:/usr/bin', 'WORKDIR /app']
    await docker('import', ...changes.flatMap((line) => ['--change', line]), archive, name)
  })
}
