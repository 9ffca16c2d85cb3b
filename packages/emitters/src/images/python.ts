import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { appDirectory } from '../containers/app-user.ts'
import { bundleFile } from '../file.ts'
import { dockerignore } from './dockerignore.ts'
import { finalStage } from './final-stage.ts'
import { imageOrigins } from './origins.ts'

/** The image's own uv; the project's lock file says which packages it installs. */
const uvVersion = '0.13.8'

const ignored = ['.venv', '**/__pycache__', '.pytest_cache', '.ruff_cache', '.mypy_cache', 'tests']

/**
 * Dockerfile and ignore list of a Python app. `packages` are what the project's own lock file has
 * to hold for the runtime: the build installs nothing that is not locked, and stops without them.
 */
export function pythonImage(
  deployment: Deployment,
  { packages }: { packages: readonly string[] },
): BundleFile[] {
  const { head, plan, units } = deployment
  const base = `python:${plan.request.python}-slim-trixie`
  const build = plan.request.deps === 'uv' ? withUv : withPip
  const text = [
    `FROM ${base} AS build`,
    ...build,
    `# The project's lock file has to hold ${packages.join(' and ')}.`,
    `RUN test -x .venv/bin/${units[0]!.command[0]}`,
    '',
    ...finalStage(deployment, base, [
      `PATH="${appDirectory}/.venv/bin:$PATH"`,
      'PYTHONUNBUFFERED=1',
      'PYTHONDONTWRITEBYTECODE=1',
    ]),
  ].join('\n')
  return [
    bundleFile(head, { path: 'Dockerfile', language: 'dockerfile', text, rules: imageOrigins }),
    dockerignore(deployment, ignored),
  ]
}

const withUv = [
  'ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never',
  `RUN pip install --no-cache-dir uv==${uvVersion}`,
  `WORKDIR ${appDirectory}`,
  '# Dependencies first: a change of the code alone leaves this layer as it is.',
  'COPY pyproject.toml uv.lock ./',
  'RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked --no-dev --no-install-project',
  'COPY . .',
  'RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked --no-dev --no-editable',
]

const withPip = [
  `WORKDIR ${appDirectory}`,
  '# Dependencies first: a change of the code alone leaves this layer as it is.',
  'COPY requirements.txt ./',
  'RUN python -m venv .venv && .venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt',
  'COPY . .',
]
